import DutyModel

/// The duty log as the paper form that a township files: a row for each call or happening, and in it what was done
/// about it and what the leader said (时间 来电单位 姓名 电话 内容 处理 领导意见 值班员).
///
/// Entries go in one after the other, in their order; the form is what they add up to.
package struct NightLog {
  private struct Row {
    var at: Timestamp
    /// Its number in the log; nil for a matter that this log found open.
    var sequence: Int?
    var source: Counterpart?
    var content: String
    var done: [Note] = []
    var leader: [Note] = []
    var officer: String
  }

  /// What was done or said about a row, an entry of its own unless it's what the leader answered to a call.
  private struct Note {
    var sequence: Int
    var text: String
  }

  private var room: DutyRoom
  private let language: Language
  private let zone: ZoneTable
  private var rows: [Row] = []
  /// The row in which what is done about a matter goes on.
  private var rowOfMatter: [MatterID: Int] = [:]
  private var rowOfReport: [ReportID: Int] = [:]
  private var struck: Set<Int> = []
  private var people: (leader: PersonID?, officers: [PersonID]) = (nil, [])
  private var span: (first: Timestamp, last: Timestamp)?
  private var lastSequence = 0

  package init(purpose: Purpose, zone: ZoneTable, language: Language) {
    room = DutyRoom(purpose: purpose, zone: zone)
    self.zone = zone
    self.language = language
  }

  package mutating func add(_ entry: Entry) {
    room.apply(entry)
    lastSequence = entry.sequence
    span = (span?.first ?? entry.entered, entry.entered)
    if let shift = room.shift { people = (shift.leader ?? people.leader, shift.officers) }
    switch entry.event {
    case .reportReceived(let received): begin(received, entry)
    case .reportJoined(let joined):
      if let row = rowOfReport[joined.report] {
        rowOfMatter[joined.matter] = rowOfMatter[joined.matter] ?? row
        note(entry, in: row)
      }
    case .incidentOpened(let opened):
      if let row = rowOfReport[opened.report] { rowOfMatter[opened.matter] = row }
      open(opened.matter, entry)
    case .errandOpened(let opened):
      if let row = opened.errand.report.flatMap({ rowOfReport[$0] }) { rowOfMatter[opened.matter] = row }
      open(opened.matter, entry, from: opened.errand.party)
    case .entryStruck(let striking):
      struck.insert(striking.entry)
      addRow(entry)
    case .spotCheckRecorded(let check): addRow(entry, from: check.checker)
    case .callMade(let call): record(call, entry)
    case .noteAdded, .shiftTaken, .shiftChanged, .shiftLeft, .bulletinSent,
      .matterAssigned,
      .matterClosed, .matterReopened, .phaseEntered, .cardStarted, .errandAnswered,
      .errandReminded, .incidentVerified, .incidentRevised, .leaderLocated, .clockReleased, .clockClaimed:
      if let matter = entry.event.matter { note(entry, in: place(of: matter, entry)) } else { addRow(entry) }
    case .bulletin(let act): record(act, entry)
    default: break
    }
  }

  /// A report on its way: what was done with it goes to its matter, the leader's own words and reasons to his column.
  /// The drafts between are in the journal.
  private mutating func record(_ act: BulletinAct, _ entry: Entry) {
    guard let matter = act.matter else {
      addRow(entry)
      return
    }
    let said: String?
    switch act {
    case .edited, .checked, .recalled, .numbered: return
    case .signed(let signed): said = signed.signOff.words
    case .returned(let returned): said = returned.person == nil ? nil : returned.reason
    case .drafted, .submitted, .counterSigned, .dispatched, .acknowledged, .voided, .phoned, .numbersSkipped,
      .finalExempted:
      said = nil
    }
    let row = place(of: matter, entry)
    note(entry, in: row)
    if entry.by.role != .leader, let said, !said.isEmpty {
      rows[row].leader.append(Note(sequence: entry.sequence, text: "\(clock(entry.at)) \(said)"))
    }
  }

  private mutating func begin(_ received: ReportReceived, _ entry: Entry) {
    rowOfReport[received.report] = addRow(entry, from: received.content.source)
  }

  /// What opens a matter begins its row, unless it came with what somebody reported.
  private mutating func open(_ matter: MatterID, _ entry: Entry, from source: Counterpart? = nil) {
    if let row = rowOfMatter[matter] { return note(entry, in: row) }
    rowOfMatter[matter] = addRow(entry, from: source)
  }

  /// What the leader said to a call is his opinion; the call itself is what was done.
  private mutating func record(_ call: CallMade, _ entry: Entry) {
    guard let matter = call.matter else {
      addRow(entry)
      return
    }
    let row = place(of: matter, entry)
    note(entry, in: row)
    if call.recipient?.isLeader == true, let said = call.text, !said.isEmpty {
      rows[row].leader.append(Note(sequence: entry.sequence, text: "\(clock(entry.at)) \(said)"))
    }
  }

  private mutating func note(_ entry: Entry, in row: Int) {
    guard let line = room.logLine(for: entry, in: language) else { return }
    let note = Note(sequence: entry.sequence, text: "\(clock(entry.at)) \(line.word) \(line.text)")
    if entry.by.role == .leader { rows[row].leader.append(note) } else { rows[row].done.append(note) }
  }

  /// The row of a matter; one that was open before this log begins gets a row of its own.
  private mutating func place(of matter: MatterID, _ entry: Entry) -> Int {
    if let row = rowOfMatter[matter] { return row }
    let words = LogWords(room: room, language: language)
    let earlier = language("（前班接下）", "(taken over) ")
    rows.append(
      Row(
        at: entry.at, content: earlier + "\(words.number(matter)) \(words.title(matter))",
        officer: room.author(of: entry, in: language)))
    rowOfMatter[matter] = rows.count - 1
    return rows.count - 1
  }

  /// Returns its place; nil for what the log doesn't say.
  @discardableResult
  private mutating func addRow(_ entry: Entry, from source: Counterpart? = nil) -> Int? {
    guard let line = room.logLine(for: entry, in: language) else { return nil }
    let late = entry.mark == .late ? language("（补记）", " (entered late)") : ""
    rows.append(
      Row(
        at: entry.at, sequence: entry.sequence, source: source,
        content: "\(line.word) \(line.text)\(late)", officer: room.author(of: entry, in: language)))
    return rows.count - 1
  }

  /// What was struck stays readable and says so.
  private func marked(_ text: String, _ sequence: Int?) -> String {
    sequence.map(struck.contains) ?? false ? language("【划掉】", "[struck] ") + text : text
  }

  /// Each with its number: who strikes or corrects an entry names it by that.
  private func lines(_ notes: [Note]) -> String {
    notes.map { "\($0.sequence) \(marked($0.text, $0.sequence))" }.joined(separator: "\n")
  }

  private func clock(_ instant: Timestamp) -> String { zone.civil(instant).clock }

  /// The form, with room for what is written by hand. `anchor` is the beginning of the last entry's hash: by it a
  /// page can be held against the journal.
  package func paper(anchor: String?) -> Paper {
    let words = LogWords(room: room, language: language)
    let columns: [Paper.Table.Column] = [
      .init(language("条", "No."), 4), .init(language("时间", "Time"), 5),
      .init(language("来电单位", "Unit"), 11), .init(language("姓名", "Name"), 7),
      .init(language("电话", "Phone"), 13), .init(language("内容", "What was said"), 23),
      .init(language("处理", "What was done"), 22), .init(language("领导意见", "Leader"), 8),
      .init(language("值班员", "Officer"), 7),
    ]
    let cells = rows.sorted { $0.at < $1.at }.map { row in
      [
        row.sequence.map { "\($0)" } ?? "", clock(row.at),
        [row.source?.unit, row.source?.post].compactMap { $0 }.joined(separator: " "),
        row.source?.name ?? "", row.source?.phone.map(grouped(phone:)) ?? "",
        marked(row.content, row.sequence), lines(row.done), lines(row.leader), row.officer,
      ]
    }
    let exercise = room.purpose == .exercise ? language("  演练", "  EXERCISE") : ""
    var heading: [String] = []
    if let span {
      let dates = [span.first, span.last].map { moment($0) }
      heading.append(language("时间  ", "From  ") + dates[0] + language(" 至 ", " to ") + dates[1] + exercise)
    }
    heading.append(
      language("带班领导  ", "Leader  ") + (people.leader.map(words.person) ?? language("没有写", "not named"))
        + language("    值班员  ", "    On duty  ")
        + (people.officers.isEmpty
          ? language("无人值班", "nobody")
          : people.officers.map(words.person).joined(separator: language("、", ", "))))
    let station = room.settings.station.name(language)
    return Paper(
      title: station + (station.isEmpty ? "" : " ") + language("值班日志", "Duty log"), heading: heading,
      blocks: [.table(.init(columns, rows: cells, blankRows: cells.count < 6 ? 6 - cells.count : 1))]
        + owed,
      isLandscape: true,
      footer: [
        language(
          "带班领导签名 ______________    交班人 ______________    接班人 ______________",
          "Leader ______________    Handed over by ______________    Taken by ______________"),
        language("到日志第\(lastSequence)条", "Up to entry \(lastSequence)")
          + (anchor.map { language("，纸面核对码 ", ", anchor ") + $0 } ?? ""),
      ])
  }

  /// What whoever takes over has to see to: reports on their way, and words that weren't made good by hand.
  private var owed: [Paper.Block] {
    guard let span else { return [] }
    let rows = owedReports(room, at: span.last, in: language)
    return rows.isEmpty
      ? [] : [.lines([language("报告要接着办的：", "Reports to see to:")] + rows.map { "  " + $0 })]
  }

  private func moment(_ instant: Timestamp) -> String {
    let civil = zone.civil(instant)
    return "\(civil.date.year)-\(twoDigits(civil.date.month))-\(twoDigits(civil.date.day)) \(civil.clock)"
  }
}
