import DutyModel
import Glibc
import TestSupport
import Testing

@testable import Desk

/// An agent at a desk of a station that lives as long as the agent.
private final class Interview {
  let station: TestStation
  let desk: Desk
  let agent: Agent

  init(_ language: Language = .english, calls: FaultyCalls? = nil) throws {
    station = try TestStation()
    desk = try station.desk(calls: calls).0
    try desk.adoptStationFiles()
    agent = Agent(desk: desk, client: "test", language: language)
  }

  /// Answers as text, with each hash as `@`.
  func talk(_ lines: String...) -> [String] {
    lines.map { line in
      let text = String(decoding: agent.answer(Array(line.utf8)), as: UTF8.self)
      return text.replacing(/"hash":"[0-9a-f]{64}"/, with: #""hash":"@""#)
    }
  }
}

@Suite struct AgentTests {
  @Test func aSmallConversation() throws {
    let interview = try Interview()
    let answers = interview.talk(
      #"{"id":"u1","command":"shift.take","by":"wu.xiao"}"#,
      #"{"id":"u2","command":"report.receive","by":"wu.xiao","at":"2026-07-14T20:30:30+08:00","data":{"kind":"lifeline_outage","place":"李家湾村","text":"全村停电"}}"#,
      #"{"id":"u3","command":"note.add","data":{"text":"供电所在查"}}"#,
      #"{"id":"u4","query":"head"}"#,
      #"{"query":"head"}"#)
    // What the files fill before the shift is none of this.
    let last = interview.desk.room.sequence
    #expect(
      answers == [
        #"{"ok":true,"id":"u1","entries":[{"seq":\#(last - 10),"type":"shift.taken/1","hash":"@"}]}"#,
        #"{"ok":true,"id":"u2","entries":["#
          + (["report.received", "incident.opened"] + Array(repeating: "clock.started", count: 7))
          .enumerated()
          .map { #"{"seq":\#(last - 9 + $0.offset),"type":"\#($0.element)/1","hash":"@"}"# }
          .joined(separator: ",") + "]}",
        #"{"ok":true,"id":"u3","entries":[{"seq":\#(last),"type":"note.added/1","hash":"@"}]}"#,
        #"{"ok":true,"id":"u4","seq":\#(last),"hash":"@"}"#,
        #"{"ok":true,"seq":\#(last),"hash":"@"}"#,
      ])
  }

  @Test func aRepeatedIDGetsTheFirstAcknowledgement() throws {
    let interview = try Interview()
    let note = #"{"id":"n1","command":"note.add","data":{"text":"一"}}"#
    let answers = interview.talk(note, note)
    #expect(answers[0] == answers[1])
    let other = interview.talk(#"{"id":"n1","command":"note.add","data":{"text":"二"}}"#)
    #expect(
      other == [
        #"{"ok":false,"id":"n1","refusal":{"code":"id_reused","message":"\#(Refusal.idReused("test/n1").message(in: .english))"}}"#
      ])
  }

  private static let refused: [(line: String, id: String?, code: String)] = [
    (#"{"#, nil, "bad_json"),
    (#"[1]"#, nil, "bad_field"),
    (#"{"command":"note.add","data":{"text":"x"}}"#, nil, "bad_field"),
    (#"{"id":"x","query":"weather"}"#, "x", "unknown_query"),
    (#"{"id":"x","query":7}"#, "x", "unknown_query"),
    (#"{"id":"x","command":"note.ad"}"#, "x", "bad_field"),
    (#"{"id":"x","command":"note.add","dat":{}}"#, "x", "bad_field"),
    (#"{"id":"x","command":"note.add","data":{"txt":"x"}}"#, "x", "bad_field"),
    (#"{"id":"x","command":"note.add","at":"20:31","data":{"text":"x"}}"#, "x", "bad_field"),
    (#"{"id":"x","command":"note.add","by":{"role":"program"},"data":{"text":"x"}}"#, "x", "bad_field"),
    (#"{"id":"x","command":"note.add","by":{"role":"inbox"},"data":{"text":"x"}}"#, "x", "bad_field"),
    (#"{"id":7,"command":"note.add","data":{"text":"x"}}"#, nil, "bad_field"),
    (#"{"id":"","command":"note.add","data":{"text":"x"}}"#, "", "bad_field"),
    (#"{"id":"x","command":"note.add","data":{"text":" "}}"#, "x", "empty_note"),
    (#"{"id":"x","command":"note.add","by":"nobody","data":{"text":"x"}}"#, "x", "unknown_person"),
    (#"{"id":"x","command":"settings.adopt"}"#, "x", "not_allowed"),
    (#"{"id":"x","command":"report.receive","data":{}}"#, "x", "empty_report"),
    (
      #"{"id":"x","command":"note.add","at":"2026-07-14T21:00:00+08:00","data":{"text":"x"}}"#, "x",
      "time_ahead"
    ),
    (#"{"id":"x","command":"note.add","data":{"text":"x","matter":"EV-1"}}"#, "x", "unknown_matter"),
    (#"{"id":"x","command":"call.record","data":{"recipient":"mars"}}"#, "x", "unknown_recipient"),
    (#"{"id":"x","command":"entry.strike","data":{"entry":99,"reason":"x"}}"#, "x", "unknown_entry"),
    (#"{"id":"x","command":"entry.strike","data":{"entry":1,"reason":""}}"#, "x", "strike_needs_reason"),
    (#"{"id":"x","command":"entry.strike","data":{"entry":1,"reason":"x"}}"#, "x", "not_an_act"),
    (#"{"id":"x","command":"shift.leave"}"#, "x", "no_shift"),
    (
      #"{"id":"x","command":"report.receive","data":{"text":"x","figures":{"dead":-1}}}"#, "x",
      "figure_out_of_range"
    ),
  ]

  @Test(arguments: Language.allCases)
  func everyNoHasACodeAndASentence(language: Language) throws {
    let interview = try Interview(language)
    let head = interview.desk.head.sequence
    for (line, id, code) in Self.refused {
      let answer = try #require(interview.talk(line).first)
      let idText = id.map { #""id":"\#($0)","# } ?? ""
      let start = #"{"ok":false,\#(idText)"refusal":{"code":"\#(code)","message":""#
      #expect(answer.hasPrefix(start), "\(answer)")
      #expect(answer.count > start.count + 10)
    }
    #expect(interview.desk.head.sequence == head)
    #expect(!interview.agent.hasUnsaved)
  }

  @Test func aMisspeltFieldIsNamedWithItsPath() throws {
    let interview = try Interview()
    let answer = interview.talk(#"{"id":"x","command":"report.receive","data":{"source":{"fone":"1"}}}"#)
    #expect(answer[0].contains("“data.source.fone”: is not known. Did you mean “phone”?"))
  }

  @Test func anOverlongLineIsSaid() throws {
    let interview = try Interview()
    let answer = String(decoding: interview.agent.answerToOverlongLine(), as: UTF8.self)
    #expect(answer.hasPrefix(#"{"ok":false,"refusal":{"code":"line_too_long","message":""#))
  }

  @Test func whatIsNotSavedIsAFailureAndNotARefusal() throws {
    let calls = FaultyCalls()
    let interview = try Interview(calls: calls)
    calls.fail(["write"], with: ENOSPC)
    let note = #"{"id":"n1","command":"note.add","data":{"text":"一"}}"#
    let answer = interview.talk(note)[0]
    #expect(answer.hasPrefix(#"{"ok":false,"id":"n1","saved":false,"failure":{"code":"ENOSPC","message":""#))
    #expect(interview.agent.hasUnsaved)
    calls.heal()
    #expect(interview.talk(note)[0].hasPrefix(#"{"ok":true,"id":"n1","entries":[{"#))
    #expect(!interview.agent.hasUnsaved)
  }

  @Test func anotherCommandUnderTheIdOfWhatFailedDoesNotSettleIt() throws {
    let calls = FaultyCalls()
    let interview = try Interview(calls: calls)
    calls.fail(["write"], with: EDQUOT)
    let note = #"{"id":"n1","command":"note.add","data":{"text":"一"}}"#
    _ = interview.talk(note)
    calls.heal()
    _ = interview.talk(#"{"id":"n1","command":"note.add","dta":{}}"#)
    _ = interview.talk(#"{"id":"n1","command":"shift.leave"}"#)
    #expect(interview.agent.hasUnsaved)
    _ = interview.talk(note)
    #expect(!interview.agent.hasUnsaved)
  }

  @Test func aHeldLockIsAnsweredWithItsHolder() throws {
    let calls = FaultyCalls()
    let interview = try Interview(calls: calls)
    _ = interview.talk(#"{"id":"n0","command":"note.add","data":{"text":"零"}}"#)
    calls.fail(["lock"], with: EWOULDBLOCK)
    let answer = interview.talk(#"{"id":"n1","command":"note.add","data":{"text":"一"}}"#)[0]
    #expect(
      answer.contains(#""saved":false,"failure":{"code":"LOCKED","message":"The log is locked"#), "\(answer)")
    #expect(answer.contains("(pid \(getpid()) seat "), "\(answer)")
  }

  @Test func savingSomethingElseDoesNotSaveWhatFailed() throws {
    let calls = FaultyCalls()
    let interview = try Interview(calls: calls)
    calls.fail(["write"], with: ENOSPC)
    _ = interview.talk(#"{"id":"n1","command":"note.add","data":{"text":"一"}}"#)
    calls.heal()
    _ = interview.talk(#"{"id":"n2","command":"note.add","data":{"text":"二"}}"#)
    #expect(interview.agent.hasUnsaved)
  }
}
