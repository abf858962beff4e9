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

  private func trapped(_ typed: String) throws -> Int? {
    var ring = form(
      .ring, catalogue.fields(for: .incident, at: console.now), [(.text, "水"), (.trapped, typed)])
    ring.category = .incident
    guard case .receiveReport(let report) = try ring.intent(room: room, now: console.now).command else {
      return nil
    }
    return report.content.figures?.values[.trapped]
  }

  @Test func peopleInWordsAreCountedWhole() throws {
    #expect(try trapped("十二") == 12 && trapped("一百二十") == 120 && trapped("约12人") == 12)
  }

  @Test(arguments: [FieldName.trapped, .group, .phone, .scenePhone])
  func whatIsNotOneNumberStaysAndIsAskedBack(name: FieldName) throws {
    for text in ["5、6人", "约12人，其中3名儿童", "13800000000 13900000000"] {
      var ring = form(.ring, catalogue.fields(for: .incident, at: console.now), [(.text, "水"), (name, text)])
      ring.category = .incident
      #expect(problem(ring) == name && ring[name] == text)
    }
  }

  @Test func minutesAgoStayWhereTheyWereTyped() throws {
    console.press(.f8)
    console.type("断了")
    console.press(.down)
    if console.desktop.frontForm?.current?.name != .time { console.press(.down) }
    console.type("-6")
    let typed = console.now
    console.clock.pass(seconds: 900)
    #expect(console.rows().joined().contains(room.zone.civil(typed.adding(minutes: -6)).clock))
    // Also over a restart.
    console.drafts.save()
    let again = try TestConsole(restarting: console)
    again.press(.f4)
    let form = try #require(again.desktop.frontForm)
    let intent = try form.intent(room: again.desktop.room, now: again.now)
    #expect(intent.occasion == .typed(typed.adding(minutes: -6)))
  }

  @Test(arguments: [1, 2, 40, 300])
  func aCorrectionKeepsTheInstantOfAnEarlierDay(days: Int) throws {
    console.clock.pass(seconds: 7)
    try console.submit(.addNote(NoteAdded(text: "桥断")))
    let entry = room.sequence
    let happened = try #require(console.desktop.acts[entry]).at
    console.clock.pass(seconds: days * 86_400 + 60)
    console.desktop.correct(entry: entry, at: console.now)
    let form = try #require(console.desktop.frontForm)
    #expect(try form.intent(room: room, now: console.now).occasion == .typed(happened))
    // What stands there says the same to whoever types it anew.
    let text = try #require(form[.time])
    #expect(TimeEntry.read(text, now: console.now, zone: .china) == .instant(happened.adding(seconds: -7)))
  }

  @Test func aCorrectionOfWhatWasStruckMeanwhileIsANewEntry() throws {
    try console.submit(.addNote(NoteAdded(text: "桥断")))
    let entry = room.sequence
    console.desktop.correct(entry: entry, at: console.now)
    try console.submit(.strikeEntry(EntryStruck(entry: entry, reason: "记错")))
    console.type("了")
    console.press(.f8)
    #expect(console.desktop.message?.text.contains("已经划掉") == true && console.desktop.forms.count == 1)
    console.press(.f8)
    #expect(console.desktop.forms.isEmpty && console.desktop.message?.sort == .saved)
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
    #expect(problem(form(.close, catalogue.close(matter: nil), [])) == .outcome)
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
