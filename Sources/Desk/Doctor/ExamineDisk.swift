internal import CSystem
import DutyModel
import Glibc

extension DiskFacts {
  /// As many writes as show a slow one among them, and what a usual group of entries weighs.
  private static let probes = 32
  private static let probeBytes = 1_024
  private static let probeMicroseconds = 1_500_000

  /// Looks at the file system of the station's journal and writes a small file there, which it removes again.
  package static func examine(_ folder: StationFolder) -> DiskFacts {
    let path =
      [folder.journal, folder.path].first { (path: String) in access(path, F_OK) == 0 }
      ?? parent(of: folder.path)
    var raw = cs_space()
    guard cs_file_system_space(path, &raw) == 0 else {
      return DiskFacts(path: path, space: nil, spaceErrno: errno, write: .notRun)
    }
    let space = Space(
      freeBytes: Int(raw.free_bytes), totalBytes: Int(raw.total_bytes),
      freeFiles: raw.total_files > 0 ? Int(raw.free_files) : nil, isReadOnly: raw.is_read_only,
      isShared: cs_is_shared_file_system(raw.type), isMemory: cs_is_memory_file_system(raw.type))
    // A write to a dead server would hang, one to a read-only disk says nothing new.
    let canWrite = path == folder.journal && !space.isReadOnly && !space.isShared
    return DiskFacts(path: path, space: space, write: canWrite ? probe(folder.journal) : .notRun)
  }

  private static func parent(of path: String) -> String {
    let above = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    return above.isEmpty ? "/" : above
  }

  private static func probe(_ journal: String) -> WriteProbe {
    let path = "\(journal)/\(FileFacts.probePrefix)\(getpid())"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return .failed(call: "open", number: errno) }
    defer {
      close(descriptor)
      unlink(path)
    }
    let bytes = [UInt8](repeating: UInt8(ascii: "\n"), count: probeBytes)
    var samples: [Int] = []
    let start = monotonicMicroseconds()
    var last = start
    while samples.count < probes, last - start < probeMicroseconds {
      var written = 0
      while written < bytes.count {
        let count = bytes.withUnsafeBytes {
          Glibc.write(descriptor, $0.baseAddress! + written, bytes.count - written)
        }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return .failed(call: "write", number: count < 0 ? errno : EIO) }
        written += count
      }
      while fdatasync(descriptor) != 0 {
        guard errno == EINTR else { return .failed(call: "fdatasync", number: errno) }
      }
      let now = monotonicMicroseconds()
      samples.append(now - last)
      last = now
    }
    return .measured(samples)
  }
}

/// A clock that nobody can set.
func monotonicMicroseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000_000 + time.tv_nsec / 1_000
}
