internal import CSystem
import Glibc
import Testing

/// A folder that is gone with its last reference.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/dutyroom-test-XXXXXX".utf8CString)
    path = try template.withUnsafeMutableBufferPointer { buffer in
      String(cString: try #require(mkdtemp(buffer.baseAddress!)))
    }
  }

  deinit { cs_remove_tree(path) }

  func file(_ name: String) -> String { path + "/" + name }

  func make(_ name: String) throws -> String {
    try #require(mkdir(file(name), 0o700) == 0)
    return file(name)
  }
}

/// The bytes of a file; fails the test when it can't be read.
func bytes(of path: String) throws -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  try #require(descriptor >= 0, "\(path)")
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(descriptor, &chunk, chunk.count)
    try #require(count >= 0, "\(path)")
    if count == 0 { return bytes }
    bytes += chunk[..<count]
  }
}

func text(of path: String) throws -> String { String(decoding: try bytes(of: path), as: UTF8.self) }

func write(_ bytes: some Collection<UInt8>, to path: String, mode: mode_t = 0o600) throws {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
  try #require(descriptor >= 0, "\(path)")
  defer { close(descriptor) }
  var rest = Array(bytes)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    try #require(count > 0, "\(path)")
    rest = rest.dropFirst(count)
  }
}

/// The names in a folder, sorted.
func names(in path: String) throws -> [String] {
  let folder = try #require(opendir(path), "\(path)")
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != "." && name != ".." { names.append(name) }
  }
  return names.sorted()
}

func exists(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0
}
