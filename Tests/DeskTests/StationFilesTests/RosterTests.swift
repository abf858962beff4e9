import DutyModel
import Testing

@testable import Desk

@Suite struct RosterTests {
  private func roster(_ bytes: [UInt8]) throws -> StationReading {
    let station = try StationFixture()
    try station.write(.roster, bytes)
    return station.read()
  }

  private func roster(_ text: String) throws -> StationReading { try roster(Array(text.utf8)) }

  private static let night =
    "track,start,end,person\n带班,2026-07-14 08:30,2026-07-15 08:30,林远山\n"
    + "值班,2026-07-14 17:00,2026-07-15 08:00,吴晓\n"

  private static let spans = [
    RosterSpan(
      track: .leader, person: "lin.yuanshan", start: Timestamp(rfc3339: "2026-07-14T08:30:00+08:00")!,
      end: Timestamp(rfc3339: "2026-07-15T08:30:00+08:00")!),
    RosterSpan(
      track: .officer, person: "wu.xiao", start: Timestamp(rfc3339: "2026-07-14T17:00:00+08:00")!,
      end: Timestamp(rfc3339: "2026-07-15T08:00:00+08:00")!),
  ]

  @Test func encodingAndLineEndsDontMatter() throws {
    let crlf = Self.night.replacing("\n", with: "\r\n")
    // 带班, 值班, 林远山 and 吴晓 in GB18030.
    let codes: [(String, [UInt8])] = [
      ("带班", [0xB4, 0xF8, 0xB0, 0xE0]), ("值班", [0xD6, 0xB5, 0xB0, 0xE0]),
      ("林远山", [0xC1, 0xD6, 0xD4, 0xB6, 0xC9, 0xBD]), ("吴晓", [0xCE, 0xE2, 0xCF, 0xFE]),
    ]
    var gb18030: [UInt8] = []
    var rest = crlf[...]
    while let character = rest.first {
      if let (word, bytes) = codes.first(where: { rest.hasPrefix($0.0) }) {
        gb18030 += bytes
        rest = rest.dropFirst(word.count)
      } else {
        gb18030 += Array(character.utf8)
        rest = rest.dropFirst()
      }
    }
    for bytes in [Array(Self.night.utf8), Array(crlf.utf8), Array(("\u{FEFF}" + crlf).utf8), gb18030] {
      let reading = try roster(bytes)
      #expect(reading.faults == [])
      #expect(reading.roster?.content == Self.spans)
    }
  }

  @Test func whatASpreadsheetMakesOfTimesAndRowsIsRead() throws {
    let reading = try roster(
      "类别,开始,结束,人员,备注\n 带班 ,2026/7/14 8:30,2026/7/15 8:30:00,林 远山,\n"
        + "officer,2026-07-14T17:00,2026-07-15 08:00,wu.xiao,替赵敏\n,,,,\n\n")
    #expect(reading.faults == [])
    #expect(reading.roster?.content == Self.spans)
  }

  @Test func midnightAtTheDaysEndIsTheNextDay() {
    #expect(
      CivilTime(rosterCell: "2026-12-31 24:00")
        == CivilTime(date: CivilDate(year: 2027, month: 1, day: 1), hour: 0, minute: 0))
  }

  @Test(arguments: [
    "", "2026-07-14", "08:30", "2026-02-30 08:30", "2026-07-14 25:00", "2026-07-14 24:01", "26-07-14 08:30",
    "2026-07-14 8:60", "2026.07.14 08:30", "2026-07-14 08:30 08:30", "14/07/2026 08:30", "2026-07/14 08:30",
  ])
  func whatIsNoTimeIsNil(text: String) {
    #expect(CivilTime(rosterCell: text) == nil)
  }

  @Test func sameNameTwiceAsksForTheId() throws {
    let station = try StationFixture()
    try station.edit(.people, "name = \"赵敏\"", "name = \"吴晓\"")
    try station.write(.roster, Self.night)
    let faults = station.read().faults
    #expect(
      faults.map { $0.message(in: .chinese) } == [
        "roster.csv 第3行 person 列：应只指一个人，“吴晓” 有同名：wu.xiao、zhao.min。"
      ])
    #expect(faults[0].remedy(in: .english) == "write the id: wu.xiao or zhao.min.")
  }

  @Test func nobodyOnDutyIsAWarningAndTheRosterStands() throws {
    let reading = try roster("track,start,end,person\n备勤,2026-07-14 08:00,2026-07-15 08:00,郑岩\n")
    #expect(reading.roster?.content.count == 1)
    #expect(!reading.hasErrors)
    #expect(reading.faults.map(\.problem) == [.nobodyOnDuty(.leader), .nobodyOnDuty(.officer)])
  }

  @Test func spanEndsAtItsEnd() throws {
    let station = try StationFixture()
    try station.write(.roster, Self.night)
    let end = Timestamp(rfc3339: "2026-07-15T08:00:00+08:00")!
    #expect(readStation(station.folder, now: end.adding(seconds: -1)).faults == [])
    #expect(readStation(station.folder, now: end).faults.map(\.problem) == [.nobodyOnDuty(.officer)])
  }

  @Test func timesAreThoseOfTheStationsZone() throws {
    let station = try StationFixture()
    try station.edit(.station, "Asia/Shanghai\"", "+05:30\"")
    try station.write(.roster, Self.night)
    #expect(station.read().roster?.content[0].start == Timestamp(rfc3339: "2026-07-14T08:30:00+05:30")!)
  }

  @Test func neitherEncodingIsAFault() throws {
    let reading = try roster(Array(Self.night.utf8) + [0xFF, 0xFF])
    #expect(reading.roster == nil)
    #expect(
      reading.faults.map { $0.message(in: .chinese) } == [
        "roster.csv：文字编码应为 UTF-8 或 GB18030，两样都不是。"
      ])
  }
}
