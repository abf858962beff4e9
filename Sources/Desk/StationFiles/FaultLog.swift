/// Gathers what is wrong with one file, so that everything is said at once and not one fault a try.
final class FaultLog {
  let file: String
  private let text: String?
  /// Found when the first fault needs a place: most files have none.
  private lazy var lines = text.map(TOMLLines.init)
  private(set) var faults: [StationFault] = []

  /// `text` is a TOML file's; faults of its keys are then told with their lines.
  init(file: String, text: String? = nil) {
    self.file = file
    self.text = text
  }

  /// Nobody repairs more in one go; a file that is wrong all over must not keep the room waiting.
  static let limit = 100

  /// True when it takes no more; readers stop then.
  var isFull: Bool { faults.count >= Self.limit }

  func add(_ problem: StationFault.Problem, at place: StationFault.Place? = nil) {
    if isFull || isKnown(problem, at: place) { return }
    faults.append(StationFault(file: file, place: place, problem: problem))
  }

  func add(_ problem: StationFault.Problem, key path: String) {
    add(problem, at: .key(path, line: line(of: path)))
  }

  /// What stands wrong in fifty rows of a column is one thing to repair: a person who has left, a word that isn't
  /// known.
  private func isKnown(_ problem: StationFault.Problem, at place: StationFault.Place?) -> Bool {
    guard case .cell(let line, let column) = place else { return false }
    let same = faults.firstIndex {
      guard $0.problem == problem, case .cell(_, column) = $0.place else { return false }
      return true
    }
    guard let same else { return false }
    if faults[same].alsoOnLines.last != line { faults[same].alsoOnLines.append(line) }
    return true
  }

  /// On which line of its file `path` stands, where that can be found.
  func line(of path: String) -> Int? { lines?.line(of: path) }

  var hasErrors: Bool { faults.contains { $0.severity == .error } }
}
