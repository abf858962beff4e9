/// One use of a card: `EV-20260714-03/flash_flood/812`, the matter, the card and the entry that began it.
package struct CardRunID: Identifier {
  package var rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }

  init(matter: MatterID, card: CardID, entry: Int) {
    rawValue = "\(matter)/\(card)/\(entry)"
  }

  /// The part before the first `/`.
  package var matter: MatterID { MatterID(rawValue: String(rawValue.prefix { $0 != "/" })) }
}

/// `card.started/1`: a card was taken out for a matter. The run holds a copy of the card: what becomes of the
/// file meanwhile changes nothing in it.
package struct CardStarted: FieldRecord {
  package var run = CardRunID()
  package var matter = MatterID()
  package var content = Card()

  package init() {}

  package init(run: CardRunID, matter: MatterID, content: Card) {
    self.run = run
    self.matter = matter
    self.content = content
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("run", &run)
    try fields.field("matter", &matter)
    try fields.field("content", &content)
  }
}

/// What was said of a step.
package enum CardStepState: String, Code {
  case done
  /// 不适用, with the reason.
  case notApplicable = "not_applicable"
}

/// `card.step.set/1`: a step was done, once more for one that repeats, or doesn't apply.
package struct CardStepSet: FieldRecord {
  package var run = CardRunID()
  package var step = 0
  package var state = CardStepState.done
  /// What was done, or why it doesn't apply.
  package var text: String?

  package init() {}

  package init(run: CardRunID, step: Int, state: CardStepState, text: String? = nil) {
    self.run = run
    self.step = step
    self.state = state
    self.text = text
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("run", &run)
    try fields.field("step", &step)
    try fields.field("state", &state)
    try fields.field("text", &text)
  }
}

/// A run of a card as the room remembers it.
package struct CardRun: FieldRecord {
  package var started = CardStarted()
  package var at = Timestamp()
  package var by: PersonID?
  package var entry = 0

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("started", &started)
    try fields.field("at", &at)
    try fields.field("by", &by)
    try fields.field("entry", &entry)
  }

  package var id: CardRunID { started.run }
  package var card: Card { started.content }
}

/// One tick on a run's card as the room remembers it, a line of its own: a step that repeats all week has hundreds.
package struct CardMark: FieldRecord {
  package var set = CardStepSet()
  package var at = Timestamp()
  package var by: PersonID?
  package var entry = 0

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("set", &set)
    try fields.field("at", &at)
    try fields.field("by", &by)
    try fields.field("entry", &entry)
  }
}

/// `card.start`: take this card out for this matter.
package struct StartCard: FieldRecord {
  package var matter = MatterID()
  package var card = CardID()

  package init() {}

  package init(matter: MatterID, card: CardID) {
    self.matter = matter
    self.card = card
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &matter)
    try fields.field("card", &card)
  }
}

/// `card.step`: a step of the card that runs for this matter.
package struct SetCardStep: FieldRecord {
  package var matter = MatterID()
  package var card = CardID()
  package var step = 0
  package var state = CardStepState.done
  package var text: String?

  package init() {}

  package init(
    matter: MatterID, card: CardID, step: Int, state: CardStepState = .done, text: String? = nil
  ) {
    self.matter = matter
    self.card = card
    self.step = step
    self.state = state
    self.text = text
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &matter)
    try fields.field("card", &card)
    try fields.field("step", &step)
    try fields.field("state", &state, unless: .done)
    try fields.field("text", &text)
  }
}
