import DutyModel

/// The terminal that the check-up runs in.
package struct TerminalFacts: Equatable, Sendable {
  package enum Screen: Equatable, Sendable {
    /// Input or output is a file or a pipe, or the program runs in the background.
    case none
    /// It could be opened. `ambiguousWidth` is 1 or 2 columns for a sign such as `─`, nil when it didn't say.
    case opened(columns: Int, rows: Int, colors: Int, ambiguousWidth: Int?)
    /// It can't be drawn on; the reason is the terminal library's.
    case unusable(String)
  }

  /// `$TERM`; nil when it isn't set.
  package var type: String?
  package var isUTF8: Bool
  /// What LC_ALL, LC_CTYPE or LANG says; empty when none does.
  package var locale: String
  package var wantsNoColor: Bool
  package var screen: Screen

  package init(type: String?, isUTF8: Bool, locale: String, wantsNoColor: Bool = false, screen: Screen) {
    self.type = type
    self.isUTF8 = isUTF8
    self.locale = locale
    self.wantsNoColor = wantsNoColor
    self.screen = screen
  }
}

extension TerminalFacts {
  package var findings: [Finding] {
    switch screen {
    case .none:
      return [
        .unseen(
          .terminal, "none", LocalText("终端", "Terminal"),
          LocalText("这里没有终端，没有看", "no terminal here: not looked at"),
          advice: LocalText(
            "在值班用的那个窗口里再执行一次 dutyroom doctor。", "Run dutyroom doctor in the window of the duty console too."))
      ]
    case .unusable(let reason):
      return [
        .bad(
          .terminal, "unusable", exitCode: 2, LocalText("终端", "Terminal"),
          LocalText("打不开屏幕：\(reason)", "The screen can't be opened: \(reason)"),
          remedy: LocalText(
            "先试：TERM=xterm-256color dutyroom doctor；行就把它写进登录脚本。",
            "Try: TERM=xterm-256color dutyroom doctor; if that works, put it into the login script."),
          ["type": .text(type ?? "")])
      ]
    case .opened(let columns, let rows, let colors, let ambiguousWidth):
      return [
        typeFinding, localeFinding, colorFinding(colors), sizeFinding(columns, rows),
        widthFinding(ambiguousWidth),
      ]
    }
  }

  private var typeFinding: Finding {
    let subject = LocalText("类型", "Type")
    let type = type ?? ""
    guard type == "linux" else {
      return .ok(.terminal, "type", subject, LocalText("\(type)，认识", "\(type), known"), ["type": .text(type)])
    }
    return .warn(
      .terminal, "linux_console", subject,
      LocalText("这是裸控制台，显示不了汉字，屏幕会用英文", "The bare console can't show Chinese: screens are English"),
      remedy: LocalText(
        "要中文就用图形桌面的终端，或从别的电脑远程登录。",
        "For Chinese use a terminal of the desktop, or log in from another computer."), ["type": .text(type)])
  }

  private var localeFinding: Finding {
    let subject = LocalText("编码", "Encoding")
    let name = locale.isEmpty ? "C" : locale
    let arguments: [String: Finding.Argument] = ["locale": .text(name)]
    guard !isUTF8 else {
      return .ok(.terminal, "locale", subject, LocalText("\(name)，UTF-8", "\(name), UTF-8"), arguments)
    }
    return .warn(
      .terminal, "locale_not_utf8", subject,
      LocalText("\(name) 不是 UTF-8，汉字可能变成乱码", "\(name) is not UTF-8: Chinese may be garbled"),
      remedy: LocalText(
        "先试：LC_ALL=C.UTF-8 dutyroom；终端窗口的编码也设成 UTF-8。",
        "Try: LC_ALL=C.UTF-8 dutyroom; set the window's encoding to UTF-8 too."), arguments)
  }

  private func colorFinding(_ colors: Int) -> Finding {
    let subject = LocalText("颜色", "Colours")
    let arguments: [String: Finding.Argument] = ["colors": .integer(colors)]
    if wantsNoColor {
      return .ok(
        .terminal, "colors", subject, LocalText("按 NO_COLOR 不用颜色", "none, as NO_COLOR asks"), arguments)
    }
    if colors >= 8 {
      return .ok(.terminal, "colors", subject, LocalText("\(colors)种", "\(colors)"), arguments)
    }
    return .ok(
      .terminal, "colors_none", subject, LocalText("没有颜色，靠文字和位置看", "none: words and places say it all"),
      advice: LocalText("要颜色就试 TERM=xterm-256color。", "For colours try TERM=xterm-256color."), arguments)
  }

  private func sizeFinding(_ columns: Int, _ rows: Int) -> Finding {
    let subject = LocalText("大小", "Size")
    let arguments: [String: Finding.Argument] = ["columns": .integer(columns), "rows": .integer(rows)]
    guard columns < 80 || rows < 24 else {
      return .ok(
        .terminal, "size", subject, LocalText("\(columns)列\(rows)行", "\(columns) columns, \(rows) rows"),
        arguments)
    }
    let isTiny = columns < 40 || rows < 12
    return .warn(
      .terminal, isTiny ? "size_tiny" : "size_small", subject,
      isTiny
        ? LocalText("\(columns)列\(rows)行，太小，开不了席位", "\(columns)x\(rows): too small for a seat")
        : LocalText("\(columns)列\(rows)行，有些画面看不全", "\(columns)x\(rows): some screens don't fit"),
      remedy: LocalText(
        "把窗口拉大或字调小，到 80 列 24 行以上。", "Enlarge the window or use smaller letters: 80x24 or more."),
      arguments)
  }

  private func widthFinding(_ width: Int?) -> Finding {
    let subject = LocalText("横线", "Rules")
    switch width {
    case 1?:
      return .ok(
        .terminal, "width", subject, LocalText("─ 占一列，正常", "─ takes one column"), ["width": .integer(1)])
    case let wide?:
      return .ok(
        .terminal, "width_wide", subject,
        LocalText("─ 占两列，横线改用 -", "─ takes two columns: rules are drawn with -"),
        advice: LocalText(
          "想好看些，把终端“歧义宽度字符”设成窄。", "For better looks set ambiguous-width characters to narrow in the terminal."
        ),
        ["width": .integer(wide)])
    case nil:
      return .unseen(
        .terminal, "width_unknown", subject,
        LocalText("终端没有回答 ─ 占几列", "the terminal doesn't say how wide ─ is"),
        advice: LocalText(
          "画面里横线要是折行，就换一个终端。", "If rules wrap into the next row, use another terminal."))
    }
  }
}
