import DutyModel

extension StationFacts {
  /// Long enough to find somebody, a weekend in between.
  package static let rosterDays = 3
  /// Numbers change with people; half a year without a change means that nobody looked.
  package static let contactDays = 180

  package var findings: [Finding] {
    [filesFinding, tonightFinding] + RosterTrack.dutyTracks.compactMap(coverFinding)
      + [phoneFinding, freshnessFinding].compactMap { $0 }
  }

  private var filesFinding: Finding {
    let subject = LocalText("设置", "Files")
    // Gaps of the roster have a line of their own.
    let faults = faults.filter { if case .nobodyOnDuty = $0.problem { false } else { true } }
    let errors = faults.count { $0.severity == .error }
    let warnings = faults.count - errors
    let arguments: [String: Finding.Argument] = ["errors": .integer(errors), "warnings": .integer(warnings)]
    let remedy = LocalText(
      "执行 dutyroom check，照每条后面写的改。", "Run dutyroom check and do what it says behind each fault.")
    if errors > 0 {
      let words = listText(Set(faults.filter { $0.severity == .error }.map(\.file)).sorted())
      return .bad(
        .station, "files_faulty", exitCode: 2, subject,
        LocalText(
          "\(errors)处错（\(words.chinese)），席位沿用上一份好的",
          "\(errors) errors (\(words.english)); seats keep the last good ones"),
        remedy: remedy, arguments)
    }
    if warnings > 0 {
      return .warn(
        .station, "files_remarks", subject, LocalText("\(warnings)处要注意", "\(warnings) remarks"),
        remedy: remedy,
        arguments)
    }
    return .ok(.station, "files", subject, LocalText("都好", "all are fine"), arguments)
  }

  private var rosterRemedy: LocalText {
    LocalText(
      "现在就问清楚谁来，写进 roster.csv 存盘。", "Ask now who comes, and save it in roster.csv.")
  }

  private var tonightFinding: Finding {
    let subject = LocalText("今晚", "Tonight")
    guard roster != nil else {
      return .bad(
        .station, "roster_unknown", exitCode: 2, subject, LocalText("读不到值班表", "The roster can't be read"),
        remedy: LocalText(
          "执行 dutyroom check，先把 roster.csv 改好。", "Run dutyroom check and mend roster.csv first."))
    }
    let leaders = rostered(.leader, at: tonight)
    let officers = rostered(.officer, at: tonight)
    let arguments: [String: Finding.Argument] = [
      "leaders": .list(leaders.map(\.rawValue)), "officers": .list(officers.map(\.rawValue)),
    ]
    let source = isFromJournal ? LocalText("（按日志里上一份）", " (from the last good file)") : LocalText("", "")
    let sentence = LocalText(
      "带班 \(names(leaders, .chinese, withPhone: true))；值班 \(names(officers, .chinese))\(source.chinese)",
      "leader \(names(leaders, .english, withPhone: true)); officers \(names(officers, .english))\(source.english)"
    )
    if leaders.isEmpty || officers.isEmpty {
      return .warn(.station, "tonight_open", subject, sentence, remedy: rosterRemedy, arguments)
    }
    return .ok(.station, "tonight", subject, sentence, arguments)
  }

  private func names(_ ids: [PersonID], _ language: Language, withPhone: Bool = false) -> String {
    guard !ids.isEmpty else { return language("没人", "nobody") }
    return ids.map { id in
      let phone = people?.first { $0.id == id }?.phones.first.map { " " + DutyModel.grouped(phone: $0) }
      return name(id, language) + (withPhone ? phone ?? "" : "")
    }.joined(separator: language("、", ", "))
  }

  private func coverFinding(_ track: RosterTrack) -> Finding? {
    guard roster != nil else { return nil }
    let subject =
      track == .leader ? LocalText("带班表", "Leaders") : LocalText("值班表", "Officers")
    let gap = firstGap(track)
    let civil = zone.civil(gap)
    let when = "\(civil.date.month)-\(civil.date.day) \(civil.clock)"
    let arguments: [String: Finding.Argument] = [
      "track": .text(track.rawValue), "until": .text(zone.text(gap)),
    ]
    if gap <= now {
      return .warn(
        .station, "roster_nobody_now", subject, LocalText("现在没排人", "Nobody is rostered now"),
        remedy: rosterRemedy, arguments)
    }
    if now.seconds(until: gap) < Self.rosterDays * 86_400 {
      return .warn(
        .station, "roster_gap", subject, LocalText("\(when) 起没排人", "Nobody from \(when) on"),
        remedy: LocalText(
          "请排班的人补上这几天，存进 roster.csv。", "Have these days filled in and saved in roster.csv."), arguments)
    }
    return .ok(
      .station, "roster", subject, LocalText("排到 \(when)，中间不缺", "no gap until \(when)"), arguments)
  }

  /// People who will be called in the next days and can't be.
  private var phoneFinding: Finding? {
    guard let people else { return nil }
    let end = now.adding(minutes: Self.rosterDays * 1_440)
    let needed = Set((roster ?? []).filter { $0.end > now && $0.start < end }.map(\.person))
    let missing = people.filter {
      $0.phones.isEmpty && (needed.contains($0.id) || $0.isLeader)
    }
    let others = people.count { $0.phones.isEmpty } - missing.count
    let subject = LocalText("电话", "Phones")
    guard missing.isEmpty else {
      let words = (
        listText(missing.map { $0.name(in: .chinese) }).chinese,
        listText(missing.map { $0.name(in: .english) }).english
      )
      return .warn(
        .station, "phones_missing", subject,
        LocalText("没有号码：\(words.0)", "No number for \(words.1)"),
        remedy: LocalText("问到号码，写进 people.toml。", "Ask for the numbers and put them into people.toml."),
        ["people": .list(missing.map(\.id.rawValue))])
    }
    return .ok(
      .station, "phones", subject,
      others > 0
        ? LocalText(
          "领导和近日值班的都有号码，另有\(others)人没有", "leaders and the rostered have one; \(others) others don't")
        : LocalText("\(people.count)人都有号码", "all \(people.count) people have one"),
      ["without": .integer(others)])
  }

  /// people.toml carries no date of checking yet: its last change is what can be known.
  private var freshnessFinding: Finding? {
    guard let peopleAgeDays else { return nil }
    let subject = LocalText("核对", "Freshness")
    let arguments: [String: Finding.Argument] = ["days": .integer(peopleAgeDays)]
    let sentence = LocalText(
      "people.toml \(peopleAgeDays)天没改过", "people.toml was last changed \(peopleAgeDays) days ago")
    if peopleAgeDays > Self.contactDays {
      return .warn(
        .station, "contacts_old", subject, sentence,
        remedy: LocalText(
          "白天照单打一遍电话，改好存盘（没有要改的也存一次）。",
          "Call everybody through by day, correct and save the file (save it also when nothing changed)."),
        arguments)
    }
    return .ok(.station, "contacts", subject, sentence, arguments)
  }
}

extension RosterTrack {
  /// The tracks that may never be empty.
  fileprivate static let dutyTracks: [RosterTrack] = [.leader, .officer]
}
