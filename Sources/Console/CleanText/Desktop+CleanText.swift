import DutyModel
import Paperwork

// Ctrl-Y: what is in front as a text to copy.
extension Desktop {
  func showClean(at now: Timestamp) -> Response {
    let lines = cleanLines(at: now).filter { !$0.allSatisfy(\.isWhitespace) }
    guard !lines.isEmpty else {
      message = Message(.hint, language("这里没有可拷的字。", "There is nothing to copy here."))
      return .handled
    }
    return .showClean(CleanText(lines))
  }

  /// A form, the opened matter, an entry, the night's log, the roster; on the main screen the selected matter.
  private func cleanLines(at now: Timestamp) -> [String] {
    if let form = frontForm { return lines(of: form, at: now) }
    if let reading { return cleanLines(of: reading) }
    if opened == nil {
      switch focus {
      case .roster: return rosterLines(at: now)
      case .inbox: return inbox.current.map(lines(of:)) ?? []
      case .log: return logLines
      case .queue, .card: break
      }
    } else if case .entry(let row) = matterPane?.current {
      return [line(of: row)]
    }
    guard let matter = matterInFront.flatMap({ room.matters[$0] }) else { return rosterLines(at: now) }
    return lines(of: matter, at: now)
  }

  private var words: LogWords { LogWords(room: room, language: language) }

  /// What is to be said with it stands before its items.
  private func lines(of form: Form, at now: Timestamp) -> [String] {
    let said = scripts(for: form, at: now).flatMap { $0.text.split(separator: "\n").map(String.init) }
    let items = form.fields.filter { !$0.isEmpty && !form.isHidden($0.name) && $0.name != .matter }
    return said
      + items.map { field in
        let separator = language("：", ": ")
        return field.label(language) + separator + field.shown(in: language)
      }
  }

  /// The selected entry, or all that the pane holds.
  private var logLines: [String] {
    if let selected = log.selected, let row = log.rows.first(where: { $0.sequence == selected }) {
      return [line(of: row)]
    }
    return log.rows.filter { !$0.isStruck }.map(line)
  }

  private func line(of row: LogRow) -> String {
    let clock = room.zone.civil(row.at).clock
    return [clock, row.author, row.line.word, row.line.text].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func lines(of report: IncomingReport) -> [String] {
    let content = report.received.content
    let head = [
      room.zone.civil(report.at).clock, content.channel.name(in: language), content.source?.title,
      content.source?.phone.map(grouped(phone:)), content.placeText,
    ]
    return [head.compactMap { $0 }.joined(separator: " "), content.text ?? ""]
  }

  private func lines(of matter: Matter, at now: Timestamp) -> [String] {
    let reports = room.reports(of: matter.id).map { report in
      let line = words.line(report.received.content)
      return "\(room.zone.civil(report.at).clock) \(line.word) \(line.text)"
    }
    let figures = room.figuresInUse(of: matter.id).map {
      "\($0.words(in: language)) \(room.zone.civil($0.line.figure.asOf).clock)"
    }
    let owed = room.clocks(of: matter.id).filter(\.isOpen).map { clock in
      let due = room.zone.civil(clock.due).clock
      return language("\(due)前 ", "by \(due) ") + words.duty(clock)
    }
    let records = log.rows(of: matter.id).filter { !$0.isStruck }.map(line)
    return ["\(words.number(matter.id)) \(words.title(matter.id))"] + reports + figures + owed + records
  }

  /// `今晚带班林远山 138…；值班吴晓 …、赵敏 …；备勤 …`: what is written into the roster's group every evening.
  private func rosterLines(at now: Timestamp) -> [String] {
    func named(_ id: PersonID) -> String {
      let phone = room.settings.person(id)?.phones.first.map { " " + grouped(phone: $0) } ?? ""
      return words.person(id) + phone
    }
    let today = room.zone.civil(now)
    let isNight = today.hour >= 17 || today.hour < 8
    let station = room.settings.station.name(language)
    let date = language("\(today.date.month)月\(today.date.day)日", "\(today.date.month)/\(today.date.day)")
    let leader = room.leaderOnDuty(at: now).map(named)
    let officers = (room.shift?.officers ?? room.settings.rostered(.officer, at: now)).map(named)
    let reserve = (room.shift?.reserve ?? room.settings.rostered(.reserve, at: now)).map(named)
    func part(_ label: LocalText, _ people: [String]) -> String? {
      people.isEmpty ? nil : label(language) + people.joined(separator: language("、", ", "))
    }
    let parts = [
      part(LocalText("带班", "leader "), [leader].compactMap { $0 }),
      part(LocalText("值班", "on duty "), officers), part(LocalText("备勤", "reserve "), reserve),
    ].compactMap { $0 }
    guard !parts.isEmpty else { return [] }
    let head = language(
      "\(station) \(date)\(isNight ? "今晚" : "今天")", "\(station) \(date) \(isNight ? "tonight" : "today"): ")
    return [head + parts.joined(separator: language("；", "; ")) + language("。", ".")]
  }
}
