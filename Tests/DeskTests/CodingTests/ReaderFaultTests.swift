import DutyModel
import JournalFile
import Testing

@testable import Desk

@Suite struct ReaderFaultTests {
  private func fault(_ json: String, _ name: Command.Name = .receiveReport) throws -> FieldFault? {
    let root = try JSONDocument(Array(json.utf8)).root
    do throws(FieldFault) {
      _ = try FieldsReader.read(root, unknown: .refused) { (reader) throws(FieldFault) in
        try Command(name, reading: &reader)
      }
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      (#"{"txet":"水"}"#, ["txet"], FieldFault.Problem.unknownField(nearest: "text")),
      (#"{"weather":"雨"}"#, ["weather"], .unknownField(nearest: nil)),
      (#"{"source":{"fone":"1"}}"#, ["source", "fone"], .unknownField(nearest: "phone")),
      (#"{"figures":{"traped":1}}"#, ["figures", "traped"], .unknownField(nearest: "trapped")),
      (#"{"text":7}"#, ["text"], .wrongType(expected: .text, found: "7")),
      (#"{"source":"周某"}"#, ["source"], .wrongType(expected: .record, found: #""周某""#)),
      (#"{"figures":{"dead":"1"}}"#, ["figures", "dead"], .wrongType(expected: .integer, found: #""1""#)),
      (#"{"figures":[]}"#, ["figures"], .wrongType(expected: .record, found: "[…]")),
      (#"{"occurred":"20:31"}"#, ["occurred"], .badTime(found: "20:31")),
      (#"{"occurred":1784032260}"#, ["occurred"], .wrongType(expected: .time, found: "1784032260")),
      (
        #"{"occurred":"2026-02-30T20:31:00+08:00"}"#, ["occurred"],
        .badTime(found: "2026-02-30T20:31:00+08:00")
      ),
      (
        #"{"kind":"flash_floods"}"#, ["kind"],
        .unknownCode(found: "flash_floods", nearest: "flash_flood")
      ),
      (#"{"kind":"ufo"}"#, ["kind"], .unknownCode(found: "ufo", nearest: nil)),
      (#"{"channel":true}"#, ["channel"], .wrongType(expected: .code, found: "true")),
      ("[]", [], .wrongType(expected: .record, found: "[…]")),
    ] as [(String, [String], FieldFault.Problem)])
  func aSlipIsNamedWithItsPlace(json: String, path: [String], problem: FieldFault.Problem) throws {
    #expect(try fault(json) == FieldFault(problem, at: path))
  }

  @Test func whatIsMissingIsNamed() throws {
    #expect(try fault("{}", .closeMatter) == FieldFault(.missing, at: ["matter"]))
    #expect(try fault(#"{"matter":null}"#, .closeMatter) == FieldFault(.missing, at: ["matter"]))
  }

  @Test func aPlaceInAListIsNamed() throws {
    #expect(
      try fault(#"{"officers":["wu.xiao",7]}"#, .takeShift)
        == FieldFault(.wrongType(expected: .text, found: "7"), at: ["officers", "[1]"]))
    #expect(
      try fault(#"{"officers":"wu.xiao"}"#, .takeShift)
        == FieldFault(.wrongType(expected: .list, found: #""wu.xiao""#), at: ["officers"]))
    #expect(
      try fault(#"{"people":[{"sha256":"a","items":[{"id":"x"}]}]}"#, .adoptSettings)
        == FieldFault(.missing, at: ["people", "[0]", "items", "[0]", "name"]))
  }

  @Test func aFlagIsNoWord() throws {
    #expect(
      try fault(#"{"read_back":"yes"}"#, .recordCall)
        == FieldFault(.wrongType(expected: .boolean, found: #""yes""#), at: ["read_back"]))
  }

  @Test func aLongValueIsShortenedInTheMessage() throws {
    let found = try #require(try fault(#"{"kind":"\#(String(repeating: "长", count: 100))"}"#))
    #expect(found.problem == .unknownCode(found: String(repeating: "长", count: 39) + "…", nearest: nil))
  }

  @Test func nullIsTheSameAsLeftOut() throws {
    #expect(try fault(#"{"text":null,"source":null,"kind":null}"#) == nil)
  }

  @Test func theJournalsReaderPassesOverWhatANewerProgramAdded() throws {
    let json = #"{"text":"水位平","colour":"red","matter":null,"more":{"deep":[1]}}"#
    let event = try FieldsReader.read(try JSONDocument(Array(json.utf8)).root, unknown: .passedOver) {
      (reader) throws(FieldFault) in try Event(type: "note.added/1", reading: &reader)
    }
    #expect(event == .noteAdded(NoteAdded(text: "水位平")))
  }
}
