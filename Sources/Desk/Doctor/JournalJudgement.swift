import DutyModel
import JournalFile

extension JournalFacts {
  /// A console verifies the past once a day: after some days without, nobody has.
  package static let verificationDays = 7
  /// What was cut longer ago has been talked about.
  package static let freshCutSeconds = 7 * 86_400
  /// Consoles and agents take what arrives within two seconds.
  package static let inboxPatienceSeconds = 60

  package var findings: [Finding] {
    if let identityFailure { return [noJournal(identityFailure)] }
    return [
      stateFinding, lockFinding, seatFinding, tailFinding, pastFinding, cutFinding, successorFinding,
      inboxFinding,
    ].compactMap { $0 }
  }

  private func noJournal(_ failure: JournalFailure) -> Finding {
    let words = Failure(failure)
    let isMissing = if case .notAJournal = failure { true } else { false }
    return .bad(
      .journal, "unreadable", exitCode: words.exitCode, LocalText("日志", "Journal"),
      LocalText(words.message(in: .chinese), words.message(in: .english)),
      remedy: isMissing
        ? LocalText(
          "用 --station 指明值班室；原来有日志的，先别新建，找备份。",
          "Name the station with --station; if there was a journal, don't make a new one: look for the copy.")
        : LocalText(
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
        LocalText("磁盘没收下最后一次写入，这一段不再写", "The disk refused a write: this part of the journal is closed"),
        remedy: LocalText(
          "先记在纸上；请人看磁盘，备份 journal，再重启这台机器。",
          "Write on paper; have the disk looked at, copy journal/, then restart the machine."))
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
    case .held(let holder, let isStopped):
      let who = holder.isEmpty ? LocalText("不知是谁", "somebody") : LocalText(holder, holder)
      return .warn(
        .journal, isStopped ? "lock_stopped" : "lock_held", subject,
        isStopped
          ? LocalText(
            "被停住的席位占着（\(who.chinese)），谁也存不上", "Held by a stopped seat (\(who.english)): nobody can save")
          : LocalText(
            "一直被占着（\(who.chinese)），别的席位存不上", "Held all the time (\(who.english)): others can't save"),
        remedy: LocalText(
          "去看那个席位：停住的按 fg 接着跑，卡死的关掉那个窗口，锁会自己放开；不要删 lock。",
          "Look at that seat: resume it with fg, or close its window if it hangs; the lock goes with it. Don't delete lock."
        ),
        ["holder": .text(holder)])
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
    case nil: return .ok(.journal, "seats", subject, LocalText("看不出", "unknown"), arguments)
    }
  }

  private var tailFinding: Finding {
    let subject = LocalText("当前段", "Last part")
    guard let tail else {
      let words = tailFailure.map { Failure($0) }
      return .bad(
        .journal, "tail_unreadable", exitCode: words?.exitCode ?? 5, subject,
        LocalText(words?.message(in: .chinese) ?? "读不了", words?.message(in: .english) ?? "can't be read"),
        remedy: LocalText(
          "先记在纸上；备份 journal，再用 dutyroom journal verify 看哪里坏了。",
          "Write on paper; copy journal/, then dutyroom journal verify names the damage."),
        ["code": .text(words?.code ?? "")])
    }
    let arguments: [String: Finding.Argument] = [
      "verdict": .text(tail.verdict.word), "segment": .text(tail.segment), "seq": .integer(tail.sequence),
    ]
    switch tail.verdict {
    case .clean:
      return .ok(
        .journal, "tail", subject,
        LocalText(
          "完好，到第\(tail.sequence)条（共\(tail.segments)段，这段 \(byteText(tail.bytes))）",
          "sound up to entry \(tail.sequence) (\(tail.segments) segments, this one \(byteText(tail.bytes)))"),
        arguments)
    case .torn, .hollow:
      return .warn(
        .journal, "tail_torn", subject,
        LocalText("最后一次写入没写完，那一条从没说过已存", "The last write is unfinished; it was never acknowledged"),
        remedy: LocalText(
          "开一个席位，会自动收拾好；再对一下纸上最后几条。",
          "Open a seat, which tidies up by itself; compare the last entries with your paper."), arguments)
    case .corrupt, .lostTail, .ambiguous:
      return .bad(
        .journal, "tail_damaged", exitCode: 3, subject, damageSentence(tail.verdict),
        remedy: LocalText(
          "先记在纸上；备份整个 journal，再用 dutyroom journal verify 看哪里坏了，请人定怎么办。",
          "Write on paper; copy journal/ whole, see dutyroom journal verify, and have somebody decide."),
        arguments)
    }
  }

