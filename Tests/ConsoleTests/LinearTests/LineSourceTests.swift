import Glibc
import Testing

@testable import Console

@Suite struct LineSourceTests {
  private let ends: (read: Int32, write: Int32)

  init() throws {
    var pair: [Int32] = [0, 0]
    try #require(pipe(&pair) == 0)
    ends = (pair[0], pair[1])
  }

  private func send(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { write(ends.write, $0.baseAddress, $0.count) }
  }

  @Test func linesComeWholeAndOneAfterTheOther() {
    var source = LineSource(descriptor: ends.read)
    #expect(source.next() == nil && !source.hasEnded)
    send(Array("来电\r\n石".utf8))
    #expect(source.next() == "来电")
    #expect(source.next() == nil)
    send(Array("桥\n\n".utf8))
    #expect(source.next() == "石桥")
    #expect(source.next() == "")
    send(Array("尾".utf8))
    close(ends.write)
    #expect(source.next() == "尾" && source.next() == nil && source.hasEnded)
    close(ends.read)
  }

  @Test func bytesThatAreNoTextAndLinesWithoutEndAreBounded() {
    var source = LineSource(descriptor: ends.read)
    send([0xFF, 0xFE, 0x0A])
    #expect(source.next() == "\u{FFFD}\u{FFFD}")
    send([UInt8](repeating: 0x61, count: 40_000))
    #expect(source.next()?.utf8.count == LineSource.longestBytes)
    close(ends.write)
    close(ends.read)
  }
}
