/// Whether a journal holds real duty or an exercise; fixed when the journal is made.
package enum Purpose: String, Code {
  case live
  case exercise
}

/// Everything the rules need to know, folded from the journal: the same value on a running console, on
/// a second seat and in a replay.
package struct DutyRoom: Equatable, Sendable {
  package let purpose: Purpose
  package let zone: ZoneTable

  package internal(set) var sequence = 0
  /// When the latest entry was typed: rules that look back without being asked at an instant count from it.
  var lastEntered = Timestamp()
  package internal(set) var settings = Settings()
  package internal(set) var shift: Shift?
  /// When and how we heard from people of the station, with where they were.
  var contactNotes: [ContactNote] = []
  package internal(set) var matters: [MatterID: Matter] = [:]
  package internal(set) var reports: [ReportID: IncomingReport] = [:]
  /// Reports that were put down without a matter, by the entry that did it.
  var settledReports: [ReportID: Int] = [:]
  package internal(set) var figures: [LedgerFigure] = []
  /// The answers to each errand, the latest last.
  var answersByMatter: [MatterID: [KnownAnswer]] = [:]
  package internal(set) var bulletins: [BulletinID: Bulletin] = [:]
  /// The bulletins of each matter.
  var bulletinsByMatter: [MatterID: Set<BulletinID>] = [:]
  /// Those that lie with a leader; few, and asked for at every turn.
  var unsigned: Set<BulletinID> = []
  var bulletinContents: [BulletinID: BulletinContent] = [:]
  var bulletinLetters: [BulletinID: BulletinLetter] = [:]
  var keys: [KeyID: EnrolledKey] = [:]
  package internal(set) var clocks: [ClockID: Clock] = [:]
  /// The clocks of each matter; on a bad night there are thousands of both.
  var clocksByMatter: [MatterID: Set<ClockID>] = [:]
  /// Open, decisive and under a rule: the clocks that compete for the one line.
  var competing = ClockOrder()
  /// Those of them that are an incident's first calls, so that none has to be looked for among five hundred papers.
  var firstCalls = ClockOrder()
  /// The same clocks in the order in which they begin to press, which isn't that of their dues.
  var pressing = ClockOrder()
  /// Open and under a rule, owed to those who aren't decisive: they compete once they are overdue.
  var others = ClockOrder()
  /// Open promises: they compete while nothing under a rule presses.
  var promised = ClockOrder()
  /// Open, and nobody has recorded that their due time passed.
  var unnoticed = ClockOrder()
  /// Numbers of open matters, and of those closed in this shift.
  var numbers = TakenNumbers()
  package internal(set) var cardRuns: [CardRunID: CardRun] = [:]
  /// The ticks of each run, in the order of their entries.
  var cardMarks: [CardRunID: [CardMark]] = [:]
  package internal(set) var exerciseClock: ExerciseClock?
  var counters = Counters()
  var commands = RecentCommands()
  /// What each entry of this segment was, for striking.
  var traces: [Int: EntryTrace] = [:]

  package init(purpose: Purpose, zone: ZoneTable) {
    self.purpose = purpose
    self.zone = zone
  }

  /// Open matters by their small number.
  package var openMatters: [Matter] {
    matters.values.filter(\.isOpen).sorted { ($0.number, $0.id) < ($1.number, $1.id) }
  }

  /// How many matters are open.
  package var openMatterCount: Int { matters.values.reduce(0) { $0 + ($1.isOpen ? 1 : 0) } }

  /// Since when the mains are gone, as far as it was recorded; nil while they are there.
  package var mainsLost: Timestamp? { counters.mainsLost }

  /// The matter that people call by this number now.
  package func matter(numbered number: Int) -> Matter? {
    matters.values.first { $0.isOpen && $0.number == number }
  }

  /// The ledger of one matter, oldest first.
  package func figures(of matter: MatterID) -> [LedgerFigure] {
    figures.filter { $0.figure.matter == matter }
  }

  /// The reports of one matter, the one that opened it first.
  package func reports(of matter: MatterID) -> [IncomingReport] {
    reports.values.filter { $0.matter == matter }.sorted { $0.entry < $1.entry }
  }

  /// The matter that a command opened, or that its report belongs to by now; nil when it brought none.
  package func matter(broughtBy entries: ClosedRange<Int>) -> MatterID? {
    for entry in entries {
      if case .opening(let matter) = traces[entry] { return matter }
    }
    guard let report = reports.values.first(where: { entries.contains($0.entry) }) else { return nil }
    return report.matter ?? matters.values.first { $0.errand?.report == report.id }?.id
  }

  /// A command that was carried out under this key.
  package func storedCommand(_ key: String) -> StoredCommand? {
    commands[key]
  }
}

/// What an entry did, as far as striking it needs to know.
enum EntryTrace: Equatable, Sendable {
  /// A report, a call, a bulletin, a note, a figure: an act of a person that may be struck.
  case act
  /// An act that opened this matter; it can't be struck while that is open.
  case opening(MatterID)
  /// Follows from an act and falls with it.
  case consequence(of: Int)
  /// The program's own, or a change of people that is undone by a new one.
  case fixed
  case struck
}

/// Recent commands by key, bounded when they are carried on.
struct RecentCommands: Equatable, Sendable {
  /// How many are carried into the next segment.
  static let carriedLimit = 1_000

  private var stored: [String: StoredCommand] = [:]
  private var order: [String] = []
  private var newest: StoredCommand?

  subscript(key: String) -> StoredCommand? { stored[key] }

  mutating func add(_ command: StoredCommand) {
    // The entries of a group come one after the other.
    if command == newest { return }
    newest = command
    if stored.updateValue(command, forKey: command.key) == nil { order.append(command.key) }
  }

  var carried: [StoredCommand] {
    order.suffix(RecentCommands.carriedLimit).compactMap { stored[$0] }
  }
}
