import Glibc

/// Reads a descriptor line by line, without waiting.
///
/// Byte by byte, so that what isn't read yet stays readable for whoever waits on the descriptor: people type slowly.
/// A line is cut at ``longestBytes``; what a program pours in must not fill the memory.
struct LineSource {
  static let longestBytes = 32 * 1_024

  let descriptor: Int32
  private var pending: [UInt8] = []
  /// Nothing more will come.
  private(set) var hasEnded = false

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Something can be read without waiting.
  var hasInput: Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return !hasEnded && poll(&entry, 1, 0) > 0
  }

  /// The next line without its end; nil when none is whole yet. What stands behind the last newline is a line, too.
  mutating func next() -> String? {
    while hasInput {
      var byte: UInt8 = 0
      let count = read(descriptor, &byte, 1)
      if count == 1 && byte == 0x0A { return take() }
      if count == 1 { pending.append(byte) }
      if count == 0 || count < 0 && errno != EINTR && errno != EAGAIN { hasEnded = true }
      if pending.count >= Self.longestBytes { return take() }
    }
    return hasEnded && !pending.isEmpty ? take() : nil
  }

  private mutating func take() -> String {
    defer { pending = [] }
    return String(decoding: pending.last == 0x0D ? pending.dropLast() : pending[...], as: UTF8.self)
  }
}
