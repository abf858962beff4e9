import DutyModel
import Foundation
import Glibc
import Testing

@testable import Desk

@Suite struct InboxTests {
  static let report = #"{"id":"a1","command":"report.receive","data":{"place":"石桥村","text":"水涨"}}"#

  static func arrive(_ text: String, as name: String = "one.json", at station: TestStation) throws {
    try station.write(text, to: station.folder.inbox + "/" + name)
  }

  @Test func aReportIsTakenUnderTheInboxesName() throws {
    let station = try TestStation()
    let (desk, listener) = try station.deskOnDuty()
    try Self.arrive(Self.report, at: station)
    let outcomes = try Inbox(desk: desk, language: .chinese).take()
    #expect(outcomes == [.taken(file: "one.json", last: desk.head.sequence)])
    let entry = try #require(listener.entries.first { $0.event.type == "report.received/1" })
    #expect(entry.by == Actor(role: .inbox))
    #expect(entry.command.text == "inbox/a1")
    #expect(try station.names(in: station.folder.inbox) == ["claimed", "refused", "taken"])
    #expect(try station.names(in: station.folder.inboxClaimed) == [])
    let taken = try station.names(in: station.folder.inboxTaken)
    #expect(taken.count == 1 && taken[0].hasPrefix("one.json-"))
    #expect(try station.text(station.folder.inboxTaken + "/" + taken[0]) == Self.report)
  }

