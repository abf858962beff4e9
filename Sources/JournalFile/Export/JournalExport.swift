internal import CSystem
import Glibc

/// Who exports, and when.
package struct ExportOrigin: Equatable, Sendable {
  /// Name and version of the program.
  package var program: String
  /// The time as text.
  package var stamp: String
  /// The name of the zone that the time is told in.
  package var zone: String

  package init(program: String, stamp: String, zone: String) {
    self.program = program
    self.stamp = stamp
    self.zone = zone
  }
}

/// Why there is no export. Nothing stands under its name then.
package enum ExportFault: Error, Equatable, Sendable {
  /// There is something in the folder that was named.
  case notEmpty(path: String)
  /// The folder that was named lies in the journal itself.
  case insideJournal(path: String)
  /// The unfinished name is taken, and not by a stopped export.
  case inTheWay(path: String)
  /// Another export to the same place runs at this moment.
  case running(path: String)
  /// The journal can't be looked at.
  case source(JournalFailure)
  /// Files of the journal came and went during every try.
  case changing(path: String)
  /// The place doesn't take it: full, read-only, missing …
  case target(JournalFailure)
}

/// Files that go along with a journal, made of its copy.
package struct ExportAdditions: Sendable {
  /// Their folders, each named once; nothing else may lie at the top of an export.
  package static let folders = ["keys", "signatures", "bulletins"]

  /// By path in the export: `keys/0123456789abcdef.pem`.
  package var files: [(path: String, bytes: [UInt8])] = []
  /// See ``JournalExport/addedCode``.
  package var exitCode: Int32 = 0

  package init() {}
}

/// What an export holds.
package struct JournalExport: Equatable, Sendable {
  /// How far it is.
  package struct Progress: Equatable, Sendable {
    package var files: Int
    package var bytes: Int
    package var allBytes: Int
  }

  /// The journal that was begun with comes first.
  package let journals: [ExportedJournal]
  package let files: Int
  package let bytes: Int
  /// Files that could not be read whole, by their path in the export.
  package let unread: [String]
  package let attachments: ExportedAttachments
  /// What whoever knows more than the chain found in the copy, as an exit code; 22 for a wrong signature.
  package let addedCode: Int32
  /// SHA-256 of manifest.json.
  package let manifest: Digest

  /// As `journal verify` would end on the copy, and 20 where an entry's file is gone or another one; the gravest counts.
  package var exitCode: Int32 {
    if !unread.isEmpty || !journals.contains(where: \.isInUse) { return 30 }
    let files: Int32 = attachments.missing.isEmpty && attachments.changed.isEmpty ? 0 : 20
    return JournalReport.gravest(journals.map(\.report.exitCode) + [files, addedCode])
  }

  /// Copies the journal in `source`, and every journal that goes on from it, into the new folder `path`, with the
  /// files that its entries carry (from the folder `attachments`), a manifest, a checker and a text that says how to
  /// use it; `adding` is shown the copied journal and says what else goes along. Never writes to the journal. Everything is made
  /// durable under `<path>.new` and renamed at the end, so what stands under `path` is whole.
  /// - Throws: `ExportFault`; the unfinished folder is removed then, unless the process was killed.
  package static func write(
    journal source: String, attachments: String? = nil, to path: String, origin: ExportOrigin,
    surroundings: JournalSurroundings? = nil,
    adding: @escaping (_ copy: String) -> ExportAdditions = { _ in ExportAdditions() },
    progress: (Progress) -> Void = { _ in }
  ) throws(ExportFault) -> JournalExport {
    let surroundings = try asSource { () throws(JournalFailure) in
      if let surroundings { surroundings } else { try JournalSurroundings.machine() }
    }
    let writer = ExportWriter(
      source: source, attachments: attachments, path: path, origin: origin, surroundings: surroundings,
      adding: adding)
    for _ in 0..<3 {
      if let export = try writer.run(progress) { return export }
    }
    throw .changing(path: source)
  }

  static func asSource<Value>(_ body: () throws(JournalFailure) -> Value) throws(ExportFault) -> Value {
    do throws(JournalFailure) { return try body() } catch { throw .source(error) }
  }
}