  private func damageSentence(_ verdict: Verdict) -> LocalText {
    switch verdict {
    case .lostTail(let first, let last):
      LocalText("已存的第\(first)到\(last)条不见了，只能看不能写", "Saved entries \(first) to \(last) are missing; read-only")
    case .ambiguous:
      LocalText("末尾坏了，不知是否已存过，只能看不能写", "The end is damaged and may have been saved; read-only")
    case .clean, .torn, .hollow, .corrupt:
      LocalText("已存的内容坏了，只能看不能写", "Saved entries are damaged; read-only")
    }
  }

  private var pastFinding: Finding {
    let subject = LocalText("全查", "Whole check")
    let advice = LocalText(
      "开着席位会自己查一遍；等不及就执行 dutyroom journal verify。",
      "An open seat does it by itself; to know at once run dutyroom journal verify.")
    guard let lastVerification else {
      return .ok(
        .journal, "past_never", subject, LocalText("以前的段还没整个查过", "never: the past wasn't verified yet"),
        advice: advice)
    }
    let seconds = max(0, lastVerification.at.seconds(until: now))
    let ago = spanText(seconds: seconds)
    let arguments: [String: Finding.Argument] = [
      "seconds_ago": .integer(seconds), "exit_code": .integer(lastVerification.exitCode),
    ]
    if lastVerification.exitCode != 0 {
      return .bad(
        .journal, "past_damaged", exitCode: 3, subject,
        LocalText("\(ago.chinese)前查出以前的段有问题", "\(ago.english) ago, and damage was found"),
        remedy: LocalText(
          "今晚照常记；执行 dutyroom journal verify 看是哪一段，备份 journal，写进交接。",
          "Tonight goes on; dutyroom journal verify names the part: copy journal/ and tell the next shift."),
        arguments)
    }
    if seconds > Self.verificationDays * 86_400 {
      return .warn(
        .journal, "past_old", subject,
        LocalText("\(ago.chinese)前查过，当时完好", "\(ago.english) ago, sound then"), remedy: advice, arguments)
    }
    return .ok(
      .journal, "past", subject, LocalText("\(ago.chinese)前查过，完好", "\(ago.english) ago, sound"), arguments)
  }

  private var cutFinding: Finding? {
    guard !quarantined.isEmpty else { return nil }
    let subject = LocalText("隔离", "Quarantine")
    let fresh = quarantined.filter { $0.ageSeconds < Self.freshCutSeconds }
    let arguments: [String: Finding.Argument] = [
      "count": .integer(quarantined.count), "files": .list(quarantined.prefix(50).map(\.name)),
    ]
    guard let last = fresh.map(\.ageSeconds).min() else {
      return .ok(
        .journal, "quarantine", subject,
        LocalText(
          "留着\(quarantined.count)份以前没写完的", "\(quarantined.count) unfinished writes of the past are kept"),
        arguments)
    }
    let ago = spanText(seconds: last)
    return .warn(
      .journal, "quarantine_fresh", subject,
      LocalText(
        "\(ago.chinese)前切下过没写完的，已存的没少",
        "An unfinished write was cut off \(ago.english) ago; nothing saved is missing"),
      remedy: LocalText(
        "弄清那次为什么断（停电、死机），把纸上的补录；文件留着别删。",
        "Find out why it stopped (power, crash) and enter what is on paper; keep the file."), arguments)
  }

  private var successorFinding: Finding? {
    guard let successor else { return nil }
    return .ok(
      .journal, "successor", LocalText("接续", "Successor"),
      LocalText("原日志坏过，现在记在 journal/\(successor)", "After damage the room goes on in journal/\(successor)"),
      advice: LocalText("原来的文件夹留着别删。", "Keep the old files."), ["folder": .text(successor)])
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
