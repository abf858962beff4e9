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
