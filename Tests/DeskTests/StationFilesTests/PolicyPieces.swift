import DutyModel

@testable import Desk

/// A policy's text cut at its `[[…]]` headings, each piece parsed once. Taking away a line of twelve hundred touches one
/// piece; parsing all of them a thousand times over took minutes.
struct PolicyPieces {
  struct Place {
    /// 0 is the head, each section is one more.
    var piece: Int
    /// From 0; a section's heading is its line 0.
    var line: Int
  }

  /// The lines of each piece.
  private var pieces: [[Substring]] = [[]]
  private var trees: [[String: TOMLTree]] = []

  init(_ text: String) throws {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("[[") { pieces.append([]) }
      pieces[pieces.count - 1].append(line)
    }
    trees = try pieces.map { try TOMLTree.parse($0.joined(separator: "\n")) }
  }

  /// Every line that says something.
  var places: [Place] {
    pieces.indices.flatMap { piece in
      pieces[piece].indices.filter { !pieces[piece][$0].isEmpty && !pieces[piece][$0].hasPrefix("#") }
        .map { Place(piece: piece, line: $0) }
    }
  }

  func line(_ place: Place) -> Substring { pieces[place.piece][place.line] }

  var whole: [String: TOMLTree] { Self.joined(trees) }

  func text(without place: Place) -> String {
    var left = pieces
    left[place.piece].remove(at: place.line)
    return left.joined().joined(separator: "\n")
  }

  /// What is wrong with the policy that lacks this line.
  func faults(without place: Place) -> [StationFault] {
    var lines = pieces[place.piece]
    lines.remove(at: place.line)
    var touched = place.piece...place.piece
    if place.piece > 0, place.line == 0 {
      // Without its heading a section goes on where the one before it ends.
      lines = pieces[place.piece - 1] + lines
      touched = place.piece - 1...place.piece
    }
    let log = FaultLog(file: "policy.toml")
    var left = trees
    do {
      left.replaceSubrange(touched, with: [try TOMLTree.parse(lines.joined(separator: "\n"))])
    } catch {
      return [StationFault(file: log.file, problem: .notTOML(parserSays: "\(error)"))]
    }
    return policyFaults(TOMLReader(log: log, content: Self.joined(left)))
  }

  /// Sections of one name are one list, in the order in which they stand.
  private static func joined(_ trees: [[String: TOMLTree]]) -> [String: TOMLTree] {
    trees.dropFirst().reduce(into: trees[0]) { whole, tree in
      whole.merge(tree) { before, after in
        if case .list(let first) = before, case .list(let second) = after {
          .list(first + second)
        } else {
          after
        }
      }
    }
  }
}

/// What reading a policy finds by itself, without the station's offices and people.
func policyFaults(_ whole: TOMLReader) -> [StationFault] {
  var top = whole
  let log = top.log
  let (policy, rules) = DeadlinePolicy.read(&top)
  if !log.faults.contains(where: \.isAboutReading) { checkCoverage(policy, rules: rules, log: log) }
  return log.faults
}
