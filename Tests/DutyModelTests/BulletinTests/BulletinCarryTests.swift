import DutyModel
import Testing

/// A segment opens with the bulletins of open matters, however many there were.
@Suite struct BulletinCarryTests {
  @Test func aBulletinGoesOnInTheNextSegmentWhereItWas() throws {
    var (night, matter) = try Night.withFlood()
    try night.report(matter, .first)
    let id = try night.draft(matter, .followUp)
    try night.submit(.bulletin(.submit(SubmitBulletin(id))))
    let before = night.room
    night.openSegment()
    #expect(CarryTests.started(from: night) == night.room)
    #expect(night.room.bulletins == before.bulletins)
    #expect(night.room.content(of: id) == before.content(of: id))
    #expect(night.room.lastSent(of: matter) == before.lastSent(of: matter))
    try night.submit(.bulletin(.sign(.paper(id))))
    #expect(night.room.bulletins[id]?.number?.value == 2)
    try night.submit(.bulletin(.send(SendBulletin(id, to: .county))))
  }

  /// A leader may sign it there, and make a word good when the matter is long closed.
  @Test func theSubmittedTextGoesOnWhileSomebodyHasToSignIt() throws {
    var (night, matter) = try Night.withFlood()
    let id = try night.draft(matter, .first)
    var submit = SubmitBulletin(id)
    submit.letter = Sample.bulletinLetter
    try night.submit(.bulletin(.submit(submit)))
    night.openSegment()
    #expect(CarryTests.started(from: night) == night.room)
    #expect(night.room.letter(of: id) == Sample.bulletinLetter)
    try night.submit(.bulletin(.sign(.word(id))))
    try night.submit(.bulletin(.send(SendBulletin(id, to: .county, receiver: "孙某"))))
    try night.submit(.close(matter, .falseAlarm, "没有的事"))
    night.openSegment()
    #expect(night.room.matters.isEmpty && night.room.letter(of: id) == Sample.bulletinLetter)
    try night.submit(.bulletin(.counterSign(.paper(id))))
    night.openSegment()
    #expect(night.room.letter(of: id) == nil)
  }

  @Test func anEditTakesTheSubmittedTextBack() throws {
    var (night, matter) = try Night.withFlood()
    let id = try night.draft(matter, .first)
    var submit = SubmitBulletin(id)
    submit.letter = Sample.bulletinLetter
    try night.submit(.bulletin(.submit(submit)))
    try night.submit(.bulletin(.recall(MarkBulletin(id, draft: 1))))
    #expect(night.room.letter(of: id) == Sample.bulletinLetter)
    try night.submit(.bulletin(.edit(EditBulletin(id, draft: 1, text: "水退了。"))))
    #expect(night.room.letter(of: id) == nil)
  }

  @Test func aLongIncidentCarriesItsLatestReportsAndOneText() throws {
    var (night, matter) = try Night.withFlood()
    try night.report(matter, .first)
    for _ in 1...60 {
      night.pass(minutes: 10)
      try night.report(matter, .followUp)
    }
    let before = night.room
    night.openSegment()
    #expect(CarryTests.started(from: night) == night.room)
    let kept = night.room.bulletins(of: matter)
    #expect(kept.count == 25 && kept.first?.kind == .first && kept.last?.round == 60)
    let texts = night.room.carry().filter { if case .bulletinContent = $0 { true } else { false } }
    #expect(texts.count == 1)
    #expect(night.room.outdatedBulletins(of: matter) == before.outdatedBulletins(of: matter))
    let next = try night.draft(matter, .followUp)
    #expect(night.room.bulletins[next]?.round == 61)
  }

  @Test func whatBelongsToAClosedMatterIsLeftBehind() throws {
    var (night, matter) = try Night.withFlood()
    _ = try night.draft(matter, .first)
    try night.submit(.close(matter, .falseAlarm, "没有的事"))
    night.openSegment()
    #expect(night.room.bulletins.isEmpty)
    // Its id isn't given again.
    let other = try night.open(.whole())
    #expect(try night.draft(other, .first) == "BL-20260714-02")
  }

  @Test func stepsOfALongTugOfWarAreBounded() throws {
    var (night, matter) = try Night.withFlood()
    let id = try night.draft(matter, .first)
    for _ in 1...40 {
      try night.submit(.bulletin(.submit(SubmitBulletin(id))))
      try night.submit(.bulletin(.sendBack(ReturnBulletin(id, draft: 1, reason: "再看看"))))
    }
    try night.sign(id)
    let bulletin = try #require(night.room.bulletins[id])
    #expect(bulletin.steps.count == 24 && bulletin.steps.first?.kind == .drafted)
    #expect(bulletin.steps.last?.kind == .signed && bulletin.codes.count == 1)
  }
}
