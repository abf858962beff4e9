import DutyModel
import JournalFile

// What the journal holds, as far as a check-up reads it.

extension JournalFacts {
  /// A console verifies the past once a day: after some days without, nobody has.
  package static let verificationDays = 7
  /// What was cut longer ago has been talked about.
  package static let freshCutSeconds = 7 * 86_400

  var tailFinding: Finding {
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
          "先记在纸上；备份整个 journal，再用 dutyroom journal repair 看怎么办。",
          "Write on paper; copy journal/ whole, then dutyroom journal repair says what can be done."),
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

  var pastFinding: Finding {
    let subject = LocalText("全查", "Whole check")
    let advice = LocalText(
      "开着席位会自己查一遍；等不及就执行 dutyroom journal verify。",
      "An open seat does it by itself; to know at once run dutyroom journal verify.")
    guard let lastVerification else {
      return .unseen(
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

  var cutFinding: Finding? {
    guard !quarantined.isEmpty else { return nil }
    let subject = LocalText("隔离", "Quarantine")
    let fresh = quarantined.filter { $0.ageSeconds < Self.freshCutSeconds }
    let arguments: [String: Finding.Argument] = [
      "count": .integer(quarantined.count), "files": .list(quarantined.prefix(50).map(\.path)),
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
}
