import DutyModel
import Foundation
import Testing

@testable import Desk

@Suite struct StarterRegisterTests {
  @Test(arguments: Language.allCases)
  func starterRegistersPassTheirOwnCheck(language: Language) throws {
    let check = try StationFixture(language).check()
    #expect(check.faults.map { $0.message(in: .english) } == [])
  }

  @Test(arguments: Language.allCases)
  func townshipIsCompleteEnoughForANight(language: Language) throws {
    let reading = try StationFixture(language).registers()
    var registers = Registers()
    for part in reading.parts() { registers.adopt(part) }
    #expect(registers.village("05")?.name == "石桥村")
    #expect(registers.villages.count == 8)
    for village in registers.villages {
      let categories = Set(registers.contacts(of: village).map(\.category))
      #expect(categories.isSuperset(of: [.villageLeader, .gridOfficer]), "\(village.name)")
    }
    let categories = Set(registers.contacts.map(\.category))
    #expect(categories.isSuperset(of: [.township, .station, .county, .school, .keyUnit, .monitor]))
    #expect(registers.contacts.count > 60 && registers.riskPoints.count > 5 && registers.shelters.count > 4)
    #expect(Set(registers.forces.map(\.kind)) == Set(ForceKind.allCases))
    #expect(Set(registers.duties.map(\.kind)) == Set(DutyKind.allCases))
    // A transfer finds who leads by what happened.
    for kind in [IncidentKind.reservoirDanger, .hazchem, .lifelineOutage] {
      #expect(registers.duty(about: [kind], words: "")?.lead != nil, "\(kind)")
    }
    #expect(registers.supplies.contains { $0.byAgreement })
    #expect(registers.holiday(on: CivilDate(year: 2027, month: 10, day: 2))?.kind == .dayOff)
  }

  @Test func peopleOfTheExampleNightAreKnownByTheirNumbers() throws {
    var settings = Settings()
    for part in try StationFixture().registers().parts() { settings.registers.adopt(part) }
    func caller(_ number: String) -> String? { settings.callers(of: number).first?.label(in: .chinese) }
    #expect(caller("138 0000 0001") == "周国 石桥村 书记")
    #expect(caller("13800000002") == "周某 石桥村 3组 网格员")
    #expect(caller("66012") == "许某 石桥村 2组 监测员")
    #expect(caller("138 0000 0023") == "何某 高坪村 高坪小学 值班")
    #expect(caller("822 0260") == "青禾供电所 青禾供电所 值班")
  }

  @Test(arguments: Language.allCases)
  func guideNamesEveryColumnOfEveryTable(language: Language) throws {
    let station = try StationFixture(language)
    let name = language("说明.txt", "README.txt")
    let guide = try String(contentsOfFile: station.folder.registers + "/" + name, encoding: .utf8)
    for register in Register.allCases {
      #expect(guide.contains("\(register.rawValue).csv"))
      for column in RegisterGuide.columns(of: register) {
        #expect(guide.contains(language(column.chinese, column.english)))
      }
    }
  }

  @Test func tablesAreReadableForSpreadsheetsInBothLanguages() throws {
    for language in Language.allCases {
      let station = try StationFixture(language)
      for register in Register.allCases {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: station.folder.register(register)))
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]) && bytes.suffix(2) == Data([0x0D, 0x0A]))
      }
    }
  }
}
