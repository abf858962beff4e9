import DutyModel
import Glibc

extension ExternalCommandFault {
  package func message(in language: Language) -> String {
    switch self {
    case .empty:
      language("没有写要运行什么。", "There is nothing to run.")
    case .notFound(let name):
      language(
        "本机没有 \(name) 这个程序，看 station.toml 写对没有。", "There is no program \(name) here; see station.toml.")
    case .cannotStart(let name, let number):
      language("\(name) 启动不了：", "\(name) can't be started: ") + String(cString: strerror(number))
    }
  }
}

extension ExternalCommand.Outcome {
  /// Why it counts as not done; nil when all went well.
  package func failure(in language: Language) -> String? {
    switch self {
    case .succeeded: nil
    case .failed(let code, let said):
      language("退出码 \(code)", "exit code \(code)") + (said.isEmpty ? "" : language("：", ": ") + said)
    case .killed(let signal): language("被信号 \(signal) 结束", "ended by signal \(signal)")
    case .tookTooLong(let seconds):
      language("\(seconds)秒没做完，已停掉", "not done within \(seconds) s, stopped")
    }
  }
}
