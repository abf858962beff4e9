internal import CSystem

/// Why the journal could not do what was asked. Nothing that met one of these was acknowledged.
package enum JournalFailure: Error, Equatable, Sendable {
  /// A system call failed: errno, the C function's name, the file.
  case system(number: Int32, call: String, path: String)
  /// The append lock could not be had in time; `holder` says pid, seat and since when.
  case locked(holder: String)
  /// The opening table forbids appending until a person has decided.
  case readOnly(Verdict)
  /// A sync failed earlier on this segment: what was written since its last sync is not believed.
  case poisoned(path: String)
  /// There is no folder.
  case notAJournal(path: String)
  /// Something of a journal is left in the folder in use, and these parts of it aren't.
  case incomplete(path: String, missing: [JournalPart])
  /// A journal stands here already.
  case exists(path: String)
  /// The file format is newer than this program.
  case unknownFormat(Int)
  /// Files on a network file system: the lock would protect nothing.
  case networkFileSystem(path: String)
  /// The folder belongs to another account or others may enter it.
  case permissions(path: String)
  /// `lock`, `current` or the segment was removed or replaced while the journal was open.
  case replaced(path: String)
  /// Bytes in a file that only this program writes are not what it wrote, `offset` bytes from its start.
  case damaged(path: String, offset: Int)
  /// A line would be longer than a journal line may be.
  case lineTooLong(bytes: Int)
  /// A text would be longer than a text in the journal may be.
  case textTooLong(bytes: Int)
  /// A record's actor or data is not strict JSON.
  case notStrict(JSONFault)
  /// A record's field is empty, too long or of the wrong kind.
  case badRecord(field: String)

  /// A short code for machines: the errno's name, or a word in capitals.
  package var code: String {
    switch self {
    case .system(let number, _, _): String(cString: cs_errno_name(number))
    case .locked: "LOCKED"
    case .readOnly: "READONLY"
    case .poisoned: "EIO"
    case .notAJournal: "NOJOURNAL"
    case .incomplete: "INCOMPLETE"
    case .exists: "EEXIST"
    case .unknownFormat: "FORMAT"
    case .networkFileSystem: "NETWORKFS"
    case .permissions: "EPERM"
    case .replaced: "REPLACED"
    case .damaged: "DAMAGED"
    case .lineTooLong, .textTooLong: "TOOLONG"
    case .notStrict, .badRecord: "BADRECORD"
    }
  }
}
