/// An item with which a segment opens otherwise than folding everything before it has it. What is carried is
/// a cache: a difference says that two versions of the program disagree, never that the journal is damaged.
package struct CarriedDifference: Equatable, Sendable {
  /// What differs.
  package enum Item: Hashable, Sendable {
    case station, people, roster, policy, cards, shift, contacts, counters, exerciseClock
    case register(Register)
    case matter(MatterID)
    case report(ReportID)
    /// The ledger of a matter.
    case figures(MatterID)
    /// What was answered to an errand.
    case answers(MatterID)
    case bulletin(BulletinID)
    case bulletinContent(BulletinID)
    case bulletinLetter(BulletinID)
    case key(KeyID)
    case clock(ClockID)
    case cardRun(CardRunID)
    /// The ticks of a run.
    case cardMarks(CardRunID)
    /// The recent command keys.
    case commands

    /// The word for machines.
    package var word: String {
      switch self {
      case .station: "station"
      case .people: "people"
      case .roster: "roster"
      case .policy: "policy"
      case .cards: "cards"
      case .register(let register): "registers.\(register.rawValue)"
      case .shift: "shift"
      case .contacts: "contacts"
      case .counters: "counters"
      case .exerciseClock: "exercise_clock"
      case .matter: "matter"
      case .report: "report"
      case .figures: "figures"
      case .answers: "answers"
      case .bulletin: "bulletin"
      case .bulletinContent: "bulletin_content"
      case .bulletinLetter: "bulletin_letter"
      case .key: "key"
      case .clock: "clock"
      case .cardRun: "card_run"
      case .cardMarks: "card_marks"
      case .commands: "commands"
      }
    }

    /// Which one, where there are several.
    package var id: String? {
      switch self {
      case .matter(let id), .figures(let id), .answers(let id): id.rawValue
      case .report(let id): id.rawValue
      case .bulletin(let id), .bulletinContent(let id), .bulletinLetter(let id): id.rawValue
      case .key(let id): id.rawValue
      case .clock(let id): id.rawValue
      case .cardRun(let id), .cardMarks(let id): id.rawValue
      case .station, .people, .roster, .policy, .cards, .register, .shift, .contacts, .counters,
        .exerciseClock,
        .commands:
        nil
      }
    }
  }

  package enum Sort: String, Sendable {
    /// Folding has it, the segment doesn't carry it.
    case missing
    /// The segment carries it, folding doesn't have it.
    case extra
    /// Both have it, not alike.
    case changed
  }

  package var item: Item
  package var sort: Sort

  package init(_ item: Item, _ sort: Sort) {
    (self.item, self.sort) = (item, sort)
  }
}

extension DutyRoom {
  /// Where `carried`, with which a segment opens, differs from what this room would carry into it. How a list
  /// is cut into lines makes no difference.
  package func differences(from carried: [Carried]) -> [CarriedDifference] {
    let (folded, opened) = (opening(with: carry()), opening(with: carried))
    var found = DifferenceList()
    for (file, item) in [
      (StationFile.station, CarriedDifference.Item.station), (.people, .people), (.roster, .roster),
      (.policy, .policy), (.cards, .cards),
    ] {
      found.compare(folded.settings.content(of: file), opened.settings.content(of: file), item)
    }
    for register in Register.allCases {
      let (before, after) = (folded.settings.registers, opened.settings.registers)
      found.compare(
        before.hashes[register] == nil ? nil : before.parts(of: register),
        after.hashes[register] == nil ? nil : after.parts(of: register), .register(register))
    }
    found.compare(folded.shift, opened.shift, .shift)
    found.compare(folded.contactNotes, opened.contactNotes, .contacts)
    found.compare(folded.exerciseClock, opened.exerciseClock, .exerciseClock)
    found.compare(folded.counters, opened.counters, .counters)
    found.compare(folded.matters, opened.matters) { .matter($0) }
    found.compare(folded.reports, opened.reports) { .report($0) }
    let ledgers = [folded, opened].map { Dictionary(grouping: $0.figures) { $0.figure.matter } }
    found.compare(ledgers[0], ledgers[1]) { .figures($0) }
    found.compare(folded.answersByMatter, opened.answersByMatter) { .answers($0) }
    found.compare(folded.bulletins, opened.bulletins) { .bulletin($0) }
    found.compare(folded.bulletinContents, opened.bulletinContents) { .bulletinContent($0) }
    found.compare(folded.bulletinLetters, opened.bulletinLetters) { .bulletinLetter($0) }
    found.compare(folded.keys, opened.keys) { .key($0) }
    found.compare(folded.clocks, opened.clocks) { .clock($0) }
    found.compare(folded.cardRuns, opened.cardRuns) { .cardRun($0) }
    found.compare(folded.cardMarks, opened.cardMarks) { .cardMarks($0) }
    found.compare(folded.commands.carried, opened.commands.carried, .commands)
    return found.differences
  }

  /// The room of a segment that begins with `carried`.
  private func opening(with carried: [Carried]) -> DutyRoom {
    var room = DutyRoom(purpose: purpose, zone: zone)
    for item in carried { room.take(item) }
    return room
  }
}

extension Settings {
  /// What was adopted of a file, with its hash; nil when nothing was.
  fileprivate func content(of file: StationFile) -> Settings? {
    guard let hash = hashes[file] else { return nil }
    var part = Settings()
    part.hashes = [file: hash]
    switch file {
    case .station: part.station = station
    case .people: part.people = people
    case .roster: part.roster = roster
    case .policy: part.policy = policy
    case .cards: part.cards = cards
    }
    return part
  }
}

/// Collects what isn't alike.
private struct DifferenceList {
  var differences: [CarriedDifference] = []

  mutating func compare<Value: Equatable>(
    _ folded: Value?, _ carried: Value?, _ item: CarriedDifference.Item
  ) {
    guard folded != carried else { return }
    let sort: CarriedDifference.Sort = folded == nil ? .extra : carried == nil ? .missing : .changed
    differences.append(CarriedDifference(item, sort))
  }

  /// By key, in the keys' order.
  mutating func compare<Key: Hashable & Comparable, Value: Equatable>(
    _ folded: [Key: Value], _ carried: [Key: Value], _ item: (Key) -> CarriedDifference.Item
  ) {
    for key in Set(folded.keys).union(carried.keys).sorted() {
      compare(folded[key], carried[key], item(key))
    }
  }
}
