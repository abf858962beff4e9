import Glibc
import Testing

/// A process that a test started, with pipes to it. It doesn't outlive its reference.
final class Child {
  let id: pid_t
  let output: Int32
  let errors: Int32
  private(set) var input: Int32
  /// Once it has ended: its exit code, or minus the signal that killed it.
  private(set) var code: Int32?

  init(_ path: String, _ arguments: [String], environment: [String: String]) throws {
    let (input, output, errors) = (try Pipe(), try Pipe(), try Pipe())
    id = try spawn(
      path, arguments, environment: environment,
      descriptors: [.init(input.reader), .init(output.writer), .init(errors.writer)])
    close(input.reader)
    close(output.writer)
    close(errors.writer)
    (self.input, self.output, self.errors) = (input.writer, output.reader, errors.reader)
  }

  deinit {
    kill()
    closeInput()
    close(output)
    close(errors)
  }

  func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Writes all of it; false when nobody reads any more.
  func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Sends the signal, unless the process has been waited for: its id may be somebody else's then.
  func signal(_ number: Int32) {
    if code == nil { Glibc.kill(id, number) }
  }

  /// Pulls the plug.
  func kill() {
    signal(SIGKILL)
    while code == nil { _ = look(blocking: true) }
  }

  /// Its code, when it has ended.
  func look(blocking: Bool = false) -> Int32? {
    guard code == nil else { return code }
    var status: Int32 = 0
    guard waitpid(id, &status, blocking ? 0 : WNOHANG) == id else { return nil }
    let signal = status & 0x7F
    code = signal == 0 ? (status >> 8) & 0xFF : -signal
    return code
  }

  func waitForEnd() throws -> Int32 {
    try eventually("the end of process \(id)") { look() }
  }

  /// Gives it its input and takes its output until it has ended.
  func outcome(of input: [UInt8]) throws -> Outcome {
    try #require(write(input) || !input.isEmpty)
    closeInput()
    var (said, complained): ([UInt8], [UInt8]) = ([], [])
    var open = [output, errors]
    let end = ContinuousClock.now + patience
    while !open.isEmpty {
      guard ContinuousClock.now < end else { throw Impatience(description: "process \(id) goes on and on") }
      guard waitForInput(open, milliseconds: 1_000) else { continue }
      for descriptor in open where waitForInput([descriptor], milliseconds: 0) {
        guard let part = readPart(descriptor) else {
          open.removeAll { $0 == descriptor }
          continue
        }
        if descriptor == output { said += part } else { complained += part }
      }
    }
    return Outcome(
      code: try waitForEnd(), output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self))
  }
}

/// What waits there; nil at the end.
func readPart(_ descriptor: Int32) -> [UInt8]? {
  var buffer = [UInt8](repeating: 0, count: 65_536)
  let count = read(descriptor, &buffer, buffer.count)
  if count < 0 && (errno == EINTR || errno == EAGAIN) { return [] }
  return count > 0 ? Array(buffer[..<count]) : nil
}

/// Two connected ends. A pair of sockets, since only that can be made close-on-exec in one step from Swift: a
/// process that another test starts meanwhile must not hold an end of it.
private struct Pipe {
  let reader: Int32
  let writer: Int32

  init() throws {
    var ends: [Int32] = [0, 0]
    let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    try #require(socketpair(AF_UNIX, type, 0, &ends) == 0)
    (reader, writer) = (ends[0], ends[1])
  }
}
