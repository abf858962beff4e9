/// Gathers what is wrong with one file, so that everything is said at once and not one fault a try.
final class FaultLog {
  let file: String
  private let lines: TOMLLines?
  private(set) var faults: [StationFault] = []

  init(file: String, lines: TOMLLines? = nil) {
    self.file = file
    self.lines = lines
  }

  /// Nobody repairs more in one go; a file that is wrong all over must not keep the room waiting.
  static let limit = 100

  /// True when it takes no more; readers stop then.
  var isFull: Bool { faults.count >= Self.limit }

  func add(_ problem: StationFault.Problem, at place: StationFault.Place? = nil) {
    if isFull { return }
    faults.append(StationFault(file: file, place: place, problem: problem))
  }

  func add(_ problem: StationFault.Problem, key path: String) {
    add(problem, at: .key(path, line: lines?.line(of: path)))
  }

  var hasErrors: Bool { faults.contains { $0.severity == .error } }
}
