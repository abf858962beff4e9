// Errands as the log, the queue and the opened matter read them.

extension LogWords {
  /// The other side in a few words: `李家湾村 刘某`, or the number alone; nil when nothing is known.
  package func name(of party: Counterpart?) -> String? {
    let words = [party?.unit, party?.name.map(somebody)].compactMap { $0 }.filter { !$0.isEmpty }
    return words.isEmpty ? party?.phone.map(grouped(phone:)) : words.joined(separator: " ")
  }

  /// Everything besides its title that an errand says, in the order in which it is read out. Dates stand with
  /// their year where that is another than that of `instant`.
  package func facts(of errand: Errand, besides instant: Timestamp) -> [String] {
    var facts: [String?] = []
    if let calledOut = errand.calledOut {
      facts += [
        warning(calledOut),
        calledOut.issued.map { moment($0, besides: instant) }.map { language("\($0)发布", "issued \($0)") },
        calledOut.readBackBy.map(somebody).map { language("\($0)复述", "read back by \($0)") },
        calledOut.promised.map { language("答应\($0)", "promised: \($0)") },
      ]
    }
    if let paper = errand.paper {
      facts += [
        paper.number, paper.urgency == .plain ? nil : paper.urgency.name(in: language),
        paper.pages.map { language("\($0)页", "\($0) pages") },
        paper.passedTo.map { language("送\($0)", "to \($0)") },
      ]
    }
    if let transfer = errand.transfer {
      facts += [
        language("转\(transfer.unit)", "to \(transfer.unit)"), transfer.duty?.name(in: language),
        transfer.lead.map { language("牵头\($0)", "lead: \($0)") },
        transfer.receiver.map(somebody).map { language("接收\($0)", "taken by \($0)") },
      ]
    }
    if let repeats = errand.repeats { facts += times(of: repeats, besides: instant) }
    facts.append(errand.proof.map { language("凭据\($0)", "proof: \($0)") })
    facts.append(errand.related.map { language("属\(number($0))", "of \(number($0))") })
    if !errand.reminders.isEmpty {
      facts.append(
        language(
          "催过\(errand.reminders.count)次",
          errand.reminders.count == 1 ? "reminded once" : "reminded \(errand.reminders.count) times"))
    }
    return facts.compactMap { $0 }.filter { !$0.isEmpty }
  }

  /// `暴雨橙色`
  package func warning(_ calledOut: CalledOut) -> String {
    [calledOut.hazard, calledOut.colour?.name(in: language)].compactMap { $0 }
      .joined(separator: language("", " "))
  }

  private func times(of repeats: ErrandRepeat, besides instant: Timestamp) -> [String?] {
    [
      repeats.every.map { interval(minutes: $0, in: language) },
      repeats.at.isEmpty ? nil : hours(repeats.at, in: language),
      repeats.until.map { dated($0, besides: instant) }.map { language("到\($0)", "until \($0)") },
      repeats.asks.isEmpty
        ? nil
        : language("要", "asked: ") + repeats.asks.map(reading).joined(separator: language("、", ", ")),
    ]
  }

  /// What is asked for, in people's own words; a figure that a machine asked for by its code has a name.
  private func reading(_ label: String) -> String { Figure(rawValue: label)?.name(in: language) ?? label }

  func line(_ opened: ErrandOpened, besides instant: Timestamp) -> LogLine {
    let errand = opened.errand
    var parts = [number(opened.matter), errand.source.name(in: language)]
    // The hazard of a call-out stands there with its colour.
    let what = errand.what.isEmpty || errand.what == errand.calledOut?.hazard ? nil : errand.what
    // To whom and until when stand first: a narrow screen shows only the beginning of a row.
    let due = errand.due.map { moment($0, besides: instant) }.map { language("\($0)前", "by \($0)") }
    parts += [wanter(errand), due, what].compactMap { $0 } + facts(of: errand, besides: instant)
    return line("待办", "To do", parts.joined(separator: " "))
  }

  /// An answer as it is read: to whom, what, by what proof.
  package func line(_ answered: ErrandAnswered) -> LogLine {
    let errand = room.matters[answered.matter]?.errand
    let office = (answered.recipient ?? errand?.recipient).map(recipient)
    var parts = [
      number(answered.matter), office ?? name(of: errand?.otherSide), answered.receiver.map(somebody),
    ]
    if answered.channel != .phone { parts.append(answered.channel.name(in: language)) }
    parts += content(of: answered)
    if errand?.repeats != nil, answered.round == nil,
      answered.recipient ?? errand?.recipient == errand?.recipient
    {
      parts.append(language("加报，不算定时那次", "extra: its hour is still owed"))
    }
    return line("答复", "Answered", parts.compactMap { $0 }.joined(separator: " "))
  }

  /// What was said: readings, figures, words, proof.
  package func content(of answered: ErrandAnswered) -> [String] {
    let figures = Figure.allCases.compactMap { figure in
      answered.figures?.values[figure].map { "\(figure.name(in: language)) \($0)" }
    }
    let proof = answered.proof.map { language("凭据\($0)", "proof: \($0)") }
    let giver = answered.givenBy.map { language("\(somebody($0))报的", "given by \(somebody($0))") }
    return answered.readings.map { "\(reading($0.label)) \($0.value)" } + figures
      + [answered.text, giver, proof].compactMap { $0 }
  }

  func line(_ reminded: ErrandReminded) -> LogLine {
    let whom = reminded.receiver.map(somebody) ?? name(of: room.matters[reminded.matter]?.errand?.otherSide)
    let parts = [number(reminded.matter), whom, reminded.text]
    return line("催办", "Reminded", parts.compactMap { $0 }.joined(separator: " "))
  }

  func line(_ check: SpotCheckRecorded) -> LogLine {
    let parts = [
      name(of: check.checker), check.rings.map { language("\($0)声接起", "\($0) rings") },
      check.answeredBy.map(somebody).map { language("\($0)接", "answered by \($0)") },
      check.result.name(in: language),
      check.text,
    ]
    return line("查岗", "Check", parts.compactMap { $0 }.joined(separator: " "))
  }

  /// Who wants it: the office, or whoever else.
  private func wanter(_ errand: Errand) -> String? {
    name(of: errand.party) ?? errand.recipient.map(recipient)
  }
}
