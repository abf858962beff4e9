import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

@Suite struct IntentTests {
  private let console: TestConsole

  init() throws {
    console = try TestConsole()
    try console.takeShift()
    try console.receive("石桥村三组")
  }

  private var room: DutyRoom { console.desktop.room }
  private var catalogue: FormCatalogue { FormCatalogue(room: room) }

  private func form(
    _ sort: Form.Sort, _ fields: [FormField], _ texts: [(FieldName, String)], about matter: MatterID? = nil
  ) -> Form {
    var form = Form(sort, fields: fields, matter: matter, started: night("20:29:00"), key: "A/7", number: 1)
    for (name, text) in texts {
      form.select(name)
      form.edit(in: room) { _ = $0.type(text) }
    }
    return form
  }

  private func problem(_ form: Form) -> FieldName? {
    do throws(FormProblem) {
      _ = try form.intent(room: room, now: console.now)
      return nil
    } catch {
      #expect(!error.message.chinese.isEmpty && !error.message.english.isEmpty)
      return error.field
    }
  }

  @Test func aRingBecomesAReportOfTheMomentItRang() throws {
    var ring = form(
      .ring, catalogue.fields(for: .incident, at: console.now),
      [
        (.text, "水漫桥"), (.place, "三组"), (.phone, "138"), (.name, "周某"), (.unit, "石桥村"), (.kind, "1"),
        (.trapped, "7"), (.dead, "0"), (.occurred, "-6"),
      ])
    ring.category = .incident
    let intent = try ring.intent(room: room, now: console.now)
    var content = ReportContent()
    content.text = "水漫桥"
    content.place = "三组"
    content.source = Counterpart(name: "周某", unit: "石桥村", phone: "138")
    content.kind = .flashFlood
    content.figures = ReportedFigures([.trapped: 7, .dead: 0])
    // Six minutes before it rang, not before it was saved.
    content.occurred = night("20:23:00")
    #expect(
      intent
        == Intent(
          command: .receiveReport(ReceiveReport(content: content)),
          occasion: .taken(night("20:29:00")), key: "A/7"))
  }

  @Test func aCallIsOfTheMomentItEnded() throws {
    let call = form(
      .call, catalogue.call(matter: room.openMatters.first, recipient: nil, at: console.now),
      [(.recipient, "1"), (.outcome, "1"), (.receiver, "孙某"), (.readBack, "1"), (.text, "收到")],
      about: "EV-20260714-01")
    var made = CallMade()
    made.matter = "EV-20260714-01"
    made.recipient = "county_gov"
    made.receiver = "孙某"
    made.readBack = true
    made.text = "收到"
    #expect(
      try call.intent(room: room, now: console.now)
        == Intent(command: .recordCall(made), occasion: .taken(console.now), key: "A/7"))
  }

  @Test func closingAndBulletinAndStrikeAndLeave() throws {
    let now = console.now
    let close = form(
      .close, catalogue.close(matter: room.openMatters.first),
      [(.outcome, "2"), (.text, "看错"), (.verifiedBy, "周某"), (.matter, "1")], about: "EV-20260714-01")
    var closed = CloseMatter()
    closed.matter = "EV-20260714-01"
    closed.outcome = .falseAlarm
    closed.text = "看错"
    closed.verifiedBy = "周某"
    #expect(try close.intent(room: room, now: now).command == .closeMatter(closed))
    let bulletin = form(
      .bulletin, catalogue.bulletin(matter: room.openMatters.first, recipient: nil),
      [(.recipient, "2"), (.channel, "3"), (.receiver, "钱某")], about: "EV-20260714-01")
    var sent = BulletinSent()
    sent.matter = "EV-20260714-01"
    sent.recipient = "county_emergency"
    sent.channel = .mail
    sent.receiver = "钱某"
    #expect(try bulletin.intent(room: room, now: now).command == .recordBulletin(sent))
    let strike = form(.strike, catalogue.strike(entry: 9), [(.reason, "记错")])
    #expect(
      try strike.intent(room: room, now: now).command
        == .strikeEntry(EntryStruck(entry: 9, reason: "记错")))
    let leave = form(.leave, catalogue.leave(), [(.taker, "6"), (.reason, "换班")])
    #expect(
      try leave.intent(room: room, now: now).command
        == .leaveShift(LeaveShift(taker: "he.chuan", reason: "换班")))
  }

  @Test func whatIsMissingOrWrongPutsTheCaretThere() {
    func ring(_ texts: [(FieldName, String)]) -> Form {
      var ring = form(.ring, catalogue.fields(for: .incident, at: console.now), texts)
      ring.category = .incident
      return ring
    }
    #expect(problem(form(.ring, catalogue.fields(for: nil, at: console.now), [(.text, "水")])) == .category)
    #expect(problem(ring([(.occurred, "2599")])) == .occurred)
    #expect(problem(ring([(.trapped, "7-8")])) == .trapped)
    #expect(problem(ring([(.injured, "99999999999999999999")])) == .injured)
    var news = form(.ring, catalogue.fields(for: .news, at: console.now), [(.text, "退水了")])
    news.category = .news
    #expect(problem(news) == .matter)
    #expect(
      problem(form(.call, catalogue.call(matter: nil, recipient: nil, at: console.now), [])) == .recipient)
    #expect(problem(form(.bulletin, catalogue.bulletin(matter: nil, recipient: nil), [])) == .matter)
    #expect(
      problem(
        form(
          .bulletin, catalogue.bulletin(matter: room.openMatters.first, recipient: nil), [],
          about: "EV-20260714-01"))
        == .recipient)
    #expect(problem(form(.close, catalogue.close(matter: nil), [])) == .matter)
    #expect(
      problem(
        form(
          .close, catalogue.close(matter: room.openMatters.first), [(.matter, "1")], about: "EV-20260714-01"))
        == .outcome)
    #expect(problem(form(.strike, catalogue.strike(entry: nil), [])) == .entry)
  }

  @Test func everyKindAndEveryCategoryIsOfferedOnce() {
    for month in 1...12 {
      let kinds = room.settings.station.kinds(inMonth: month)
      #expect(kinds.count == IncidentKind.allCases.count)
      #expect(Set(kinds) == Set(IncidentKind.allCases))
    }
    #expect(Set(FormCatalogue.ringCategories.map(\.category)) == Set(ReportCategory.allCases))
  }
}
