import Glibc
import Testing

/// Lets the files of a running program grow to `bytes` and no further; nil lifts the limit.
func limitFiles(of process: pid_t, to bytes: Int?) throws {
  let limit = bytes.map(String.init) ?? "unlimited"
  let outcome = try Child(
    "/usr/bin/prlimit", ["--pid", "\(process)", "--fsize=\(limit):"], environment: ["LC_ALL": "C"]
  ).outcome(of: [])
  try #require(outcome.code == 0, "\(outcome)")
}

extension TestStation {
  /// The limit at which the journal's current segment can't grow.
  var sizeThatIsFull: Int {
    get throws {
      let folder = file("journal/segments")
      return try bytes(of: folder + "/" + (try #require(try names(in: folder).last))).count + 16
    }
  }

  /// The notes in the journal.
  var notes: [String] {
    get throws {
      try records().filter { $0.type == "note.added/1" }.compactMap { $0.data?["text"]?.string }
    }
  }
}

/// A small disk of its own in memory; only root may have one. It is taken away with its last reference.
final class SmallDisk {
  let path: String

  init(_ path: String, kilobytes: Int) throws {
    self.path = path
    try #require(mkdir(path, 0o700) == 0)
    let made = try Child(
      "/usr/bin/mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k,mode=700", "none", path], environment: [:]
    ).outcome(of: [])
    try #require(made.code == 0, "\(made)")
  }

  deinit {
    _ = try? Child("/usr/bin/umount", ["-l", path], environment: [:]).outcome(of: [])
  }

  func setReadOnly(_ isReadOnly: Bool) throws {
    let mode = isReadOnly ? "ro" : "rw"
    let made = try Child("/usr/bin/mount", ["-o", "remount,\(mode)", path], environment: [:]).outcome(of: [])
    try #require(made.code == 0, "\(made)")
  }

  /// Takes all space that is left.
  func fill() throws {
    let descriptor = open(filler, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let block = [UInt8](repeating: 0x20, count: 4_096)
    while write(descriptor, block, block.count) > 0 {}
  }

  func free() { unlink(filler) }

  private var filler: String { path + "/filler" }

  static let isPossible: Bool = {
    guard geteuid() == 0, let folder = try? TemporaryFolder() else { return false }
    return (try? SmallDisk(folder.file("disk"), kilobytes: 64)) != nil
  }()
}
