import Glibc
import Testing

/// Lets the files of a running program grow to `bytes` and no further; nil lifts the limit.
func limitFiles(of process: pid_t, to bytes: Int?) throws {
  let limit = bytes.map(String.init) ?? "unlimited"
  let outcome = try Child(
    "/usr/bin/prlimit", ["--pid", "\(process)", "--fsize=\(limit):"], environment: ["LC_ALL": "C"]
  ).outcome(of: [])
  try #require(outcome.code == 0, "\(outcome)")
}

extension TestStation {
  /// The limit at which the journal's current segment can't grow.
  var sizeThatIsFull: Int {
    get throws {
      let folder = file("journal/segments")
      return try bytes(of: folder + "/" + (try #require(try names(in: folder).last))).count + 16
    }
  }

  /// The notes in the journal.
  var notes: [String] {
    get throws {
      try records().filter { $0.type == "note.added/1" }.compactMap { $0.data?["text"]?.string }
    }
  }
}
