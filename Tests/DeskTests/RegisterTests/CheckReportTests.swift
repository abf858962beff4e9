import DutyModel
import Foundation
import JournalFile
import Testing

@testable import Desk

@Suite struct CheckReportTests {
  private func broken() throws -> StationFixture {
    let station = try StationFixture()
    try station.edit(.contacts, "138 0000 0005", "无")
    try station.write(.shelters, "名称,村,容量\n石桥小学,石桥村,多\n")
    try station.edit(.people, "\"138 0000 1001\"", "\"1.38E+10\"")
    return station
  }

  @Test func errorsComeFirstInTheOrderOfTheFiles() throws {
    let faults = try broken().check().faults
    #expect(
      faults.map(\.file) == [
        "people.toml", "roster.csv", "policy.toml", "registers/shelters.csv", "registers/contacts.csv",
      ])
    #expect(faults.map(\.severity) == [.error, .error, .error, .error, .warning])
  }

  @Test func summarySaysHowManyAndWhatToDo() throws {
    let check = try broken().check()
    #expect(
      check.summary(in: .chinese)
        == "4 处错，在 4 个文件里；1 处要注意。有错的文件不采用，席位沿用上一份好的。先改错，再运行一遍 dutyroom check。")
    #expect(
      check.summary(in: .english).hasPrefix(
        "4 errors in 4 files, 1 note. Files with errors are not taken over"))
    #expect(check.text(in: .english).hasSuffix(check.summary(in: .english)))
    let fine = try StationFixture().check()
    #expect(
      fine.text(in: .english)
        == "All files are fine: station.toml people.toml roster.csv policy.toml cards registers/")
    let station = try StationFixture()
    try station.edit(.contacts, "138 0000 0005", "无")
    #expect(station.check().summary(in: .chinese).hasPrefix("没有错，1 处要注意。"))
  }

  @Test func machinesGetOneDocumentWithEveryFinding() throws {
    let check = try broken().check()
    let bytes = check.json(station: "/srv/qinghe", at: StationFixture.now, zone: .china, in: .english)
    let top = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(top["station"] as? String == "/srv/qinghe")
    #expect(top["time"] as? String == "2026-07-14T20:31:00.000+08:00")
    #expect(top["errors"] as? Int == 4 && top["notes"] as? Int == 1)
    let findings = try #require(top["findings"] as? [[String: Any]])
    #expect(findings.count == 5)
    for finding in findings {
      #expect(
        Set(finding.keys) == ["severity", "file", "place", "expected", "found", "message", "remedy"])
    }
    let shelter = findings[3]
    #expect(shelter["severity"] as? String == "error")
    #expect(shelter["file"] as? String == "registers/shelters.csv")
    let place = try #require(shelter["place"] as? [String: Any])
    #expect(place["line"] as? Int == 2 && place["column"] as? String == "容量")
    #expect(shelter["expected"] as? String == "expected a whole number from 1 to 100000")
    #expect(shelter["found"] as? String == "found \"多\"")
    let person = try #require(findings[0]["place"] as? [String: Any])
    #expect(person["key"] as? String == "person[1].phones[1]" && person["line"] as? Int == 13)
  }

  @Test func furtherLinesAreListed() throws {
    let station = try StationFixture()
    try station.write(.shelters, "名称,村,容量\n甲,石桥村,多\n乙,石桥村,多\n")
    let bytes = station.check().json(station: "", at: StationFixture.now, zone: .china, in: .chinese)
    #expect(String(decoding: bytes, as: UTF8.self).contains("\"also_on_lines\":[3]"))
  }
}
