/// What is wanted of leaders' keys: each case is a command of its own.
package enum KeyCommand: Equatable, Sendable {
  case enroll(KeyEnrolled)
  case rotate(KeyRotated)
  case revoke(KeyRevoked)
  case reset(NamedKey)
  /// A wrong passphrase was typed. Only the program says so: else anybody could lock a leader out.
  case fail(NamedKey)
  case checkpoint(CheckpointSigned)
}

extension KeyCommand {
  package var name: Command.Name {
    switch self {
    case .enroll: .enrollKey
    case .rotate: .rotateKey
    case .revoke: .revokeKey
    case .reset: .resetKey
    case .fail: .failKey
    case .checkpoint: .signCheckpoint
    }
  }

  func write<V: FieldVisitor>(to fields: inout V) throws(FieldFault) {
    switch self {
    case .enroll(let record): try record.write(to: &fields)
    case .rotate(let record): try record.write(to: &fields)
    case .revoke(let record): try record.write(to: &fields)
    case .reset(let record), .fail(let record): try record.write(to: &fields)
    case .checkpoint(let record): try record.write(to: &fields)
    }
  }
}
