import ArgumentParser
import Curses
import Desk
import DutyModel
import JournalFile

/// `dutyroom status`: who is on, what is open, every running clock. Only reads.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Who is on duty, open matters, every running clock. 值班情况。",
    discussion: "Exit code 1 when something is overdue.")

  @OptionGroup var options: StationOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  @Option(help: ArgumentHelp("How it stood at that time: 2026-07-14 20:40.", valueName: "time"))
  var at: String?

  func run() throws {
    let station = try options.open()
    try requireJournal(station)
    if let at { return try show(station, asOf: at) }
    let recording = try openRecording(station, name: nil)
    var room = DutyRoom(purpose: recording.purpose, zone: recording.zone)
    for entry in recording.entries { room.apply(entry) }
    let real = SystemClock().now()
    let now = room.exerciseClock?.time(at: real) ?? real
    if json {
      try output(room.stateJSON(at: now))
    } else {
      for line in statusText(room, at: now, in: station.language) { try output(line) }
    }
    try warnOfDamage(recording, station.language)
    let isLate = room.openClocks.contains { $0.due < now }
    if isLate { throw ExitCode(1) }
  }

  /// How the room stood at a time of the past.
  private func show(_ station: Station, asOf text: String) throws {
    let language = station.language
    guard
      let instant = Timestamp(rfc3339: text) ?? CivilTime(rosterCell: text).map({ station.zone.instant($0) })
    else {
      say(language("时间要像 2026-07-14 20:40：“\(text)”看不懂。", "A time is like 2026-07-14 20:40, not “\(text)”."))
      throw ExitCode(2)
    }
    let room = try orLeave(language) {
      try Logbook(folder: station.folder).room(at: instant, zone: station.zone)
    }
    guard let room else {
      say(language("日志是在那以后才开始的。", "The journal begins after that time."))
      throw ExitCode(1)
    }
    if json { return try output(room.stateJSON(at: instant)) }
    for line in statusText(room, at: instant, in: language) { try output(line) }
  }

  private func statusText(_ room: DutyRoom, at now: Timestamp, in language: Language) -> [String] {
    let words = LogWords(room: room, language: language)
    let civil = room.zone.civil(now)
    let date = language("\(civil.date.month)月\(civil.date.day)日", "\(civil.date.month)/\(civil.date.day)")
    var lines = [
      "\(room.settings.station.name(language))  \(date) \(civil.clockWithSeconds)"
        + (room.purpose == .exercise ? language("  演练", "  EXERCISE") : "")
    ]
    let leader = room.leaderOnDuty(at: now).map { id in
      words.person(id) + (room.settings.person(id)?.phones.first.map { "  " + grouped(phone: $0) } ?? "")
        + (words.whereabouts(of: id).map { "  " + $0 } ?? "")
    }
    lines.append(language("带班  ", "Leader  ") + (leader ?? language("名单里没有", "none on the roster")))
    lines.append(
      language("值班  ", "On duty ")
        + (room.shift.map { $0.officers.map(words.person).joined(separator: " ") }
          ?? language("无人值班", "nobody")))
    let reserve = room.shift?.reserve ?? []
    if !reserve.isEmpty {
      lines.append(language("备勤  ", "Reserve ") + reserve.map(words.person).joined(separator: " "))
    }
    if let next = room.settings.next(.officer, after: now) {
      let names = next.people.map(words.person).joined(separator: " ")
      lines.append(language("接班  ", "Next    ") + names + "  " + words.moment(next.start, besides: now))
    }
    let open = room.openMatters
    lines.append(language("在办 \(open.count)", "Open \(open.count)"))
    for matter in open {
      lines.append(
        "  \(words.number(matter.id))  \(cleaned(words.title(matter.id)))  \(matter.id)  \(words.person(matter.owner))"
      )
      for clock in room.clocks(of: matter.id) where clock.isOpen {
        let urgency = room.urgency(of: clock, at: now).word(in: language)
        let due = room.zone.civil(clock.due).clock
        lines.append(
          "      \(urgency)  \(words.duty(clock))  \(due)  \(timeLeft(until: clock.due, at: now, in: language))"
        )
      }
      for run in room.cardRuns(of: matter.id) {
        guard let progress = room.progress(of: run.id) else { continue }
        lines.append(language("      用卡  ", "      card  ") + words.summary(progress))
      }
    }
    return lines
  }
}
