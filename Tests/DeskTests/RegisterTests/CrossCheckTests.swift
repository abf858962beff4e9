import DutyModel
import Foundation
import Testing

@testable import Desk

/// What `check` says when files don't fit together, word for word.
@Suite struct CrossCheckTests {
  private func messages(_ station: StationFixture, room: DutyRoom? = nil, _ language: Language = .chinese)
    -> [String]
  {
    station.check(room: room).faults.map { $0.message(in: language) }
  }

  @Test func unknownVillageIsToldOnceWithItsNearest() throws {
    let station = try StationFixture()
    try station.write(
      .contacts, try station.text(.contacts).replacing("石桥村", with: "石侨村"))
    #expect(
      messages(station) == [
        "registers/contacts.csv 第18行 村 列（还有第19、20、21、22、64行）：应为 villages.csv 里的村名或村号，没有 “石侨村”，最接近的是 石桥村。",
        "registers/villages.csv 第6行 村名 列：石桥村应至少有 2 个能打的联系人，通讯录里有 0 个。",
      ])
    #expect(
      messages(station, .english).last
        == "registers/villages.csv, line 6, column 村名: Shiqiao should have at least 2 contacts with a number, the "
        + "register has 0.")
    #expect(station.check().errors == 0)
  }

  @Test func hazardsInUnknownVillagesAndUnknownSheltersAreNamed() throws {
    let station = try StationFixture()
    try station.edit(.riskPoints, "石桥溪沟口,山洪,石桥村", "石桥溪沟口,山洪,石乔")
    try station.edit(.riskPoints, "何家坳村委会", "何家坳村部")
    try station.edit(.shelters, "李家湾村委会,李家湾村", "李家湾村委会,李家")
    #expect(
      messages(station) == [
        "registers/risk_points.csv 第2行 村 列：应为 villages.csv 里的村名或村号，没有 “石乔”，最接近的是 石桥村。",
        "registers/risk_points.csv 第4行 避难场所 列：应为 shelters.csv 里的避难场所，没有 “何家坳村部”，最接近的是 何家坳村委会。",
        "registers/shelters.csv 第3行 村 列：应为 villages.csv 里的村名或村号，没有 “李家”，最接近的是 李家湾村。",
      ])
  }

  @Test func standInMustBeAnotherPersonWhoCanBeFound() throws {
    let station = try StationFixture()
    try station.edit(.contacts, "138 0000 0031,,汤洁", "138 0000 0031,,杨帆")
    try station.edit(.contacts, "138 0000 0019,,陈云", "138 0000 0019,,陈芸芸")
    try station.edit(.people, "backup = \"gao.xiang\"", "backup = \"lin.yuanshan\"")
    #expect(
      messages(station) == [
        "people.toml 第14行 person[1].backup：B角应是另一个人，实为本人。", "registers/contacts.csv 第2行 B角 列：B角应是另一个人，实为本人。",
        "registers/contacts.csv 第10行 B角 列：B角应在通讯录或 people.toml 里，或写明 B角电话，没有 “陈芸芸”，最接近的是 陈某。",
      ])
  }

  @Test func doubleEntriesAndSharedMobilesAreNamed() throws {
    let station = try StationFixture()
    try station.edit(
      .contacts, "周明,Zhou Ming,村干部,,主任,石桥村,,138 0000 0003", "周 国,Zhou Guo,村干部,,主任,石桥村,,138 0000 0001")
    try station.edit(.contacts, "138 0000 0004", "138 0000 0002")
    let found = messages(station)
    #expect(
      found.filter { $0.hasPrefix("registers/contacts") && !$0.contains("B角") } == [
        "registers/contacts.csv 第19行 电话 列：每人应只登记一次，周 国 138 0000 0001 和第18行相同。",
        "registers/contacts.csv 第21行 电话 列：手机号应各人不同，138 0000 0002 同时是 周某、周兰 的。",
      ])
  }

  @Test func whoHasNoNumberIsNamed() throws {
    let station = try StationFixture()
    try station.edit(.contacts, "138 0000 0005", "无")
    try station.edit(.contacts, "138 0000 0008", "")
    #expect(messages(station) == ["registers/contacts.csv 第8行 电话 列（还有第9行）：应有电话，这里没有。"])
  }

  @Test func numberThatASpreadsheetRoundedIsToldOnce() throws {
    let station = try StationFixture()
    try station.edit(.contacts, "138 0000 0005", "1.38E+10")
    let own = station.check().faults.filter { $0.file == "registers/contacts.csv" }
    #expect(own.map(\.problem) == [.roundedPhone(found: "1.38E+10")])
  }

  @Test func rosteredLeaderWithoutNumberOrPostIsNamed() throws {
    let station = try StationFixture()
    let rostered = try #require(
      station.read().roster?.content.first { $0.track == .leader && $0.end > StationFixture.now })
    let person = try #require(station.read().people?.content.first { $0.id == rostered.person })
    try station.edit(.people, "phones = [\"\(person.phones[0])\"]", "phones = []")
    // Nobody else is without: the post as a recipient still has numbers.
    #expect(
      messages(station).map { $0.split(separator: "：").last } == [
        "\(person.name)排在值班表上带班，应有电话，一个也没有。"
      ])
    try station.edit(.people, "phones = []", "phones = [\"\(person.phones[0])\"]")
    let posts = "posts = [" + person.posts.map { "\"\($0.rawValue)\"" }.joined(separator: ", ") + "]"
    var text = try station.text(.people)
    let start = try #require(text.firstRange(of: "id = \"\(person.id)\""))
    let range = try #require(text[start.lowerBound...].firstRange(of: posts))
    text.replaceSubrange(range, with: "posts = [\"trainer\"]")
    try station.write(.people, text)
    #expect(
      messages(station).map { $0.split(separator: "：").last }.contains(
        "\(person.name)排在值班表上带班，应有领导职务，一个也没有。"))
  }

  @Test func numbersInSettingsMustBeDiallable() throws {
    let station = try StationFixture()
    try station.edit(.station, "822 0110", "1822 0110")
    try station.edit(.people, "138 0000 1002", "138 0000 102")
    #expect(
      messages(station).map { $0.split(separator: "：").last } == [
        "应为能拨通的号码，“1822 0110” 的位数或开头不对。", "应为能拨通的号码，“138 0000 102” 的位数或开头不对。",
      ])
    #expect(messages(station)[1].contains("person[2].phones[1]"))
  }

  @Test func samePersonUnderTwoIdsIsNamed() throws {
    let station = try StationFixture()
    try station.edit(.people, "name = \"赵敏\"", "name = \"吴晓\"")
    try station.edit(.people, "139 0000 2006", "139 0000 2005")
    #expect(
      messages(station).contains {
        $0.contains("每人应只登记一次，吴晓 139 0000 2005 有 2 个编号：wu.xiao、zhao.min")
      })
  }

  @Test func recipientWhoseHoldersHaveNoNumberIsNamed() throws {
    let station = try StationFixture()
    try station.edit(.people, "phones = [\"138 0000 1003\"]", "phones = []")
    let found = messages(station)
    #expect(found.count == 1)
    #expect(found[0].hasSuffix("：规则要告知 party_secretary，担任的人应有电话，一个也没有。"))
    #expect(found[0].hasPrefix("policy.toml 第"))
  }

  @Test func ownerWhoLeftTheListIsNamedWithTheOpenMatters() throws {
    let station = try TestStation()
    let (desk, _) = try station.deskOnDuty()
    try desk.submit(.receiveReport(.flood()))
    try desk.submit(.receiveReport(.flood("高坪村")))
    let owner = try #require(desk.room.openMatters.first?.owner)
    let name = try #require(desk.room.settings.person(owner)).name
    let people = try station.text(station.folder.file(.people))
    try station.write(
      people.replacing("\"\(owner)\"", with: "\"somebody\""), to: station.folder.file(.people))
    let reading = readStation(station.folder, now: desk.now)
    let room = try #require(readRoom(station.folder, zone: .china))
    let check = StationCheck(station.folder, reading: reading, room: room, zone: .china, now: desk.now)
    #expect(
      check.faults.map { $0.message(in: .chinese) }.contains(
        "people.toml：在办件的主办人应在 people.toml 里，“\(name)” 不在了，名下还有 1号、2号。"))
    // Nobody is blamed where the journal can't be read, or the list.
    #expect(
      !StationCheck(station.folder, reading: reading, room: nil, zone: .china, now: desk.now).faults.contains
      {
        if case .cross(.ownerGone) = $0.problem { true } else { false }
      })
  }

  @Test func missingRegistersAreARemarkAndTheWholeFolderOne() throws {
    let station = try StationFixture()
    try FileManager.default.removeItem(atPath: station.folder.register(.shelters))
    #expect(messages(station) == ["registers/shelters.csv：没有这份登记表，照常可用。"])
    try FileManager.default.removeItem(atPath: station.folder.registers)
    #expect(
      messages(station, .english) == [
        "registers/: the registers (contacts, villages, risk points …) should be here, and none is; the room works, "
          + "but knows no caller's number and no village."
      ])
  }

  @Test func aBrokenVillageTableBlamesNobodyElse() throws {
    let station = try StationFixture()
    try station.write(.villages, "村名\n石桥村\n")
    let faults = station.check().faults
    #expect(Set(faults.map(\.file)) == ["registers/villages.csv"])
    #expect(station.registers().good.count == Register.allCases.count - 1)
  }
}
