/// The adopted registers, with what is needed to find a row without going through all of them.
package struct Registers: Equatable, Sendable {
  package private(set) var contacts: [ListedContact] = []
  package private(set) var villages: [Village] = []
  package private(set) var riskPoints: [RiskPoint] = []
  package private(set) var shelters: [Shelter] = []
  package private(set) var forces: [RescueForce] = []
  package private(set) var supplies: [StockItem] = []
  package private(set) var holidays: [Holiday] = []
  package private(set) var duties: [DutyItem] = []
  /// The hash of each adopted file; empty when what is known is doubted.
  package private(set) var hashes: [Register: String] = [:]

  private(set) var phones = PhoneIndex()
  private(set) var contactPlaces: [ContactID: Int] = [:]
  /// Contacts by the village as their row names it.
  private(set) var contactsByVillage: [String: [Int]] = [:]
  private(set) var contactsByName: [String: [Int]] = [:]
  private(set) var villagePlaces: [String: Int] = [:]

  package init() {}

  package mutating func adopt(_ part: RegisterPart) {
    let isFirst = part.part == 1
    hashes[part.register] = part.sha256
    if isFirst { phones.remove(part.register) }
    switch part {
    case .contacts(let adopted):
      if isFirst { forgetContacts() }
      for contact in adopted.items { add(contact) }
    case .villages(let adopted):
      if isFirst { (villages, villagePlaces) = ([], [:]) }
      for village in adopted.items { add(village) }
    case .riskPoints(let adopted):
      if isFirst { riskPoints = [] }
      phones.add(adopted.items, of: .riskPoints, from: riskPoints.count)
      riskPoints += adopted.items
    case .shelters(let adopted):
      if isFirst { shelters = [] }
      phones.add(adopted.items, of: .shelters, from: shelters.count)
      shelters += adopted.items
    case .forces(let adopted):
      if isFirst { forces = [] }
      phones.add(adopted.items, of: .forces, from: forces.count)
      forces += adopted.items
    case .supplies(let adopted):
      if isFirst { supplies = [] }
      phones.add(adopted.items, of: .supplies, from: supplies.count)
      supplies += adopted.items
    case .holidays(let adopted):
      if isFirst { holidays = [] }
      holidays += adopted.items
    case .duties(let adopted):
      if isFirst { duties = [] }
      duties += adopted.items
    }
  }

  /// Everything that was adopted, as lines of the journal.
  package var parts: [RegisterPart] { Register.allCases.flatMap(parts(of:)) }

  /// What was adopted of one register; nothing when nothing was.
  package func parts(of register: Register) -> [RegisterPart] {
    guard let hash = hashes[register] else { return [] }
    return switch register {
    case .contacts: Adopted.lines(of: contacts, sha256: hash).map(RegisterPart.contacts)
    case .villages: Adopted.lines(of: villages, sha256: hash).map(RegisterPart.villages)
    case .riskPoints: Adopted.lines(of: riskPoints, sha256: hash).map(RegisterPart.riskPoints)
    case .shelters: Adopted.lines(of: shelters, sha256: hash).map(RegisterPart.shelters)
    case .forces: Adopted.lines(of: forces, sha256: hash).map(RegisterPart.forces)
    case .supplies: Adopted.lines(of: supplies, sha256: hash).map(RegisterPart.supplies)
    case .holidays: Adopted.lines(of: holidays, sha256: hash).map(RegisterPart.holidays)
    case .duties: Adopted.lines(of: duties, sha256: hash).map(RegisterPart.duties)
    }
  }

  /// Takes them as they are, but as of files unknown.
  mutating func doubt() {
    for register in hashes.keys { hashes[register] = "" }
  }

  private mutating func forgetContacts() {
    (contacts, contactPlaces, contactsByVillage, contactsByName) = ([], [:], [:], [:])
  }

  private mutating func add(_ contact: ListedContact) {
    let place = contacts.count
    contactPlaces[contact.id] = place
    contactsByName[nameKey(contact.name), default: []].append(place)
    if let village = contact.village { contactsByVillage[Village.key(village), default: []].append(place) }
    phones.add([contact], of: .contacts, from: place)
    contacts.append(contact)
  }

  private mutating func add(_ village: Village) {
    for key in village.keys where villagePlaces[key] == nil { villagePlaces[key] = villages.count }
    phones.add([village], of: .villages, from: villages.count)
    villages.append(village)
  }
}

/// Blanks inside a name are for looks, as when 吴　晓 stands under 林远山.
func nameKey(_ name: String) -> String { name.filter { !$0.isWhitespace } }
