import DutyModel

extension StationFault {
  /// As many further lines are named; of more only how many they are.
  private static let linesShown = 5

  /// `（还有第5、9行）`, for the same fault in further rows.
  func otherLines(_ language: Language) -> String {
    guard let last = alsoOnLines.last else { return "" }
    if alsoOnLines.count <= Self.linesShown {
      let lines = alsoOnLines.map(String.init)
      return language(
        "（还有第\(lines.joined(separator: "、"))行）",
        " (also line\(lines.count > 1 ? "s" : "") \(lines.joined(separator: ", ")))")
    }
    return language(
      "（到第\(last)行共\(alsoOnLines.count + 1)处）", " (\(alsoOnLines.count + 1) times up to line \(last))")
  }
}

extension StationFault {
  /// Every line of the file that it concerns.
  var lines: [Int] { (place.map { [$0.order.0] } ?? []) + alsoOnLines }
}

extension StationFault.Place {
  /// For the order in which people repair: line, then column.
  var order: (Int, Int) {
    switch self {
    case .line(let line), .cell(let line, _): (line, 0)
    case .character(let line, let column): (line, column)
    case .key(_, let line): (line ?? 0, 0)
    }
  }
}
