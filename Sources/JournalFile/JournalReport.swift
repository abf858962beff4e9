/// What `verify` found.
package struct JournalReport: Equatable, Sendable {
  /// One thing that was found, and where.
  package struct Finding: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
      /// The opening table's verdict on the last segment, when it isn't clean.
      case tail(Verdict)
      /// An earlier segment is damaged before the end that its successor names.
      case damagedPast
      /// A segment that its successor names is not there.
      case missingSegment
      /// A segment's header names another journal, another file, or can't be read.
      case wrongHeader
      /// Another record than the one that was acknowledged at this sequence.
      case otherRecord
      /// Bytes behind the end that the successor names, or a failed attempt at a segment; ignored.
      case leftovers(bytes: Int)
      /// Bytes behind the published end while a seat lives: a save in progress.
      case saving(bytes: Int)
      /// A sync failed since the machine started: appending to this segment has stopped, and what lies behind the
      /// published end was never acknowledged and isn't read. Exit code 10 when something lies there, else 0.
      case poisoned(bytes: Int)
      /// A record that breaks the strict rules.
      case notStrict(JSONFault)
      /// Nothing could be judged.
      case unreadable(JournalFailure)
    }

    package var kind: Kind
    /// The folder of a journal that was put aside; nil for the one in use.
    package var journal: String?
    package var segment: SegmentName?
    /// The first sequence that is concerned.
    package var sequence: Int?
    /// Bytes from the start of the segment's file.
    package var offset: Int?
    /// A person has agreed to go on from this: it's told, and no longer raises the exit code.
    package var repaired: Repaired?

    /// The exit code for this finding alone.
    package var exitCode: Int32 {
      if repaired != nil { return 0 }
      return switch kind {
      case .tail(let verdict): verdict.exitCode
      case .damagedPast, .missingSegment, .wrongHeader, .otherRecord, .notStrict: 20
      case .leftovers, .saving: 0
      case .poisoned(let bytes): bytes > 0 ? 10 : 0
      case .unreadable: 30
      }
    }
  }

  /// The opening table's verdict on the last segment; nil when nothing could be judged.
  package internal(set) var verdict: Verdict?
  /// In the order they were met.
  package internal(set) var findings: [Finding] = []
  package internal(set) var segments = 0
  package internal(set) var records = 0
  /// The last good record.
  package internal(set) var sequence = 0
  package internal(set) var hash = Digest.zero

  /// 0 clean, 10 torn or poisoned tail, 20 corrupt, 21 lost tail, 23 ambiguous, 30 can't read; the gravest counts.
  /// Signatures (22) are judged by whoever knows keys.
  package var exitCode: Int32 { Self.gravest(findings.map(\.exitCode)) }

  /// Verdict and amounts as members of an object that is open; `verify --json` and an export say the same.
  package func writeSummary(to json: inout JSONWriter) {
    json.name("verdict")
    json.string(verdict?.word ?? "unreadable")
    json.name("exit_code")
    json.integer(Int(exitCode))
    json.name("segments")
    json.integer(segments)
    json.name("records")
    json.integer(records)
    json.name("seq")
    json.integer(sequence)
    json.name("hash")
    json.string(hash.hex)
  }

  /// Of several exit codes the gravest.
  package static func gravest(_ codes: [Int32]) -> Int32 {
    let gravity: [Int32] = [30, 20, 21, 22, 23, 10]
    return gravity.first(where: codes.contains) ?? 0
  }

  /// Takes in what was found in the journal in use.
  mutating func add(_ other: JournalReport) {
    verdict = other.verdict
    findings += other.findings
    segments += other.segments
    records += other.records
    (sequence, hash) = (other.sequence, other.hash)
  }

  /// Takes in what was found in a journal that was put aside.
  mutating func add(aside other: JournalReport, in place: String) {
    findings += other.findings.map { finding in
      var finding = finding
      finding.journal = place
      return finding
    }
    segments += other.segments
    records += other.records
  }

  mutating func add(
    _ kind: Finding.Kind, _ segment: SegmentName? = nil, sequence: Int? = nil, offset: Int? = nil
  ) {
    findings.append(Finding(kind: kind, segment: segment, sequence: sequence, offset: offset))
  }
}
