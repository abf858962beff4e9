internal import CSystem

/// Makes keys of the bytes that are no key sequence: controls, and UTF-8 in whatever pieces it comes.
///
/// ncurses' own decoder loses a character that is split over two reads, and after one wrong byte
/// swallows what follows. This one drops the broken bytes and nothing else, and never invents text.
struct ByteDecoder {
  private var value: UInt32 = 0
  private var missing = 0
  /// The least value that needs so many bytes; below it the form is overlong.
  private var least: UInt32 = 0

  /// Takes one byte. Nil while a character is incomplete or when bytes were broken.
  mutating func key(for byte: UInt8) -> Key? {
    if missing > 0, byte & 0xC0 == 0x80 {
      value = value << 6 | UInt32(byte & 0x3F)
      missing -= 1
      guard missing == 0, value >= least, let scalar = Unicode.Scalar(value) else { return nil }
      return cs_is_hidden(value) ? .unknown : .character(Character(scalar))
    }
    switch byte {
    case 0xC2...0xDF: start(byte & 0x1F, missing: 1, least: 0x80)
    case 0xE0...0xEF: start(byte & 0x0F, missing: 2, least: 0x800)
    case 0xF0...0xF4: start(byte & 0x07, missing: 3, least: 0x10000)
    default:
      forget()
      return byte < 0x80 ? Key(ascii: byte) : nil
    }
    return nil
  }

  /// Drops an incomplete character: something else came between its bytes.
  mutating func forget() { missing = 0 }

  private mutating func start(_ bits: UInt8, missing: Int, least: UInt32) {
    value = UInt32(bits)
    self.missing = missing
    self.least = least
  }
}

extension Key {
  /// The key for a byte below 0x80.
  init(ascii byte: UInt8) {
    switch byte {
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x20...0x7E: self = .character(Character(Unicode.Scalar(byte)))
    default: self = .unknown
    }
  }
}
