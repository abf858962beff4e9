/// Whom a number belongs to, as far as the adopted files know.
package struct KnownCaller: Equatable, Sendable {
  package enum Source: Equatable, Sendable {
    case person(PersonID)
    case office(RecipientID)
    case contact(ContactID)
    /// A village's own telephone; its number.
    case village(Int)
    case riskPoint(name: String)
    case shelter(name: String)
    case force(name: String)
    case supplies(name: String)
  }

  package var source: Source
  package var name: LocalText
  /// Office, station, team; nil for who only has a village.
  package var unit: String?
  package var post: String?
  package var village: Village?
  package var group: String?

  init(_ source: Source, _ name: LocalText) {
    self.source = source
    self.name = name
  }

  /// `周某 石桥村 三组 网格员`
  package func label(in language: Language) -> String {
    [name(language), village?.name(in: language), group, unit, post].compactMap { $0 }.joined(separator: " ")
  }
}

extension Settings {
  /// Everybody who has `number`, the station's own people first; short numbers count. A person who stands in
  /// several lists comes once.
  package func callers(of number: String) -> [KnownCaller] {
    let key = dialKey(number)
    guard key.utf8.count >= 3 else { return [] }
    var found: [KnownCaller] = []
    for person in people where person.phones.contains(where: { isSameNumber($0, key) }) {
      found.append(
        KnownCaller(.person(person.id), LocalText(person.name, person.latinName ?? person.name)))
    }
    for office in station.offices where isSameNumber(office.phone, key) {
      found.append(KnownCaller(.office(office.id), office.name))
    }
    for caller in registers.callers(of: key)
    where !found.contains(where: { nameKey($0.name.chinese) == nameKey(caller.name.chinese) }) {
      found.append(caller)
    }
    return found
  }

  private func isSameNumber(_ phone: String, _ key: String) -> Bool {
    let own = dialKey(phone)
    return own == key || localPart(ofKey: own) == key || localPart(ofKey: key) == own
  }
}

extension Registers {
  fileprivate func callers(of number: String) -> [KnownCaller] {
    var found = phones.rows(number, in: .contacts).map { caller(contacts[$0]) }
    for row in phones.rows(number, in: .villages) {
      let village = villages[row]
      var caller = KnownCaller(
        .village(village.number), LocalText(village.name(in: .chinese), village.name(in: .english)))
      caller.village = village
      found.append(caller)
    }
    for row in phones.rows(number, in: .riskPoints) {
      let point = riskPoints[row]
      let isMonitor = point.monitorPhones.contains { dialKey($0) == number }
      let name = (isMonitor ? point.monitor : point.responsible) ?? point.name
      found.append(
        caller(.riskPoint(name: point.name), name, unit: point.name, village: point.village, point.group))
    }
    for row in phones.rows(number, in: .shelters) {
      let shelter = shelters[row]
      found.append(
        caller(
          .shelter(name: shelter.name), shelter.keeper ?? shelter.name, unit: shelter.name,
          village: shelter.village))
    }
    for row in phones.rows(number, in: .forces) {
      let force = forces[row]
      found.append(caller(.force(name: force.name), force.leader ?? force.name, unit: force.name))
    }
    for row in phones.rows(number, in: .supplies) {
      let item = supplies[row]
      found.append(caller(.supplies(name: item.name), item.keeper ?? item.name, unit: item.place))
    }
    return found
  }

  private func caller(_ contact: ListedContact) -> KnownCaller {
    var caller = KnownCaller(
      .contact(contact.id), LocalText(contact.name, contact.latinName ?? contact.name))
    caller.unit = contact.unit
    caller.post = contact.post
    caller.village = contact.village.flatMap(village)
    caller.group = contact.group
    return caller
  }

  private func caller(
    _ source: KnownCaller.Source, _ name: String, unit: String, village: String? = nil, _ group: String? = nil
  ) -> KnownCaller {
    var caller = KnownCaller(source, LocalText(name, name))
    if name != unit { caller.unit = unit }
    caller.village = village.flatMap(self.village)
    caller.group = group
    return caller
  }
}
