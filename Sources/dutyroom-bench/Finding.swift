import JournalFile

/// One line of the table: what was measured, against what, and whether that is enough.
struct Finding {
  /// What has to be kept to.
  enum Limit {
    case atMost(Double)
    case atLeast(Double)
  }

  /// Letter of the row it belongs to.
  var row: String
  var name: String
  /// The measured sides, for people.
  var figure: String
  /// The ratio, or what stands for it, in `unit`.
  var value: Double
  /// "x" for a ratio.
  var unit: String
  /// Nil for what is only told.
  var limit: Limit?
  var rounds: Int
  /// Half of all rounds lay this close together, as a part of the median.
  var spread: Double
  /// The most that the row's process had resident, or the program that it drove.
  var peakKiB = 0

  /// Nil when there is no limit.
  var isReached: Bool? {
    switch limit {
    case .atMost(let limit): value <= limit
    case .atLeast(let limit): value >= limit
    case nil: nil
    }
  }

  /// How far the limit was missed, as a part of it.
  var miss: Double {
    switch limit {
    case .atMost(let limit): max(0, value / limit - 1)
    case .atLeast(let limit): max(0, 1 - value / limit)
    case nil: 0
    }
  }
}

/// What one row's process tells the one that started it: its findings, or why there are none.
struct RowReport {
  var row: String
  var findings: [Finding] = []
  /// Why nothing, or not all, was measured.
  var remark: String?

  /// One JSON object; fractions in thousandths, since our JSON has whole numbers only.
  var json: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.name("row")
    json.string(row)
    if let remark {
      json.name("remark")
      json.string(remark)
    }
    json.name("findings")
    json.beginArray()
    for finding in findings { finding.write(to: &json) }
    json.endArray()
    json.endObject()
  }

  /// What `json` wrote; nil for anything else.
  init?(_ node: JSONNode) {
    guard let row = node["row"]?.string, let list = node["findings"]?.elements else { return nil }
    self.row = row
    remark = node["remark"]?.string
    for element in list {
      guard let finding = Finding(element, row: row) else { return nil }
      findings.append(finding)
    }
  }

  init(row: String, findings: [Finding] = [], remark: String? = nil) {
    (self.row, self.findings, self.remark) = (row, findings, remark)
  }
}

extension Finding {
  fileprivate func write(to json: inout JSONWriter) {
    func whole(_ name: String, _ value: Double) {
      json.name(name)
      json.integer(Int((value * 1_000).rounded()))
    }
    json.beginObject()
    json.name("name")
    json.string(name)
    json.name("figure")
    json.string(figure)
    whole("value_thousandths", value)
    json.name("unit")
    json.string(unit)
    switch limit {
    case .atMost(let limit): whole("at_most_thousandths", limit)
    case .atLeast(let limit): whole("at_least_thousandths", limit)
    case nil: break
    }
    if let isReached {
      json.name("reached")
      json.boolean(isReached)
    }
    json.name("rounds")
    json.integer(rounds)
    whole("spread_thousandths", spread)
    json.name("peak_memory_kib")
    json.integer(peakKiB)
    json.endObject()
  }

  fileprivate init?(_ node: JSONNode, row: String) {
    func fraction(_ name: String) -> Double? { node[name]?.integer.map { Double($0) / 1_000 } }
    guard let name = node["name"]?.string, let figure = node["figure"]?.string,
      let value = fraction("value_thousandths"), let unit = node["unit"]?.string,
      let rounds = node["rounds"]?.integer, let spread = fraction("spread_thousandths"),
      let peak = node["peak_memory_kib"]?.integer
    else { return nil }
    let limit: Limit? =
      fraction("at_most_thousandths").map { .atMost($0) }
      ?? fraction("at_least_thousandths").map { .atLeast($0) }
    self.init(
      row: row, name: name, figure: figure, value: value, unit: unit, limit: limit, rounds: rounds,
      spread: spread, peakKiB: peak)
  }
}
