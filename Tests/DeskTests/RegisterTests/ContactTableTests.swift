import DutyModel
import Testing

@testable import Desk

/// What people and spreadsheets make of a contacts table, and what is read of it.
@Suite struct ContactTableTests {
  private func contacts(_ bytes: [UInt8]) throws -> [ListedContact] {
    let station = try StationFixture()
    try station.write(.contacts, bytes)
    let reading = station.registers()
    #expect(reading.faults.map { $0.message(in: .english) } == [])
    return reading.contacts.rows
  }

  private func contacts(_ text: String) throws -> [ListedContact] { try contacts(Array(text.utf8)) }

  private static let plain = "姓名,职务,村,电话\r\n周国,书记,石桥村,13800000001\r\n许某,监测员,石桥村,13800000012\r\n"

  @Test func encodingDoesntMatter() throws {
    let read = try contacts(Self.plain)
    #expect(read.map(\.name) == ["周国", "许某"])
    #expect(read.map(\.phones) == [["13800000001"], ["13800000012"]])
    #expect(try contacts("\u{FEFF}" + Self.plain) == read)
    let gbk = gb18030(Self.plain)
    #expect(gbk != Array(Self.plain.utf8) && gbk.count < Self.plain.utf8.count)
    #expect(try contacts(gbk) == read)
  }

  @Test func headingsMayStandInAnyOrderAndInEnglish() throws {
    let chinese = try contacts("村,电 话（手机）,短号,姓名\n石桥村,13800000012,66012,许某\n")
    #expect(try contacts("phone,name,short number,village\n13800000012,许某,66012,石桥村\n") == chinese)
    #expect(chinese[0].shortNumber == "66012")
  }

  @Test func titleEmptyColumnsAndRowsDontMatter() throws {
    let read = try contacts(
      "青禾镇防汛通讯录,,,,,\n2026年5月,,,,,\n序号,姓名,职务,电话,,\n1,周国,书记,13800000001,,\n,,,,,\n2,许某,监测员,13800000012\n,,,,,\n"
    )
    #expect(read.map(\.name) == ["周国", "许某"])
  }

  @Test(arguments: [
    ("138 0000 0001", ["13800000001"]), ("138-0000-0001", ["13800000001"]),
    ("１３８０００００００１", ["13800000001"]), ("13800000001/8220110", ["13800000001", "8220110"]),
    ("13800000001、0576-8220110", ["13800000001", "05768220110"]),
    ("\"13800000001\n8220110\"", ["13800000001", "8220110"]),
    ("\"13800000001，8220110\"", ["13800000001", "8220110"]),
    ("13800000001 8220110", ["13800000001", "8220110"]), ("手机13800000001 ", ["13800000001"]),
    ("(0576)8220110", ["05768220110"]), ("（0576）8220110", ["05768220110"]),
    ("13800000001.0", ["13800000001"]),
    ("'13800000001", ["13800000001"]), ("+86 13800000001", ["13800000001"]),
    ("13800000001/13800000001", ["13800000001"]),
    ("无", []), ("", []), ("+852 2345 6789", ["+85223456789"]),
  ])
  func numbersAreReadAsPeopleWriteThem(cell: String, phones: [String]) throws {
    #expect(try contacts("姓名,单位,电话\n周国,水利站,\(cell)\n")[0].phones == phones)
  }

  @Test(arguments: ["13800000012（短号66012）", "13800000012 短号：66012", "短号66012/13800000012"])
  func shortNumberInTheSameCellIsTakenApart(cell: String) throws {
    let contact = try contacts("姓名,单位,电话\n许某,水利站,\(cell)\n")[0]
    #expect(contact.phones == ["13800000012"])
    #expect(contact.shortNumber == "66012")
  }

  @Test func severalColumnsOfNumbersAreReadInOrder() throws {
    let contact = try contacts("姓名,座机,手机,联系电话\n周国,8220405,13800000001,13800000003\n")[0]
    #expect(contact.phones == ["13800000001", "13800000003", "8220405"])
  }

  @Test func mergedVillageIsThatOfTheRowAboveAndSaidOnce() throws {
    let station = try StationFixture()
    try station.write(
      .contacts,
      "村,单位,姓名,电话\n石桥村,,周国,13800000001\n,,周某,13800000002\n,,许某,13800000012\n,水利站,孙某,8220230\n,,李某,13800000008\n"
    )
    let reading = station.registers()
    #expect(reading.faults == [])
    #expect(reading.contacts.rows.map(\.village) == ["石桥村", "石桥村", "石桥村", nil, nil])
    #expect(
      reading.remarks.map { $0.message(in: .chinese) } == [
        "registers/contacts.csv 第3行 村 列（还有第4行）：这里空着，照上面一格当作 “石桥村”。"
      ])
  }

  @Test func categoryIsTheTablesOrThatOfThePost() throws {
    let read = try contacts(
      "姓名,类别,职务,村,电话\n甲,学校,值班,,8220301\n乙,,三组网格员,石桥村,13800000002\n丙,,书记,石桥村,13800000001\n丁,,局长,,8220130\n戊,群测群防员,,石桥村,13800000012\n己,grid_officer,,石桥村,13800000005\n"
    )
    #expect(read.map(\.category) == [.school, .gridOfficer, .villageLeader, .other, .monitor, .gridOfficer])
  }

  @Test func everybodyGetsAnIdThatStaysWhenRowsMove() throws {
    let rows = ["周国,石桥村,13800000001,", "周国,高坪村,13800000001,", "周某,石桥村,,", "甲,石桥村,13800000003,jia"]
    let heading = "姓名,村,电话,编号\n"
    let read = try contacts(heading + rows.joined(separator: "\n") + "\n")
    #expect(
      read.map(\.id.rawValue) == ["13800000001", "13800000001#2", "周某@石桥村", "jia"])
    let moved = try contacts(heading + ([rows[3], rows[2], rows[0], rows[1]]).joined(separator: "\n") + "\n")
    #expect(Set(moved.map(\.id)) == Set(read.map(\.id)))
  }

  @Test func cellsWithoutContentAtTheEndMayBeLeftOut() throws {
    #expect(try contacts("姓名,电话,备注,单位\n周国,13800000001\n").map(\.phones) == [["13800000001"]])
  }
}