  @Test(
    arguments: [
      ("{", "JSON"),
      (#"{"command":"report.receive","data":{"txet":"水"}}"#, "“data.txet”"),
      (#"{"command":"note.add","data":{"text":"水"}}"#, "note.add"),
      (#"{"command":"clock.notice"}"#, "clock.notice"),
      (#"{"command":"report.receive","data":{}}"#, "什么都没有"),
      (#"{"command":"report.receive","at":"2026-07-14T23:00:00+08:00","data":{"text":"水"}}"#, "两分钟"),
    ])
  func whatCannotBeTakenLiesWithItsReason(text: String, reason: String) throws {
    let station = try TestStation()
    let (desk, listener) = try station.deskOnDuty()
    let count = listener.entries.count
    try Self.arrive(text, at: station)
    let outcomes = try Inbox(desk: desk, language: .chinese).take()
    guard case .refused("one.json", let said)? = outcomes.first, outcomes.count == 1 else {
      Issue.record("not refused: \(outcomes)")
      return
    }
    #expect(said.contains(reason))
    let names = try station.names(in: station.folder.inboxRefused)
    #expect(names.count == 2 && names[1] == names[0] + ".reason.txt")
    #expect(try station.text(station.folder.inboxRefused + "/" + names[1]) == said + "\n")
    #expect(try station.text(station.folder.inboxRefused + "/" + names[0]) == text)
    #expect(try station.names(in: station.folder.inboxClaimed) == [])
    #expect(listener.entries.count == count)
  }

  @Test func aSendersClockMayBeSomewhatFast() throws {
    let station = try TestStation()
    let (desk, listener) = try station.deskOnDuty()
    let ahead = ZoneTable.china.text(desk.now.adding(minutes: 14))
    let text = #"{"id":"a1","command":"report.receive","at":"\#(ahead)","data":{"text":"水"}}"#
    try Self.arrive(text, at: station)
    let inbox = Inbox(desk: desk, language: .chinese)
    let first = try inbox.take()
    let entry = try #require(listener.entries.last { $0.event.type == "report.received/1" })
    #expect(entry.at == desk.now && entry.mark == .stepped)
    // A crash before it was filed: it's the same command, though the time isn't ahead any more.
    station.clock.pass(minutes: 20)
    try Self.arrive(text, at: station)
    #expect(try inbox.take() == first)
  }

  @Test func whatWasRefusedIsSpokenOfUntilItIsSetAside() throws {
    let station = try TestStation()
    let (desk, _) = try station.deskOnDuty()
    try Self.arrive("{", at: station)
    _ = try Inbox(desk: desk, language: .chinese).take()
    let listed = RefusedFile.list(in: station.folder)
    #expect(listed.count == 1 && listed[0].reason.contains("JSON") && listed[0].name.hasPrefix("one.json-"))
    try RefusedFile.setAside(listed.map(\.name), in: station.folder)
    #expect(RefusedFile.names(in: station.folder) == [])
    let seen = try station.names(in: station.folder.inboxRefused + "/seen")
    #expect(seen == [listed[0].name, listed[0].name + ".reason.txt"])
    // Another seat was faster.
    try RefusedFile.setAside(listed.map(\.name), in: station.folder)
  }

  @Test func theInboxesRoleIsNotTheFilesToChoose() throws {
    let station = try TestStation()
    let (desk, listener) = try station.deskOnDuty()
    try Self.arrive(
      #"{"id":"a1","command":"report.receive","by":"wu.xiao","data":{"text":"水涨"}}"#, at: station)
    _ = try Inbox(desk: desk, language: .english).take()
    #expect(listener.entries.last?.by == Actor(role: .inbox))
  }

  @Test func theSameIDTwiceIsStoredOnce() throws {
    let station = try TestStation()
    let (desk, listener) = try station.deskOnDuty()
    let inbox = Inbox(desk: desk, language: .english)
    try Self.arrive(Self.report, at: station)
    let first = try inbox.take()
    try Self.arrive(Self.report, at: station)
    let second = try inbox.take()
    #expect(first == second)
    #expect(listener.types.filter { $0 == "report.received/1" }.count == 1)
    #expect(try station.names(in: station.folder.inboxTaken).count == 2)
  }

  @Test func anotherReportUnderAUsedIDIsRefused() throws {
    let station = try TestStation()
    let (desk, _) = try station.deskOnDuty()
    let inbox = Inbox(desk: desk, language: .english)
    try Self.arrive(Self.report, at: station)
    _ = try inbox.take()
    try Self.arrive(#"{"id":"a1","command":"report.receive","data":{"text":"别的"}}"#, at: station)
    guard case .refused(_, let reason)? = try inbox.take().first else {
      Issue.record("it was taken")
      return
    }
    #expect(reason == Refusal.idReused("inbox/a1").message(in: .english))
  }

  @Test func twoFilesOfOneNameWithoutIDsAreTwoReports() throws {
    let station = try TestStation()
    let (desk, listener) = try station.deskOnDuty()
    let inbox = Inbox(desk: desk, language: .english)
    for _ in 1...2 {
      try Self.arrive(#"{"command":"report.receive","data":{"text":"水涨"}}"#, at: station)
      _ = try inbox.take()
    }
    #expect(listener.types.filter { $0 == "report.received/1" }.count == 2)
  }

  @Test func aLinkAPipeAndAHugeFileAreRefusedWithoutWaiting() throws {
    let station = try TestStation()
    let (desk, _) = try station.deskOnDuty()
    try station.write("秘密", to: station.folder.path + "/secret")
    symlink(station.folder.path + "/secret", station.folder.inbox + "/a-link.json")
    mkfifo(station.folder.inbox + "/b-pipe.json", 0o600)
    try Self.arrive(String(repeating: " ", count: Inbox.largestBytes + 1), as: "c-huge.json", at: station)
    let outcomes = try Inbox(desk: desk, language: .english).take()
    #expect(outcomes.count == 3)
    for outcome in outcomes {
      guard case .refused = outcome else {
        Issue.record("\(outcome)")
        continue
      }
    }
    #expect(try station.names(in: station.folder.inboxRefused).count == 6)
    #expect(try station.text(station.folder.path + "/secret") == "秘密")
  }

  @Test func filesBeingWrittenAndHiddenOnesWait() throws {
    let station = try TestStation()
    let (desk, _) = try station.deskOnDuty()
    let inbox = Inbox(desk: desk, language: .english)
    for name in [".hidden.json", "half.tmp", "half.part"] {
      try Self.arrive(Self.report, as: name, at: station)
    }
    #expect(try inbox.take() == [])
    #expect(!inbox.hasMore)
  }

  @Test func manyFilesAreTakenInTurns() throws {
    let station = try TestStation()
    let (desk, listener) = try station.deskOnDuty()
    let inbox = Inbox(desk: desk, language: .english)
    for number in 1...7 {
      let text = #"{"command":"report.receive","data":{"category":"ordinary","text":"第\#(number)"}}"#
      try Self.arrive(text, as: "f\(number).json", at: station)
    }
    #expect(try inbox.take(atMost: 3).count == 3)
    #expect(inbox.hasMore)
    #expect(try inbox.take().count == 4)
    #expect(!inbox.hasMore)
    let texts = listener.entries.compactMap { entry -> String? in
      if case .reportReceived(let report) = entry.event { report.content.text } else { nil }
    }
    #expect(texts == (1...7).map { "第\($0)" })
  }

  /// Four texts of zero-width blanks: small as a file, too long as a line once they are escaped.
  @Test func aFileThatNoLineCanHoldIsRefusedAndTheNextIsTaken() throws {
    let station = try TestStation()
    let (desk, listener) = try station.deskOnDuty()
    let blanks = String(repeating: "\u{200B}", count: 4_500)
    let odd =
      #"{"command":"report.receive","data":{"text":"水\#(blanks)","place":"\#(blanks)","source":{"name":"\#(blanks)","unit":"\#(blanks)"}}}"#
    try Self.arrive(odd, as: "a.json", at: station)
    try Self.arrive(#"{"command":"report.receive","data":{"text":"屋顶上有人"}}"#, as: "b.json", at: station)
    let outcomes = try Inbox(desk: desk, language: .chinese).take()
    #expect(outcomes.count == 2)
    guard case .refused("a.json", let reason) = outcomes[0] else {
      Issue.record("\(outcomes[0])")
      return
    }
    #expect(reason.contains("写不进日志"))
    #expect(listener.types.contains("report.received/1"))
    #expect(try station.names(in: station.folder.inboxClaimed) == [])
  }
}
