/// What happened to leaders' keys, and what was signed with them: each case is an entry type of its own.
package enum KeyAct: Equatable, Sendable {
  case enrolled(KeyEnrolled)
  case rotated(KeyRotated)
  case revoked(KeyRevoked)
  case failed(KeyFailed)
  case reset(KeyReset)
  case signed(SignatureMade)
  case checkpoint(CheckpointSigned)
}

extension KeyAct {
  /// The matter that it is about; only a signature is about one.
  package var matter: MatterID? {
    if case .signed(let record) = self { record.matter } else { nil }
  }

  /// The type as the journal writes it.
  package var type: String {
    switch self {
    case .enrolled: "key.enrolled/1"
    case .rotated: "key.rotated/1"
    case .revoked: "key.revoked/1"
    case .failed: "key.failed/1"
    case .reset: "key.reset/1"
    case .signed: "signature.made/1"
    case .checkpoint: "checkpoint.signed/1"
    }
  }

  /// Reads the data of an entry of `type`; nil when it is none of these.
  init?<V: FieldVisitor>(type: String, reading fields: inout V) throws(FieldFault) {
    switch type {
    case "key.enrolled/1": self = .enrolled(try KeyEnrolled(reading: &fields))
    case "key.rotated/1": self = .rotated(try KeyRotated(reading: &fields))
    case "key.revoked/1": self = .revoked(try KeyRevoked(reading: &fields))
    case "key.failed/1": self = .failed(try KeyFailed(reading: &fields))
    case "key.reset/1": self = .reset(try KeyReset(reading: &fields))
    case "signature.made/1": self = .signed(try SignatureMade(reading: &fields))
    case "checkpoint.signed/1": self = .checkpoint(try CheckpointSigned(reading: &fields))
    default: return nil
    }
  }

  func write<V: FieldVisitor>(to fields: inout V) throws(FieldFault) {
    switch self {
    case .enrolled(let record): try record.write(to: &fields)
    case .rotated(let record): try record.write(to: &fields)
    case .revoked(let record): try record.write(to: &fields)
    case .failed(let record): try record.write(to: &fields)
    case .reset(let record): try record.write(to: &fields)
    case .signed(let record): try record.write(to: &fields)
    case .checkpoint(let record): try record.write(to: &fields)
    }
  }
}
