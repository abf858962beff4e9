import DutyModel
import Testing

@Suite struct CallerLookupTests {
  private func settings() throws -> Settings {
    var settings = try Night.begun().room.settings
    settings.registers = .fictional
    return settings
  }

  private func labels(_ number: String) throws -> [String] {
    try settings().callers(of: number).map { $0.label(in: .chinese) }
  }

  @Test func numberOfAContactGivesNameVillageAndPost() throws {
    #expect(try labels("138 0000 0002").last == "周某 石桥村 三组 网格员")
    let caller = try #require(try settings().callers(of: "+86 138 0000 0012").first)
    #expect(caller.source == .contact("13800000012"))
    #expect(caller.label(in: .english) == "Xu M. Shiqiao 2组 水利站 监测员")
  }

  @Test func shortNumberFindsItsOwner() throws {
    #expect(try labels("66012") == ["许某 石桥村 2组 水利站 监测员"])
  }

  @Test func ownPeopleAndOfficesComeFirst() throws {
    let found = try settings().callers(of: "13800000001")
    #expect(found.map(\.source) == [.person(.wu), .contact("13800000001")])
    #expect(try settings().callers(of: "0570 0000001").first?.source == .office(.county))
  }

  @Test func areaCodeMayBeMissingOnEitherSide() throws {
    #expect(try labels("8220130") == ["孙某 县水利局 值班"])
    #expect(try labels("0576-8220130") == ["孙某 县水利局 值班"])
    #expect(try labels("0577-8220130") == [])
    #expect(try labels("0576 822 0405") == ["石桥村 石桥村"])
  }

  @Test func numbersOfOtherRegistersAreKnownToo() throws {
    let settings = try settings()
    #expect(settings.callers(of: "8220405").map(\.source) == [.village(5)])
    #expect(settings.callers(of: "13800000024").map(\.source) == [.shelter(name: "石桥小学")])
    #expect(settings.callers(of: "13800000082").first?.label(in: .chinese) == "苗某 老街超市")
    #expect(settings.callers(of: "13800000003").last?.source == .force(name: "石桥村应急队"))
  }

  @Test func whoStandsInTwoListsComesOnce() throws {
    // 许某 is a contact and the monitor of a risk point.
    #expect(try settings().callers(of: "13800000012").count == 1)
  }

  @Test(arguments: ["", "无", "1", "10", "13900000000"])
  func whatNobodyHasFindsNobody(number: String) throws {
    #expect(try settings().callers(of: number) == [])
  }
}
