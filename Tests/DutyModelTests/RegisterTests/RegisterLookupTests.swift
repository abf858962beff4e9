import DutyModel
import Testing

@Suite struct RegisterLookupTests {
  private let registers = Registers.fictional

  @Test(arguments: ["05", "5", "０５", "005", "石桥村", "石桥", "石桥头", " 石 桥 村 ", "shiqiao"])
  func villageIsFoundAsPeopleTypeIt(typed: String) {
    #expect(registers.village(typed)?.number == 5)
  }

  @Test(arguments: ["", "0", "6", "石", "桥", "杨柳村", "99999"])
  func whatIsNoVillageFindsNone(typed: String) {
    #expect(registers.village(typed) == nil)
  }

  @Test func villageHasItsNumberOnTheKeyCard() {
    #expect(registers.village(numbered: 5)?.shownNumber == "05")
    #expect(registers.village(numbered: 5)?.name(in: .english) == "Shiqiao")
    #expect(registers.village(numbered: 2)?.name(in: .english) == "李家湾村")
  }

  @Test func groupsAreCalledByNumberOrByTheirName() throws {
    let named = try #require(registers.village("05"))
    #expect(named.groupName(3, in: .chinese) == "山背组")
    #expect(named.groupName(4, in: .chinese) == nil)
    let numbered = try #require(registers.village("02"))
    #expect(numbered.groupName(3, in: .chinese) == "3组")
    #expect(numbered.groupName(3, in: .english) == "group 3")
    #expect(numbered.groupName(0, in: .chinese) == nil)
  }

  @Test func contactsOfAVillageAreFoundHoweverTheirRowsNameIt() throws {
    let shiqiao = try #require(registers.village("05"))
    #expect(registers.contacts(of: shiqiao).map(\.name) == ["周国", "周某", "许某"])
    let lijiawan = try #require(registers.village("李家湾村"))
    #expect(registers.contacts(of: lijiawan).count == 3)
  }

  @Test func aVillageRenumberedTakesItsPeopleAlong() throws {
    var registers = registers
    var moved = Registers.fictionalVillages
    (moved[4].number, moved[0].number) = (1, 5)
    registers.adopt(.villages(Adopted(sha256: "2", part: 1, parts: 1, items: moved)))
    let shiqiao = try #require(registers.village("石桥村"))
    // The row that named it by number is another village's now, as the table says.
    #expect(registers.contacts(of: shiqiao).map(\.name) == ["周国", "许某"])
  }

  @Test func peopleOfOneNameAreToldApart() {
    let liu = registers.contacts(named: "刘某")
    #expect(
      registers.labels(of: liu, in: .chinese) == [
        "刘某（李家湾村）", "刘某（李家湾村二组 网格员 尾号0005）", "刘 某（李家湾村二组 网格员 尾号0006）",
      ])
    #expect(registers.labels(of: registers.contacts(named: "周国"), in: .chinese) == ["周国"])
  }

  @Test func contactIsFoundByItsId() {
    #expect(registers.contact("13800000012")?.name == "许某")
    #expect(registers.contact("nobody") == nil)
  }

  @Test(arguments: [(30, nil), (1, HolidayKind.workday), (3, .workday), (4, nil)])
  func listedDaysHoldFromTheFirstToTheLast(day: Int, kind: HolidayKind?) {
    let date = CivilDate(year: 2026, month: day == 30 ? 9 : 10, day: day)
    #expect(registers.holiday(on: date)?.kind == kind)
  }

  @Test func leadersNumbersAreFollowedByThoseOfTheStandIn() throws {
    let night = try Night.begun()
    let numbers = night.room.numbers(for: .dutyLeader, at: night.now)
    #expect(numbers.map(\.phone) == ["13800000004", "0570-0000004", "13800000005"])
    #expect(numbers.map { $0.name(.chinese) } == ["周明", "周明", "何青"])
  }

  @Test func officesNumberComesFirstThenWhatTheContactsAdd() throws {
    var night = try Night.begun()
    var more = ListedContact("县应急局", unit: "县应急局", post: "值班", "8220119")
    more.category = .county
    more.phones = ["0570-0000002", "8220119"]
    night.record([
      .registerAdopted(.contacts(Adopted(sha256: "1", part: 1, parts: 1, items: [more])))
    ])
    #expect(
      night.room.numbers(for: .bureau, at: night.now).map(\.phone) == ["0570-0000002", "8220119"])
    #expect(night.room.numbers(for: "nobody", at: night.now) == [])
  }
}
