import DutyModel

extension KeyFacts {
  package var findings: [Finding] {
    guard !answers.isEmpty else {
      return [
        .unseen(
          .keys, "not_run", LocalText("按键", "Keys"), LocalText("没有试，要另外执行", "not tried: it wasn't asked for"),
          advice: LocalText(
            "新换的电脑、终端或键盘，在窗口里执行一次 dutyroom doctor --keys。",
            "At a new computer, terminal or keyboard run dutyroom doctor --keys once."))
      ]
    }
    return [summary] + [padFinding].compactMap { $0 } + otherFindings + [bellFinding].compactMap { $0 }
  }

  private var wrong: [(key: ConsoleKey, came: [String])] {
    answers.compactMap { answer in
      switch answer.outcome {
      case .other(let came): (answer.key, came)
      case .nothing: (answer.key, [])
      case .right, .skipped: nil
      }
    }
  }

  private var summary: Finding {
    let subject = LocalText("按键", "Keys")
    let right = answers.count { $0.outcome == .right }
    let skipped = answers.count { $0.outcome == .skipped }
    let arguments: [String: Finding.Argument] = [
      "right": .integer(right), "wrong": .integer(wrong.count), "skipped": .integer(skipped),
    ]
    let sentence = LocalText(
      "\(right)个对，\(wrong.count)个不对，\(skipped)个没试",
      "\(right) right, \(wrong.count) wrong, \(skipped) not tried")
    if skipped > 0, wrong.isEmpty {
      return .unseen(
        .keys, "summary", subject, sentence,
        advice: LocalText(
          "没试的再来一次：dutyroom doctor --keys。", "Try those again: dutyroom doctor --keys."), arguments)
    }
    return .ok(.keys, "summary", subject, sentence, arguments)
  }

  /// Digits that arrive as cursor keys are Num Lock, whatever else may be wrong.
  private var padFinding: Finding? {
    let pads = wrong.filter(\.key.isPad)
    guard !pads.isEmpty else { return nil }
    let looksLikeNumLock = pads.allSatisfy {
      !$0.came.isEmpty && $0.came.allSatisfy(Self.numLockNames.contains)
    }
    let parts = pads.map { self.sentence($0.key, $0.came) }
    let arguments: [String: Finding.Argument] = ["keys": .list(pads.map(\.key.code))]
    let sentence = LocalText(
      listText(parts.map(\.chinese)).chinese, listText(parts.map(\.english)).english)
    let subject = LocalText("小键盘", "Number pad")
    if looksLikeNumLock {
      return .warn(
        .keys, "num_lock", subject, sentence,
        remedy: LocalText(
          "按一下 NumLock，灯亮后再试；不行就用主键盘上排数字。",
          "Press Num Lock until its light is on and try again; else use the digits above the letters."),
        arguments)
    }
    return .warn(
      .keys, "pad", subject, sentence,
      remedy: LocalText(
        "拨号先用主键盘上排数字和主 Enter；PuTTY 在“终端-特性”里勾“禁用应用小键盘模式”。",
        "Dial with the digits above the letters; in PuTTY tick “Disable application keypad mode” (Terminal, Features)."
      ),
      arguments)
  }

  private func sentence(_ key: ConsoleKey, _ came: [String]) -> LocalText {
    let label = key.label
    guard !came.isEmpty else {
      return LocalText("\(label.chinese) 按了没反应", "\(label.english) doesn't arrive")
    }
    let chinese = came.map { $0 == Self.unknownKey ? "不认识的信号" : $0 }.joined(separator: " ")
    let english = came.map { $0 == Self.unknownKey ? "an unknown signal" : $0 }.joined(separator: " ")
    return LocalText("\(label.chinese) 变成了 \(chinese)", "\(label.english) arrives as \(english)")
  }

  private static let numLockNames: Set = [
    "Home", "End", "Up", "Down", "Left", "Right", "PgUp", "PgDn", "Ins", "Del",
  ]

  /// A key without a substitute makes this terminal unfit; any other is replaced.
  private var otherFindings: [Finding] {
    let hasPrefix = !wrong.contains { $0.key == .functionPrefix }
    return wrong.filter { !$0.key.isPad }.map { key, came in
      let label = key.label
      let arguments: [String: Finding.Argument] = ["key": .text(key.code), "came": .list(came)]
      let sentence = self.sentence(key, came)
      if let substitute = key.substitute(hasPrefix: hasPrefix) {
        return .warn(
          .keys, "replace", label, sentence,
          remedy: LocalText("改用：\(substitute.chinese)。", "Use instead: \(substitute.english)."), arguments)
      }
      return .bad(
        .keys, "irreplaceable", exitCode: 2, label, sentence,
        remedy: LocalText(
          "这个键没有替代：换终端，或把功能键设成 xterm 的（PuTTY：键盘-功能键-Xterm R6）。",
          "Nothing replaces it: use another terminal, or set its function keys to xterm (PuTTY: Keyboard, Xterm R6)."
        ),
        arguments)
    }
  }

  private var bellFinding: Finding? {
    let subject = LocalText("响铃", "Bell")
    switch isBellHeard {
    case nil: return nil
    case true?: return .ok(.keys, "bell", subject, LocalText("听得见", "heard"))
    case false?:
      return .warn(
        .keys, "bell_silent", subject, LocalText("听不见，到点只会闪", "not heard: what falls due only flashes"),
        remedy: LocalText(
          "打开终端的提示音和电脑音量；还不响就别离开屏幕。",
          "Turn on the terminal's bell and the volume; while it is silent, don't leave the screen."))
    }
  }
}

extension ConsoleKey {
  fileprivate var isPad: Bool {
    switch self {
    case .pad, .padEnter: true
    default: false
    }
  }
}
