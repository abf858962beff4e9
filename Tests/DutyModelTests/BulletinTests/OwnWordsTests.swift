import DutyModel
import Testing

/// A text that the room wrote follows the incident; one that somebody wrote is his, and can't tell old numbers.
@Suite struct OwnWordsTests {
  @Test func whatTheRoomWroteTakesUpWhatIsAddedAndWhatChanged() throws {
    var (night, matter) = try Night.withFlood()
    let id = try night.draft(matter, .first)
    try night.submit(.revise(matter) { $0.place = "石桥村二组" })
    try night.submit(.figure(matter, .trapped, 5, asOf: night.now))
    try night.submit(
      .bulletin(.edit(EditBulletin(id, draft: 1, elements: [GivenElement(.cause, "上游暴雨")]))))
    let content = try #require(night.room.content(of: id))
    #expect(content.text.contains("被困5人") && !content.text.contains("7人"))
    #expect(content.text.contains("起因性质：上游暴雨") && content.text.contains("石桥村二组发生"))
    #expect(content.title == "关于石桥村二组山洪情况的报告")
    #expect(!content.ownTitle && !content.ownText)
  }

  @Test func whatSomebodyWroteStaysHis() throws {
    var (night, matter) = try Night.withFlood()
    let id = try night.draft(matter, .first, text: "便桥已封。")
    try night.submit(
      .bulletin(.edit(EditBulletin(id, draft: 1, elements: [GivenElement(.cause, "上游暴雨")]))))
    let content = try #require(night.room.content(of: id))
    #expect(content.text == "便桥已封。" && content.ownText && !content.ownTitle)
    #expect(content.words(of: .cause) == "上游暴雨")
  }

  @Test func aTextGivenBackAsItWasIsNobodysOwn() throws {
    var (night, matter) = try Night.withFlood()
    // A form that stood open for ten minutes hands in what it showed.
    let shown = try #require(night.room.proposedContent(for: .first, of: matter, at: night.now))
    night.pass(minutes: 10)
    let id = try night.draft(matter, .first, text: shown.text)
    #expect(night.room.content(of: id)?.text == shown.text && night.room.content(of: id)?.ownText == false)
    var edit = EditBulletin(id, draft: 1, text: shown.text, elements: [GivenElement(.cause, "上游暴雨")])
    edit.title = shown.title
    try night.submit(.bulletin(.edit(edit)))
    let content = try #require(night.room.content(of: id))
    #expect(content.text.contains("截至7月14日20时10分") && content.text.contains("上游暴雨"))
    #expect(!content.ownTitle && !content.ownText)
  }

  @Test func thatTimePassesMakesNoNewDraft() throws {
    var (night, matter) = try Night.withFlood()
    let id = try night.draft(matter, .first)
    night.pass(minutes: 10)
    #expect(try night.submit(.bulletin(.edit(EditBulletin(id, draft: 1)))).isEmpty)
  }

  @Test(arguments: ["石桥村被困7人。", "七名村民被困。", "被困 7 人，已转34人。", "7个人被困，7月14日水退。"])
  func aTextOfOnesOwnCannotGoOnTellingTheOldNumber(text: String) throws {
    var (night, matter) = try Night.withFlood()
    let id = try night.draft(matter, .first, text: text)
    try night.submit(.figure(matter, .trapped, 5, asOf: night.now))
    let refused = Refusal.bulletin(.textTellsOldFigure(.trapped, from: 7, to: 5))
    #expect(night.refusal(.bulletin(.edit(EditBulletin(id, draft: 1)))) == refused)
    #expect(night.refusal(.bulletin(.edit(EditBulletin(id, draft: 1, text: "又：" + text)))) == refused)
    #expect(night.refusal(.bulletin(.edit(EditBulletin(id, draft: 1, text: text + "现为5人。")))) == nil)
  }

  @Test(arguments: ["水位回落。", "7月14日7时，17人、二十七人、7户已转。", "前报7人，核实为五人。"])
  func otherNumbersAreNobodysBusiness(text: String) throws {
    var (night, matter) = try Night.withFlood()
    let id = try night.draft(matter, .first, text: text)
    try night.submit(.figure(matter, .trapped, 5, asOf: night.now))
    try night.submit(.bulletin(.edit(EditBulletin(id, draft: 1))))
    #expect(night.room.content(of: id)?.figures.map(\.value) == [5])
  }
}
