import JournalFile

/// All of `reports` as one JSON document.
func document(_ reports: [RowReport]) -> String {
  var json = JSONWriter()
  json.beginObject()
  json.name("rows")
  json.beginArray()
  for report in reports { report.write(to: &json) }
  json.endArray()
  json.endObject()
  return String(decoding: json.bytes, as: UTF8.self)
}

/// All of `reports` as people read them.
func table(_ reports: [RowReport]) -> String {
  var rows = [["", "what", "sides", "value", "limit", "reached", "rounds", "spread", "peak"]]
  for report in reports {
    rows += report.findings.map(\.cells)
    if let remark = report.remark { rows.append([report.row, remark]) }
  }
  let widths = rows[0].indices.map { column in
    rows.map { $0.count > column && $0.count > 2 ? $0[column].count : 0 }.max() ?? 0
  }
  return rows.map { cells in
    var line = ""
    for (cell, width) in zip(cells, widths) { line += cell.padded(to: width + 2) }
    while line.last == " " { line.removeLast() }
    return line
  }.joined(separator: "\n")
}

extension Finding {
  fileprivate var cells: [String] {
    [
      row, name, figure, text(value), limitText, reachedText, "\(rounds)",
      "\(Int((spread * 100).rounded())) %",
      "\((peakKiB + 512) / 1_024) MiB",
    ]
  }

  private var limitText: String {
    switch limit {
    case .atMost(let limit): "<= \(text(limit))"
    case .atLeast(let limit): ">= \(text(limit))"
    case nil: ""
    }
  }

  private var reachedText: String {
    guard let isReached else { return "" }
    return isReached ? "yes" : "no, by \(Int((miss * 100).rounded(.up))) %"
  }

  /// Two places where they say something.
  private func text(_ number: Double) -> String {
    let number = abs(number) < 100 ? (number * 100).rounded() / 100 : number.rounded()
    let whole = number == number.rounded() && unit != "x"
    return (whole ? "\(Int(number))" : "\(number)") + " " + unit
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
