import DutyModel
import Glibc
import JournalFile

/// A station's folder: where each of its files lies. People edit the settings; the program never
/// rewrites them.
package struct StationFolder: Hashable, Sendable {
  /// Without a slash at its end.
  package let path: String

  package init(path: String) {
    var path = path[...]
    while path.count > 1, path.last == "/" { path = path.dropLast() }
    self.path = String(path)
  }

  package func file(_ file: StationFile) -> String { entry(file.fileName) }

  package func register(_ register: Register) -> String { entry(register.fileName) }

  /// Response cards, one file each.
  package var cards: String { entry("cards") }
  /// Contacts, villages, risk points, shelters, forces, supplies, holidays.
  package var registers: String { entry("registers") }

  /// Arriving reports and warnings: written elsewhere, renamed in.
  package var inbox: String { entry("inbox") }
  /// Taken under the append lock, not yet in the journal.
  package var inboxClaimed: String { entry("inbox/claimed") }
  /// In the journal.
  package var inboxTaken: String { entry("inbox/taken") }
  /// Not accepted, with the reason beside it.
  package var inboxRefused: String { entry("inbox/refused") }

  package var journal: String { entry("journal") }
  /// What is being typed, by seat.
  package var drafts: String { entry("drafts") }
  /// One lock a seat.
  package var seats: String { entry("seats") }
  /// The leaders' sealed keys.
  package var keys: String { entry("keys") }
  /// Documents that the program writes.
  package var documents: String { entry("out") }
  /// Files that entries carry, by hash.
  package var attachments: String { entry("attachments") }
  /// Whoever holds it runs the external alarm.
  package var alarmLock: String { entry("alarm.lock") }

  /// There is a station.toml: with or without its journal this is a station.
  package var hasSettings: Bool { access(file(.station), F_OK) == 0 }

  /// In a station whose journal folder is gone, no journal means that one is missing.
  package func explained(_ failure: JournalFailure) -> JournalFailure {
    if case .notAJournal(let path) = failure, hasSettings {
      return .incomplete(path: path, missing: [.folder])
    }
    return failure
  }

  /// Every folder that a new station has, a parent before what lies in it. The journal is made by the
  /// journal itself.
  package var foldersToMake: [String] {
    [
      cards, registers, inbox, inboxClaimed, inboxTaken, inboxRefused, drafts, seats, keys, documents,
      attachments,
    ]
  }

  private func entry(_ name: String) -> String {
    path == "/" ? "/" + name : path + "/" + name
  }
}
