import DutyModel
import Paperwork
import Testing

@Suite struct PhoneScriptTests {
  private func incident(_ change: (inout Incident) -> Void = { _ in }) -> Incident {
    var incident = Incident()
    incident.received = Timestamp(rfc3339: "2026-07-14T20:31:04+08:00")!
    change(&incident)
    return incident
  }

  private func line(
    _ figure: Figure, _ value: Int, at time: String, _ certainty: Certainty, entry: Int
  ) -> LedgerFigure {
    LedgerFigure(
      figure: FigureRecorded(
        matter: "EV-20260714-03", figure: figure, value: value, source: "周某",
        asOf: Timestamp(rfc3339: "2026-07-14T\(time):00+08:00")!, certainty: certainty), entry: entry,
      act: entry)
  }

  private func rows(_ script: String) -> [String] { script.split(separator: "\n").map(String.init) }

  @Test func aCutOffCallIsReportedWithEverythingStillBeingChecked() {
    let script = phoneScript(
      incident: incident(), figures: [], station: "青禾镇值班室", officer: nil, zone: .china)
    #expect(
      rows(script) == [
        "我是青禾镇值班室值班员，电话报告突发事件。",
        "一、时间：发生时间正在核实，7月14日20时31分接报。",
        "二、地点：正在核实。",
        "三、什么事：正在核实，级别正在核实。",
        "四、人员：死亡、失联、受伤、被困正在核实。",
        "五、正在做：正在核实。",
        "六、趋势和需要：正在核实。",
        "七、书面报告随后报。请您复述一遍，并告诉我您的姓名。",
      ])
  }

  @Test func whatIsKnownIsSaid() {
    let incident = self.incident { incident in
      incident.kind = .flashFlood
      incident.level = .ordinary
      incident.place = "石桥村三组\n便桥旁"
      incident.occurred = Timestamp(rfc3339: "2026-07-14T20:05:00+08:00")!
    }
    let script = phoneScript(
      incident: incident,
      figures: [
        line(.trapped, 7, at: "20:31", .reported, entry: 3),
        line(.dead, 0, at: "20:55", .verified, entry: 4),
        line(.toMove, 34, at: "20:55", .estimated, entry: 5),
      ], station: "青禾镇值班室", officer: "吴晓", zone: .china,
      writtenDue: Timestamp(rfc3339: "2026-07-14T21:11:00+08:00")!)
    #expect(
      rows(script) == [
        "我是青禾镇值班室值班员吴晓，电话报告突发事件。",
        "一、时间：7月14日20时05分发生，7月14日20时31分接报。",
        "二、地点：石桥村三组 便桥旁。",
        "三、什么事：山洪，级别一般。",
        "四、人员：据报被困7人，估计应转34人，无死亡，失联、受伤正在核实。",
        "五、正在做：正在核实。",
        "六、趋势和需要：正在核实。",
        "七、书面报告7月14日21时11分前报出。请您复述一遍，并告诉我您的姓名。",
      ])
  }

  @Test func ofTwoLinesTheLaterHoldsWhateverTheirOrder() {
    let lines = [
      line(.trapped, 7, at: "20:31", .reported, entry: 3),
      line(.trapped, 2, at: "20:50", .verified, entry: 9),
      line(.trapped, 5, at: "20:50", .reported, entry: 6),
    ]
    for figures in [lines, lines.reversed()] {
      let script = phoneScript(
        incident: incident(), figures: figures, station: "青禾镇值班室", officer: nil, zone: .china)
      #expect(rows(script)[4] == "四、人员：被困2人，死亡、失联、受伤正在核实。")
    }
  }

  @Test func whoIsInDangerIsSaidFirstAndNoneOnlyOfWhatWasSaidToBeNone() {
    func people(_ lines: [LedgerFigure]) -> String {
      rows(
        phoneScript(incident: incident(), figures: lines, station: "站", officer: nil, zone: .china))[4]
    }
    let trapped = line(.trapped, 7, at: "20:31", .reported, entry: 3)
    let none = [Figure.dead, .missing, .injured].map { line($0, 0, at: "20:31", .reported, entry: 4) }
    #expect(people(none + [trapped]) == "四、人员：据报被困7人，暂无伤亡、失联。")
    #expect(people([none[0], trapped]) == "四、人员：据报被困7人，暂无死亡，失联、受伤正在核实。")
    let sure = line(.missing, 0, at: "20:40", .verified, entry: 5)
    #expect(people([none[0], none[2], trapped, sure]) == "四、人员：据报被困7人，无失联，暂无伤亡。")
  }

  @Test func timesAreThoseOfTheStationsZone() {
    let script = phoneScript(
      incident: incident(), figures: [], station: "站", officer: nil, zone: ZoneTable(fixedOffsetSeconds: 0))
    #expect(rows(script)[1] == "一、时间：发生时间正在核实，7月14日12时31分接报。")
  }

  private func merged(_ change: (inout ReportContent) -> Void) -> MergedReports {
    var report = IncomingReport()
    report.received.report = "RP-20260714-01"
    change(&report.received.content)
    return MergedReports([report], of: incident())
  }

  /// What the reports tell, and how the fifth and sixth points read.
  @Test func whatIsDoneAndNeededIsSaidOnceItIsKnown() {
    func points(_ merged: MergedReports) -> [String] {
      let script = phoneScript(
        incident: incident(), figures: [], merged: merged, station: "青禾镇值班室", officer: nil, zone: .china)
      return Array(rows(script)[5...6])
    }
    #expect(points(MergedReports()) == ["五、正在做：正在核实。", "六、趋势和需要：正在核实。"])
    #expect(
      points(
        merged {
          $0.actionsTaken = "已撤到\n学校"
          $0.trend = .rising
          $0.requests = "冲锋舟两艘"
        }) == ["五、正在做：已撤到 学校。", "六、趋势和需要：趋势加重，需要冲锋舟两艘。"])
    #expect(points(merged { $0.trend = .unclear })[1] == "六、趋势和需要：趋势正在核实，需要什么正在核实。")
    #expect(points(merged { $0.requests = "照明车" })[1] == "六、趋势和需要：趋势正在核实，需要照明车。")
  }

  @Test func aPlaceAndATimeThatWereToldLaterAreSaid() {
    let script = phoneScript(
      incident: incident(), figures: [],
      merged: merged {
        $0.village = "石桥村"
        $0.occurred = Timestamp(rfc3339: "2026-07-14T20:25:00+08:00")!
      }, station: "青禾镇值班室", officer: nil, zone: .china)
    #expect(rows(script)[1] == "一、时间：7月14日20时25分发生，7月14日20时31分接报。")
    #expect(rows(script)[2] == "二、地点：石桥村。")
  }
}
