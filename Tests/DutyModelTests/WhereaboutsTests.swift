import DutyModel
import Testing

@Suite struct WhereaboutsTests {
  private func locate(_ place: WhereaboutsPlace, _ text: String? = nil, of person: PersonID = .zhou)
    -> Command
  {
    .locateLeader(LeaderLocated(person: person, whereabouts: Whereabouts(place, text)))
  }

  @Test func latestWordOnWhereTheLeaderIsCounts() throws {
    var night = try Night.begun()
    try night.submit(locate(.home))
    night.pass(minutes: 20)
    try night.submit(locate(.scene, "石桥村口"))
    // Written down late, but said before.
    try night.submit(locate(.road), at: time("20:10"))
    #expect(night.room.whereabouts(of: .zhou)?.whereabouts == Whereabouts(.scene, "石桥村口"))
    #expect(night.room.lastContact(with: .zhou)?.at == time("20:20"))
    #expect(night.room.whereabouts(of: .he) == nil)
  }

  @Test func callThatTheLeaderTookIsAContact() throws {
    var night = try Night.begun()
    let matter = try night.open()
    try night.submit(locate(.home))
    night.pass(minutes: 5)
    try night.submit(.call(matter, to: .dutyLeader, .noAnswer))
    #expect(night.room.lastContact(with: .zhou)?.at == time("20:00"))
    night.pass(minutes: 1)
    try night.submit(.call(matter, to: .dutyLeader))
    #expect(night.room.lastContact(with: .zhou)?.at == time("20:06"))
    // Nobody asked where he was.
    #expect(night.room.whereabouts(of: .zhou)?.whereabouts == Whereabouts(.home))
    var call = CallMade(matter, to: .dutyLeader)
    call.whereabouts = Whereabouts(.road)
    try night.submit(.recordCall(call))
    #expect(night.room.whereabouts(of: .zhou)?.whereabouts == Whereabouts(.road))
  }

  @Test func struckWordIsForgotten() throws {
    var night = try Night.begun()
    try night.submit(locate(.home))
    try night.submit(locate(.scene))
    try night.submit(.strike(night.last))
    #expect(night.room.whereabouts(of: .zhou)?.whereabouts == Whereabouts(.home))
  }

  @Test func nextSegmentKnowsWhereTheLeaderIsAndWhenHeWasHeard() throws {
    var night = try Night.begun()
    let matter = try night.open()
    try night.submit(locate(.home))
    night.pass(minutes: 5)
    try night.submit(.call(matter, to: .dutyLeader))
    let place = night.room.whereabouts(of: .zhou)
    let contact = night.room.lastContact(with: .zhou)
    night.openSegment()
    #expect(night.room.whereabouts(of: .zhou) == place)
    #expect(night.room.lastContact(with: .zhou) == contact)
    try night.submit(.strike(try #require(place?.entry)))
    #expect(night.room.whereabouts(of: .zhou) == nil)
  }

  @Test func elsewhereNeedsAWordOnWhere() throws {
    let night = try Night.begun()
    #expect(night.refusal(locate(.elsewhere)) == .whereaboutsNeedText)
    #expect(night.refusal(locate(.elsewhere, " ")) == .whereaboutsNeedText)
    #expect(night.refusal(locate(.elsewhere, "县里开会")) == nil)
    #expect(night.refusal(locate(.home, of: "li.si")) == .unknownPerson("li.si"))
  }
}
