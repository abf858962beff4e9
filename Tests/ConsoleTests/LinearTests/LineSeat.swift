import Curses
import Desk
import DutyModel

@testable import Console

/// A seat at which lines are typed: what the line console does with each, without a process.
final class LineSeat {
  let console: TestConsole
  private var interpreter = LineInterpreter()
  private var announcer = Announcer()
  private let log: LineLog
  /// What the last line brought.
  private(set) var said: [String] = []

  convenience init(_ language: Language = .chinese) throws {
    self.init(at: try TestConsole(language))
  }

  /// Somebody sits down where something has happened already.
  init(at console: TestConsole) {
    self.console = console
    log = LineLog(view: console.desktop.view, language: console.desktop.language)
    console.desk.bus.subscribe(log)
    _ = announcer.news(of: console.desktop, log: [], at: console.now)
  }

  /// Types a line and hears what came of it.
  @discardableResult
  func type(_ line: String) -> [String] {
    let isRefused = console.desktop.message?.sort == .refused
    console.desktop.message = nil
    announcer.forgetMessage()
    announcer.repeatPrompt()
    said = []
    take(interpreter.read(line, on: console.desktop, isRefused: isRefused))
    take(interpreter.goOn(on: console.desktop))
    return hear()
  }

  /// What is new by now.
  @discardableResult
  func hear() -> [String] {
    said += announcer.news(of: console.desktop, log: log.news(), at: console.now)
    return said
  }

  /// A blank that keeps a number with its word sounds like any other.
  func hears(_ words: String) -> Bool {
    said.contains { $0.replacing("\u{A0}", with: " ").contains(words) }
  }

  private func take(_ reading: LineInterpreter.Reading) {
    switch reading {
    case .keys(let keys): for key in keys { console.press(key) }
    case .keysAndSay(let keys, let text):
      for key in keys { console.press(key) }
      said.append(text(console.desktop.language))
    case .say(let text): said.append(text(console.desktop.language))
    case .tell(.waiting): said += SpokenReport.waiting(on: console.desktop, at: console.now)
    case .tell: break
    }
  }
}
