import Glibc

// A journal of which files are gone. What is left tells which station it is and which numbers were given.

/// A part without which a journal can't be gone on with.
package enum JournalPart: String, Sendable {
  /// The folder that `current` names.
  case folder
  /// station.json, or one that can be understood.
  case identity
  /// Every segment.
  case segments
}

extension JournalFolder {
  /// What is missing here, in the order of ``JournalPart``; empty as a rule.
  func missingParts() throws(JournalFailure) -> [JournalPart] {
    if !exists(path) { return [.folder] }
    var missing: [JournalPart] = []
    do throws(JournalFailure) {
      _ = try readIdentity()
    } catch .notAJournal {
      missing.append(.identity)
    } catch .damaged {
      missing.append(.identity)
    }
    if try !hasSegments() { missing.append(.segments) }
    return missing
  }

  /// Asks for the file that `head` names first: thousands of names are read only where that isn't there.
  private func hasSegments() throws(JournalFailure) -> Bool {
    for case let slot? in try HeadFile.read(self) where exists(segment(slot.segment)) { return true }
    return try !segmentNames().isEmpty
  }

  /// What station.json said, from the header of a segment: all but the purpose, which stands in no header. Nil
  /// when no header can be read.
  func identityFromHeaders(purpose: JournalIdentity.Purpose) throws(JournalFailure) -> JournalIdentity? {
    for name in try segmentNames() {
      let first: Record?
      do throws(JournalFailure) {
        first = try PastCheck.firstRecord(in: OpenFile(segment(name), O_RDONLY, calls))
      } catch {
        continue
      }
      guard let first, let header = SegmentHeader(first) else { continue }
      return JournalIdentity(
        station: header.station, journal: header.journal, purpose: purpose, created: first.entered,
        format: header.format)
    }
    return nil
  }

  /// The highest sequence that anything left in this folder tells of; 0 when nothing does. What can't be read
  /// tells nothing.
  func highestTold() -> Int {
    var told = 0
    func hear(_ body: () throws(JournalFailure) -> [Int]) {
      do throws(JournalFailure) { told = max(told, try body().max() ?? 0) } catch {}
    }
    hear { () throws(JournalFailure) in try HeadFile.read(self).compactMap { $0?.sequence } }
    hear { () throws(JournalFailure) in try JournalArchive.readState(self).map { [$0.sequence] } ?? [] }
    let verified = VerifiedFile.read(self)
    hear { () throws(JournalFailure) in
      [verified.whole, verified.unfinished].compactMap { $0?.sequence }
    }
    hear { () throws(JournalFailure) in
      guard let last = try segmentNames().last else { return [] }
      let file = try OpenFile(segment(last), O_RDONLY, calls)
      let lines = SegmentScan.lines(of: try file.read(0..<(try file.size()))[...])
      return [last.first - 1] + lines.compactMap { Frame.decode($0)?.groupLast }
    }
    hear { () throws(JournalFailure) in
      let quarantine = Quarantine(folder: self)
      var next: [Int] = []
      for name in try names(in: self.quarantine) where !name.hasSuffix(".part") {
        if let kept = try quarantine.read(name) { next.append(kept.next - 1) }
      }
      return next
    }
    return told
  }

  /// The same of this folder and of all that took over in it.
  func highestToldAnywhere() throws(JournalFailure) -> Int {
    var told = highestTold()
    for name in try successorNames() {
      told = max(told, JournalFolder(path: path + "/" + name, calls: calls).highestTold())
    }
    return told
  }

  /// What another journal of this station says of station and purpose; the purpose never changes.
  func siblingIdentity() throws(JournalFailure) -> JournalIdentity? {
    for name in ["."] + (try successorNames()) {
      let folder = name == "." ? self : JournalFolder(path: path + "/" + name, calls: calls)
      do throws(JournalFailure) { return try folder.readIdentity() } catch { continue }
    }
    return nil
  }
}

extension JournalFailure {
  /// What is missing, when that is why: only a person's consent to a successor goes on from there.
  package var missingParts: [JournalPart]? {
    switch self {
    case .incomplete(_, let missing): missing
    case .damaged(let path, _) where path.hasSuffix("/station.json"): [.identity]
    default: nil
    }
  }
}
