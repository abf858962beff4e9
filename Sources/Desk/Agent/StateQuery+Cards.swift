import DutyModel

extension DutyRoom {
  /// `card_runs`, how far each card of an open matter has come, and `suggested_cards`, those that fit and aren't in
  /// use.
  func writeCards(to writer: inout FieldsWriter) {
    let runs = openMatters.flatMap { cardRuns(of: $0.id) }.compactMap { progress(of: $0.id) }
    writer.list("card_runs", runs) { writer, progress in
      let run = progress.run
      writer.member("run", run.id)
      writer.member("matter", run.started.matter)
      writer.member("number", matters[run.started.matter]?.number ?? 0)
      writer.member("card", run.card.id)
      writer.member("title", run.card.title)
      writer.member("version", run.card.version)
      writer.member("started", run.at)
      if let by = run.by { writer.member("by", by) }
      writer.member("settled", progress.settled)
      writer.member("count", progress.steps.count)
      if let next = progress.next { writer.member("next", next.step.n) }
      writer.list("steps", progress.steps) { write($1, of: run.card, to: &$0) }
      writer.list("donts", run.card.donts) { $0.members(of: $1) }
    }
    let suggestions = openMatters.flatMap { matter in
      suggestedCards(for: matter.id).map { (matter: matter.id, suggestion: $0) }
    }
    writer.list("suggested_cards", suggestions) { writer, suggested in
      writer.member("matter", suggested.matter)
      writer.member("card", suggested.suggestion.card.id)
      writer.member("title", suggested.suggestion.card.title)
      writer.member("reason", suggested.suggestion.reason.code)
      if let kind = suggested.suggestion.reason.incidentKind { writer.member("kind", kind) }
    }
  }

  private func write(_ progress: CardStepProgress, of card: Card, to writer: inout FieldsWriter) {
    writer.members(of: progress.step)
    writer.member("leans_on_source", card.leansOnSource(progress.step))
    writer.member("state", progress.state)
    if let due = progress.due { writer.member("due_at", due) }
    if let clock = progress.clock { writer.member("clock", clock) }
    if !progress.times.isEmpty {
      writer.json.name("times")
      writer.json.beginArray()
      for time in progress.times { writer.value(time) }
      writer.json.endArray()
    }
    if let by = progress.by { writer.member("by", by) }
    if let text = progress.text { writer.member("said", text) }
    if let entry = progress.entry { writer.member("entry", entry) }
  }
}
