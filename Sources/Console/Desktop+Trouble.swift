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

  /// The lasting line under the one line: what is wrong, what isn't saved because of it, what helps. Nil when all
  /// is well.
  package var troubleLine: String? { troubleLine(counting: true) }

  /// The same in at most two rows of this width. A narrow screen leaves the count to the header.
  func troubleRows(width: Int) -> [String] {
    guard let line = troubleLine(counting: width >= 56) else { return [] }
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

  private func troubleLine(counting: Bool) -> String? {
    if let failure = trouble ?? draftTrouble { return line(of: failure, counting: counting) }
    guard unsavedCount > 0 else { return nil }
    if forms.allSatisfy({ $0.unsaved?.hasFailed != true || $0.unsaved?.intent != nil }) {
      return language("\(unsavedCount) 条未保存，正在再存", "\(unsavedCount) not saved, being tried again")
    }
    return language(
      "\(unsavedCount) 条未保存，等你再按 F8：F4 翻到它", "\(unsavedCount) not saved, waiting for your F8: see F4")
  }

  private func line(of failure: Failure, counting: Bool) -> String {
    var chinese: [String] = []
    var english: [String] = []
    if unsavedCount > 0 && counting {
      chinese.append("\(unsavedCount) 条未保存")
      english.append("\(unsavedCount) not saved")
    }
    if waitingFiles > 0 {
      chinese.append("收件 \(waitingFiles) 份等着")
      english.append("\(waitingFiles) inbox waiting")
    }
    if draftTrouble != nil {
      chinese.append("只在内存")
      english.append("only in memory")
    }
    let action = failure.action
    if failure.needsPaper {
      chinese.append("先记在纸上")
      english.append("use paper")
    }
    let retries = unsavedCount > 0 && !failure.needsPaper
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
