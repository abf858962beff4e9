import DutyModel
import JournalFile

extension JournalFacts {
  /// Consoles and agents take what arrives within two seconds.
  package static let inboxPatienceSeconds = 60

  package var findings: [Finding] {
    if let identityFailure { return [noJournal(identityFailure)] }
    return [
      stateFinding, lockFinding, seatFinding, tailFinding, pastFinding, cutFinding, successorFinding,
      inboxFinding, refusedFinding,
    ].compactMap { $0 }
  }

  private func noJournal(_ failure: JournalFailure) -> Finding {
    let words = Failure(failure)
    if failure.missingParts != nil {
      return .bad(
        .journal, "incomplete", exitCode: words.exitCode, LocalText("日志", "Journal"),
        LocalText(
          "\(words.cause.chinese)（\(words.detail)），只能看不能写",
          "\(words.cause.english) (\(words.detail)): read-only"),
        remedy: LocalText(
          "先记在纸上；找到移走的文件或备份就放回原处；找不回来就执行 dutyroom journal repair，照它说的办。",
          "Write on paper; put moved files or a copy back; if there are none run dutyroom journal repair and do what it says."
        ),
        ["code": .text(words.code)])
    }
    if case .notAJournal(let path) = failure {
      return .bad(
        .journal, "missing", exitCode: 2, LocalText("日志", "Journal"),
        LocalText("\(path) 里没有日志", "There is no journal in \(path)"),
        remedy: LocalText(
          "看 --station 指对没有；原来有日志的，找备份拷回来，找不回来就执行 dutyroom journal repair。",
          "See that --station is right; if there was a journal, copy it back or, if there is no copy, run dutyroom journal repair."
        ))
    }
    return .bad(
      .journal, "unreadable", exitCode: words.exitCode, LocalText("日志", "Journal"),
      LocalText(words.message(in: .chinese), words.message(in: .english)),
      remedy: LocalText(
        "先记在纸上，不要改动 journal 里的文件，请技术人员来看。",
        "Write on paper, change nothing in journal/, and call a technician."),
      ["code": .text(words.code)])
  }

  /// Poison is the gravest; an unfinished save heals by itself.
  private var stateFinding: Finding? {
    let subject = LocalText("状态", "State")
    if isPoisoned {
      return .bad(
        .journal, "poisoned", exitCode: 5, subject,
        LocalText(
          "磁盘没收下最后一次写入，那一条没说过已存；下一条换新段存",
          "The disk refused the last write, which was never acknowledged; the next one goes to a new segment"),
        remedy: LocalText(
          "要紧的同时记在纸上；备份 journal，今天就请人看磁盘。",
          "Keep what matters on paper too; copy journal/ and have the disk looked at today."))
    }
    let isHeld = if case .held = lock { true } else { false }
    guard isDirty, !isHeld else { return nil }
    return .ok(
      .journal, "dirty", subject, LocalText("上一次存到一半就断了", "The last save was cut short"),
      advice: LocalText(
        "不用管：下一次存的时候自己修好；没开席位就开一个。",
        "Nothing to do: the next save mends it; open a seat if none is open."))
  }

  private var lockFinding: Finding {
    let subject = LocalText("写锁", "Write lock")
    switch lock {
    case .free, .missing:
      return .ok(.journal, "lock", subject, LocalText("空着", "free"))
    case .held(let holder):
      return held(holder, subject)
    case .unreadable(let failure):
      let words = Failure(failure)
      return .bad(
        .journal, "lock_unreadable", exitCode: words.exitCode, subject,
        LocalText(words.message(in: .chinese), words.message(in: .english)),
        remedy: LocalText(
          "看 journal/lock 归不归本账号；不要删它。", "See that journal/lock belongs to this account; don't delete it."),
        ["code": .text(words.code)])
    }
  }

  private func held(_ holder: Holder, _ subject: LocalText) -> Finding {
    let who = words(for: holder)
    var arguments: [String: Finding.Argument] = [:]
    arguments["process"] = holder.process.map { .integer($0) }
    arguments["seat"] = holder.seat.map { .text($0) }
    arguments["since"] = holder.since.map { .text($0) }
    return .warn(
      .journal, holder.isStopped ? "lock_stopped" : "lock_held", subject,
      holder.isStopped
        ? LocalText(
          "被停住的程序占着（\(who.chinese)），谁也存不上", "Held by a stopped program (\(who.english)): nobody can save")
        : LocalText("一直被占着（\(who.chinese)），别的席位存不上", "Held all the time (\(who.english)): others can't save"),
      remedy: remedy(for: holder), arguments)
  }

