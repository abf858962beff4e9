/// A response card as the station keeps it, by its own name: `flash_flood`.
package struct CardID: Identifier {
  package var rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

/// A rapid-response card (处置卡): who does what in which order when something has happened.
///
/// The Opinion of 2024-09-21 (art. 13) asks for cards for the key posts and lays down none, so every card is
/// data of the station.
package struct Card: FieldRecord {
  package var id = CardID()
  package var title = LocalText()
  /// Empty for the one card for everything that has none of its own.
  package var kinds: [IncidentKind] = []
  /// When to take it out.
  package var triggers = LocalText()
  package var version = ""
  /// Who reviewed it, in the words of the file.
  package var approvedBy = ""
  /// Numbered 1, 2, 3 … in this order.
  package var steps: [CardStep] = []
  /// What nobody may do.
  package var donts: [LocalText] = []
  package var sources: [CardSource] = []

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("card", &id)
    try fields.field("title", &title)
    try fields.field("kinds", list: &kinds)
    try fields.field("triggers", &triggers)
    try fields.field("version", &version)
    try fields.field("approved_by", &approvedBy)
    try fields.field("steps", list: &steps)
    try fields.field("donts", list: &donts)
    try fields.field("sources", list: &sources)
  }

  /// For every kind that no other card names.
  package var isGeneric: Bool { kinds.isEmpty }

  package func step(numbered n: Int) -> CardStep? { steps.first { $0.n == n } }

  /// True when the step follows a paper that `sources` names, and isn't merely proposed.
  package func leansOnSource(_ step: CardStep) -> Bool {
    sources.contains { $0.steps.contains(step.n) }
  }
}

/// One step of a card.
package struct CardStep: FieldRecord {
  /// Its number on the card, from 1.
  package var n = 0
  package var text = LocalText()
  /// Who does it; several do it together.
  package var posts: [CardPost] = []
  package var due = CardDue()
  /// Only when this is so: "somebody is trapped".
  package var condition: LocalText?

  package init() {}

  package init(n: Int, text: LocalText, posts: [CardPost], due: CardDue, condition: LocalText? = nil) {
    self.n = n
    self.text = text
    self.posts = posts
    self.due = due
    self.condition = condition
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("n", &n)
    try fields.field("text", &text)
    try fields.field("posts", list: &posts)
    // Flat, so that a run of a card stays within the depth that a line of the journal may have.
    try due.visit(&fields)
    try fields.field("condition", &condition)
  }
}

/// By when a step is to be done.
package enum CardDue: FieldRecord {
  /// So many minutes after the card was opened.
  case minutes(Int)
  /// When the matter's decisive clock of this kind is due; the act that meets the clock does the step.
  case clock(ClockKind)
  /// Again and again, so many minutes after the last time.
  case every(minutes: Int)
  /// At a moment that no clock knows: "when the fire service arrives".
  case moment(LocalText)

  package init() { self = .moment(LocalText()) }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    var minutes: Int?
    var clock: ClockKind?
    var every: Int?
    var moment: LocalText?
    switch self {
    case .minutes(let count): minutes = count
    case .clock(let kind): clock = kind
    case .every(let count): every = count
    case .moment(let text): moment = text
    }
    try fields.field("due_minutes", &minutes)
    try fields.field("due_clock", &clock)
    try fields.field("due_every", &every)
    try fields.field("due_moment", &moment)
    if let minutes {
      self = .minutes(minutes)
    } else if let clock {
      self = .clock(clock)
    } else if let every {
      self = .every(minutes: every)
    } else {
      self = .moment(moment ?? LocalText())
    }
  }
}

/// A paper that a card leans on, by name, number, article and date.
package struct CardSource: FieldRecord {
  package var text = LocalText()
  /// The steps that follow it.
  package var steps: [Int] = []

  package init() {}

  package init(_ text: LocalText, steps: [Int]) {
    self.text = text
    self.steps = steps
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("text", &text)
    try fields.field("steps", list: &steps)
  }
}

/// Who does a step of a card: a post of the township, a station, or somebody whom it calls in.
package enum CardPost: String, Code {
  case dutyOfficer = "duty_officer"
  case dutyLeader = "duty_leader"
  /// 主要领导: Party secretary or township head.
  case head
  case emergencyOffice = "emergency_office"
  case villageHead = "village_head"
  /// 包村干部: the cadre assigned to the village.
  case assignedCadre = "assigned_cadre"
  case gridOfficer = "grid_officer"
  /// 监测员: who watches a slope, a dam, a river.
  case monitor
  /// 救援队: the township's team or a micro fire station.
  case rescueTeam = "rescue_team"
  case police
  case healthCentre = "health_centre"
  case shelter
  case civilAffairs = "civil_affairs"
  case informationOffice = "information_office"
  case waterStation = "water_station"
  case landStation = "land_station"
  case forestryStation = "forestry_station"
  case marketOffice = "market_office"
  case petitionOffice = "petition_office"
  case trafficPolice = "traffic_police"
  case power
  case telecom
  case enterprise
  case school
  /// 事发单位: the place where it happened.
  case unit
  case siteCommander = "site_commander"
}
