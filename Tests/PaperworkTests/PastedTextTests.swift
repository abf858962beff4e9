import DutyModel
import Paperwork
import Testing

/// What people copy out of a chat, and what is read off it.
@Suite struct PastedTextTests {
  private let now = night("20:31:00")

  private func message(_ text: String) -> PastedMessage { PastedMessage(text, now: now, zone: .china) }

  @Test(arguments: [
    "张三 20:27\n水漫便桥了", "20:27 张三\n水漫便桥了", "[20:27] 张三: 水漫便桥了", "张三 晚上8:27\n水漫便桥了",
    "张三  2026/7/14 20:27:13\n\n水漫便桥了\n", "张三 7月14日 20:27\n水漫便桥了", "\n张三 今天 20:27：水漫便桥了",
    "张三 星期二 20:27\n水漫便桥了", "张三 2026年7月14日 20:27\n水漫便桥了",
  ])
  func senderTimeAndWordsAreRead(text: String) {
    let read = message(text)
    #expect(read.sender == "张三" && read.sent == night("20:27:00") && read.words == "水漫便桥了", "\(read)")
  }

  @Test func aLaterTimeThanNowIsYesterdays() {
    #expect(message("张三 23:50\n停电了").sent == night("23:50:00").adding(minutes: -24 * 60))
    #expect(message("张三 昨天 23:50\n停电了").sent == night("23:50:00").adding(minutes: -24 * 60))
    #expect(message("张三 星期一 23:50\n停电了").sent == night("23:50:00").adding(minutes: -24 * 60))
  }

  @Test func aNameWithoutATimeStandsOnALineOfItsOwn() {
    let read = message("村网格员周某:\n水漫便桥了\n三组进水")
    #expect(read.sender == "村网格员周某" && read.sent == nil && read.words == "水漫便桥了\n三组进水")
  }

  @Test(arguments: [
    "水漫便桥了，三组进水", "地点：石桥村三组", "20:27水漫便桥了", "水位 12.5 米", "7人困在屋里", "   ",
    "张三说，20:27 水就上来了", "138 0000 0002", "99:99 张三\n水",
  ])
  func whatIsNoHeadStaysInTheWords(text: String) {
    let read = message(text)
    #expect(read.sender == nil && read.sent == nil)
    #expect(read.words == text.filter { _ in true }.trimmingBlanksForTest)
  }

  @Test(arguments: ["石桥镇防汛群 20:27\n张三说水漫桥了", "工作群(86) 20:27\n张三说水漫桥了"])
  func theNameOfAGroupIsNobodysName(text: String) {
    let read = message(text)
    #expect(read.sender == nil && read.sent == night("20:27:00") && read.words == text)
  }

  @Test(arguments: [
    ("请于22:00前反馈", "22:00"), ("今晚10点以前报转移人数", "22:00"), ("务必在21时30分之前报县局", "21:30"),
    ("水位12.5米，请各村22：15前报", "22:15"), ("明天8点前报送", "32:00"),
  ])
  func aLimitThatAMessageSetsIsFound(text: String, due: String) {
    let parts = due.split(separator: ":").compactMap { Int($0) }
    let expected = night("00:00:00").adding(minutes: parts[0] * 60 + parts[1])
    #expect(PastedDeadline.read(in: text, after: now, zone: .china) == expected)
  }

  @Test(arguments: ["20:00前已转移", "前方道路中断", "2026-07-14前", "明晚9点前", "电话8822:00前台", "22:00开会"])
  func whatIsPastOrNoTimeIsNoLimit(text: String) {
    #expect(PastedDeadline.read(in: text, after: now, zone: .china) == nil)
  }

  @Test func severalMessagesKeepAllTheirLines() {
    let text = "张三 20:27\n水漫便桥了\n\n李四 20:29\n三组也进水了"
    let read = message(text)
    #expect(read.sender == "张三" && read.sent == night("20:27:00") && read.words == text)
  }

  @Test func anOrdinaryWarningIsReadIntoItsFields() throws {
    let text = "县气象台2026年7月14日19时50分发布暴雨橙色预警信号：预计未来3小时我县西部降雨量将达50毫米以上，请注意防范。"
    let warning = try #require(PastedWarning(text, now: now, zone: .china))
    #expect(warning.issuer == "县气象台" && warning.issued == night("19:50:00"))
    #expect(warning.hazard == "暴雨" && warning.colour == .orange && warning.act == .issued)
    #expect(warning.text == text)
  }

  @Test(arguments: [
    ("【预警】县气象台7月14日19时50分继续发布雷暴大风黄色预警", "雷暴大风", WarningColour.yellow, PastedWarning.Act.issued),
    ("县气象台2026年07月14日19:50将暴雨黄色预警变更为暴雨橙色预警信号。", "暴雨", .orange, .changed),
    ("县气象台7月14日19时50分将暴雨橙色预警升级为暴雨红色预警", "暴雨", .red, .changed),
    ("县气象台2026年7月14日19时50分解除暴雨橙色预警信号。", "暴雨", .orange, .lifted),
    ("县水利局、县气象局2026年7月14日19时50分联合发布山洪灾害橙色预警：", "山洪灾害", .orange, .issued),
    ("县自然资源局和县气象局7月14日19时50分联合发布地质灾害气象风险红色预警", "地质灾害气象风险", .red, .issued),
  ])
  func otherFormsOfWarningsAreRead(
    text: String, hazard: String, colour: WarningColour, act: PastedWarning.Act
  ) throws {
    let warning = try #require(PastedWarning(text, now: now, zone: .china))
    #expect(warning.hazard == hazard && warning.colour == colour && warning.act == act, "\(warning)")
    #expect(warning.issued == night("19:50:00") && !warning.issuer.isEmpty)
  }

  @Test(arguments: [
    "暴雨橙色预警", "县气象台说今晚有雨", "张三 20:27\n县里发布暴雨橙色预警了吗？", "县气象台7月14日19时50分发布天气消息",
    "气象台", "", "7月14日19时50分发布暴雨橙色预警",
  ])
  func whatLacksOfficeTimeOrColourIsNoWarning(text: String) {
    #expect(PastedWarning(text, now: now, zone: .china) == nil)
  }

  /// Whatever is pasted is read without harm, from the first sign on.
  @Test func everyPieceOfATextIsReadWithoutHarm() {
    let text = "县气象台2026年7月14日19时50分发布暴雨橙色预警：张三 昨天 20:27 [20:29] 李四: 2026-02-31 25:61"
    for start in text.indices {
      let piece = String(text[start...])
      _ = message(piece)
      _ = PastedWarning(piece, now: now, zone: .china)
    }
  }
}

extension String {
  fileprivate var trimmingBlanksForTest: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

/// An instant of 14 July 2026 in China.
private func night(_ clock: String) -> Timestamp { Timestamp(rfc3339: "2026-07-14T\(clock)+08:00")! }
