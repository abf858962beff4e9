import DutyModel
import ModelTestSupport
import Testing

@Suite struct RegisterAdoptionTests {
  private func adoption(_ parts: [RegisterPart]) -> Command {
    var adoption = SettingsAdoption()
    adoption.registers = RegisterAdoption(parts)
    return .adoptSettings(adoption)
  }

  @Test func adoptedRegistersAreTheSettings() throws {
    var night = try Night.begun()
    try night.submit(adoption(Registers.fictionalParts()), by: .program)
    #expect(night.room.settings.registers == .fictional)
    #expect(night.room.settings.registers.contacts == Registers.fictionalContacts)
    #expect(night.room.settings.registers.hashes.count == Register.allCases.count)
  }

  @Test func unchangedRegisterIsNotAdoptedAgain() throws {
    var night = try Night.begun()
    try night.submit(adoption(Registers.fictionalParts()), by: .program)
    #expect(try night.submit(adoption(Registers.fictionalParts()), by: .program) == [])
  }

  @Test func changedRegisterReplacesItselfAndNothingElse() throws {
    var night = try Night.begun()
    try night.submit(adoption(Registers.fictionalParts()), by: .program)
    let one = [
      RegisterPart.contacts(Adopted(sha256: "2", part: 1, parts: 1, items: [Registers.fictionalContacts[0]]))
    ]
    #expect(try night.submit(adoption(one), by: .program).map(\.type) == ["contacts.adopted/1"])
    let registers = night.room.settings.registers
    #expect(registers.contacts.map(\.name) == ["周国"])
    #expect(registers.villages == Registers.fictionalVillages)
    #expect(night.room.settings.callers(of: "66012").isEmpty)
    #expect(registers.contacts(named: "刘某").isEmpty)
  }

  @Test func emptyRegisterClears() throws {
    var registers = Registers.fictional
    for part in Adopted<Village>.lines(of: [], sha256: "2") { registers.adopt(.villages(part)) }
    #expect(registers.villages.isEmpty && registers.village("05") == nil)
    #expect(registers.hashes[.villages] == "2")
  }

  @Test func linesHoldFiftyRowsAndFewerWhereTextsAreLong() {
    let many = (1...120).map { ListedContact("甲\($0)", post: "组长", "\(13_800_000_000 + $0)") }
    #expect(Adopted.lines(of: many, sha256: "1").map(\.items.count) == [50, 50, 20])
    let long = (1...50).map { number in
      var contact = many[number]
      contact.note = String(repeating: "长", count: 500)
      contact.post = String(repeating: "\"", count: 500)
      return contact
    }
    let lines = Adopted.lines(of: long, sha256: "1")
    #expect(lines.count > 1 && lines.flatMap(\.items) == long)
    #expect(lines.map(\.part) == Array(1...lines.count))
    #expect(lines.allSatisfy { $0.parts == lines.count })
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func adoptedRegistersSurviveANewSegmentUnchanged(seed: UInt64) throws {
    var dice = Seeded(seed)
    var night = try Night.begun()
    for round in 1...4 {
      let parts = Registers.random(&dice, hash: "\(round)")
      try night.submit(adoption(parts), by: .program)
      let before = night.room.settings.registers
      night.openSegment()
      #expect(night.room.settings.registers == before)
      #expect(CarryTests.started(from: night) == night.room)
      #expect(try night.submit(adoption(parts), by: .program) == [])
      for contact in before.contacts {
        #expect(night.room.settings.registers.contact(contact.id) == contact)
      }
    }
  }

  @Test func tenThousandContactsAreCarriedAndFound() throws {
    var night = try Night.begun()
    let contacts = (0..<10_000).map {
      ListedContact("联系人\($0)", village: twoDigits($0 % 5 + 1), post: "网格员", "\(13_900_000_000 + $0)")
    }
    try night.submit(
      adoption(
        Adopted.lines(of: Registers.fictionalVillages, sha256: "1").map(RegisterPart.villages)
          + Adopted.lines(of: contacts, sha256: "1").map(RegisterPart.contacts)), by: .program)
    night.openSegment()
    let settings = night.room.settings
    #expect(settings.registers.contacts == contacts)
    #expect(settings.callers(of: "139 0000 9999").map { $0.name(.chinese) } == ["联系人9999"])
    let village = try #require(settings.registers.village("05"))
    #expect(settings.registers.contacts(of: village).count == 2_000)
    #expect(night.room.differences(from: night.room.carry()).isEmpty)
  }

  @Test func doubtedRegistersAreAdoptedAnew() throws {
    var night = try Night.begun()
    try night.submit(adoption(Registers.fictionalParts()), by: .program)
    var room = night.room
    room.doubtSettings()
    #expect(room.settings.registers.contacts == Registers.fictionalContacts)
    #expect(room.settings.registers.hashes.values.allSatisfy { $0.isEmpty })
  }

  @Test func differenceOfOneRegisterIsNamed() throws {
    var night = try Night.begun()
    try night.submit(adoption(Registers.fictionalParts()), by: .program)
    let carried = night.room.carry().filter {
      if case .register(let part) = $0 { part.register != .shelters } else { true }
    }
    #expect(night.room.differences(from: carried) == [CarriedDifference(.register(.shelters), .missing)])
  }
}

extension Registers {
  /// Some registers of some length, as a township might have them.
  static func random(_ dice: inout Seeded, hash: String) -> [RegisterPart] {
    let names = ["周国", "周某", "刘某", "许某", "陈 云", "何某", "Li \"四\""]
    let contacts = (0..<Int.random(in: 0...130, using: &dice)).map { number in
      var contact = ListedContact(
        names.randomElement(using: &dice)!, post: "", "\(13_800_000_000 + number * 7)")
      contact.village = Bool.random(using: &dice) ? "\(Int.random(in: 1...9, using: &dice))" : nil
      contact.category = ContactCategory.allCases.randomElement(using: &dice)!
      if Bool.random(using: &dice) { contact.phones.append("0576822\(1_000 + number)") }
      if Bool.random(using: &dice) { contact.shortNumber = "66\(100 + number)" }
      return contact
    }
    let villages = (1...Int.random(in: 1...60, using: &dice)).map { number in
      var village = Village()
      village.number = number
      village.name = "村\(number)村"
      village.groups = Int.random(in: 0...9, using: &dice)
      return village
    }
    return Adopted.lines(of: contacts, sha256: hash).map(RegisterPart.contacts)
      + Adopted.lines(of: villages, sha256: hash).map(RegisterPart.villages)
      + (Bool.random(using: &dice)
        ? [.forces(Adopted(sha256: hash, part: 1, parts: 1, items: [SampleRegisters.force]))] : [])
  }
}
