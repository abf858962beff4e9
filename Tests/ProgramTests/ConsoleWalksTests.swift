import Glibc
import Testing

extension ProgramTests {
  /// The walks of the brief with exactly their keys, in a terminal of the real program: Chinese on a small screen, English
  /// on a large one.
  @Suite struct ConsoleWalks {
    static let screens = [("zh", 80, 24), ("en", 120, 40)]

    /// (a) The phone rings, a flash flood; a second phone rings; a message of the same village is joined; village, leader
    /// and county are called.
    @Test(arguments: screens)
    func aFloodASecondRingAMessageAndTheCalls(language: String, columns: Int, rows: Int) throws {
      let room = try WalkRoom(language, columns, rows)
      let walk = try room.walk(after: "水涨")
      try walk.go(
        """
        C-o 1                         => 登记人 // types now
        F5                            => 打错无声 & 草稿已存 // Wrong number & draft on disk
        1 '水漫过便桥了，三组那几户进水' Enter  => 在哪个村、几组、什么旁边 // Which village, which group
        05 Enter 3 Enter Enter        => 您的电话是多少 // Your number, please
        13800000002 Enter             => 周某 & 是哪一类 // 周某 & What kind
        1 Enter 7 Enter               => 石桥村3组，山洪，被困7人 & 有没有人受伤 // Shiqiao group 3, flash flood, 7 trapped
        F5                            => 打错无声 & 挂着1 // Wrong number & F4
        4 '李家湾停电 20:40回' F8       => +errand.opened/1
        F4                            => 有没有人受伤 & 像同一件 & 村微信群 // Is anybody injured & Same? & 村微信群
        Enter Enter Enter Enter Enter Enter Enter Enter Enter Enter => 9 合成一件 // 9 joins it
        9                             => 和这条合成一件 // joined with:
        F8                            => +incident.opened/1 & +report.joined/1
        """)
      let promise = try walk.last("errand.opened/1")
      #expect(promise.data?["source"]?.string == "call_back")
      #expect(promise.data?["due"]?.string == "2026-07-14T20:40:00.000+08:00")
      // The village comes before leader and county, and nothing of it waits for the promised call.
      try walk.go(
        """
        => 核实 石桥村 周国 & 138 0000 0001 & 20:36 // Verify with Shiqiao Zhou Guo & 138 0000 0001 & 20:36
        F9                            => 是不是真的 // Is it true
        1 F8                          => +incident.verified/1 & 告知 & 林远山 138 0000 1001 // +incident.verified/1 & Tell leader on duty & 138 0000 1001
        F9                            => 打通了吗 // Did you get through
        1 F8                          => +call.made/1 & 电话报 县政府总值班室 & 822 0110 & 20:46 // +call.made/1 & Phone County main duty room & 822 0110 & 20:46
        F9                            => 822 0119 & 822 0120 & 请问您贵姓 // 822 0119 & 822 0120
        '孙某' Enter 1 F8              => +call.made/1
        """)
      let call = try walk.last("call.made/1")
      #expect(call.data?["receiver"]?.string == "孙某" && call.data?["recipient"]?.string == "county_gov")
      #expect(call.data?["read_back"]?.boolean == true)
      let met = try recordsOnDisk(of: room.station).filter { $0.type == "clock.met/1" }
        .compactMap { $0.data?["clock"]?.string?.split(separator: "/").dropFirst().joined(separator: "/") }
      #expect(met == ["verify/village", "tell_leader/duty_leader", "phone_report/county_gov"])
      // Now the promise has its turn.
      try walk.go("=> 回电 // Call back")
      #expect(try room.verify() == 0)
    }

