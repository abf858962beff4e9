// The list of what was exported. It is JSON, and every journal and every file stands on a line of its own, so that
// the checker reads it without ever holding more than a line.

/// One journal of an export, as it was judged there.
package struct ExportedJournal: Equatable, Sendable {
  /// `.`, or the folder of a journal that goes on from a damaged one.
  package var folder: String
  /// What its station.json says; nil when that can't be read.
  package var identity: JournalIdentity?
  /// `current` names it.
  package var isInUse: Bool
  /// The verdict on the copy.
  package var report: JournalReport
  /// The published end, when it was published since the machine started.
  package var acknowledged: Evidence?

  /// The paper anchor: the first 12 hexadecimal digits of the last entry's hash.
  package var anchor: String { String(report.hash.hex.prefix(12)) }

  fileprivate var line: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.name("folder")
    json.string(folder)
    json.name("journal")
    json.string(identity?.journal ?? "")
    json.name("station")
    json.string(identity?.station ?? "")
    json.name("purpose")
    json.string(identity?.purpose.rawValue ?? "")
    json.name("in_use")
    json.boolean(isInUse)
    report.writeSummary(to: &json)
    if let acknowledged {
      json.name("acknowledged")
      json.beginObject()
      json.name("seq")
      json.integer(acknowledged.sequence)
      json.name("hash")
      json.string(acknowledged.hash.hex)
      json.endObject()
    }
    json.endObject()
    return json.bytes
  }
}

/// manifest.json of an export.
struct ExportManifest {
  static let format = 1
  static let name = "manifest.json"
  static let hashName = name + ".sha256"

  let origin: ExportOrigin
  let journals: [ExportedJournal]
  let files: [ExportFolder.Written]
  let unread: [ExportFolder.Unread]

  var bytes: [UInt8] {
    let identity = (journals.first { $0.isInUse } ?? journals.first)?.identity
    var bytes = Array("{".utf8)
    member("format", &bytes) { $0.integer(Self.format) }
    member("station", &bytes) { $0.string(identity?.station ?? "") }
    member("purpose", &bytes) { $0.string(identity?.purpose.rawValue ?? "") }
    member("program", &bytes) { $0.string(origin.program) }
    member("made", &bytes) { $0.string(origin.stamp) }
    member("zone", &bytes) { $0.string(origin.zone) }
    bytes += list("journals", journals.map(\.line)) + Array(",\n".utf8)
    bytes += list("unread", unread.map(\.line)) + Array(",\n".utf8)
    bytes += list("files", files.map(\.line)) + Array("}\n".utf8)
    return bytes
  }

  private func member(_ name: String, _ bytes: inout [UInt8], _ value: (inout JSONWriter) -> Void) {
    var json = JSONWriter()
    json.name(name)
    value(&json)
    bytes += json.bytes + Array(",\n".utf8)
  }

  private func list(_ name: String, _ lines: [[UInt8]]) -> [UInt8] {
    let items = lines.map { [UInt8(ascii: "\n")] + $0 }.joined(separator: [UInt8(ascii: ",")])
    return Array("\"\(name)\":[".utf8) + items + Array("\n]".utf8)
  }
}

extension ExportFolder.Written {
  fileprivate var line: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.name("path")
    json.string(path)
    json.name("size")
    json.integer(size)
    json.name("sha256")
    json.string(hash.hex)
    json.endObject()
    return json.bytes
  }
}

extension ExportFolder.Unread {
  fileprivate var line: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.name("file")
    json.string(path)
    json.name("from_byte")
    json.integer(offset)
    json.name("error")
    json.string(failure.code)
    json.endObject()
    return json.bytes
  }
}
