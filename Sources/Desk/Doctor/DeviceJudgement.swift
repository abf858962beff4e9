import DutyModel

extension DeviceFacts {
  package var findings: [Finding] { [bellFinding, alarmFinding, printFinding] }

  private var bellFinding: Finding {
    let subject = LocalText("声音", "Sound")
    switch bellIsHeard {
    case nil:
      return .unseen(
        .station, "bell_untried", subject, LocalText("没试", "not tried"),
        advice: LocalText("用 dutyroom doctor --sound 听一下。", "Listen to it: dutyroom doctor --sound."))
    case true?:
      return .ok(.station, "bell", subject, LocalText("这台终端会响", "this terminal beeps"))
    case false?:
      return .warn(
        .station, "bell_silent", subject, LocalText("这台终端不响", "this terminal doesn't beep"),
        remedy: LocalText(
          "打开终端的铃声，或在 station.toml 写外接报警：[alarm] command。",
          "Turn on the terminal's bell, or name an external alarm in station.toml: [alarm] command."))
    }
  }

  private var alarmFinding: Finding {
    finding(
      alarm, "alarm", LocalText("外接报警", "External alarm"),
      notSet: LocalText(
        "超时要叫醒人，就在 station.toml 写 [alarm] command。",
        "To wake somebody when a time has passed, write [alarm] command into station.toml."))
  }

  private var printFinding: Finding {
    finding(
      print, "print", LocalText("打印", "Printing"),
      notSet: LocalText(
        "要直接打印，就在 station.toml 写 [print] command。",
        "To print directly, write [print] command into station.toml."))
  }

  private func finding(_ command: Command, _ name: String, _ subject: LocalText, notSet: LocalText) -> Finding
  {
    switch command {
    case .notSet:
      return .ok(.station, "\(name)_none", subject, LocalText("没有设", "none is set"), advice: notSet)
    case .found(let program):
      return .ok(
        .station, name, subject, LocalText("\(program) 在，没有运行", "\(program) is there, not run"),
        ["program": .text(program)])
    case .missing(let program):
      return .warn(
        .station, "\(name)_missing", subject,
        LocalText("本机没有 \(program)", "there is no \(program) on this machine"),
        remedy: LocalText("改 station.toml，或装上它。", "Change station.toml, or install it."),
        ["program": .text(program)])
    case .ran(nil):
      return .ok(.station, "\(name)_ran", subject, LocalText("试过，成了", "tried, and it worked"))
    case .ran(let failure?):
      return .warn(
        .station, "\(name)_failed", subject,
        LocalText("试了不成：\(failure.chinese)", "tried, and failed: \(failure.english)"),
        remedy: LocalText("照它说的改 station.toml 的 [\(name)]。", "Mend [\(name)] in station.toml as it says."))
    }
  }
}
