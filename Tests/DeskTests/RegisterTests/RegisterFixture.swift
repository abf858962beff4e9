import DutyModel
import Foundation

@testable import Desk

extension StationFixture {
  func write(_ register: Register, _ text: String) throws { try write(register, Array(text.utf8)) }

  func write(_ register: Register, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: folder.register(register)))
  }

  func text(_ register: Register) throws -> String {
    try String(contentsOfFile: folder.register(register), encoding: .utf8)
  }

  /// Replaces the first occurrence; fails the test when there is none.
  func edit(_ register: Register, _ old: String, _ new: String) throws {
    var text = try text(register)
    guard let range = text.range(of: old) else { throw NothingToEdit(old: old) }
    text.replaceSubrange(range, with: new)
    try write(register, text)
  }

  func registers() -> RegisterReading { readRegisters(folder) }

  /// Everything that `check` says, as the night of the fixture has it.
  func check(room: DutyRoom? = nil) -> StationCheck {
    StationCheck(folder, reading: read(), room: room, zone: .china, now: Self.now)
  }
}

/// `text` in GB18030, as WPS saves it.
func gb18030(_ text: String) -> [UInt8] {
  guard let converter = iconv_open("GB18030", "UTF-8"), converter != iconv_t(bitPattern: -1) else {
    return []
  }
  defer { iconv_close(converter) }
  var input = Array(text.utf8)
  var output = [UInt8](repeating: 0, count: input.count * 2)
  let written = input.withUnsafeMutableBytes { input in
    output.withUnsafeMutableBytes { output in
      var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
      var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
      var fromLeft = input.count
      var toLeft = output.count
      _ = iconv(converter, &from, &fromLeft, &to, &toLeft)
      return output.count - toLeft
    }
  }
  return Array(output[..<written])
}
