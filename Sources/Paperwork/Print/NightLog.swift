import DutyModel

/// The duty log as the paper form that a township files: a row for each call or happening, and in it what was done
/// about it and what the leader said (时间 来电单位 姓名 电话 内容 处理 领导意见 值班员).
///
/// Entries go in one after the other, in their order; the form is what they add up to.
package struct NightLog {
  private struct Row {
    var at: Timestamp
    var source: Counterpart?
    var content: String
    var done: [String] = []
    var leader: [String] = []
    var officer: String
    var isStruck = false
  }

  private var room: DutyRoom
  private let language: Language
  private let zone: ZoneTable
  private var rows: [Row] = []
  /// The row in which what is done about a matter goes on.
  private var rowOfMatter: [MatterID: Int] = [:]
  private var rowOfReport: [ReportID: Int] = [:]
  private var rowOfEntry: [Int: Int] = [:]
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
      note(entry, in: place(of: opened.matter, entry))
    case .entryStruck(let struck):
      if let row = rowOfEntry[struck.entry] { rows[row].isStruck = true }
      addRow(entry)
    case .callMade(let call): record(call, entry)
    case .noteAdded, .spotCheckRecorded, .shiftTaken, .shiftChanged, .shiftLeft, .bulletinSent,
      .matterAssigned,
      .matterClosed, .matterReopened, .phaseEntered, .cardStarted, .errandOpened, .errandAnswered,
      .errandReminded, .incidentVerified, .incidentRevised, .leaderLocated, .clockReleased, .clockClaimed:
      if let matter = entry.event.matter { note(entry, in: place(of: matter, entry)) } else { addRow(entry) }
    default: break
    }
  }

  private mutating func begin(_ received: ReportReceived, _ entry: Entry) {
    addRow(entry)
    rows[rows.count - 1].source = received.content.source
    rowOfReport[received.report] = rows.count - 1
  }

  /// What the leader said to a call is his opinion; the call itself is what was done.
  private mutating func record(_ call: CallMade, _ entry: Entry) {
    guard let matter = call.matter else { return addRow(entry) }
    let row = place(of: matter, entry)
    note(entry, in: row)
    if call.recipient?.isLeader == true, let said = call.text, !said.isEmpty {
      rows[row].leader.append("\(clock(entry.at)) \(said)")
    }
  }

  private mutating func note(_ entry: Entry, in row: Int) {
    guard let line = room.logLine(for: entry, in: language) else { return }
    let text = "\(clock(entry.at)) \(line.word) \(line.text)"
    if entry.by.role == .leader { rows[row].leader.append(text) } else { rows[row].done.append(text) }
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

  private mutating func addRow(_ entry: Entry) {
    guard let line = room.logLine(for: entry, in: language) else { return }
    let late = entry.mark == .late ? language("（补记）", " (entered late)") : ""
    rows.append(
      Row(
        at: entry.at, content: "\(line.word) \(line.text)\(late)",
        officer: room.author(of: entry, in: language)))
    rowOfEntry[entry.sequence] = rows.count - 1
  }

  private func clock(_ instant: Timestamp) -> String { zone.civil(instant).clock }

  /// The form, with room for what is written by hand. `anchor` is the beginning of the last entry's hash: by it a
  /// page can be held against the journal.
  package func paper(anchor: String?) -> Paper {
    let words = LogWords(room: room, language: language)
    let columns: [Paper.Table.Column] = [
      .init(language("时间", "Time"), 6), .init(language("来电单位", "Unit"), 12), .init(language("姓名", "Name"), 8),
      .init(language("电话", "Phone"), 14), .init(language("内容", "What was said"), 24),
      .init(language("处理", "What was done"), 22), .init(language("领导意见", "Leader"), 8),
      .init(language("值班员", "Officer"), 7),
    ]
    let cells = rows.sorted { $0.at < $1.at }.map { row in
      [
        clock(row.at), [row.source?.unit, row.source?.post].compactMap { $0 }.joined(separator: " "),
        row.source?.name ?? "", row.source?.phone.map(grouped(phone:)) ?? "",
        (row.isStruck ? language("【划掉】", "[struck] ") : "") + row.content, row.done.joined(separator: "\n"),
        row.leader.joined(separator: "\n"), row.officer,
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
      blocks: [.table(.init(columns, rows: cells, blankRows: cells.count < 6 ? 6 - cells.count : 1))],
      isLandscape: true,
      footer: [
        language(
          "带班领导签名 ______________    交班人 ______________    接班人 ______________",
          "Leader ______________    Handed over by ______________    Taken by ______________"),
        language("到日志第\(lastSequence)条", "Up to entry \(lastSequence)")
          + (anchor.map { language("，纸上锚 ", ", anchor ") + $0 } ?? ""),
      ])
  }

  private func moment(_ instant: Timestamp) -> String {
    let civil = zone.civil(instant)
    return "\(civil.date.year)-\(twoDigits(civil.date.month))-\(twoDigits(civil.date.day)) \(civil.clock)"
  }
}
