import DutyModel
import Testing

/// Errands as the log and the queue read them.
@Suite struct ErrandLineTests {
  private func lines(_ night: Night, _ entry: Int) -> [String] {
    Language.allCases.map { language in
      night.room.logLine(for: night.entries[entry - 1], in: language).map { "\($0.word) \($0.text)" } ?? ""
    }
  }

  @Test func openingSaysEverythingThatWillBeAskedLater() throws {
    var paper = AskedErrand(from: Counterpart(unit: "县防办"))
    paper.paper = IncomingPaper(number: "青府12号", pages: 3, passedTo: "党政办")
    paper.paper?.urgency = .extraUrgent
    var transfer = AskedErrand(due: time("09:00", day: 15))
    transfer.transfer = Transfer(to: "供电所", receiver: "王某")
    transfer.transfer?.duty = .assist
    transfer.transfer?.lead = "县供电公司"
    let hours = ErrandRepeat(every: 120, at: ["08:00"], until: time("08:00", day: 15), asks: ["雨情", "水位"])
    var proof = AskedErrand(minutes: 5, to: .bureau, related: "EV-20260714-01")
    proof.proof = "现场照片"
    let table: [(Command, String, String)] = [
      (
        .errand(.paper, "防汛会议通知", paper), "待办 2号 来文 县防办 21:00前 防汛会议通知 青府12号 特急 3页 送党政办",
        "To do #2 Paper 县防办 by 21:00 防汛会议通知 青府12号 extra urgent 3 pages to 党政办"
      ),
      (
        .errand(.transfer, "三组复电", transfer),
        "待办 2号 转办 7月15日 09:00前 三组复电 转供电所 配合履职 牵头县供电公司 接收王某",
        "To do #2 Transfer by 7/15 09:00 三组复电 to 供电所 we assist lead: 县供电公司 taken by 王某"
      ),
      (
        .errand(.figures, "雨情", AskedErrand(to: .county, repeats: hours)),
        "待办 2号 定时报 县政府总值班室 22:00前 雨情 每2小时 每天08:00 到7月15日 08:00 要雨情、水位",
        "To do #2 Figures County duty room by 22:00 雨情 every 2 h daily at 08:00 until 7/15 08:00 asked: 雨情, 水位"
      ),
      (
        .errand(.verification, "坝下有人吗", proof), "待办 2号 核实 县应急局 20:05前 坝下有人吗 凭据现场照片 属1号",
        "To do #2 Verify County emergency bureau by 20:05 坝下有人吗 proof: 现场照片 of #1"
      ),
      (
        .callout(.orange), "待办 2号 叫应 县政府总值班室 20:30前 暴雨橙色 吴晓复述 每小时",
        "To do #2 Called out County duty room by 20:30 暴雨 orange read back by 吴晓 every hour"
      ),
    ]
    for (command, chinese, english) in table {
      var night = try LogLineTests.night()
      let entry = night.last + 1
      try night.submit(command)
      #expect(lines(night, entry) == [chinese, english])
    }
  }

  @Test func answerSaysToWhomWhatAndByWhatProof() throws {
    var night = try Night.begun()
    let matter = try night.open(.figures, AskedErrand(minutes: 20, to: .county))
    var answered = ErrandAnswered(
      matter, "雨小了", figures: [.moved: 34], readings: [Reading("雨情", "32毫米"), Reading("水位", "21.4米")])
    answered.channel = .fax
    answered.proof = "回执"
    let entry = night.last + 1
    try night.submit(.answerErrand(answered))
    #expect(
      lines(night, entry) == [
        "答复 1号 县政府总值班室 方远 传真 雨情 32毫米 水位 21.4米 已转 34 雨小了 凭据回执",
        "Answered #1 County duty room 方远 fax 雨情 32毫米 水位 21.4米 moved 34 雨小了 proof: 回执",
      ])
  }

  @Test func reminderAndCheckAreOneLineEach() throws {
    var night = try Night.begun()
    let matter = try night.submit(.transfer(to: "供电所")).openedErrand!.matter
    var reminded = ErrandReminded()
    reminded.matter = matter
    reminded.text = "今晚能复电吗"
    try night.submit(.remindErrand(reminded))
    #expect(lines(night, night.last) == ["催办 1号 供电所 今晚能复电吗", "Reminded #1 供电所 今晚能复电吗"])
    try night.submit(.spotCheck(.answeredLate, rings: 9))
    #expect(
      lines(night, night.last) == [
        "查岗 县政府总值班室 孙某 9声接起 吴晓接 在岗未及时接听",
        "Check 县政府总值班室 孙某 9 rings answered by 吴晓 on post, answered late",
      ])
  }

  @Test func dutyNamesTheActOfTheSourceAndTheOtherSide() throws {
    let caller = Counterpart(name: "刘某", unit: "李家湾村", phone: "13900000003")
    var transfer = AskedErrand(minutes: 60)
    transfer.transfer = Transfer(to: "供电所")
    let table: [(ErrandSource, AskedErrand, String, String, String)] = [
      (.callBack, AskedErrand(minutes: 5, from: caller), "回电 李家湾村 刘某", "李家湾村 刘某 核实坝下住户", "回电"),
      (
        .callBack, AskedErrand(minutes: 5, from: Counterpart(phone: "13900000003")), "回电 139 0000 0003",
        "139 0000 0003 核实坝下住户", "回电"
      ),
      (.callBack, AskedErrand(minutes: 5), "回电", "核实坝下住户", "回电"),
      (.figures, AskedErrand(minutes: 5, to: .floodHeadquarters), "报数 县防指", "核实坝下住户", "定时报"),
      (.transfer, transfer, "催问 供电所", "核实坝下住户", "转办"),
      (.verification, AskedErrand(to: .bureau), "核实答复 县应急局", "核实坝下住户", "核实"),
    ]
    for (source, asked, duty, subject, sort) in table {
      var night = try Night.begun()
      let id = try night.open(source, asked)
      let words = LogWords(room: night.room, language: .chinese)
      let matter = try #require(night.room.matters[id])
      #expect(words.duty(try #require(night.room.clocks(of: id).first)) == duty)
      #expect(words.subject(matter) == subject && words.sort(matter) == sort)
    }
  }

  @Test func aCalloutIsCalledByItsWarning() throws {
    var night = try Night.begun()
    let id = try night.submit(.callout(.red)).openedErrand!.matter
    let words = LogWords(room: night.room, language: .chinese)
    #expect(words.title(id) == "暴雨红色 叫应")
  }

  @Test func aCallAboutAPromiseNamesTheCaller() throws {
    var night = try Night.begun()
    let matter = try night.open(
      .callBack, AskedErrand(minutes: 5, from: Counterpart(name: "刘某", unit: "李家湾村")))
    let entry = night.last + 1
    try night.submit(.call(matter, to: .party, receiver: nil))
    #expect(lines(night, entry) == ["去电 1号 李家湾村 刘某", "Call out #1 李家湾村 刘某"])
  }
}
