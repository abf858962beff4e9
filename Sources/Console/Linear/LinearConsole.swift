import Curses
import Desk
import DutyModel
import Glibc

/// The console without a screen: changes are printed as plain lines, what to do is typed as words.
///
/// For screen readers, dumb terminals and slow lines. It presses the same keys on the same desktop as the screen does,
/// so rules, forms, drafts and refusals are the same.
package final class LinearConsole: ConsoleFront {
  package let inputDescriptor: Int32
  private let output: Int32
  private let language: Language
  private let signals: SignalReader
  private var lines: LineSource
  private var interpreter = LineInterpreter()
  private var announcer = Announcer()
  private var log: LineLog?
  private var desktop: Desktop?
  private var now = Timestamp()
  private var keys: [Key] = []
  /// A line's keys have been handed out and what they did hasn't been looked at.
  private var isMidway = false
  /// A line is done with: what came of it is said before the next one is read.
  private var isToBeSaid = false
  private var hasBegun = false
  /// Nobody reads any more.
  private var isDeaf = false

  /// - Throws: ``TerminalError`` when the kernel gives no descriptor for signals.
  package init(
    language: Language, input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO
  ) throws(TerminalError) {
    self.language = language
    self.output = output
    inputDescriptor = input
    lines = LineSource(descriptor: input)
    signals = try SignalReader()
  }

  package var signalDescriptor: Int32 { signals.descriptor }

  package var hasInput: Bool { !keys.isEmpty || isMidway || isDeaf || lines.hasInput }

  package func setMouse(_ on: Bool) -> Bool { false }

  package func takeSignals() -> [Signal] { signals.take() }

  package func listeners(of desktop: Desktop) -> [any Subscriber] {
    let log = LineLog(view: desktop.view, language: language)
    self.log = log
    self.desktop = desktop
    return [log]
  }

  package func show(_ desktop: Desktop, at now: Timestamp) {
    self.desktop = desktop
    self.now = now
    // Between the keys of one line nothing is said: only what came of it.
    guard keys.isEmpty, !isMidway else { return }
    let news = log?.news() ?? []
    if !hasBegun { greet(desktop, entries: news.count) }
    say(announcer.news(of: desktop, log: hasBegun ? news : [], at: now))
    hasBegun = true
  }

  /// Two rooms in one stream of lines would be mistaken for each other: `dutyroom demo --linear` is a stream of its own.
  package func show(_ rehearsal: RehearsalFrame) {}

  package var canRehearse: Bool { false }

  private func greet(_ desktop: Desktop, entries: Int) {
    let name = desktop.room.settings.station.name(language)
    let exercise = desktop.banner.map { "【\($0)】" } ?? ""
    say(
      [exercise + language("\(name)，\(desktop.seat)机，逐行方式。", "\(name), seat \(desktop.seat), line by line.")]
        + SpokenRoom(room: desktop.room, language: language, now: now).people
        + [
          language(
            "日志有 \(entries) 条，打“日志”听最后几条，打“帮助”听能打什么。",
            "The log has \(entries) lines: “log” reads the last ones, “help” says what can be typed.")
        ])
  }

  package func nextKey() -> Key? {
    while keys.isEmpty {
      guard let desktop else { return nil }
      if isDeaf { return .lost }
      if isMidway {
        isMidway = false
        act(interpreter.goOn(on: desktop))
        continue
      }
      if isToBeSaid {
        isToBeSaid = false
        return nil
      }
      guard let line = lines.next() else { return lines.hasEnded ? .lost : nil }
      isToBeSaid = true
      let isRefused = desktop.message?.sort == .refused
      desktop.message = nil
      announcer.forgetMessage()
      announcer.repeatPrompt()
      let reading = interpreter.read(line, on: desktop, isRefused: isRefused)
      act(reading)
      if case .keys(let pressed) = reading, !pressed.isEmpty { isMidway = true }
    }
    return keys.removeFirst()
  }

  private func act(_ reading: LineInterpreter.Reading) {
    switch reading {
    case .keys(let pressed): keys += pressed
    case .say(let text): say([text(language)])
    case .keysAndSay(let pressed, let text):
      keys += pressed
      say([text(language)])
    case .tell(let topic): tell(topic)
    }
  }

  private func tell(_ topic: LineWord.Topic) {
    guard let desktop else { return }
    let spoken = SpokenRoom(room: desktop.room, language: language, now: now)
    switch topic {
    case .now: say([spoken.oneLine])
    case .queue: say(spoken.queue(limit: 30))
    case .people: say(spoken.people)
    case .log(let count): say(log?.latest(count) ?? [])
    case .waiting: say(SpokenReport.waiting(on: desktop, at: now))
    case .words: say(lineHelp(language))
    // The question is said anew after every line.
    case .again: break
    }
  }

  /// Text is cleaned: what people wrote may hold signs that steer a terminal.
  private func say(_ texts: [String]) {
    guard !texts.isEmpty else { return }
    let columns = widthOfLines
    let lines = texts.map { text in
      // Gutters are for eyes.
      let line = cleaned(text).split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
      guard let columns else { return line }
      return wrapped(line, width: columns).joined(separator: "\n")
    }.map { $0.replacing(Announcer.joint, with: " ") }
    write(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// Columns of a terminal, which would break a long line within a word; nil for what has no edge.
  private var widthOfLines: Int? {
    var size = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return nil }
    return Int(size.ws_col) - 1
  }

  private func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty && !isDeaf {
      let count = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count > 0 { rest = rest.dropFirst(count) } else { isDeaf = true }
    }
  }

  /// Says everything again that stands now.
  package func redrawAll() {
    announcer = Announcer()
  }

  /// Lines need no mode that another program would have to be spared.
  package func suspended<R, E: Error>(_ body: () throws(E) -> R) throws(E) -> R { try body() }

  /// Lines can be copied as they stand.
  package func showClean(_ text: CleanText, clipboard: String?, hint: String, meanwhile: () -> Bool) {
    say(text.lines)
  }

  package var canBeep: Bool { true }

  package func beep() { write([0x07]) }

  /// A flash is for eyes; the sentence that comes with it is said anyway.
  package func flash() {}
}
