/// What is wanted of bulletins and their numbers: each case is a command of its own.
package enum BulletinCommand: Equatable, Sendable {
  case draft(DraftBulletin)
  case edit(EditBulletin)
  case submit(SubmitBulletin)
  case check(MarkBulletin)
  case recall(MarkBulletin)
  case sendBack(ReturnBulletin)
  case sign(SignBulletin)
  case counterSign(SignBulletin)
  case send(SendBulletin)
  case acknowledge(AcknowledgeBulletin)
  case void(VoidBulletin)
  case phone(PhoneReport)
  case exemptFinal(FinalExempted)
  case skipNumbers(SkipNumbers)
}

extension BulletinCommand {
  package var name: Command.Name {
    switch self {
    case .draft: .draftBulletin
    case .edit: .editBulletin
    case .submit: .submitBulletin
    case .check: .checkBulletin
    case .recall: .recallBulletin
    case .sendBack: .returnBulletin
    case .sign: .signBulletin
    case .counterSign: .counterSignBulletin
    case .send: .sendBulletin
    case .acknowledge: .acknowledgeBulletin
    case .void: .voidBulletin
    case .phone: .phoneReport
    case .exemptFinal: .exemptFinal
    case .skipNumbers: .skipNumbers
    }
  }

  func write<V: FieldVisitor>(to fields: inout V) throws(FieldFault) {
    switch self {
    case .draft(let record): try record.write(to: &fields)
    case .edit(let record): try record.write(to: &fields)
    case .submit(let record): try record.write(to: &fields)
    case .check(let record), .recall(let record): try record.write(to: &fields)
    case .sendBack(let record): try record.write(to: &fields)
    case .sign(let record), .counterSign(let record): try record.write(to: &fields)
    case .send(let record): try record.write(to: &fields)
    case .acknowledge(let record): try record.write(to: &fields)
    case .void(let record): try record.write(to: &fields)
    case .phone(let record): try record.write(to: &fields)
    case .exemptFinal(let record): try record.write(to: &fields)
    case .skipNumbers(let record): try record.write(to: &fields)
    }
  }
}
