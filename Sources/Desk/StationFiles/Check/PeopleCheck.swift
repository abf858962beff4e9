import DutyModel

/// People, offices and posts: who is named or rostered without a number or a post, twice, or as his own stand-in.
struct PeopleCheck {
  private let people: [Person]
  private let offices: [Office]
  private let policy: DeadlinePolicy?
  /// From now on.
  private let roster: [RosterSpan]
  private let room: DutyRoom?
  private let stationLog: FaultLog
  private let peopleLog: FaultLog
  private let policyLog: FaultLog

  init(_ folder: StationFolder, _ reading: StationReading, _ room: DutyRoom?, now: Timestamp) {
    people = reading.people?.content ?? []
    offices = reading.station?.content.offices ?? []
    policy = reading.policy?.content
    roster = reading.roster?.content.filter { $0.end > now } ?? []
    // Without a readable list everybody would seem to be gone.
    self.room = reading.people == nil ? nil : room
    stationLog = Self.log(.station, folder)
    peopleLog = Self.log(.people, folder)
    policyLog = Self.log(.policy, folder)
  }

  func faults() -> [StationFault] {
    checkPhones()
    checkBackups()
    checkNamesakes()
    let told = checkRecipients()
    checkRostered(besides: told)
    checkOwners()
    return stationLog.faults + peopleLog.faults + policyLog.faults
  }

  private func checkPhones() {
    for (index, office) in offices.enumerated() where phoneFlaw(office.phone) != nil {
      stationLog.add(.cross(.oddPhone(found: office.phone)), key: "office[\(index + 1)].phone")
    }
    for (index, person) in people.enumerated() {
      for (place, phone) in person.phones.enumerated() where phoneFlaw(phone) != nil {
        peopleLog.add(.cross(.oddPhone(found: phone)), key: "person[\(index + 1)].phones[\(place + 1)]")
      }
    }
  }

  private func checkBackups() {
    for (index, person) in people.enumerated() where person.backup == person.id {
      peopleLog.add(.cross(.selfBackup), key: "person[\(index + 1)].backup")
    }
  }

  private func checkNamesakes() {
    var known: [String: [Int]] = [:]
    for (index, person) in people.enumerated() {
      for key in Set(person.phones.map(dialKey)) {
        known["\(person.name.filter { !$0.isWhitespace })\n\(key)", default: []].append(index)
      }
    }
    for (key, places) in known.sorted(by: { $0.key < $1.key }) where places.count > 1 {
      let phone = String(key.split(separator: "\n").last ?? "")
      peopleLog.add(
        .cross(
          .samePersonTwice(
            ids: places.map { people[$0].id.rawValue }, name: people[places[0]].name, phone: phone)),
        key: "person[\(places[1] + 1)]")
    }
  }

  /// Returns the posts whose holders were told to have no number.
  private func checkRecipients() -> Set<Post> {
    guard let policy else { return [] }
    var told: Set<Post> = []
    for (index, rule) in policy.rules.enumerated() {
      for (place, recipient) in rule.recipients.enumerated() where recipient.isLeader {
        guard let post = Post(rawValue: recipient.rawValue), !told.contains(post) else { continue }
        let holders = people.filter { $0.posts.contains(post) }
        guard !holders.isEmpty, holders.allSatisfy(\.phones.isEmpty) else { continue }
        told.insert(post)
        policyLog.add(
          .cross(.recipientWithoutNumber(post)), key: "rule[\(index + 1)].recipients[\(place + 1)]")
      }
    }
    return told
  }

  private func checkRostered(besides told: Set<Post>) {
    for (index, person) in people.enumerated() {
      let tracks = Set(roster.lazy.filter { $0.person == person.id }.map(\.track))
      let name = LocalText(person.name, person.name(in: .english))
      if let track = RosterTrack.allCases.first(where: tracks.contains), person.phones.isEmpty,
        told.isDisjoint(with: person.posts)
      {
        peopleLog.add(
          .cross(.rosteredWithoutNumber(name: name, track)), key: "person[\(index + 1)].phones")
      }
      if tracks.contains(.leader), !person.isLeader {
        peopleLog.add(.cross(.leaderWithoutPost(name: name)), key: "person[\(index + 1)].posts")
      }
    }
  }

  private func checkOwners() {
    guard let room else { return }
    let known = Set(people.map(\.id))
    var gone: [PersonID: [Int]] = [:]
    for matter in room.openMatters {
      guard let owner = matter.owner, !known.contains(owner) else { continue }
      gone[owner, default: []].append(matter.number)
    }
    for (owner, numbers) in gone.sorted(by: { $0.key < $1.key }) {
      let name = room.settings.person(owner)?.name ?? owner.rawValue
      peopleLog.add(.cross(.ownerGone(person: name, matters: numbers)))
    }
  }

  private static func log(_ file: StationFile, _ folder: StationFolder) -> FaultLog {
    let bytes = try? readFile(at: folder.file(file), limitBytes: 1 << 20, followingLinks: true)
    return FaultLog(file: file.fileName, text: bytes.map { String(decoding: $0, as: UTF8.self) })
  }
}
