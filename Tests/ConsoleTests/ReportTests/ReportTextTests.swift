import DutyModel
import Testing

@testable import Console

@Suite struct ReportTextTests {
  private func content(_ text: String) -> BulletinContent {
    var content = BulletinContent()
    content.title = "关于石桥村山洪情况的续报一"
    content.text = text
    return content
  }

  @Test func onlyWhatIsNewIsMarked() {
    var changes = ReportChanges(
      from: content("三组7人困在屋内。村干部逐户敲门。"), to: content("三组34人已转移。村干部逐户敲门。请求增援。"))
    #expect(changes.mark(of: "　　三组34人已") == .number)
    #expect(changes.mark(of: "转移。") == .new)
    #expect(changes.mark(of: "村干部逐户敲门。") == .none)
    #expect(changes.mark(of: "请求增援。") == .new)
  }

  @Test func aLaterTimeOrARewrittenSentenceIsNoChangedFigure() {
    var changes = ReportChanges(
      from: content("截至7月14日20时50分，被困12人。请求增援2队。"),
      to: content("截至7月14日21时20分，共被困12人，20:55起无雨。请求增援3队。已转移5人。"))
    #expect(changes.mark(of: "截至7月14日21时20分，") == .new)
    #expect(changes.mark(of: "共被困12人，20:55起无雨。") == .new)
    #expect(changes.mark(of: "请求增援3队。") == .number)
    #expect(changes.mark(of: "已转移5人。") == .number)
  }

  @Test func figuresThatChangedPlacesAreChanged() {
    var changes = ReportChanges(from: content("死亡1人、受伤2人。"), to: content("死亡2人、受伤1人。"))
    #expect(changes.mark(of: "死亡2人、") == .number)
    #expect(changes.mark(of: "受伤1人。") == .number)
  }

  @Test func withoutAReportBeforeNothingStandsOut() {
    var changes = ReportChanges(from: nil, to: content("三组7人困在屋内。"))
    #expect(changes.mark(of: "三组7人困在屋内。") == .none)
  }

  @Test func whatIsNotInTheTextMovesNothing() {
    var changes = ReportChanges(from: content("甲。乙。"), to: content("甲。丙。"))
    #expect(changes.mark(of: "甲◆。") == .none)
    #expect(changes.mark(of: "丙。") == .new)
  }
}
