// What is known of an incident, element by element, and what still has to be asked for.

/// One element of a report as it stands.
package struct ElementState: Equatable, Sendable {
  package var element: ReportElement
  /// Nil reads 正在核实.
  package var value: LocalText?
  /// The report that gave it; nil for what the room knows by itself or a person put right.
  package var report: ReportID?
  /// The report of ours that said it to the county, where nobody has told the room more since; nil for all else.
  package var told: BulletinID?

  package init(
    element: ReportElement, value: LocalText?, report: ReportID?, told: BulletinID? = nil
  ) {
    self.element = element
    self.value = value
    self.report = report
    self.told = told
  }
}

/// What the reports of a matter say together and which figures are in use: worked out once for all that asks for
/// both.
package struct MatterKnowledge: Equatable, Sendable {
  package var merged: MergedReports
  package var figures: [FigureInUse]
}

extension DutyRoom {
  package func knowledge(of matter: MatterID) -> MatterKnowledge {
    MatterKnowledge(merged: mergedReports(of: matter), figures: figuresInUse(of: matter))
  }

  /// What the reports of a matter say together.
  package func mergedReports(of matter: MatterID) -> MergedReports {
    guard let incident = matters[matter]?.incident else { return MergedReports() }
    return MergedReports(reports(of: matter), of: incident)
  }

  /// Every element in the order of the form; empty for a matter that is no incident.
  package func elements(of matter: MatterID) -> [ElementState] {
    elements(of: matter, knowing: knowledge(of: matter))
  }

  /// The same, where what is known of it has been worked out already.
  package func elements(of matter: MatterID, knowing knowledge: MatterKnowledge) -> [ElementState] {
    guard let matter = matters[matter], let incident = matter.incident else { return [] }
    let known = KnownElements(
      incident: incident, merged: knowledge.merged, figures: knowledge.figures,
      reporter: reporter(of: matter), zone: zone)
    return ReportElement.allCases.map(known.state).map { state in
      state.value == nil ? told(state.element, in: matter.id) ?? state : state
    }
  }

  /// What only whoever wrote a report gave, as the last one that left said it: the phone must not contradict the paper.
  private func told(_ element: ReportElement, in matter: MatterID) -> ElementState? {
    for bulletin in sentBulletins(of: matter).reversed() {
      guard let words = content(of: bulletin.id)?.givenWords(of: element) else { continue }
      return ElementState(
        element: element, value: LocalText(words, words), report: nil, told: bulletin.id)
    }
    return nil
  }

  /// What of the minimum set nobody knows yet. It blocks nothing.
  package func missingElements(of matter: MatterID) -> [ReportElement] {
    elements(of: matter).missing
  }

  /// We report: the station, and who owns the matter.
  private func reporter(of matter: Matter) -> LocalText? {
    let owner = matter.owner.flatMap(settings.person)
    let station = settings.station.name
    guard owner != nil || station != LocalText() else { return nil }
    func text(_ language: Language) -> String {
      [station(language), owner?.name(in: language) ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }
    return LocalText(text(.chinese), text(.english))
  }
}

extension [ElementState] {
  /// What of the minimum set nobody knows yet.
  package var missing: [ReportElement] {
    filter { $0.value == nil && ReportElement.minimum.contains($0.element) }.map(\.element)
  }
}

/// Turns what is known into words.
private struct KnownElements {
  let incident: Incident
  let merged: MergedReports
  let figures: [FigureInUse]
  let reporter: LocalText?
  let zone: ZoneTable

  func state(_ element: ReportElement) -> ElementState {
    switch element {
    case .receivedAt: known(element, said(incident.received), nil)
    case .source:
      known(element, merged.source.flatMap { same(words($0.value)) }, merged.source?.report)
    case .occurredAt: known(element, merged.occurred.map { said($0.value) }, merged.occurred?.report)
    case .place: text(element, merged.place)
    case .unitProfile: text(element, merged.unitProfile)
    case .cause: text(element, merged.cause)
    case .course: text(element, merged.course)
    case .casualties: known(element, casualties, nil)
    case .loss: known(element, loss, merged.loss?.report ?? merged.lossWan?.report)
    case .scope: text(element, merged.scope)
    case .trend:
      known(
        element,
        merged.trend.map { LocalText($0.value.name(in: .chinese), $0.value.name(in: .english)) },
        merged.trend?.report)
    case .actionsTaken: text(element, merged.actionsTaken)
    case .requests: text(element, merged.requests)
    case .sceneContact:
      known(element, merged.sceneContact.flatMap { same(words($0.value)) }, merged.sceneContact?.report)
    case .alreadyTold: known(element, alreadyTold, merged.alreadyTold?.report)
    case .reporter: known(element, reporter, nil)
    // No caller can tell these: they come with whereabouts, bulletins and releases.
    case .leadersOnScene, .nextSteps, .publicInformation: known(element, nil, nil)
    }
  }

  private func known(_ element: ReportElement, _ value: LocalText?, _ report: ReportID?) -> ElementState {
    ElementState(element: element, value: value, report: report)
  }

  private func text(_ element: ReportElement, _ told: Told<String>?) -> ElementState {
    known(element, told.map { LocalText($0.value, $0.value) }, told?.report)
  }

  private func same(_ text: String?) -> LocalText? {
    text.map { LocalText($0, $0) }
  }

  private func words(_ party: Counterpart) -> String? {
    let parts = [party.unit, party.name, party.post, party.phone].compactMap { $0 }.filter { !isBlank($0) }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private var casualties: LocalText? {
    let people = figures.filter { $0.line.figure.figure.isCasualty }
    guard !people.isEmpty else { return nil }
    func text(_ language: Language) -> String {
      people.map { $0.words(in: language) }.joined(separator: language("，", ", "))
    }
    return LocalText(text(.chinese), text(.english))
  }

  private var loss: LocalText? {
    let amount = merged.lossWan.map { LocalText("约\($0.value)万元", "about \($0.value)0,000 yuan") }
    guard let text = merged.loss?.value else { return amount }
    guard let amount else { return LocalText(text, text) }
    return LocalText("\(text)，\(amount.chinese)", "\(text), \(amount.english)")
  }

  private var alreadyTold: LocalText? {
    guard let told = merged.alreadyTold?.value else { return nil }
    return LocalText(
      told.map { $0.name(in: .chinese) }.joined(separator: "、"),
      told.map { $0.name(in: .english) }.joined(separator: ", "))
  }

  /// `7月14日20时25分` / `7/14 20:25`, with the year where that is another than the receipt's.
  private func said(_ instant: Timestamp) -> LocalText {
    let civil = zone.civil(instant)
    let sameYear = civil.date.year == zone.civil(incident.received).date.year
    let (month, day) = (civil.date.month, civil.date.day)
    return LocalText(
      (sameYear ? "" : "\(civil.date.year)年")
        + "\(month)月\(day)日\(civil.hour)时\(twoDigits(civil.minute))分",
      (sameYear ? "" : "\(civil.date.year)/") + "\(month)/\(day) \(civil.clock)")
  }
}
