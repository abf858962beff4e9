import CSystem
import Testing

@testable import JournalFile

@Suite struct JSONTests {
  private func fault(_ text: String) -> JSONFault? { fault(Array(text.utf8)) }

  private func fault(_ bytes: [UInt8]) -> JSONFault? {
    do throws(JSONFault) {
      _ = try JSONDocument(bytes)
      return nil
    } catch {
      return error
    }
  }

  private func root(_ text: String) throws -> JSONNode { try JSONDocument(Array(text.utf8)).root }

  @Test(arguments: [
    ("", JSONFault.Reason.unexpectedEnd, 0), ("  ", .unexpectedEnd, 2), ("{", .unexpectedEnd, 1),
    ("[1", .unexpectedEnd, 2), ("\"a", .unexpectedEnd, 2), ("tru", .unexpectedEnd, 3),
    ("-", .unexpectedEnd, 1),
    ("\u{FEFF}{}", .byteOrderMark, 0), ("{}x", .trailingBytes, 2), ("{} {}", .trailingBytes, 3),
    ("1 2", .trailingBytes, 2), ("[1,]", .unexpectedByte, 3), ("[,1]", .unexpectedByte, 1),
    ("{\"a\":1,}", .unexpectedByte, 7), ("{\"a\" 1}", .unexpectedByte, 5), ("{a:1}", .unexpectedByte, 1),
    ("{1:1}", .unexpectedByte, 1), ("'a'", .unexpectedByte, 0), ("[1 2]", .unexpectedByte, 3),
    ("TRUE", .unexpectedByte, 0), ("nul1", .unexpectedByte, 3), ("NaN", .unexpectedByte, 0),
    ("+1", .unexpectedByte, 0), ("--1", .unexpectedByte, 1), (".5", .unexpectedByte, 0),
    ("/*c*/1", .unexpectedByte, 0), ("\u{A0}1", .unexpectedByte, 0),
    ("1.0", .notAnInteger, 1), ("1e3", .notAnInteger, 1), ("1E3", .notAnInteger, 1),
    ("-2.5", .notAnInteger, 2),
    ("01", .leadingZero, 0), ("-01", .leadingZero, 1), ("-0", .leadingZero, 1), ("00", .leadingZero, 0),
    ("9223372036854775808", .integerOutOfRange, 0), ("-9223372036854775809", .integerOutOfRange, 0),
    ("99999999999999999999999", .integerOutOfRange, 0),
    ("\"a\nb\"", .controlCharacter, 2), ("\"\u{0}\"", .controlCharacter, 1), ("\"\t\"", .controlCharacter, 1),
    ("\"\\x\"", .badEscape, 1), ("\"\\u12g4\"", .badEscape, 1), ("\"\\U0041\"", .badEscape, 1),
    ("\"\\u12", .unexpectedEnd, 5), ("\"\\", .unexpectedEnd, 2),
    ("\"\\ud800\"", .loneSurrogate, 1), ("\"\\udc00\"", .loneSurrogate, 1),
    ("\"\\ud800\\ud800\"", .loneSurrogate, 1), ("\"\\ud800x\"", .loneSurrogate, 1),
    ("{\"a\":1,\"a\":2}", .duplicateName, 7), ("{\"a\":1,\"\\u0061\":2}", .duplicateName, 7),
    ("{\"x\":{\"b\":1,\"c\":2,\"b\":3}}", .duplicateName, 18),
    ("[[[[[[[[[1]]]]]]]]]", .tooDeep, 8), ("{\"a\":[[[[[[[[1]]]]]]]]}", .tooDeep, 12),
  ])
  func whatIsNotStrictIsRefused(_ text: String, _ reason: JSONFault.Reason, _ offset: Int) {
    #expect(fault(text) == JSONFault(reason, at: offset))
    #expect(fault(text)?.description.hasSuffix("at byte \(offset)") == true)
  }

