import Glibc
import Testing

/// A file system of a few pages in memory, mounted for one test.
final class SmallDisk {
  private let home: TemporaryFolder
  let path: String

  /// Whether this process may mount one.
  static let works: Bool = (try? SmallDisk(kibibytes: 64)) != nil

  init(kibibytes: Int) throws {
    home = try TemporaryFolder()
    path = try home.make("disk")
    guard mount("tmpfs", path, "tmpfs", 0, "size=\(kibibytes)k,mode=700") == 0 else {
      throw Impatience(description: "mount: errno \(errno)")
    }
  }

  deinit { umount2(path, 2) }

  /// Takes all space that is left.
  func fill() throws {
    let descriptor = open(path + "/filler", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let page = [UInt8](repeating: 0, count: 4_096)
    while Glibc.write(descriptor, page, page.count) > 0 {}
  }

  func empty() throws { try #require(unlink(path + "/filler") == 0) }
}
