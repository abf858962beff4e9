import DutyModel

/// The registers among each other: villages that nobody registered, people who can't be reached.
struct RegisterCheck {
  private let reading: RegisterReading
  private let registers: Registers
  /// Empty where people.toml can't be read: nobody is missed in it then.
  private let peopleNames: Set<String>
  private let contactLog = FaultLog(file: Register.contacts.fileName)
  private let villageLog = FaultLog(file: Register.villages.fileName)
  private let riskLog = FaultLog(file: Register.riskPoints.fileName)
  private let shelterLog = FaultLog(file: Register.shelters.fileName)

  init(_ reading: RegisterReading, people: [Person]?) {
    self.reading = reading
    var registers = Registers()
    for part in reading.parts() { registers.adopt(part) }
    self.registers = registers
    peopleNames = Set((people ?? []).flatMap { [$0.id.rawValue, Self.key($0.name), $0.latinName ?? ""] })
  }

  func faults() -> [StationFault] {
    checkContacts()
    checkDoubles()
    checkVillages()
    checkHazards()
    return contactLog.faults + villageLog.faults + riskLog.faults + shelterLog.faults
  }

  private static func key(_ name: String) -> String { name.filter { !$0.isWhitespace } }

  private func isKnown(_ name: String) -> Bool {
    peopleNames.isEmpty || reading.good[.contacts] == nil || peopleNames.contains(name)
      || peopleNames.contains(Self.key(name))
      || !registers.contacts(named: name).isEmpty
  }

  private func checkContacts() {
    let list = reading.contacts
    // Whoever has a number that can't be read isn't without one.
    let faulty = Set(reading.faults.filter { $0.file == contactLog.file }.flatMap(\.lines))
    for (index, contact) in list.rows.enumerated() where !contactLog.isFull {
      checkVillage(contact.village, at: list.place(index, "village"), contactLog)
      if contact.listedPhones.isEmpty, !faulty.contains(list.lines[index]) {
        contactLog.add(.cross(.noNumber), at: list.place(index, "phone"))
      }
      guard let backup = contact.backup else { continue }
      let place = list.place(index, "backup")
      let isSelf = Self.key(backup) == Self.key(contact.name)
      if isSelf, contact.backupPhone.map({ contact.phones.contains($0) }) ?? true {
        contactLog.add(.cross(.selfBackup), at: place)
      } else if contact.backupPhone == nil, !isKnown(backup) {
        let near = nearest(to: backup, in: list.rows.lazy.map(\.name))
        contactLog.add(.cross(.unknownBackup(found: backup, nearest: near)), at: place)
      }
    }
  }

  private func checkDoubles() {
    let list = reading.contacts
    var lines: [String: Int] = [:]
    var owners: [String: [String]] = [:]
    for (index, contact) in list.rows.enumerated() where !contactLog.isFull {
      for phone in contact.phones {
        let place = list.place(index, "phone")
        let name = Self.key(contact.name)
        if let line = lines["\(name) \(phone)"] {
          contactLog.add(.cross(.sameEntryTwice(name: contact.name, phone: phone, line: line)), at: place)
          continue
        }
        lines["\(name) \(phone)"] = list.lines[index]
        // A landline is an office's; a mobile telephone is somebody's.
        guard phone.hasPrefix("1"), phone.utf8.count == 11 else { continue }
        owners[phone, default: []].append(contact.name)
        if let names = owners[phone], names.count == 2 {
          contactLog.add(.cross(.sharedMobile(phone: phone, names: names)), at: place)
        }
      }
    }
  }

  private func checkVillages() {
    let list = reading.villages
    for (index, village) in list.rows.enumerated() where !villageLog.isFull {
      if reading.good[.contacts] != nil {
        let reachable = registers.contacts(of: village).count { !$0.listedPhones.isEmpty }
        if reachable < CrossProblem.contactsPerVillage {
          let name = LocalText(village.name, village.name(in: .english))
          villageLog.add(
            .cross(.fewContacts(village: name, found: reachable)), at: list.place(index, "name"))
        }
      }
      for (name, column) in [(village.linkOfficer, "link_officer"), (village.areaLeader, "area_leader")] {
        guard let name, !isKnown(name) else { continue }
        let near = nearest(to: name, in: peopleNames.sorted() + registers.contacts.map(\.name))
        villageLog.add(.cross(.unknownLinkPerson(found: name, nearest: near)), at: list.place(index, column))
      }
    }
  }

  private func checkHazards() {
    let shelters = reading.shelters
    for (index, shelter) in shelters.rows.enumerated() where !shelterLog.isFull {
      checkVillage(shelter.village, at: shelters.place(index, "village"), shelterLog)
    }
    let names = Set(shelters.rows.map { Self.key($0.name) })
    let points = reading.riskPoints
    for (index, point) in points.rows.enumerated() where !riskLog.isFull {
      checkVillage(point.village, at: points.place(index, "village"), riskLog)
      if reading.good[.shelters] != nil, let shelter = point.shelter, !names.contains(Self.key(shelter)) {
        let near = nearest(to: shelter, in: shelters.rows.map(\.name))
        riskLog.add(
          .cross(.unknownShelter(found: shelter, nearest: near)), at: points.place(index, "shelter"))
      }
    }
  }

  /// Only against a list of villages that could be read: else every row would be wrong.
  private func checkVillage(_ village: String?, at place: StationFault.Place, _ log: FaultLog) {
    guard let village, reading.good[.villages] != nil, registers.village(village) == nil, !log.isFull else {
      return
    }
    let near = nearest(to: village, in: registers.villages.map(\.name))
    log.add(.cross(.unknownVillage(found: village, nearest: near)), at: place)
  }
}
