import Curses
import Desk
import DutyModel

extension Desktop {
  /// Forms whose text is nowhere but here: F8 was pressed in vain, or not even their draft is on disk.
  var notSaved: [Form] {
    forms.filter {
      $0.sort != .quit
        && ($0.unsaved?.hasFailed == true || draftsInMemory.contains($0.number) && !$0.isEmpty)
    }
  }

  /// What a banner says beside the cause and the action, in the order in which a narrow screen does without it; its
  /// header has the count.
  private enum Extra: CaseIterable {
    case count, waitingFiles, retries, memory
  }

  /// The lasting line under the one line: what is wrong, what isn't saved because of it, what helps. Nil when all
  /// is well.
  package var troubleLine: String? { troubleLine(with: Extra.allCases) }

  /// The same in at most two rows of this width, with as much of it as they hold.
  func troubleRows(width: Int) -> [String] {
    for left in Extra.allCases.indices.dropFirst(width < 56 ? 1 : 0) {
      guard let line = troubleLine(with: Extra.allCases.suffix(from: left)) else { return [] }
      let rows = bannerRows(line, width: width)
      if rows.joined().count(where: { $0 != " " }) == line.count(where: { $0 != " " }) { return rows }
    }
    return troubleLine(with: []).map { bannerRows($0, width: width) } ?? []
  }

  /// What stands under the one line besides a trouble, the gravest first: none of it goes away by itself.
  func notices(at now: Timestamp) -> [String] {
    [doubtLine(at: now), refusedLine, returnedNotice(at: now), warning, restartLine].compactMap { $0 }
  }

  /// What a leader or the other officer sent back stands here until somebody takes it up: who wrote it may not have
  /// looked when it came. `3号首报 林远山22:05退回：起因写清楚`
  func returnedLine(at now: Timestamp) -> String? {
    let returned = returnedBulletins
    guard let first = returned.first, let step = first.returned else { return nil }
    let words = LogWords(room: room, language: language)
    let more = returned.count == 1 ? "" : language("（共\(returned.count)份）", " (\(returned.count) in all)")
    return folded(room.title(of: first).name(in: language) + " " + words.returned(step, besides: now)) + more
  }

  /// The same, with the key where it is the one line's duty.
  private func returnedNotice(at now: Timestamp) -> String? {
    guard let line = returnedLine(at: now), let first = returnedBulletins.first else { return nil }
    let duty = room.oneLine(at: now, for: leaderAtKeys).clock.flatMap { room.bulletinDuty(for: $0, at: now) }
    return duty?.bulletin?.id == first.id ? line + language("  F9改稿", "  F9 rewrites it") : line
  }

  /// Those of open matters that somebody has to write again, the longest first; a leader writes none.
  private var returnedBulletins: [Bulletin] {
    guard !isPast, leaderAtKeys == nil else { return [] }
    return view.returned.ids.compactMap { room.bulletins[$0] }
      .filter { $0.returned != nil && room.matters[$0.matter]?.isOpen == true }
      .sorted { ($0.returned?.entry ?? 0) < ($1.returned?.entry ?? 0) }
  }

  /// What speaks against the machine's time; an exercise and a logged night have a time of their own.
  func doubtLine(at now: Timestamp) -> String? {
    isPast || room.purpose == .exercise ? nil : doubt.line(at: now, zone: room.zone, in: language)
  }

  var refusedLine: String? {
    guard !refusedFiles.isEmpty else { return nil }
    return language(
      "收件没收下 \(refusedFiles.count)，发的人以为收到了：F1 选“没收下的收件”",
      "\(refusedFiles.count) inbox refused, and their senders don't know: F1, “Refused inbox files”")
  }

  /// A banner in at most two rows: what helps must not end at the edge.
  func bannerRows(_ line: String, width: Int) -> [String] {
    guard columns(of: line) > width else { return [line] }
    // No row begins with the comma that ends a clause.
    for end in line.indices.reversed() where "，,".contains(line[end]) {
      let first = String(line[...end])
      if columns(of: first) <= width {
        return [first]
          + wrapped(line[line.index(after: end)...].drop { $0 == " " }.description, width: width).prefix(1)
      }
    }
    return Array(wrapped(line, width: width).prefix(2))
  }

  private func troubleLine(with extras: some Sequence<Extra>) -> String? {
    if let failure = trouble ?? draftTrouble { return line(of: failure, with: Set(extras)) }
    guard unsavedCount > 0 else { return nil }
    if forms.allSatisfy({ $0.unsaved?.hasFailed != true || $0.unsaved?.intent != nil }) {
      return language("\(unsavedCount) 条未保存，正在再存", "\(unsavedCount) not saved, being tried again")
    }
    return language(
      "\(unsavedCount) 条未保存，等你再按 F8：F4 翻到它", "\(unsavedCount) not saved, waiting for your F8: see F4")
  }

  private func line(of failure: Failure, with extras: Set<Extra>) -> String {
    var chinese: [String] = []
    var english: [String] = []
    if unsavedCount > 0 && extras.contains(.count) {
      chinese.append("\(unsavedCount) 条未保存")
      english.append("\(unsavedCount) not saved")
    }
    if waitingFiles > 0 && extras.contains(.waitingFiles) {
      chinese.append("收件 \(waitingFiles) 份等着")
      english.append("\(waitingFiles) inbox waiting")
    }
    if draftTrouble != nil && extras.contains(.memory) {
      chinese.append("只在内存")
      english.append("only in memory")
    }
    let action = failure.action
    if failure.needsPaper {
      chinese.append("先记在纸上")
      english.append("use paper")
    }
    let retries = unsavedCount > 0 && !failure.needsPaper && extras.contains(.retries)
    chinese.append(retries ? "\(action.chinese)后自动再存" : action.chinese)
    english.append(retries ? "\(action.english); retrying" : action.english)
    return language(
      "\(failure.cause.chinese)：\(chinese.joined(separator: "，"))",
      "\(failure.cause.english): \(english.joined(separator: ", "))")
  }

  /// What is lost with this process, as a person would copy it on paper.
  package var linesForPaper: [String] {
    notSaved.map { form in
      let clock = room.zone.civil(form.pressed ?? form.started).clock
      return "\(clock)  \(form.title(in: language))  \(form.summary(in: language))"
    }
  }
}
