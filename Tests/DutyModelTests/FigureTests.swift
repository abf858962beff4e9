import DutyModel
import Testing

@Suite struct FigureTests {
  @Test func reportedFiguresCarrySourceTimeAndCertainty() throws {
    var night = try Night.begun()
    let content = ReportContent(
      text: "有人被困", source: Counterpart(name: "周某", unit: "石桥村", phone: "13800000000"),
      figures: [.trapped: 7, .dead: 0])
    let events = try night.submit(.report(content), at: time("19:59"))
    let matter = try #require(events.openedMatter)
    #expect(
      events.recordedFigures == [
        FigureRecorded(
          matter: matter, figure: .dead, value: 0, source: "石桥村 周某", asOf: time("19:59"),
          certainty: .reported),
        FigureRecorded(
          matter: matter, figure: .trapped, value: 7, source: "石桥村 周某", asOf: time("19:59"),
          certainty: .reported),
      ])
    #expect(night.room.figures(of: matter).map(\.figure) == events.recordedFigures)
  }

  @Test func figuresOfAJoiningReportGoToItsMatter() throws {
    var night = try Night.begun()
    let first = try night.open()
    let second = try night.open()
    try night.submit(.report(ReportContent(.news, figures: [.moved: 12]), joining: second))
    #expect(night.room.figures(of: first).isEmpty)
    #expect(night.room.figures(of: second).map(\.figure.value) == [12])
    #expect(night.room.figures(of: second).first?.figure.source == nil)
  }

  @Test func figuresWithoutAMatterStayInTheReport() throws {
    var night = try Night.begun()
    try night.submit(.report(ReportContent(.order, figures: [.toMove: 30])))
    #expect(night.room.figures.isEmpty)
    #expect(night.room.reports["RP-20260714-01"]?.received.content.figures?.values == [.toMove: 30])
  }

  @Test(arguments: [0, 1, 999_999])
  func plausibleFigureIsRecorded(value: Int) throws {
    var night = try Night.begun()
    let matter = try night.open()
    #expect(night.refusal(.figure(matter, .moved, value, asOf: night.now)) == nil)
    #expect(night.refusal(.report(ReportContent(figures: [.moved: value]))) == nil)
  }

  @Test(arguments: [-1, 1_000_000, Int.min, Int.max])
  func slipOfTheFingerIsRefused(value: Int) throws {
    var night = try Night.begun()
    let matter = try night.open()
    let refusal = Refusal.figureOutOfRange(.moved, value)
    #expect(night.refusal(.figure(matter, .moved, value, asOf: night.now)) == refusal)
    #expect(night.refusal(.report(ReportContent(figures: [.moved: value]))) == refusal)
    #expect(night.refusal(.report(ReportContent(figures: [.moved: value]), joining: matter)) == refusal)
  }

  @Test func figureIsOwedToAnOpenMatter() throws {
    var night = try Night.begun()
    let matter = try night.open()
    try night.submit(.close(matter))
    #expect(night.refusal(.figure(matter, .dead, 1, asOf: night.now)) == .matterIsClosed(number: 1))
    #expect(night.refusal(.figure("EV-1", .dead, 1, asOf: night.now)) == .unknownMatter("EV-1"))
  }

  @Test func figureOfTheFutureIsRefused() throws {
    var night = try Night.begun()
    let matter = try night.open()
    #expect(night.refusal(.figure(matter, .dead, 1, asOf: time("20:02"))) == nil)
    #expect(
      night.refusal(.figure(matter, .dead, 1, asOf: time("20:03")))
        == .timeAhead(time("20:03"), now: time("20:00")))
  }

  @Test func ledgerKeepsEveryFigureInOrder() throws {
    var night = try Night.begun()
    let matter = try night.open(ReportContent(figures: [.trapped: 7]))
    try night.submit(.figure(matter, .trapped, 5, asOf: night.now))
    try night.submit(.figure(matter, .trapped, 6, asOf: night.now))
    #expect(night.room.figures(of: matter).map(\.figure.value) == [7, 5, 6])
    #expect(night.room.figures(of: matter).map(\.figure.certainty) == [.reported, .verified, .verified])
  }

  @Test func struckFigureLeavesTheLedger() throws {
    var night = try Night.begun()
    let matter = try night.open(ReportContent(figures: [.trapped: 7]))
    try night.submit(.figure(matter, .trapped, 50, asOf: night.now))
    try night.submit(.strike(night.last))
    #expect(night.room.figures(of: matter).map(\.figure.value) == [7])
  }

  @Test func figuresFallWithTheirStruckReport() throws {
    var night = try Night.begun()
    let matter = try night.open()
    try night.submit(.figure(matter, .trapped, 5, asOf: night.now))
    let report = night.last + 1
    try night.submit(.report(ReportContent(.news, figures: [.trapped: 70, .dead: 3]), joining: matter))
    try night.submit(.figure(matter, .trapped, 6, asOf: night.now))
    try night.submit(.strike(report))
    #expect(night.room.figures(of: matter).map(\.figure.value) == [5, 6])
  }

  @Test func anErrandHasNoLedger() throws {
    var night = try Night.begun()
    let errand = try night.open(.order)
    #expect(night.refusal(.figure(errand, .trapped, 3, asOf: night.now)) == .notAnIncident(number: 1))
    try night.submit(.report(ReportContent(.news, text: "三个人", figures: [.trapped: 3]), joining: errand))
    #expect(night.room.figures.isEmpty)
  }

  @Test func figuresToldOnAnErrandGoToItsIncident() throws {
    var night = try Night.begun()
    let incident = try night.open()
    let errand = try night.open(.order, AskedErrand(related: incident))
    let joined = night.last + 1
    try night.submit(.report(ReportContent(.news, text: "三个人", figures: [.trapped: 3]), joining: errand))
    let later = try night.lay(ReportContent(.news, text: "四个人", figures: [.trapped: 4]))
    try night.submit(.join(later, to: errand))
    #expect(night.room.figures(of: errand).isEmpty)
    #expect(night.room.figures(of: incident).map(\.figure.value) == [3, 4])
    // They go with the report.
    try night.submit(.join(later, to: incident))
    #expect(night.room.figures(of: incident).map(\.figure.value) == [3, 4])
    try night.submit(.strike(joined))
    #expect(night.room.figures(of: incident).map(\.figure.value) == [4])
  }
}
