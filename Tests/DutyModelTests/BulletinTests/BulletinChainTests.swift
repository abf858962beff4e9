import DutyModel
import Testing

/// From the draft to the receipt: who did what when, and what can't be done any more.
@Suite struct BulletinChainTests {
  @Test func aReportGoesFromDraftToReceiptAndEveryStepHasItsPersonAndTime() throws {
    var (night, matter) = try Night.withFlood(officers: [.wu, .lin])
    let id = try night.draft(matter, .first)
    #expect(night.room.bulletins[id]?.state == .draft)
    night.pass(minutes: 2)
    try night.submit(.bulletin(.submit(SubmitBulletin(id, code: "7q4m", pages: 2))))
    #expect(night.room.bulletins[id]?.state == .checking)
    night.pass(minutes: 1)
    try night.submit(.bulletin(.check(MarkBulletin(id, draft: 1))), by: Actor(person: .lin, role: .officer))
    #expect(night.room.bulletins[id]?.state == .awaitingSignature)
    night.pass(minutes: 3)
    try night.enrollKey()
    try night.submit(.bulletin(.sign(.key(id))), by: .zhou)
    #expect(night.room.bulletins[id]?.state == .signed)
    try night.submit(.bulletin(.send(SendBulletin(id, to: .county))))
    #expect(night.room.bulletins[id]?.state == .sent)
    night.pass(minutes: 1)
    try night.submit(.bulletin(.acknowledge(AcknowledgeBulletin(id, by: "孙某", at: .county))))
    let bulletin = try #require(night.room.bulletins[id])
    #expect(bulletin.state == .acknowledged && bulletin.code == "7Q4M" && bulletin.pages == 2)
    #expect(
      bulletin.steps.map(\.kind) == [.drafted, .sentForChecking, .checked, .signed, .sent, .acknowledged])
    #expect(bulletin.steps.map(\.person) == [.wu, .wu, .lin, .zhou, .wu, .wu])
    #expect(
      bulletin.steps.map(\.at)
        == [time("20:00"), time("20:02"), time("20:03"), time("20:06"), time("20:06"), time("20:07")])
    #expect(bulletin.delivery(to: .county)?.receiver == "孙某")
  }

  @Test func withOneOfficerTheLeaderChecksItHimself() throws {
    var (night, matter) = try Night.withFlood()
    let id = try night.draft(matter, .first)
    try night.submit(.bulletin(.submit(SubmitBulletin(id))))
    #expect(night.room.bulletins[id]?.state == .awaitingSignature)
  }

  @Test func theWriterDoesNotCheckHisOwnTextButNothingStopsForWantOfAChecker() throws {
    var (night, matter) = try Night.withFlood(officers: [.wu, .lin])
    let id = try night.draft(matter, .first)
    try night.submit(.bulletin(.submit(SubmitBulletin(id))))
    #expect(night.refusal(.bulletin(.check(MarkBulletin(id, draft: 1)))) == .bulletin(.checkedByWriter))
    try night.submit(.bulletin(.recall(MarkBulletin(id, draft: 1))))
    try night.submit(.bulletin(.submit(SubmitBulletin(id, unchecked: "林燕在转移"))))
    #expect(night.room.bulletins[id]?.state == .awaitingSignature)
    #expect(night.room.bulletins[id]?.last(.sentForSignature)?.text == "林燕在转移")
  }

  @Test func whatWasCheckedAndNotTouchedSinceIsNotCheckedTwice() throws {
    var (night, matter) = try Night.withFlood(officers: [.wu, .lin])
    let id = try night.draft(matter, .first)
    try night.submit(.bulletin(.submit(SubmitBulletin(id))))
    try night.submit(.bulletin(.check(MarkBulletin(id, draft: 1))), by: Actor(person: .lin, role: .officer))
    try night.submit(.bulletin(.recall(MarkBulletin(id, draft: 1))))
    try night.submit(.bulletin(.submit(SubmitBulletin(id))))
    #expect(night.room.bulletins[id]?.state == .awaitingSignature)
    try night.submit(.bulletin(.edit(EditBulletin(id, draft: 1, text: "水退了。"))))
    try night.submit(.bulletin(.submit(SubmitBulletin(id, draft: 2, code: "8K2P"))))
    #expect(night.room.bulletins[id]?.state == .checking)
  }

  @Test func anEditWhileTheLeaderReadsRecallsItAndHisSignatureIsRefused() throws {
    var (night, matter) = try Night.withFlood()
    let id = try night.draft(matter, .first)
    try night.submit(.bulletin(.submit(SubmitBulletin(id))))
    night.pass(minutes: 5)
    let events = try night.submit(.bulletin(.edit(EditBulletin(id, draft: 1, text: "水开始退了。"))))
    #expect(events.map(\.type) == ["bulletin.recalled/1", "bulletin.edited/1"])
    #expect(night.room.content(of: id)?.text == "水开始退了。")
    let title = BulletinTitle(number: 1, kind: .first, round: 1)
    let by = LocalText("吴晓", "Wu Xiao")
    #expect(
      night.refusal(.bulletin(.sign(.key(id))), by: .zhou)
        == .bulletin(.draftMovedOn(title, given: 1, now: 2, by: by, at: time("20:05"))))
    #expect(
      night.refusal(.bulletin(.sign(.key(id, draft: 2))), by: .zhou)
        == .bulletin(.notNow(title, .draft, .signBulletin)))
    // The code of the text before is known as such.
    try night.submit(.bulletin(.submit(SubmitBulletin(id, draft: 2, code: "8K2P"))))
    #expect(
      night.refusal(.bulletin(.sign(.word(id, draft: 2, code: "7q4m"))))
        == .bulletin(.codeDiffers(typed: "7q4m", older: 1)))
  }

  @Test func anEditOfAnOlderDraftDoesNotOverwriteTheNewer() throws {
    var (night, matter) = try Night.withFlood()
    let id = try night.draft(matter, .first)
    try night.submit(.bulletin(.edit(EditBulletin(id, draft: 1, text: "一。"))), by: .zhou)
    guard
      case .bulletin(.draftMovedOn(_, 1, 2, let by, _)) = night.refusal(
        .bulletin(.edit(EditBulletin(id, draft: 1, text: "二。"))))
    else {
      Issue.record("the newer draft was overwritten")
      return
    }
    #expect(by == LocalText("周明", "Zhou Ming"))
    #expect(try night.submit(.bulletin(.edit(EditBulletin(id, draft: 2, text: "一。")))).isEmpty)
  }

  @Test func whatIsSentBackHasItsReasonInWriting() throws {
    var (night, matter) = try Night.withFlood()
    let id = try night.draft(matter, .first)
    try night.submit(.bulletin(.submit(SubmitBulletin(id))))
    #expect(
      night.refusal(.bulletin(.sendBack(ReturnBulletin(id, draft: 1, reason: " "))))
        == .bulletin(.returnNeedsReason))
    try night.submit(.bulletin(.sendBack(ReturnBulletin(id, draft: 1, reason: "起因写清楚", person: .zhou))))
    let step = try #require(night.room.bulletins[id]?.last(.returned))
    #expect(step.person == .zhou && step.text == "起因写清楚")
    #expect(night.room.bulletins[id]?.state == .draft)
  }

  @Test func nothingSignedOrSentIsEverEdited() throws {
    var (night, matter) = try Night.withFlood()
    let id = try night.draft(matter, .first)
    try night.sign(id)
    let title = BulletinTitle(number: 1, kind: .first, round: 1)
    for state in [BulletinState.signed, .sent, .acknowledged] {
      for (command, name) in [
        (BulletinCommand.edit(EditBulletin(id, draft: 1, text: "改")), Command.Name.editBulletin),
        (.recall(MarkBulletin(id, draft: 1)), .recallBulletin),
        (.sendBack(ReturnBulletin(id, draft: 1, reason: "改")), .returnBulletin),
        (.submit(SubmitBulletin(id)), .submitBulletin), (.sign(.paper(id)), .signBulletin),
      ] {
        #expect(night.refusal(.bulletin(command)) == .bulletin(.notNow(title, state, name)))
      }
      switch state {
      case .signed: try night.submit(.bulletin(.send(SendBulletin(id, to: .county))))
      case .sent:
        #expect(
          night.refusal(.bulletin(.void(VoidBulletin(id, reason: "错了"))))
            == .bulletin(.notNow(title, .sent, .voidBulletin)))
        try night.submit(.bulletin(.acknowledge(AcknowledgeBulletin(id, by: "孙某", at: .county))))
      default: break
      }
    }
  }

  @Test func aMistakeIsPutRightByACorrectionThatNamesIt() throws {
    var (night, matter) = try Night.withFlood()
    #expect(
      night.refusal(.bulletin(.draft(DraftBulletin(matter, .correction))))
        == .bulletin(.correctsNothing(nil)))
    let first = try night.draft(matter, .first)
    #expect(
      night.refusal(.bulletin(.draft(DraftBulletin(matter, .correction, corrects: first))))
        == .bulletin(.correctsNothing(first)))
    try night.sign(first)
    try night.submit(.bulletin(.send(SendBulletin(first, to: .county, receiver: "孙某"))))
    let correction = try night.report(matter, .correction, corrects: first)
    #expect(night.room.bulletins[first]?.correctedBy == correction)
    #expect(night.room.content(of: correction)?.text.contains("首报") == true)
  }

  @Test func oneOfAKindAtATime() throws {
    var (night, matter) = try Night.withFlood()
    try night.report(matter, .first)
    #expect(
      night.refusal(.bulletin(.draft(DraftBulletin(matter, .first)))) == .bulletin(.firstIsSent(number: 1)))
    let one = try night.draft(matter, .followUp)
    #expect(
      night.refusal(.bulletin(.draft(DraftBulletin(matter, .followUp))))
        == .bulletin(.inHand(BulletinTitle(number: 1, kind: .followUp, round: 1), .draft)))
    // One that is void makes room, and its number in the row is free: nobody outside has seen it.
    try night.submit(.bulletin(.void(VoidBulletin(one, reason: "并到下一份"))))
    let two = try night.report(matter, .followUp)
    #expect(night.room.bulletins[two]?.round == 1)
    let three = try night.draft(matter, .followUp)
    #expect(night.room.bulletins[three]?.round == 2)
    #expect(
      night.room.bulletins(of: matter).map(\.id) == [
        "BL-20260714-01", "BL-20260714-02", "BL-20260714-03", "BL-20260714-04",
      ])
  }

  @Test func bulletinsAreOfOpenIncidents() throws {
    var (night, matter) = try Night.withFlood()
    let errand = try #require(try night.submit(.errand(.order)).compactMap(\.matter).first)
    #expect(night.refusal(.bulletin(.draft(DraftBulletin(errand, .first)))) == .notAnIncident(number: 2))
    #expect(night.refusal(.bulletin(.void(VoidBulletin("BL-9", reason: "x")))) == .bulletin(.unknown("BL-9")))
    let id = try night.draft(matter, .first)
    try night.submit(.close(matter, .falseAlarm, "没有的事"))
    // It never leaves, and says why.
    #expect(night.room.bulletins[id]?.state == .void)
    #expect(night.refusal(.bulletin(.draft(DraftBulletin(matter, .first)))) == .matterIsClosed(number: 1))
  }
}
