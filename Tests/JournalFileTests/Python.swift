import Glibc
import Testing

@testable import JournalFile

/// The checker of an export, run by the system's own Python.
enum Python {
  /// Exit code and output of `check.py` on a folder.
  static func check(_ folder: String, _ arguments: String...) throws -> (code: Int32, output: String) {
    let script = try self.script()
    return try run([script.path + "/check.py", folder] + arguments, in: script)
  }

  /// The exit codes for many folders, in one process.
  static func codes(_ folders: [String]) throws -> [Int32] {
    let script = try self.script()
    try Room.write(
      Array(
        """
        import io, sys
        import check
        for folder in sys.stdin.read().split():
            sys.stdout = io.StringIO()
            code = check.main([folder])
            sys.stdout = sys.__stdout__
            print(code)
        """.utf8), to: script.path + "/many.py")
    try Room.write(Array(folders.joined(separator: "\n").utf8), to: script.path + "/input")
    let outcome = try run(["-B", script.path + "/many.py"], in: script)
    #expect(outcome.code == 0, "\(outcome.output.suffix(800))")
    return outcome.output.split(separator: "\n").compactMap { Int32($0) }
  }

  private static func script() throws -> Folder {
    let folder = try Folder()
    try Room.write(Array(checkerSource.utf8), to: folder.path + "/check.py")
    try Room.write([], to: folder.path + "/input")
    return folder
  }

  private static func run(_ arguments: [String], in folder: Folder) throws -> (code: Int32, output: String) {
    let output = folder.path + "/output"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, folder.path + "/input", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var words = (["/usr/bin/python3"] + arguments).map { strdup($0) } + [nil]
    var settings = [strdup("LC_ALL=C.UTF-8"), nil]
    defer { for text in words + settings { free(text) } }
    var id: pid_t = 0
    try #require(posix_spawn(&id, "/usr/bin/python3", &actions, nil, &words, &settings) == 0)
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    let text = String(decoding: try Room.read(output), as: UTF8.self)
    return (status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F), text)
  }
}

/// A temporary folder, removed with its last reference.
final class Folder {
  let path: String

  init() throws {
    var template = Array("/tmp/journal-export-XXXXXX".utf8CString)
    path = try template.withUnsafeMutableBufferPointer { buffer in
      String(cString: try #require(mkdtemp(buffer.baseAddress!)))
    }
  }

  deinit { Room.removeAll(path) }
}
