import Testing

extension ProgramTests {
  /// A demo night in front of a room on duty, in a terminal of the real program.
  @Suite struct Rehearsals {
    @Test(arguments: [("zh", 80, 24), ("en", 120, 40)])
    func theLiveRoomGoesOnBehindARehearsalAndF5IsTheRealPhone(
      language: String, columns: Int, rows: Int
    ) throws {
      let station = try TestStation(language: language)
      let screen = try station.console(columns, rows)
      try screen.wait(for: language == "zh" ? "无人值班" : "UNMANNED")
      let walk = try Walk(screen, station: station.path, language: language)
      try walk.go(
        """
        F9 1 F8                        => +shift.taken/1
        F1 'rehearse' Enter            => 演练 & 实况 没有要办的 & 石桥村三组 // EXERCISE & LIVE nothing is owed & Shiqiao
        F8 '只是练一练' F8               => 演练 已存 // DRILL Saved
        """)
      #expect(try names(in: station.home.path).contains { $0.hasPrefix("dutyroom-demo-") })
      // Live news reaches the live row, and stands in the live journal alone.
      let agent = try station.agent()
      try agent.submit(flood("f1", place: "高坪村"))
      #expect(try agent.leave() == 0)
      try walk.go(
        """
        => 实况 核实 高坪村 // LIVE Verify with Gaoping
        F5                             => 打错无声 & !演练 & !实况 // Wrong number & !EXERCISE & !LIVE
        4 '路灯坏了' F8                 => +report.received/1
        F1 'rehearse' Enter            => 演练 & 实况 核实 高坪村 // EXERCISE & LIVE Verify with Gaoping
        F1 'leave the rehearsal' Enter => 离开了预演 & !演练 // The rehearsal is over & !EXERCISE
        """)
      #expect(!(try names(in: station.home.path).contains { $0.hasPrefix("dutyroom-demo-") }))
      #expect(try station.notes == [])
      #expect(try station.verify() == 0)
    }
  }
}
