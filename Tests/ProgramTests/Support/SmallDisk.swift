import Glibc
import Testing

/// A file system of a few pages in memory, mounted for one test; it goes with its last reference.
final class SmallDisk {
  private let home: TemporaryFolder?
  let path: String
  private let options: String

  /// Whether this process may mount one.
  static let works: Bool = (try? SmallDisk(kibibytes: 64)) != nil

  /// Mounts it at `path`, a folder that is made; in a folder of its own when nil.
  init(at path: String? = nil, kibibytes: Int) throws {
    home = path == nil ? try TemporaryFolder() : nil
    self.path = path ?? home!.file("disk")
    options = "size=\(kibibytes)k,mode=700"
    try #require(mkdir(self.path, 0o700) == 0)
    guard mount("tmpfs", self.path, "tmpfs", 0, options) == 0 else {
      throw Impatience(description: "mount: errno \(errno)")
    }
  }

  deinit { umount2(path, 2) }

  func setReadOnly(_ isReadOnly: Bool) throws {
    let flags = UInt(MS_REMOUNT) | (isReadOnly ? UInt(MS_RDONLY) : 0)
    try #require(mount("tmpfs", path, "tmpfs", flags, options) == 0, "errno \(errno)")
  }

  /// Takes all space that is left.
  func fill() throws {
    let descriptor = open(filler, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let page = [UInt8](repeating: 0, count: 4_096)
    while Glibc.write(descriptor, page, page.count) > 0 {}
  }

  func empty() throws { try #require(unlink(filler) == 0) }

  private var filler: String { path + "/filler" }
}
