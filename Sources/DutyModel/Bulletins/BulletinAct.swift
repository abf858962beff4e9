/// What happened to bulletins and their numbers: each case is an entry type of its own.
package enum BulletinAct: Equatable, Sendable {
  case drafted(BulletinDrafted)
  case edited(BulletinEdited)
  case submitted(BulletinSubmitted)
  case checked(BulletinMarked)
  case recalled(BulletinMarked)
  case returned(BulletinReturned)
  case signed(BulletinSigned)
  case numbered(BulletinNumbered)
  case counterSigned(BulletinCounterSigned)
  case dispatched(BulletinDispatched)
  case acknowledged(BulletinAcknowledged)
  case voided(BulletinVoided)
  case phoned(ReportPhoned)
  case numbersSkipped(NumbersSkipped)
  case finalExempted(FinalExempted)
}

extension BulletinAct {
  /// The matter that it is about; numbers alone are about none.
  package var matter: MatterID? {
    switch self {
    case .drafted(let record): record.matter
    case .edited(let record): record.matter
    case .submitted(let record): record.matter
    case .checked(let record): record.matter
    case .recalled(let record): record.matter
    case .returned(let record): record.matter
    case .signed(let record): record.matter
    case .numbered(let record): record.matter
    case .counterSigned(let record): record.matter
    case .dispatched(let record): record.matter
    case .acknowledged(let record): record.matter
    case .voided(let record): record.matter
    case .phoned(let record): record.matter
    case .finalExempted(let record): record.matter
    case .numbersSkipped: nil
    }
  }

  /// The type as the journal writes it.
  package var type: String {
    switch self {
    case .drafted: "bulletin.drafted/1"
    case .edited: "bulletin.edited/1"
    case .submitted: "bulletin.submitted/1"
    case .checked: "bulletin.checked/1"
    case .recalled: "bulletin.recalled/1"
    case .returned: "bulletin.returned/1"
    case .signed: "bulletin.signed/1"
    case .numbered: "bulletin.numbered/1"
    case .counterSigned: "bulletin.countersigned/1"
    case .dispatched: "bulletin.dispatched/1"
    case .acknowledged: "bulletin.acknowledged/1"
    case .voided: "bulletin.voided/1"
    case .phoned: "report.phoned/1"
    case .numbersSkipped: "numbers.skipped/1"
    case .finalExempted: "final.exempted/1"
    }
  }

  /// Reads the data of an entry of `type`; nil when it is none of these.
  init?<V: FieldVisitor>(type: String, reading fields: inout V) throws(FieldFault) {
    switch type {
    case "bulletin.drafted/1": self = .drafted(try BulletinDrafted(reading: &fields))
    case "bulletin.edited/1": self = .edited(try BulletinEdited(reading: &fields))
    case "bulletin.submitted/1": self = .submitted(try BulletinSubmitted(reading: &fields))
    case "bulletin.checked/1": self = .checked(try BulletinMarked(reading: &fields))
    case "bulletin.recalled/1": self = .recalled(try BulletinMarked(reading: &fields))
    case "bulletin.returned/1": self = .returned(try BulletinReturned(reading: &fields))
    case "bulletin.signed/1": self = .signed(try BulletinSigned(reading: &fields))
    case "bulletin.numbered/1": self = .numbered(try BulletinNumbered(reading: &fields))
    case "bulletin.countersigned/1": self = .counterSigned(try BulletinCounterSigned(reading: &fields))
    case "bulletin.dispatched/1": self = .dispatched(try BulletinDispatched(reading: &fields))
    case "bulletin.acknowledged/1": self = .acknowledged(try BulletinAcknowledged(reading: &fields))
    case "bulletin.voided/1": self = .voided(try BulletinVoided(reading: &fields))
    case "report.phoned/1": self = .phoned(try ReportPhoned(reading: &fields))
    case "numbers.skipped/1": self = .numbersSkipped(try NumbersSkipped(reading: &fields))
    case "final.exempted/1": self = .finalExempted(try FinalExempted(reading: &fields))
    default: return nil
    }
  }

  func write<V: FieldVisitor>(to fields: inout V) throws(FieldFault) {
    switch self {
    case .drafted(let record): try record.write(to: &fields)
    case .edited(let record): try record.write(to: &fields)
    case .submitted(let record): try record.write(to: &fields)
    case .checked(let record): try record.write(to: &fields)
    case .recalled(let record): try record.write(to: &fields)
    case .returned(let record): try record.write(to: &fields)
    case .signed(let record): try record.write(to: &fields)
    case .numbered(let record): try record.write(to: &fields)
    case .counterSigned(let record): try record.write(to: &fields)
    case .dispatched(let record): try record.write(to: &fields)
    case .acknowledged(let record): try record.write(to: &fields)
    case .voided(let record): try record.write(to: &fields)
    case .phoned(let record): try record.write(to: &fields)
    case .numbersSkipped(let record): try record.write(to: &fields)
    case .finalExempted(let record): try record.write(to: &fields)
    }
  }
}
