import DutyModel
import Testing

/// Numbers are given at signing, once for ever, and every gap has its reason.
@Suite struct BulletinNumberTests {
  private func signed(_ night: inout Night, _ matter: MatterID, _ kind: BulletinKind) throws
    -> BulletinNumber?
  {
    let id = try night.draft(matter, kind)
    try night.sign(id)
    return night.room.bulletins[id]?.number
  }

  @Test func everySignedBulletinGetsTheNextNumberOfTheYear() throws {
    var (night, matter) = try Night.withFlood()
    #expect(night.room.nextNumber(at: night.now) == BulletinNumber(year: 2026, value: 1))
    let first = try signed(&night, matter, .first)
    let other = try night.open(.whole())
    let second = try signed(&night, other, .first)
    #expect([first, second] == [BulletinNumber(year: 2026, value: 1), BulletinNumber(year: 2026, value: 2)])
    night.openSegment()
    let third = try signed(&night, other, .followUp)
    #expect(third?.value == 3)
    night.now = Timestamp(rfc3339: "2027-01-01T00:10:00+08:00")!
    #expect(night.room.nextNumber(at: night.now) == BulletinNumber(year: 2027, value: 1))
  }

  @Test func aClockThatStrayedThroughOtherYearsFindsTheNumbersOfThisOneTaken() throws {
    var (night, matter) = try Night.withFlood()
    let first = try signed(&night, matter, .first)
    let today = night.now
    let years = [2028, 2029, 2031, 2035]
    let others = try years.map { _ in try night.open(.whole()) }
    for (year, other) in zip(years, others) {
      night.now = Timestamp(rfc3339: "\(year)-07-14T21:00:00+08:00")!
      #expect(try signed(&night, other, .first)?.value == 1)
    }
    night.now = today
    night.openSegment()
    #expect(first?.value == 1 && night.room.nextNumber(at: night.now)?.value == 2)
  }

  @Test func aVoidNumberIsNeverGivenAgainAndTheLedgerKnowsWhy() throws {
    var (night, matter) = try Night.withFlood()
    try night.submit(.bulletin(.skipNumbers(SkipNumbers(next: 37, reason: "年初用的纸本"))))
    let id = try night.draft(matter, .first)
    try night.sign(id)
    try night.submit(.bulletin(.void(VoidBulletin(id, reason: "情况变了"))))
    let next = try signed(&night, matter, .first)
    #expect(next == BulletinNumber(year: 2026, value: 38))
    var ledger = NumberLedger()
    for entry in night.entries { ledger.apply(entry) }
    let uses = ledger.uses(in: 2026)
    #expect(uses.count == 38 && uses.map(\.number) == Array(1...38))
    #expect(uses.prefix(36).allSatisfy { $0.use == .skipped(reason: "年初用的纸本") })
    #expect(uses[36].use == .void(id, reason: "情况变了"))
    #expect(uses[37].use == .given("BL-20260714-02"))
    #expect(NumberLedger().uses(in: 2026).isEmpty)
  }

  @Test func aStationMayNumberOtherwiseOrNotAtAll() throws {
    for form in NumberForm.allCases {
      var adoption = SettingsAdoption.fictional
      adoption.station?.station.numbering = form
      adoption.station?.station.numberPrefix = "青情报"
      var night = try Night.begun(shift: false, adoption)
      let matter = try night.open(.whole())
      let id = try night.draft(matter, .first)
      try night.submit(.bulletin(.submit(SubmitBulletin(id))))
      let number = try night.submit(.bulletin(.sign(.paper(id)))).givenNumber
      #expect(
        number?.text
          == [.issue: "〔2026〕第1期", .serial: "青情报〔2026〕1号", .none: nil][form]!)
      // What the station writes later changes nothing on a paper that is signed.
      adoption.station?.station.numberPrefix = "青急报"
      adoption.station?.sha256 = "changed"
      try night.submit(.adoptSettings(adoption), by: .program)
      #expect(night.room.bulletins[id]?.number == number)
      let skip = night.refusal(.bulletin(.skipNumbers(SkipNumbers(next: 9, reason: "纸本"))))
      #expect(skip == (form == .none ? .bulletin(.stationHasNoNumbers) : nil))
    }
  }

  @Test func numbersAreSkippedAheadOnlyAndWithAReason() throws {
    var (night, matter) = try Night.withFlood()
    _ = try signed(&night, matter, .first)
    for next in [0, 1, 2, 10_000] {
      #expect(
        night.refusal(.bulletin(.skipNumbers(SkipNumbers(next: next, reason: "纸本"))))
          == .bulletin(.numberNotAhead(next: 2)))
    }
    #expect(
      night.refusal(.bulletin(.skipNumbers(SkipNumbers(next: 9, reason: "")))) == .bulletin(.voidNeedsReason))
  }

  @Test func numbersOfADamagedJournalAreNotGivenAgain() throws {
    var (night, matter) = try Night.withFlood()
    let id = try night.draft(matter, .first)
    try night.sign(id)
    var room = DutyRoom(purpose: .live, zone: .china)
    for entry in night.entries { room.reserveNumbers(of: entry) }
    #expect(room.nextNumber(at: night.now)?.value == 2)
    // Of eight lost entries at most four gave a number, each behind a signature.
    room.skipIDs(8, on: ["20260714"])
    #expect(room.nextNumber(at: night.now)?.value == 6)
  }

  @Test func theLedgerNamesTheRepairBehindWhichNumbersWereLeftOut() throws {
    var (night, matter) = try Night.withFlood()
    _ = try signed(&night, matter, .first)
    try night.submit(.bulletin(.skipNumbers(SkipNumbers(next: 4, reason: "纸本"))))
    var ledger = NumberLedger()
    for entry in night.entries { ledger.apply(entry) }
    #expect(ledger.gaps == [.init(year: 2026, numbers: 2...3, use: .skipped(reason: "纸本"))])
    let act = Actor(person: .wu, role: .officer, assurance: .asserted)
    func entry(_ sequence: Int, _ event: Event) -> Entry {
      Entry(
        sequence: sequence, group: sequence...sequence, at: night.now, entered: night.now, seat: "A", by: act,
        command: CommandKey(text: "k"), event: event)
    }
    var numbered = BulletinNumbered()
    numbered.number = BulletinNumber(year: 2026, value: 7)
    ledger.apply(entry(90, .journalRepaired(JournalRepaired())))
    ledger.apply(entry(91, .bulletin(.numbered(numbered))))
    numbered.number = BulletinNumber(year: 2026, value: 9)
    ledger.apply(entry(92, .bulletin(.numbered(numbered))))
    // Only what stands right behind the repair is explained by it.
    #expect(
      ledger.gaps.dropFirst() == [
        .init(year: 2026, numbers: 4...6, use: .lost(repair: 90)),
        .init(year: 2026, numbers: 8...8, use: nil),
      ])
  }
}
