import DutyModel
import Glibc
import JournalFile

/// The files that entries carry, each under the hash of its content: the same photo sent twice lies there once.
package struct Attachments: Sendable {
  /// Photos and voice messages are smaller; a film belongs elsewhere.
  package static let limitBytes = 20 << 20

  package let folder: StationFolder

  package init(_ folder: StationFolder) {
    self.folder = folder
  }

  /// A file that lies in `attachments/`.
  package struct Stored: Equatable, Sendable {
    package var name: String
    package var sha256: String
    package var bytes: Int
  }

  /// Where the content with this hash lies.
  package func path(of sha256: String) -> String { "\(folder.attachments)/\(sha256)" }

  /// Copies a file into `attachments/`; where it came from it stays. Its name is kept without what would hide or
  /// steer, at most 120 characters of it.
  /// - Throws: `FileFault`: it is missing, no regular file, larger than ``limitBytes``, or the disk takes nothing.
  package func store(_ path: String) throws(FileFault) -> Stored {
    let bytes = try readFile(at: path, limitBytes: Self.limitBytes)
    guard !bytes.isEmpty else { throw FileFault(.missing, path) }
    let hash = Digest(of: bytes).hex
    guard mkdir(folder.attachments, 0o700) == 0 || errno == EEXIST else {
      throw .system("mkdir", folder.attachments)
    }
    if !isStored(hash) { try replaceFile(at: self.path(of: hash), with: bytes) }
    return Stored(name: Self.name(of: path), sha256: hash, bytes: bytes.count)
  }

  /// A copy that was cut off or that a disk has spoilt is written anew: the entry vouches for the content.
  private func isStored(_ hash: String) -> Bool {
    guard let bytes = try? readFile(at: path(of: hash), limitBytes: Self.limitBytes) else { return false }
    return Digest(of: bytes).hex == hash
  }

  /// True when content of that hash and size lies there; whether it is still whole, `journal verify` looks.
  func holds(_ sha256: String, bytes: Int) -> Bool {
    let isHash = sha256.utf8.count == 64 && sha256.allSatisfy { $0.isASCII && $0.isHexDigit }
    var status = stat()
    return isHash && stat(path(of: sha256.lowercased()), &status) == 0 && Int(status.st_size) == bytes
  }

  private static func name(of path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    return String(
      last.filter { character in character.unicodeScalars.allSatisfy { !isHidden($0) } }.prefix(120))
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: true
    default: false
    }
  }
}

extension Desk {
  /// Nothing names a file that isn't there: it would be signed, printed and never be found.
  /// - Throws: ``Refusal/fileNotStored(name:)``.
  func checkFiles(of command: Command) throws(Refusal) {
    let files: [(name: String, sha256: String, bytes: Int)] =
      switch command {
      case .attachFile(let file): [(file.name, file.sha256, file.bytes)]
      case .bulletin(.draft(let draft)): draft.attachments.map { ($0.name, $0.sha256, $0.bytes) }
      case .bulletin(.edit(let edit)): edit.attachments.map { ($0.name, $0.sha256, $0.bytes) }
      default: []
      }
    let stored = Attachments(folder)
    if let missing = files.first(where: { !stored.holds($0.sha256, bytes: $0.bytes) }) {
      throw .fileNotStored(name: missing.name)
    }
  }

  /// Gives an entry a file: the content first, durable, then the entry that vouches for it.
  /// - Throws: `FileFault`, and as `submit`.
  @discardableResult
  package func attach(_ path: String, to entry: Int, matter: MatterID?, by actor: Actor) throws
    -> Acknowledgement
  {
    let stored = try Attachments(folder).store(path)
    let file = FileAttached(
      entry: entry, matter: matter, name: stored.name, sha256: stored.sha256, bytes: stored.bytes)
    return try submit(Submission(.attachFile(file), by: actor, key: newKey()))
  }
}
