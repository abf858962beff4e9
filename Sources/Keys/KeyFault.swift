/// Why a key, its file or a passphrase can't be used.
package enum KeyFault: Error, Equatable, Sendable {
  /// The bytes are no Ed25519 key.
  case notAKey
  case cannotSign
  /// The file doesn't begin like a key file, or a line (from 1) isn't what stands there in one.
  case notAKeyFile(line: Int)
  /// The file ends before its last line does.
  case truncated
  /// A bit has flipped: what the file says of itself is no longer true. No try at the passphrase was made.
  case damaged
  /// The file was written by a later program.
  case unknownVersion(String)
  /// The passphrase would be cheaper to guess than this program allows.
  case weakened(ScryptCost)
  /// Trying the passphrase would take more memory or time than any file of ours.
  case tooCostly(ScryptCost)
  /// Another passphrase, or a file that somebody changed on purpose: the seal can't tell them apart.
  case wrongPassphrase
  /// The sealed secret isn't the one that belongs to the public half beside it.
  case otherPublicHalf
  /// Fewer than ``Passphrase/leastBytes``.
  case passphraseTooShort
  /// More than ``Passphrase/mostBytes``.
  case passphraseTooLong
  /// A name or a time that a line of the file can't hold: empty, longer than 200 bytes, or not one line.
  case unfitLabel(String)
  /// The machine wouldn't derive a key, for want of memory.
  case cannotDerive
}
