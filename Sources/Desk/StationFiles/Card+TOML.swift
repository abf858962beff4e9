import DutyModel

extension Card {
  /// What a card may have of each; more is no card that anybody goes by at night.
  static let allowedSteps = 1...50
  static let allowedOthers = 0...30

  /// Reads one file of `cards/`. What could be read is there even when the log has faults.
  init(_ top: inout TOMLReader) {
    self.init()
    id = CardID(rawValue: top.identifier("id") ?? "")
    title = top.localText("title")
    if top.has("kinds") { kinds = top.codes("kinds") } else { top.fault(.missingKey, at: "kinds") }
    triggers = top.localText("triggers")
    version = top.text("version") ?? ""
    approvedBy = top.text("approved_by") ?? ""
    let stated = StatedCounts(&top)
    let tables = top.tables("step")
    for (index, var table) in tables.enumerated() {
      let step = CardStep(&table)
      if step.n != 0, step.n != index + 1 {
        table.fault(.wrongStepNumber(found: step.n, expected: index + 1), at: "n")
      }
      steps.append(step)
    }
    if !steps.isEmpty, steps.allSatisfy({ if case .every = $0.due { true } else { false } }) {
      top.fault(.onlyRepeats, at: "step")
    }
    for var table in top.optionalTables("dont") {
      donts.append(table.localText("text"))
      table.finish()
    }
    for var table in top.optionalTables("source") {
      sources.append(CardSource(&table, steps: steps.count))
    }
    top.finish()
    stated.check(steps.count, donts.count, sources.count, top.log)
  }
}

/// `counts`: what the card should have of each, so that a line that gets lost is noticed.
private struct StatedCounts {
  private var steps: Int?
  private var donts: Int?
  private var sources: Int?

  init(_ top: inout TOMLReader) {
    guard var table = top.table("counts") else { return }
    steps = table.integer("steps", in: Card.allowedSteps)
    donts = table.integer("donts", in: Card.allowedOthers)
    sources = table.integer("sources", in: Card.allowedOthers)
    table.finish()
  }

  func check(_ steps: Int, _ donts: Int, _ sources: Int, _ log: FaultLog) {
    let pairs = [
      ("steps", self.steps, steps), ("donts", self.donts, donts), ("sources", self.sources, sources),
    ]
    for (key, stated, found) in pairs {
      if let stated, stated != found {
        log.add(.countDiffers(stated: stated, found: found), key: "counts.\(key)")
      }
    }
  }
}

extension CardStep {
  init(_ table: inout TOMLReader) {
    self.init()
    n = table.integer("n", in: Card.allowedSteps) ?? 0
    text = table.localText("text")
    if table.has("post") {
      let known = table.log.faults.count
      posts = table.codes("post")
      // A word that wasn't understood is in the log already.
      if posts.isEmpty, table.log.faults.count == known { table.fault(.empty, at: "post") }
    } else {
      table.fault(.missingKey, at: "post")
    }
    if var inner = table.table("due") {
      due = CardDue(&inner)
      condition = inner.optionalLocalText("when")
      inner.finish()
    }
    table.finish()
  }
}

extension CardDue {
  /// Thirty days: the longest window for supplements.
  static let allowedMinutes = 1...43_200
  /// Oftener than every five minutes nobody does anything else; less than daily is no repeat of a night.
  static let allowedEvery = 5...1_440

  init(_ table: inout TOMLReader) {
    self.init()
    let keys = ["minutes", "clock", "every", "at"]
    var found: [String] = []
    for key in keys where table.has(key) { found.append(key) }
    guard found.count == 1 else {
      table.log.add(.notOneOf(keys, found: found), key: table.path)
      return
    }
    switch found[0] {
    case "minutes": self = .minutes(table.integer("minutes", in: Self.allowedMinutes) ?? 1)
    case "clock": self = .clock(table.code("clock") ?? .phoneReport)
    case "every": self = .every(minutes: table.integer("every", in: Self.allowedEvery) ?? 60)
    default: self = .moment(table.localText("at"))
    }
  }
}

extension CardSource {
  init(_ table: inout TOMLReader, steps count: Int) {
    self.init()
    text = table.localText("text")
    steps = table.integers("steps", in: 1...max(1, count))
    table.finish()
  }
}