  @Test(
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE4, 0xBA],
      [0xE4, 0xBA, 0x41],
      [0xF0, 0x9F, 0x98], [0xC3, 0xC3], [0xFF], [0xFE],
    ] as [[UInt8]])
  func badUTF8IsRefused(_ bytes: [UInt8]) {
    #expect(fault([0x22, 0x61] + bytes + [0x22]) == JSONFault(.notUTF8, at: 2))
  }

  @Test func everyScalarIsReadRawAndEscaped() throws {
    for value in stride(from: UInt32(0x20), through: 0x10FFFF, by: 37) {
      guard let scalar = Unicode.Scalar(value), scalar != "\"", scalar != "\\" else { continue }
      let text = String(scalar)
      let units = text.utf16.map { "\\u" + String($0, radix: 16).leftPadded }
      #expect(try root("\"\(text)\"").string?.unicodeScalars.elementsEqual([scalar]) == true)
      #expect(try root("\"\(units.joined())\"").string?.unicodeScalars.elementsEqual([scalar]) == true)
    }
  }

  @Test func manyNamesAreComparedToo() throws {
    var names = (0..<2000).map { "\"n\($0)\":0" }
    #expect(fault("{" + names.joined(separator: ",") + "}") == nil)
    names.append("\"n7\":1")
    #expect(fault("{" + names.joined(separator: ",") + "}")?.reason == .duplicateName)
  }

  /// Swift's String would call these equal; they are different bytes and so different names.
  @Test func namesAreComparedAsScalars() throws {
    let node = try root("{\"é\":1,\"e\u{301}\":2}")
    #expect(node["é"]?.integer == 1)
    #expect(node["e\u{301}"]?.integer == 2)
  }

  @Test func valuesAreReadAsWritten() throws {
    let text =
      #" { "a" : [ 1, -2, "x\n\"\\\/\b\f\r\t" , true, false, null, {} ] , "b\u0063" : { "d":[ ] } } "#
    let node = try root(text)
    #expect(node.kind == .object)
    #expect(node.members.map(\.name) == ["a", "bc"])
    let elements = try #require(node["a"]).elements
    #expect(elements.map(\.kind) == [.integer, .integer, .string, .boolean, .boolean, .null, .object])
    #expect(elements.prefix(2).map(\.integer) == [1, -2])
    #expect(elements[2].string == "x\n\"\\/\u{8}\u{C}\r\t")
    #expect(elements[3].boolean == true && elements[4].boolean == false)
    #expect(elements[2].bytes.elementsEqual(#""x\n\"\\\/\b\f\r\t""#.utf8))
    #expect(node["bc"]?["d"]?.elements.isEmpty == true)
    #expect(node["bc"]?.bytes.elementsEqual(#"{ "d":[ ] }"#.utf8) == true)
    #expect(node["none"] == nil && elements[0]["a"] == nil && elements[0].string == nil)
    #expect(elements[2].integer == nil && elements[2].boolean == nil && elements[0].members.isEmpty)
  }

  @Test func integersReachBothEnds() throws {
    for value in [Int.min, Int.min + 1, -1, 0, 1, Int.max - 1, Int.max] {
      #expect(try root(String(value)).integer == value)
    }
  }

  @Test func theDepthIsTheCallers() throws {
    #expect(try JSONDocument(Array("[[1]]".utf8), maximumDepth: 2).root.elements.count == 1)
    #expect(throws: JSONFault(.tooDeep, at: 1)) { try JSONDocument(Array("[[1]]".utf8), maximumDepth: 1) }
    #expect(try JSONDocument(Array("1".utf8), maximumDepth: 0).root.integer == 1)
  }

  @Test func aSliceIsReadInItsPlace() throws {
    let bytes = Array("xx{\"a\":[1,2]}yy".utf8)
    let node = try JSONDocument(bytes[2..<13]).root
    #expect(node["a"]?.elements.map(\.integer) == [1, 2])
    #expect(node["a"]?.bytes.startIndex == 7)
    #expect(throws: JSONFault(.trailingBytes, at: 11)) { try JSONDocument(bytes[2..<14]) }
  }

  @Test func noPrefixAndNoFlipEverTraps() {
    let text = Array(#"{"a":[1,-2,"x\n\ud83d\ude00村"],"b":{"c":null,"d":true}}"#.utf8)
    for length in text.indices { #expect(fault(Array(text[..<length])) != nil) }
    for index in text.indices {
      for byte in UInt8.min...UInt8.max {
        var changed = text
        changed[index] = byte
        if let document = try? JSONDocument(changed) { _ = document.root.members.map(\.value.elements) }
      }
    }
  }
}

@Suite struct JSONWriterTests {
  @Test func commasComeByThemselves() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("a")
    writer.beginArray()
    writer.integer(1)
    writer.boolean(true)
    writer.null()
    writer.raw(Array("{}".utf8))
    writer.beginArray()
    writer.endArray()
    writer.endArray()
    writer.name("b")
    writer.beginObject()
    writer.endObject()
    writer.name("c")
    writer.string("x")
    writer.endObject()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"a":[1,true,null,{},[]],"b":{},"c":"x"}"#)
  }

  @Test func hiddenScalarsAreEscapedAndAllElseStaysRaw() throws {
    for value in UInt32.min...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), value < 0x3100 || value > 0xA000,
        value < 0x20000 || value > 0xDFF00
      else { continue }
      var writer = JSONWriter()
      writer.string(String(scalar))
      let isRaw = String(decoding: writer.bytes, as: UTF8.self) == "\"\(scalar)\""
      let isEscaped = cs_is_hidden(value) || scalar == "\"" || scalar == "\\"
      if isRaw == isEscaped { Issue.record("scalar \(value)") }
      if writer.bytes.contains(0x5C), try JSONDocument(writer.bytes).root.string != String(scalar) {
        Issue.record("scalar \(value) is not read back")
      }
    }
  }

  @Test func escapesAreLowercaseAndPairedAboveThePlane() {
    var writer = JSONWriter()
    writer.string("\u{1F}\u{7F}\u{200B}\u{E0001}\"\\/")
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #""\u001f\u007f\u200b\udb40\udc01\"\\/""#)
  }
}

extension String {
  fileprivate var leftPadded: String { String(repeating: "0", count: 4 - count) + self }
}