    /// (b) The county has the first report on paper; the room is checked at night, the county wants more at once, and
    /// hears by phone what changed while the paper runs on.
    @Test(arguments: screens)
    func aSpotCheckAndTheFollowUpByPhone(language: String, columns: Int, rows: Int) throws {
      let room = try WalkRoom(language, columns, rows, steps: WalkRoom.phonedFlood)
      let walk = try room.walk(after: "报县 // To county")
      try walk.go(
        """
        C-o 1                         => 登记人 // types now
        1 F1 'record a figure' Enter 5 Enter 7 Enter '周国' F8 => +figure.recorded/1
        """)
      try Self.writeAndSend(walk)
      try walk.go(
        """
        F1 'record a figure' Enter 5 Enter 5 Enter '周国' F8 => +figure.recorded/1
        F5 2                          => 林远山 & 石桥村口 & 高翔 & 138 0000 1002 & 吴晓、赵敏在岗 & 请问您是哪里 // 林远山 & 石桥村口 & 高翔 & 138 0000 1002 & Which office
        '县总值班室' Enter '孙某' Enter 2 Enter 1 F8  => +spot_check.recorded/1
        F6 BTab 1                     => 822 0110 & 被困5人，前报7人 & 其余与前报相同
        Enter 1 Enter '孙某' Enter 1 F8 => +report.phoned/1 & +clock.phoned/1
        F1 'write a report' Enter     => 前报7 // reported 7
        '两人自行撤出' Enter '已转移安置' F8 => +bulletin.drafted/1
        '赵敏在现场' F8                 => +bulletin.submitted/1
        """)
      let check = try walk.last("spot_check.recorded/1")
      #expect(check.data?["rings"]?.integer == 2 && check.data?["result"]?.string == "on_post")
      let phoned = try walk.last("report.phoned/1")
      #expect(phoned.data?["receiver"]?.string == "孙某" && phoned.data?["authority"]?.string == "leader_told")
      #expect(try walk.last("bulletin.drafted/1").data?["kind"]?.string == "follow_up")
      #expect(try room.verify() == 0)
    }

    /// The first report: written, given to the leader, signed by his word, sent by fax.
    static func writeAndSend(_ walk: Walk) throws {
      try walk.go(
        """
        F1 'write a report' Enter     => 事发时间 // occurred at
        '7月14日20时25分' Enter '逐户敲门' F8 => +bulletin.drafted/1 & 赵敏 核稿 // +bulletin.drafted/1 & Zhao Min, who checks it
        '赵敏在现场' F8                 => +bulletin.submitted/1
        F1 'signed by word' Enter     => 138 0000 1001
        """)
      let code = try #require(try walk.last("bulletin.submitted/1").data?["code"]?.string)
      try walk.go(
        """
        2 Enter '同意 \(code)' F8 1 F8 => +bulletin.signed/1 & +bulletin.numbered/1
        F1 'record: sent' Enter       => 1 传真 // 1 fax
        1 Enter '孙某' F8              => +bulletin.dispatched/1
        """)
    }

    /// (e) What lies with the leader isn't the officer's any more; a text that is touched comes back and gets another
    /// code, and what he says of the old one signs nothing.
    @Test(arguments: screens)
    func aTextIsChangedWhileItLiesWithTheLeader(language: String, columns: Int, rows: Int) throws {
      let room = try WalkRoom(language, columns, rows, steps: WalkRoom.phonedFlood)
      let walk = try room.walk(after: "报县 // To county")
      try walk.go(
        """
        C-o 1                         => 登记人 // types now
        1 F1 'write a report' Enter   => 事发时间 // occurred at
        '7月14日20时25分' Enter '逐户敲门' F8 => +bulletin.drafted/1
        '赵敏在现场' F8                 => +bulletin.submitted/1 & 待签 // +bulletin.submitted/1 & awaiting
        """)
      let old = try #require(try walk.last("bulletin.submitted/1").data?["code"]?.string)
      try walk.go(
        """
        F1 'edit a report' Enter      => 改稿 // Edit a report
        '三组低洼处' F8                 => +bulletin.recalled/1 & +bulletin.edited/1
        '赵敏在现场' F8                 => +bulletin.submitted/1
        F1 'signed by word' Enter     => 138 0000 1001
        2 Enter '同意 \(old)' F8 1 F8  => 第1稿，不是这一稿 // draft 1, not of this
        """)
      #expect(try recordsOnDisk(of: room.station).allSatisfy { $0.type != "bulletin.signed/1" })
      #expect(try room.verify() == 0)
    }

