/// `contacts.adopted/1` and its like: a part of a register. Part 1 replaces what was adopted before.
package enum RegisterPart: Equatable, Sendable {
  case contacts(Adopted<ListedContact>)
  case villages(Adopted<Village>)
  case riskPoints(Adopted<RiskPoint>)
  case shelters(Adopted<Shelter>)
  case forces(Adopted<RescueForce>)
  case supplies(Adopted<StockItem>)
  case holidays(Adopted<Holiday>)
  case duties(Adopted<DutyItem>)

  package var register: Register {
    switch self {
    case .contacts: .contacts
    case .villages: .villages
    case .riskPoints: .riskPoints
    case .shelters: .shelters
    case .forces: .forces
    case .supplies: .supplies
    case .holidays: .holidays
    case .duties: .duties
    }
  }

  /// Of the whole file.
  package var sha256: String { head.sha256 }
  /// From 1.
  package var part: Int { head.part }
  package var parts: Int { head.parts }
  /// Rows in this part.
  package var count: Int { head.count }

  private var head: (sha256: String, part: Int, parts: Int, count: Int) {
    func of<Item>(_ adopted: Adopted<Item>) -> (String, Int, Int, Int) {
      (adopted.sha256, adopted.part, adopted.parts, adopted.items.count)
    }
    return switch self {
    case .contacts(let adopted): of(adopted)
    case .villages(let adopted): of(adopted)
    case .riskPoints(let adopted): of(adopted)
    case .shelters(let adopted): of(adopted)
    case .forces(let adopted): of(adopted)
    case .supplies(let adopted): of(adopted)
    case .holidays(let adopted): of(adopted)
    case .duties(let adopted): of(adopted)
    }
  }
}

extension RegisterPart {
  var adoptedType: String { "\(register.rawValue).adopted/1" }
  var carriedType: String { "carried.\(register.rawValue)/1" }

  /// Nil when `type` is no register's.
  init?<V: FieldVisitor>(adopted type: String, reading fields: inout V) throws(FieldFault) {
    guard type.hasSuffix(".adopted/1"), let register = Register(rawValue: String(type.dropLast(10))) else {
      return nil
    }
    try self.init(register, reading: &fields)
  }

  /// Nil when `type` is no register's.
  init?<V: FieldVisitor>(carried type: String, reading fields: inout V) throws(FieldFault) {
    guard type.hasPrefix("carried."), type.hasSuffix("/1"),
      let register = Register(rawValue: String(type.dropFirst(8).dropLast(2)))
    else { return nil }
    try self.init(register, reading: &fields)
  }

  private init<V: FieldVisitor>(_ register: Register, reading fields: inout V) throws(FieldFault) {
    switch register {
    case .contacts: self = .contacts(try Adopted(reading: &fields))
    case .villages: self = .villages(try Adopted(reading: &fields))
    case .riskPoints: self = .riskPoints(try Adopted(reading: &fields))
    case .shelters: self = .shelters(try Adopted(reading: &fields))
    case .forces: self = .forces(try Adopted(reading: &fields))
    case .supplies: self = .supplies(try Adopted(reading: &fields))
    case .holidays: self = .holidays(try Adopted(reading: &fields))
    case .duties: self = .duties(try Adopted(reading: &fields))
    }
  }

  func write<V: FieldVisitor>(to fields: inout V) throws(FieldFault) {
    switch self {
    case .contacts(let record): try record.write(to: &fields)
    case .villages(let record): try record.write(to: &fields)
    case .riskPoints(let record): try record.write(to: &fields)
    case .shelters(let record): try record.write(to: &fields)
    case .forces(let record): try record.write(to: &fields)
    case .supplies(let record): try record.write(to: &fields)
    case .holidays(let record): try record.write(to: &fields)
    case .duties(let record): try record.write(to: &fields)
    }
  }
}
