import DutyModel
import Glibc
import JournalFile

/// Reports that arrive as files: written elsewhere, renamed into `inbox/`.
///
/// Under the append lock a file is claimed and submitted, and then filed under `taken/` or, with the reason
/// beside it, under `refused/`. Whatever stops us in between, it is taken once.
package final class Inbox {
  /// What became of a file.
  package enum Outcome: Equatable, Sendable {
    case taken(file: String, last: Int?)
    case refused(file: String, reason: String)
  }

  /// A larger file can't become an entry.
  static let largestBytes = 64 * 1_024

  private let desk: Desk
  private let language: Language
  private var folder: StationFolder { desk.folder }
  /// Seen when the folder was last read and not taken yet, the next one last: reading a folder of thousands
  /// of names takes longer than a key may wait.
  private var arrivals: [String] = []

  package init(desk: Desk, language: Language) {
    self.desk = desk
    self.language = language
  }

  /// Takes at most `limit` files, as long as `isFree` says so; those that a crash left claimed come first.
  /// - Throws: `JournalFailure` when an entry isn't saved, `FileFault` when a file can't be moved or read; the file
  ///   is kept and tried again, and doesn't hold up those behind it.
  package func take(
    atMost limit: Int = 20, while isFree: () -> Bool = { true }
  ) throws -> [Outcome] {
    var outcomes: [Outcome] = []
    var fault: FileFault?
    func take(_ name: String, _ claim: () throws -> String?) throws {
      do {
        if let outcome = try file(name, claim) { outcomes.append(outcome) }
      } catch let error as FileFault {
        fault = error
      }
    }
    for name in fileNames(in: folder.inboxClaimed).prefix(limit) { try take(name) { name } }
    if arrivals.isEmpty { try lookForArrivals() }
    while outcomes.count < limit, isFree(), let name = arrivals.last {
      if status(of: name)?.isFolder == false { try take(name) { try self.claim(name) } }
      // Not before: one that isn't saved is the next one again.
      arrivals.removeLast()
    }
    if let fault { throw fault }
    return outcomes
  }

  /// More files are known to wait than were taken.
  package var hasMore: Bool { !arrivals.isEmpty }

  /// The number of files that wait, those that were claimed and couldn't be saved among them.
  package var waiting: Int {
    fileNames(in: folder.inbox).filter { Self.isWhole($0) && status(of: $0)?.isFolder == false }.count
      + fileNames(in: folder.inboxClaimed).count
  }

  /// Our own folders and files that are still being written are no arrivals.
  private func lookForArrivals() throws(FileFault) {
    try nameUnreadable(in: folder.inbox)
    arrivals = fileNames(in: folder.inbox).filter(Self.isWhole).reversed()
  }

  /// Photos and recordings wait for an entry that carries them, and what is being written for its end.
  static func isWhole(_ name: String) -> Bool {
    !name.hasSuffix(".tmp") && !name.hasSuffix(".part") && !WaitingFile.isOne(name)
  }

  private func status(of name: String) -> (isFolder: Bool, mark: String)? {
    var status = stat()
    guard lstat("\(folder.inbox)/\(name)", &status) == 0 else { return nil }
    let nanoseconds = status.st_mtim.tv_sec &* 1_000_000_000 &+ status.st_mtim.tv_nsec
    let mark = String(UInt(bitPattern: nanoseconds), radix: 36) + String(status.st_ino, radix: 36)
    return (status.st_mode & S_IFMT == S_IFDIR, mark)
  }

  /// Moves an arrival to `claimed/` under a name that no other arrival ever gets; nil when another seat was
  /// faster. The caller holds the append lock.
  private func claim(_ name: String) throws(FileFault) -> String? {
    guard let status = status(of: name) else { return nil }
    let claimed = "\(Inbox.plainName(name))-\(status.mark)"
    try moveFile(from: "\(folder.inbox)/\(name)", to: "\(folder.inboxClaimed)/\(claimed)")
    return claimed
  }

  private func file(_ name: String, _ claim: () throws -> String?) throws -> Outcome? {
    var claimed = name
    do {
      let acknowledgement = try desk.transact {
        guard let held = try claim() else { return nil }
        claimed = held
        return try submission(from: held)
      }
      guard let acknowledgement else { return nil }
      let isOurs = try put(claimed, in: folder.inboxTaken)
      return isOurs ? .taken(file: name, last: acknowledgement.last) : nil
    } catch let refusal as Refusal {
      return try refuse(
        claimed, arrivedAs: name,
        because: refusal.message(in: language, for: .machine, knowing: desk.room))
    } catch let rejection as Rejection {
      return try refuse(claimed, arrivedAs: name, because: rejection.reason)
    }
  }

  /// The file can't become a command, whoever asks.
  private struct Rejection: Error {
    var reason: String
  }

  /// Nil when another seat has filed it meanwhile.
  private func submission(from claimed: String) throws -> Submission? {
    let bytes: [UInt8]
    do {
      bytes = try readFile(at: "\(folder.inboxClaimed)/\(claimed)", limitBytes: Inbox.largestBytes)
    } catch {
      switch error.problem {
      case .missing: return nil
      // A link or a pipe put here on purpose, or a file nobody may read.
      case .notAFile, .tooLarge, .system(EACCES, _):
        throw Rejection(reason: error.message(in: language))
      case .system: throw error
      }
    }
    do {
      let object = try CommandObject(try JSONDocument(bytes).root, room: desk.room, defaultID: claimed)
      // A report is worth more than its sender's clock.
      let occasion: Submission.Occasion =
        if case .typed(let at) = object.occasion { .reported(at) } else { object.occasion }
      return Submission(
        object.command, by: Actor(role: .inbox), occasion: occasion, key: "inbox/\(object.id)")
    } catch let fault as FieldFault {
      throw Rejection(reason: fault.message(in: language))
    } catch let fault as JSONFault {
      throw Rejection(reason: "JSON  \(fault.message(in: language))")
    }
  }

  private func refuse(_ claimed: String, arrivedAs name: String, because reason: String) throws -> Outcome {
    try replaceFile(at: "\(folder.inboxRefused)/\(claimed).reason.txt", with: Array((reason + "\n").utf8))
    try put(claimed, in: folder.inboxRefused)
    return .refused(file: name, reason: reason)
  }

  /// False when another seat found it claimed, got the same acknowledgement and filed it first.
  @discardableResult
  private func put(_ claimed: String, in target: String) throws(FileFault) -> Bool {
    do {
      try moveFile(from: "\(folder.inboxClaimed)/\(claimed)", to: "\(target)/\(claimed)")
      return true
    } catch {
      if case .system(ENOENT, "rename") = error.problem { return false }
      throw error
    }
  }

  /// A name that is safe everywhere: letters, digits, `.`, `-`, `_`; at most 48 of them.
  static func plainName(_ name: String) -> String {
    let plain = name.unicodeScalars.map { scalar -> Character in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      return isPlain || "._-".unicodeScalars.contains(scalar) ? Character(scalar) : "_"
    }
    return String(plain.prefix(48))
  }
}
