import DutyModel
import Glibc
import JournalFile

/// Holds the files of `attachments/` against the entries that vouch for them: a photo is evidence only as long as it is
/// the one that came in.
package struct AttachmentCheck: Equatable, Sendable {
  /// A file that an entry names and that isn't there as it was.
  package struct Finding: Equatable, Sendable {
    package enum Problem: String, Sendable {
      case missing, altered
    }

    /// The entry that carries it.
    package var sequence: Int
    package var name: String
    package var sha256: String
    package var problem: Problem
  }

  package private(set) var findings: [Finding] = []
  /// How many files were looked at.
  package private(set) var checked = 0

  /// Reads every file that `attached` names.
  package init(_ attached: [CarryCheck.Attached], in folder: StationFolder) {
    var known: [String: Finding.Problem?] = [:]
    for file in attached {
      let problem = known[file.sha256] ?? Self.problem(of: file.sha256, in: folder)
      known[file.sha256] = .some(problem)
      if let problem {
        findings.append(
          Finding(sequence: file.sequence, name: file.name, sha256: file.sha256, problem: problem))
      }
    }
    checked = known.count
  }

  private static func problem(of sha256: String, in folder: StationFolder) -> Finding.Problem? {
    do throws(FileFault) {
      let bytes = try readFile(at: Attachments(folder).path(of: sha256), limitBytes: Attachments.limitBytes)
      return Digest(of: bytes).hex == sha256 ? nil : .altered
    } catch {
      return error.problem == .missing ? .missing : .altered
    }
  }

  /// A line for each file, or one that all are there.
  package func text(in language: Language) -> [String] {
    guard checked > 0 else { return [] }
    guard !findings.isEmpty else {
      return [language("附件 \(checked) 个，都在，没改过", "\(checked) attachments, all there and unaltered")]
    }
    return findings.map { finding in
      let place = language(
        "第 \(finding.sequence) 条附件 \(finding.name)", "Entry \(finding.sequence), \(finding.name)")
      let path = "attachments/\(finding.sha256)"
      switch finding.problem {
      case .missing:
        return place
          + language("：文件不在了，从备份放回 \(path)", ": the file is gone; put it back from a copy: \(path)")
      case .altered:
        return place
          + language(
            "：文件不是原来那个，从备份放回 \(path)", ": not the file that was attached; put it back from a copy: \(path)")
      }
    }
  }
}
