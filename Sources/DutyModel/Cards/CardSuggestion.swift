/// A card that fits an incident, and why.
package struct CardSuggestion: Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    /// The card is for what happened.
    case kind(IncidentKind)
    /// The card is for what follows from it or goes with it (次生、衍生).
    case related(IncidentKind)
    /// No card is for this kind: the general one.
    case noCardOfItsOwn(IncidentKind)
    /// Nobody knows yet what it is: the general one.
    case kindUnknown

    /// A stable word for machines.
    package var code: String {
      switch self {
      case .kind: "kind"
      case .related: "related_kind"
      case .noCardOfItsOwn: "no_card_of_its_own"
      case .kindUnknown: "kind_unknown"
      }
    }

    /// The kind that speaks for the card, or that has none.
    package var incidentKind: IncidentKind? {
      switch self {
      case .kind(let kind), .related(let kind), .noCardOfItsOwn(let kind): kind
      case .kindUnknown: nil
      }
    }
  }

  package var card: Card
  package var reason: Reason
}

extension Settings {
  package func card(_ id: CardID) -> Card? { cards.first { $0.id == id } }

  /// The cards for an incident, the most telling first; each once. A person chooses.
  package func suggestedCards(for kind: IncidentKind?, related: [IncidentKind] = []) -> [CardSuggestion] {
    var found: [CardSuggestion] = []
    func add(_ cards: [Card], _ reason: CardSuggestion.Reason) {
      for card in cards where !found.contains(where: { $0.card.id == card.id }) {
        found.append(CardSuggestion(card: card, reason: reason))
      }
    }
    let generic = cards.filter(\.isGeneric)
    if let kind {
      let own = cards.filter { $0.kinds.contains(kind) }
      if own.isEmpty { add(generic, .noCardOfItsOwn(kind)) } else { add(own, .kind(kind)) }
    } else {
      add(generic, .kindUnknown)
    }
    for kind in related { add(cards.filter { $0.kinds.contains(kind) }, .related(kind)) }
    return found
  }
}

extension DutyRoom {
  /// The cards that fit an open matter and don't run for it already.
  package func suggestedCards(for matter: MatterID) -> [CardSuggestion] {
    guard let matter = matters[matter], matter.isOpen, let incident = matter.incident else { return [] }
    let running = Set(cardRuns(of: matter.id).map(\.card.id))
    return settings.suggestedCards(for: incident.kind, related: incident.relatedKinds)
      .filter { !running.contains($0.card.id) }
  }
}