    /// (c) The warning is pasted; the power goes while a call is being written down; what was half written goes on, and the
    /// paper comes back into the machine.
    @Test(arguments: screens)
    func aPastedWarningAPowerCutAndThePaper(language: String, columns: Int, rows: Int) throws {
      let room = try WalkRoom(language, columns, rows)
      var walk = try room.walk(after: "水涨")
      try room.screen.paste("县气象台2026年7月14日20时20分发布暴雨橙色预警")
      try walk.go(
        """
                                      => 像是预警：暴雨橙色 县气象台 20:20 & 草稿已存 // Looks like a warning & draft on disk
        F8                            => +report.received/1 & +errand.opened/1 & 反馈 // +report.received/1 & +errand.opened/1 & Feed back
        F5 1 '高坪村塌方，压了一间房'    => 高坪村塌方，压了一间房 & 草稿已存 // 高坪村塌方，压了一间房 & draft on disk
        """)
      #expect(try walk.last("errand.opened/1").data?["source"]?.string == "called_out")
      kill(try room.screen.program, SIGKILL)
      #expect(try room.screen.waitForEnd() == 137)
      try room.screen.restart(["--station", room.station, "--seat", "A", "--lang", language])
      try room.screen.wait(for: language == "zh" ? "停机后再开" : "Started again", "高坪村塌方")
      walk = try Walk(room.screen, station: room.station, language: language)
      try walk.go(
        """
        7                             => 记一笔 // Write it down
        '12号 许某 已到岗' Enter Enter 2007 F8  => +note.added/1 & 停机后再开 // +note.added/1 & Started again
        1                             => 高坪村塌方，压了一间房 // 高坪村塌方，压了一间房
        F8                            => +incident.opened/1
        """)
      let note = try walk.last("note.added/1")
      #expect(note.body["mark"]?.string == "late")
      #expect(note.body["at"]?.string == "2026-07-14T20:07:00.000+08:00")
      #expect(try room.verify() == 0)
    }

    /// (d) The shift is left with a flood open and taken by the next, who owns it from then on. The sheet to be read out and
    /// signed has no records yet.
    @Test(arguments: screens)
    func aHandoverWithAFloodOpen(language: String, columns: Int, rows: Int) throws {
      let room = try WalkRoom(language, columns, rows, steps: WalkRoom.reportedFlood)
      let walk = try room.walk(after: "报出 // Sent")
      try walk.go(
        """
        C-o 1                         => 登记人 // types now
        F1 'leave the shift' Enter    => 在办的件交给谁 // Who takes the open matters
        '何川' F8                     => +shift.left/1 & 无人值班 // +shift.left/1 & UNMANNED
        F1 'take the shift' Enter     => 谁接班 // Who takes the shift
        '何川' Tab '唐宁' F8           => +shift.taken/1 & 何川 & 唐宁 // +shift.taken/1 & He Chuan & Tang Ning
        """)
      let taken = try walk.last("shift.taken/1")
      #expect(taken.data?["officers"]?.elements.compactMap(\.string) == ["he.chuan", "tang.ning"])
      let status = try Program.run(["status", "--json", "--station", room.station], in: room.home)
      #expect(status.output.contains(#""owner":"he.chuan""#), "\(status)")
      #expect(try room.verify() == 0)
    }

    /// (f) The night is replayed on the same panes.
    @Test(arguments: screens)
    func theNightReplayed(language: String, columns: Int, rows: Int) throws {
      let room = try WalkRoom(language, columns, rows, steps: WalkRoom.reportedFlood)
      _ = try room.walk(after: "报出 // Sent")
      let replay = try TmuxScreen(
        ["replay", "--station", room.station, "--lang", language], columns: columns, rows: rows,
        home: room.home)
      try replay.wait(for: language == "zh" ? "过去 只读" : "PAST read-only")
      let walk = try Walk(replay, station: room.station, language: language)
      try walk.go(
        """
        End                           => 报出 // Sent
        Left                          => !报出 // !Sent
        Right                         => 报出 // Sent
        Home                          => 停着 & !报出 // paused & !Sent
        7 2035 Enter                  => 20:35 & 报出 // 20:35 & Sent
        Home 6 Space                  => x600 & 报出 // x600 & Sent
        F5 F8 1                       => x1 & 过去 只读 // x1 & PAST read-only
        Escape
        """)
      #expect(try replay.waitForEnd() == 0)
    }

    /// Nine of ten calls are not incidents: one costs fewer than ten keys, its words included.
    @Test(arguments: screens)
    func anOrdinaryCallCostsUnderTenKeys(language: String, columns: Int, rows: Int) throws {
      let room = try WalkRoom(language, columns, rows)
      let walk = try room.walk(after: "水涨")
      try walk.go("F5 4 '路灯坏了' F8 => +report.received/1")
      #expect(try walk.last("report.received/1").data?["category"]?.string == "ordinary")
      #expect(walk.keys + walk.signs < 10)
    }