  private func remedy(for holder: Holder) -> LocalText {
    if let process = holder.process, holder.seat == nil {
      return LocalText(
        "弄清那是什么程序（ps -p \(process)）再结束它，锁会自己放开；不要删 lock。",
        "Find out what it is (ps -p \(process)) and end it: the lock goes with it. Don't delete lock.")
    }
    return LocalText(
      "去看那个席位：停住的按 fg 接着跑，卡死的关掉那个窗口，锁会自己放开；不要删 lock。",
      "Look at that seat: resume it with fg or, if it hangs, close its window: the lock goes with it. Don't delete lock."
    )
  }

  private func words(for holder: Holder) -> LocalText {
    guard let process = holder.process else { return LocalText("看不出是谁", "by whom is unknown") }
    guard let seat = holder.seat, let since = holder.since else {
      return LocalText("进程 \(process)，不是席位", "process \(process), no seat")
    }
    // Month to minute of an RFC 3339 time.
    let when = since.dropFirst(5).prefix(11).replacing("T", with: " ")
    return LocalText("\(seat)机，进程 \(process)，\(when) 起", "seat \(seat), process \(process), since \(when)")
  }

  private var seatFinding: Finding {
    let subject = LocalText("席位", "Seats")
    let names = seatNames.isEmpty ? "" : "（\(seatNames.joined(separator: " "))）"
    let latin = seatNames.isEmpty ? "" : " (\(seatNames.joined(separator: " ")))"
    var arguments: [String: Finding.Argument] = ["names": .list(seatNames)]
    if let livingSeats {
      arguments["count"] = .integer(livingSeats)
      return .ok(
        .journal, "seats", subject,
        livingSeats == 0
          ? LocalText("没有席位开着", "none is open")
          : LocalText("开着\(livingSeats)个\(names)", "\(livingSeats) open\(latin)"), arguments)
    }
    switch hasLivingSeat {
    case true?:
      return .ok(
        .journal, "seats", subject,
        LocalText("有席位开着，几个看不出\(names)", "at least one is open\(latin)"), arguments)
    case false?: return .ok(.journal, "seats", subject, LocalText("没有席位开着", "none is open"), arguments)
    case nil:
      return .unseen(
        .journal, "seats", subject, LocalText("看不出（日志读不了）", "unknown: the journal can't be read"), arguments)
    }
  }

  private var successorFinding: Finding? {
    guard let successor else { return nil }
    return .ok(
      .journal, "successor", LocalText("接续", "Successor"),
      LocalText("原日志坏过，现在记在 journal/\(successor)", "After damage the room goes on in journal/\(successor)"),
      advice: LocalText("原来的文件夹留着别删。", "Keep the old files."), ["folder": .text(successor)])
  }

  private var refusedFinding: Finding? {
    guard inboxRefused > 0 else { return nil }
    return .warn(
      .journal, "inbox_refused", LocalText("收件", "Inbox"),
      LocalText("\(inboxRefused)件没收下，没人看过", "\(inboxRefused) reports refused, not looked at"),
      remedy: LocalText(
        "原因写在 inbox/refused 里；在席位上按 F1 选“没收下的收件”。",
        "The reasons lie in inbox/refused; at a seat F1, “Refused inbox files”."),
      ["count": .integer(inboxRefused)])
  }

  private var inboxFinding: Finding? {
    guard inboxWaiting > 0, inboxOldestSeconds >= Self.inboxPatienceSeconds else { return nil }
    let ago = spanText(seconds: inboxOldestSeconds)
    return .warn(
      .journal, "inbox_waiting", LocalText("收件", "Inbox"),
      LocalText(
        "\(inboxWaiting)件没收，最早的等了\(ago.chinese)",
        "\(inboxWaiting) reports not taken, the oldest for \(ago.english)"),
      remedy: LocalText("开一个席位，会自己收。", "Open a seat: it takes them."),
      ["count": .integer(inboxWaiting), "oldest_seconds": .integer(inboxOldestSeconds)])
  }
}
