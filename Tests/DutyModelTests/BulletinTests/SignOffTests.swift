import DutyModel
import Testing

/// The leader signs as he really can, and it is told apart how.
@Suite struct SignOffTests {
  /// A first report that lies with the leader since 20:00.
  static func waiting(
    _ policy: DeadlinePolicy = .fictional, pages: Int? = nil
  ) throws -> (Night, MatterID, BulletinID) {
    var (night, matter) = try Night.withFlood(policy)
    let id = try night.draft(matter, .first)
    try night.submit(.bulletin(.submit(SubmitBulletin(id, pages: pages))))
    return (night, matter, id)
  }

  @Test func ownKeyOwesNothingMore() throws {
    var (night, _, id) = try Self.waiting()
    try night.enrollKey()
    // The leader stands behind the officer: the officer is at the keys, the key is his.
    try night.submit(.bulletin(.sign(.key(id, by: .zhou))))
    let signed = try #require(night.room.bulletins[id]?.signed)
    #expect(signed.kind == .key && signed.signer == .zhou && !signed.standsIn)
    #expect(
      signed.signature == "00ff" && signed.key == KeyEnrolled("a", of: .zhou).key.rawValue
        && signed.head == "00aa")
    #expect(night.room.owedCounterSignatures == [])
  }

  @Test func whoCannotSignYetIsToldSoBeforeHeTypesAnything() throws {
    var (night, _, id) = try Self.waiting()
    func obstacle(_ signer: PersonID) -> Refusal? {
      night.room.obstacle(to: signer, signing: night.room.bulletins[id]!, at: night.now)
    }
    #expect(obstacle(.zhou) == nil)
    guard case .bulletin(.standInTooEarly(_, let from)) = obstacle(.he) else {
      Issue.record("\(String(describing: obstacle(.he)))")
      return
    }
    #expect(obstacle(.he)?.message(in: .chinese, knowing: night.room).contains("起）") == true)
    guard case .bulletin(.notASigner) = obstacle(.wu) else {
      Issue.record("\(String(describing: obstacle(.wu)))")
      return
    }
    night.now = from
    #expect(obstacle(.he) == nil)
  }

  @Test func aKeyThatSignedNothingSignsNothing() throws {
    let (night, _, id) = try Self.waiting()
    #expect(
      night.refusal(.bulletin(.sign(.key(id, signature: " "))), by: .zhou) == .bulletin(.signatureMissing))
    #expect(night.refusal(.bulletin(.sign(.key(id))), by: .nobody) == .bulletin(.signerMissing))
  }

  @Test func aWordHasItsWordsAndIsMadeGoodWithinADay() throws {
    var (night, matter, id) = try Self.waiting()
    #expect(night.refusal(.bulletin(.sign(.word(id, words: " ")))) == .bulletin(.wordMissing))
    var noMeans = SignBulletin.word(id)
    noMeans.means = nil
    #expect(night.refusal(.bulletin(.sign(noMeans))) == .bulletin(.wordMissing))
    night.pass(minutes: 5)
    try night.submit(.bulletin(.sign(.word(id, code: "７q4ｍ", said: time("20:03")))))
    let signed = try #require(night.room.bulletins[id]?.signed)
    #expect(signed.at == time("20:03") && signed.code == "7Q4M" && signed.words == "同意 7Q4M")
    let clock = try #require(night.clock(.counterSign, .party, of: matter))
    #expect(clock.due == time("20:03", day: 15) && !clock.plan.decisive)
    #expect(night.room.owedCounterSignatures.map(\.id) == [id])
    #expect(night.room.counterSignatureDue(night.room.bulletins[id]!) == time("20:03", day: 15))
    // Nobody else makes it good, and no word makes a word good.
    let zhou = LocalText("周明", "Zhou Ming")
    #expect(
      night.refusal(.bulletin(.counterSign(.paper(id, by: .he)))) == .bulletin(.counterSignedByAnother(zhou)))
    #expect(night.refusal(.bulletin(.counterSign(.word(id)))) == .bulletin(.counterSignedByAnother(zhou)))
    let met = try night.submit(.bulletin(.counterSign(.paper(id))))
    #expect(met.metClocks == [clock.id])
    #expect(night.room.owedCounterSignatures == [])
    #expect(
      night.refusal(.bulletin(.counterSign(.paper(id))))
        == .bulletin(.counterSignatureNotOwed(BulletinTitle(number: 1, kind: .first, round: 1))))
  }

  @Test(arguments: [
    ("不同意 7Q4M", "不同意"), ("7Q4M先不报，等我到", "先不"), ("I don’t agree 7Q4M", "n't agree"),
  ])
  func aWordThatDeclinesSignsNothing(words: String, no: String) throws {
    let (night, _, id) = try Self.waiting()
    #expect(night.refusal(.bulletin(.sign(.word(id, words: words)))) == .bulletin(.wordDeclines(no)))
  }

  @Test(arguments: ["同意 7Q4M", "可以，就这样报，7Q4M", "Agreed, send it. 7Q4M", "没意见 7Q4M"])
  func aWordThatApprovesDoes(words: String) throws {
    var (night, _, id) = try Self.waiting()
    try night.submit(.bulletin(.sign(.word(id, words: words))))
    #expect(night.room.bulletins[id]?.state == .signed)
  }

  @Test func whoeverSignsKnowsAndNeedNotBeRungUp() throws {
    var policy = DeadlinePolicy.fictional
    policy.rules += [
      DeadlineRule("leader", .tellLeader, 30, to: [.dutyLeader, .townshipHead], decisive: .dutyLeader)
    ]
    var (night, matter, id) = try Self.waiting(policy)
    night.pass(minutes: 5)
    let signed = try night.submit(.bulletin(.sign(.word(id, said: time("20:03")))))
    let told = try #require(night.clock(.tellLeader, .dutyLeader, of: matter))
    #expect(signed.metClocks.contains(told.id) && told.metAt == time("20:03"))
    #expect(night.clock(.tellLeader, .townshipHead, of: matter)?.isOpen == true)
  }

  @Test func aWordIsMadeGoodEvenAfterTheMatterWasClosed() throws {
    var (night, matter, id) = try Self.waiting()
    try night.submit(.bulletin(.sign(.word(id))))
    try night.submit(.bulletin(.send(SendBulletin(id, to: .county, receiver: "孙某"))))
    try night.submit(.close(matter, .falseAlarm, "没有的事"))
    night.openSegment()
    #expect(night.room.matters[matter] == nil)
    #expect(night.room.owedCounterSignatures.map(\.id) == [id])
    try night.submit(.bulletin(.counterSign(.paper(id))))
    #expect(night.room.owedCounterSignatures == [])
    night.openSegment()
    #expect(night.room.bulletins.isEmpty)
  }

  @Test func paperHasItsCodeAndPagesTypedBack() throws {
    var (night, _, id) = try Self.waiting(pages: 2)
    #expect(
      night.refusal(.bulletin(.sign(.paper(id, pages: 1)))) == .bulletin(.pagesDiffer(given: 1, printed: 2)))
    #expect(
      night.refusal(.bulletin(.sign(.paper(id, pages: nil))))
        == .bulletin(.pagesDiffer(given: nil, printed: 2)))
    #expect(
      night.refusal(.bulletin(.sign(.paper(id, code: "8K2P", pages: 2))))
        == .bulletin(.codeDiffers(typed: "8K2P", older: nil)))
    try night.submit(.bulletin(.sign(.paper(id, pages: 2))))
    #expect(night.room.bulletins[id]?.signed?.kind == .paper)
  }

  @Test func paperOfUnknownLengthStillSaysHowLongItIs() throws {
    let (night, _, id) = try Self.waiting()
    #expect(night.refusal(.bulletin(.sign(.paper(id, pages: nil)))) == .pagesOutOfRange(0))
  }

  @Test func theLeaderOnDutySignsFirstAndOthersInsteadAfterTheirMinutes() throws {
    var (night, _, id) = try Self.waiting()
    let he = LocalText("何青", "何青")
    #expect(
      night.refusal(.bulletin(.sign(.word(id, by: .he))))
        == .bulletin(.standInTooEarly(he, from: time("20:10"))))
    #expect(
      night.refusal(.bulletin(.sign(.word(id, by: .chen))))
        == .bulletin(
          .notASigner(LocalText("陈辉", "陈辉"), allowed: [LocalText("周明", "Zhou Ming"), he])))
    #expect(night.room.signerWanted(for: night.room.bulletins[id]!, at: time("20:09")) == .zhou)
    #expect(night.room.signerWanted(for: night.room.bulletins[id]!, at: time("20:10")) == .he)
    night.pass(minutes: 10)
    // A word that was given before its time doesn't become good by waiting.
    #expect(
      night.refusal(.bulletin(.sign(.word(id, by: .he, said: time("20:05")))))
        == .bulletin(.standInTooEarly(he, from: time("20:10"))))
    try night.submit(.bulletin(.sign(.word(id, by: .he))))
    #expect(night.room.bulletins[id]?.signed?.standsIn == true)
  }

  @Test func aPolicySaysWhoSignsAtWhichLevel() throws {
    var policy = DeadlinePolicy.fictional
    policy.signing = [
      SigningRule([.major], by: [.townshipHead]),
      SigningRule(by: [.dutyLeader], instead: [.townshipHead], after: 3),
    ]
    var (night, matter, id) = try Self.waiting(policy)
    #expect(
      night.room.signingPlan(for: night.room.bulletins[id]!, at: night.now).insteadFrom == time("20:03"))
    try night.submit(.revise(matter) { $0.level = .major })
    let plan = night.room.signingPlan(for: night.room.bulletins[id]!, at: night.now)
    #expect(plan.signers == [.he] && plan.instead == [])
    #expect(night.refusal(.bulletin(.sign(.word(id, by: .zhou)))) != nil)
    try night.submit(.bulletin(.sign(.word(id, by: .he))))
    #expect(night.room.bulletins[id]?.signed?.standsIn == false)
  }

  @Test func whereNobodyHoldsTheFirstPostTheOthersSignAtOnce() throws {
    var policy = DeadlinePolicy.fictional
    policy.signing = [SigningRule(by: [.partySecretary], instead: [.dutyLeader], after: 30)]
    var (night, _, id) = try Self.waiting(policy)
    try night.submit(.bulletin(.sign(.word(id, by: .zhou))))
    #expect(night.room.bulletins[id]?.signed?.standsIn == true)
  }

  @Test func onlyWhatLiesWithTheLeaderIsSigned() throws {
    var (night, matter) = try Night.withFlood(officers: [.wu, .lin])
    let id = try night.draft(matter, .first)
    let title = BulletinTitle(number: 1, kind: .first, round: 1)
    // A draft has no code that anybody could have read.
    #expect(night.refusal(.bulletin(.sign(.word(id)))) == .bulletin(.notNow(title, .draft, .signBulletin)))
    #expect(night.refusal(.bulletin(.submit(SubmitBulletin(id, code: " ")))) == .bulletin(.codeMissing))
    try night.submit(.bulletin(.submit(SubmitBulletin(id))))
    #expect(night.refusal(.bulletin(.sign(.word(id)))) == .bulletin(.notNow(title, .checking, .signBulletin)))
  }

  @Test func twoLeadersCannotBothSign() throws {
    var (night, _, id) = try Self.waiting()
    try night.enrollKey()
    night.pass(minutes: 10)
    try night.submit(.bulletin(.sign(.key(id))), by: .zhou)
    #expect(
      night.refusal(.bulletin(.sign(.word(id, by: .he))))
        == .bulletin(.notNow(BulletinTitle(number: 1, kind: .first, round: 1), .signed, .signBulletin)))
  }

  @Test func aClockSetBackBetweenDraftAndSignatureStopsNothing() throws {
    var (night, _, id) = try Self.waiting()
    try night.enrollKey()
    night.now = time("19:40")
    try night.submit(.bulletin(.sign(.key(id))), by: .zhou)
    #expect(night.room.bulletins[id]?.state == .signed)
  }

  @Test func theStandInsMinutesAreRealMinutesWhenTheClockIsSetBack() throws {
    var (night, matter, id) = try Self.waiting()
    try night.submit(.bulletin(.sign(.word(id))))
    let other = try night.draft(matter, .followUp)
    try night.submit(.bulletin(.submit(SubmitBulletin(other))))
    // Five minutes later it turns out that the clock was an hour fast.
    night.now = time("19:05")
    try night.submit(.recordTimeStep(TimeStepped(milliseconds: -3_600_000)), by: .program)
    let waiting = try #require(night.room.bulletins[other])
    #expect(night.room.signingPlan(for: waiting, at: night.now).insteadFrom == time("19:10"))
    night.now = time("19:10")
    try night.submit(.bulletin(.sign(.word(other, by: .he))))
    // The day in which a word is made good is a real one too.
    #expect(night.room.counterSignatureDue(night.room.bulletins[id]!) == time("19:00", day: 15))
  }

  @Test func aWordOlderThanTheTextIsNoWordOnIt() throws {
    var (night, _, id) = try Self.waiting()
    night.pass(minutes: 5)
    try night.submit(.bulletin(.edit(EditBulletin(id, draft: 1, text: "水退了。"))))
    try night.submit(.bulletin(.submit(SubmitBulletin(id, draft: 2))))
    #expect(
      night.refusal(.bulletin(.sign(.word(id, draft: 2, said: time("20:04")))))
        == .bulletin(.wordBeforeText(said: time("20:04"), written: time("20:05"))))
    #expect(night.refusal(.bulletin(.sign(.word(id, draft: 2, said: time("20:05"))))) == nil)
  }

  @Test func whatIsNotMadeGoodInItsTimeStandsInTheStatusAlsoAfterTheClosing() throws {
    var (night, matter, id) = try Self.waiting()
    try night.submit(.bulletin(.sign(.word(id))))
    try night.submit(.bulletin(.send(SendBulletin(id, to: .county, receiver: "孙某"))))
    try night.submit(.close(matter, .falseAlarm, "没有的事"))
    night.openSegment()
    #expect(night.room.overdueCounterSignatures(at: time("20:00", day: 15)) == [])
    #expect(night.room.overdueCounterSignatures(at: time("20:01", day: 15)).map(\.id) == [id])
  }

  @Test func whereNobodyHoldsAnyOfThePostsEveryLeaderSigns() throws {
    var policy = DeadlinePolicy.fictional
    policy.signing = [SigningRule(by: [.partySecretary])]
    var (night, _, id) = try Self.waiting(policy)
    #expect(night.refusal(.bulletin(.sign(.word(id, by: .chen)))) != nil)
    try night.submit(.bulletin(.sign(.word(id, by: .he))))
    #expect(night.room.bulletins[id]?.signed?.standsIn == true)
  }

  @Test func aReportByPhoneSaysUnderWhoseAuthorityItWasMade() throws {
    var (night, matter) = try Night.withFlood()
    func authority(_ events: [Event]) -> PhoneAuthority? {
      for case .bulletin(.phoned(let phoned)) in events { return phoned.authority }
      return nil
    }
    #expect(
      authority(try night.submit(.bulletin(.phone(PhoneReport(matter, to: .county, .report))))) == .standing)
    var word = PhoneReport(matter, to: .bureau, .report)
    word.word = Authority(person: .zhou, means: .phone)
    #expect(authority(try night.submit(.bulletin(.phone(word)))) == .word)
    word.word = Authority(person: .chen, means: .phone)
    #expect(night.refusal(.bulletin(.phone(word))) == .wordOfNoLeader(name: LocalText("陈辉", "陈辉")))
    try night.submit(.call(matter, to: .dutyLeader))
    #expect(
      authority(try night.submit(.bulletin(.phone(PhoneReport(matter, to: .floodHeadquarters, .report)))))
        == .leaderTold)
  }
}