    /// With the screens alone: received, told, phoned in to all who must know, on the county's paper,
    /// closed.
    @Test(arguments: screens)
    func aNewcomerReceivesPhonesInAndClosesAReport(language: String, columns: Int, rows: Int) throws {
      let room = try WalkRoom(language, columns, rows)
      let walk = try room.walk(after: "水涨")
      try walk.go(
        Self.phonedIn + """

          F1 'written report as sent' Enter => 1 县政府 // 1 County
          1 Enter 1 Enter '孙某' F8      => +bulletin.sent/1

          """ + Self.closed)
      #expect(try walk.last("matter.closed/1").data?["outcome"]?.string == "handled")
      // At two keys a second that is under two minutes.
      #expect(walk.keys < 60 && walk.keys + walk.signs < 120, "\(walk.keys) keys, \(walk.signs) signs")
    }

    /// The same with the first report on paper: written from what is known, signed by the leader's word, sent.
    @Test(arguments: screens)
    func aNewcomerWritesTheFirstReportToo(language: String, columns: Int, rows: Int) throws {
      let room = try WalkRoom(language, columns, rows)
      let walk = try room.walk(after: "水涨")
      try walk.go(
        Self.phonedIn + """

          F9                            => 事发时间 // occurred at
          '村民来电' Enter '20:25' Enter '下街桥头' Enter '已封路' F8 => +bulletin.drafted/1
          '没人核' F8                    => +bulletin.submitted/1
          F1 'signed by word' Enter     => 138 0000 1001
          """)
      let code = try #require(try walk.last("bulletin.submitted/1").data?["code"]?.string)
      try walk.go(
        """
        1 Enter '同意 \(code)' F8 1 F8 => +bulletin.signed/1
        F9                            => 1 传真 // 1 fax
        1 Enter '孙某' F8              => +bulletin.dispatched/1
        F1 'close a matter' Enter     => 1 办结 // 1 Handled
        1 Enter '已处置' Enter Enter 1 F8 => F1 再 Enter 拟终报 // F1, Enter writes it
        Escape
        """ + "\n" + Self.closed)
      #expect(try walk.last("matter.closed/1").data?["outcome"]?.string == "handled")
      // With the report on paper and its end, at two keys a second that is under three minutes.
      #expect(walk.keys < 100 && walk.keys + walk.signs < 270, "\(walk.keys) keys, \(walk.signs) signs")
    }

    /// F9 leads to everybody who must know, one after the other.
    private static let phonedIn =
      """
      F5                            => 1 险情事故 // 1 Incident
      1 '桥塌了' F8                  => +incident.opened/1 & 告知 带班领导 // +incident.opened/1 & Tell leader
      F9                            => 1 接通 // 1 answered
      1 F8                          => +call.made/1 & 电话报 县政府总值班室 // +call.made/1 & Phone County
      F9 '孙某' F8                   => +call.made/1 & 告知 书记 // +call.made/1 & Tell party secretary
      F9 1 F8                       => +call.made/1 & 告知 镇长 // +call.made/1 & Tell township head
      F9 1 F8                       => +call.made/1 & 822 0119
      F9 '钱某' F8                   => +call.made/1
      """

    /// The county wants no final report, and the matter ends.
    private static let closed =
      """
      F1 'no final report' Enter    => 1 上级答复 // 1 the county wants
      1 Enter '孙某' F8 1 F8         => +final.exempted/1
      F1 'close a matter' Enter     => 1 办结 // 1 Handled
      1 Enter '已处置' Enter Enter 1 F8 => +matter.closed/1
      """

    /// Where no editor is chosen it is said, and the built-in page takes the long text.
    @Test func aLongNoteIsWrittenOnThePage() throws {
      let room = try WalkRoom("zh", 80, 24)
      let walk = try room.walk(after: "水涨")
      try walk.go(
        """
        F8 '第一句'  => 第一句
        C-e         => 没有指定外部编辑器
        F2          => 长文
        Enter '第二句' F8 => +note.added/1
        """)
      #expect(try walk.last("note.added/1").data?["text"]?.string == "第一句\n第二句")
    }
  }
}
