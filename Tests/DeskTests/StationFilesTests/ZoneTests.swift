import DutyModel
import Foundation
import Testing

@testable import Desk

@Suite struct ZoneTests {
  private static let hasData = FileManager.default.fileExists(atPath: "/usr/share/zoneinfo/Asia/Shanghai")

  @Test func shanghaiIsEightHoursAheadWithAndWithoutData() throws {
    let without = try ZoneTable(zone: "Asia/Shanghai", timeZoneData: "/nowhere")
    #expect(without == .china)
    let with = try ZoneTable(zone: "Asia/Shanghai")
    #expect(with.spans.map(\.offsetSeconds) == [28_800])
    let instant = Timestamp(rfc3339: "2026-07-14T20:31:00+08:00")!
    #expect(with.text(instant) == "2026-07-14T20:31:00.000+08:00")
  }

  @Test(
    .enabled(if: hasData),
    arguments: [
      ("2026-03-08T06:59:59Z", "2026-03-08T01:59:59.000-05:00"),
      ("2026-03-08T07:00:00Z", "2026-03-08T03:00:00.000-04:00"),
      ("2026-11-01T05:59:59Z", "2026-11-01T01:59:59.000-04:00"),
      ("2026-11-01T06:00:00Z", "2026-11-01T01:00:00.000-05:00"),
      // After the last listed change the rule at the file's end goes on.
      ("2050-07-01T12:00:00Z", "2050-07-01T08:00:00.000-04:00"),
      ("2050-12-01T12:00:00Z", "2050-12-01T07:00:00.000-05:00"),
    ])
  func newYorkChangesItsClocks(utc: String, local: String) throws {
    let zone = try ZoneTable(zone: "America/New_York")
    let instant = try #require(Timestamp(rfc3339: utc))
    #expect(zone.text(instant) == local)
  }

  @Test(.enabled(if: hasData), arguments: ["America/New_York", "Europe/London", "Australia/Sydney"])
  func tableAgreesWithTheSystemsCalendar(name: String) throws {
    let zone = try ZoneTable(zone: name)
    let system = try #require(TimeZone(identifier: name))
    // Every 11 hours from 2001 to 2036: all hours of the day, all changes within half a day.
    for seconds in stride(from: 978_307_200, to: 2_082_758_400, by: 39_600 * 7) {
      let expected = system.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
      let found = zone.offsetSeconds(at: Timestamp(milliseconds: seconds * 1_000))
      #expect(found == expected, "\(name) at \(seconds)")
      if found != expected { return }
    }
  }

  @Test func offsetIsAZone() throws {
    #expect(try ZoneTable(zone: "+08:00") == .china)
    #expect(try ZoneTable(zone: "-03:30").spans[0].offsetSeconds == -12_600)
    #expect(try ZoneTable(zone: "UTC", timeZoneData: "/nowhere").spans[0].offsetSeconds == 0)
  }

  @Test(arguments: ["", "../../etc/passwd", "/etc/passwd", "Asia//Shanghai", "+24:00", "+08:60", "Asia/上海"])
  func nameThatLeadsElsewhereIsRefused(name: String) {
    #expect(throws: ZoneFault.badName(name)) { try ZoneTable(zone: name) }
  }

  @Test func unknownNameIsUnknown() {
    #expect(throws: ZoneFault.unknown("Asia/Qinghe")) { try ZoneTable(zone: "Asia/Qinghe") }
  }

  @Test func noCutAndNoFlippedByteOfAFileCrashesTheReader() throws {
    let whole = Self.file(footer: "EST5EDT,M3.2.0,M11.1.0")
    #expect(try TZif(whole).transitions == [TZif.Transition(second: 1_000_000_000, offsetSeconds: -14_400)])
    for length in 0..<whole.count { #expect(throws: TZif.Fault.self) { try TZif(Array(whole[..<length])) } }
    for index in whole.indices {
      for bit in 0..<8 {
        var bytes = whole
        bytes[index] ^= 1 << UInt8(bit)
        if let file = try? TZif(bytes) { _ = ZoneTable(file) }
      }
    }
  }

  @Test(
    arguments: [
      ("<+0330>-3:30", 12_600, nil), ("CST-8", 28_800, nil), ("EST5EDT,M3.2.0,M11.1.0", -18_000, -14_400),
      ("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", -10_800, -7_200), ("IST-1GMT0,M10.5.0,M3.5.0/1", 3_600, 0),
    ] as [(String, Int, Int?)])
  func ruleIsReadAsPOSIXWritesIt(text: String, standard: Int, daylight: Int?) throws {
    let rule = try #require(DaylightRule(text))
    #expect(rule.standardSeconds == standard)
    #expect(rule.daylight?.seconds == daylight)
  }

  @Test(arguments: ["", "E5", "EST", "EST5EDT", "EST5EDT,M13.1.0,M11.1.0", "EST5EDT,M3.2.0", "EST5x"])
  func whatIsNoRuleIsNil(text: String) {
    #expect(DaylightRule(text) == nil)
  }

  /// A file as a zone compiler writes it: an empty 32-bit block, one transition in the 64-bit block.
  private static func file(footer: String) -> [UInt8] {
    func number(_ value: Int, _ size: Int) -> [UInt8] {
      (0..<size).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    func header(times: Int, types: Int, characters: Int) -> [UInt8] {
      Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
        + [0, 0, 0, times, types, characters].flatMap { number($0, 4) }
    }
    return header(times: 0, types: 1, characters: 1) + [UInt8](repeating: 0, count: 7)
      + header(times: 1, types: 2, characters: 4) + number(1_000_000_000, 8) + [1]
      + number(-18_000, 4) + [0, 0] + number(-14_400, 4) + [1, 0] + Array("EST\0".utf8)
      + Array("\n\(footer)\n".utf8)
  }
}
