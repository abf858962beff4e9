import Curses
import Desk
import DutyModel
import Glibc

/// The live console: one loop over terminal, signals, journal and inbox. Nothing in it runs at the same time
/// as anything else.
package final class ConsoleLoop {
  let desk: Desk
  let desktop: Desktop
  let saver: Saver
  let drafts: DraftKeeper
  private let inbox: Inbox
  private let seat: Seat
  private let scenario: ScenarioPlayer?
  let language: Language
  private let bell: Bell
  private let searcher: LogSearcher
  /// The log is being looked through, and the loop goes on without waiting.
  private var isSearching = false
  /// How many steps of the scenario have come to nothing so far.
  private var scenarioFaults = 0
  /// A demo night in front of this room, which goes on behind it.
  var rehearsal: Rehearsal?
  /// More keys wait, perhaps where nothing can be waited for.
  private var hasMoreKeys = false
  private var nextSign = Int.min
  private let alarm: ExternalAlarm
  private let powerFolder: String
  /// Who sits here, as the command line says it.
  private let sitting: String?
  private let printer: NightPrinter
  private let attacher: FileAttacher
  private let watch: FolderWatch?
  private var stationFiles: StationFilesWatch
  private var headSince: Int?
  private var lastLook = Int.min
  /// Files are known to lie in the inbox.
  private var hasArrivals = false
  private var lastKey: Int?
  /// The first screen has been drawn.
  private var hasScreen = false
  private var faults: [StationFault] = []
  /// The settings that were in force when this run began.
  private var settled: (zone: String, code: String)?
  let clock: any WallClock

  /// How often everything is looked at even when nothing reports a change.
  static let lookMilliseconds = 2_000
  /// Nobody types any more when no key has come for so long.
  static let pauseMilliseconds = 2_000
  /// How long keys are taken before the screen is drawn and everything else has its turn: a key that sticks, or a
  /// program that writes into the terminal, must not hold up the clocks.
  static let keyMilliseconds = 100
  /// How long files are taken from the inbox before the screen is drawn and everything else has its turn.
  static let inboxMilliseconds = 10
  /// How long the log is looked through before everything else has its turn.
  static let searchMilliseconds = 15

  /// `notice` is said on the first screen, such as that a theme can't be used. `sitting` is who sits here: a person's
  /// id or name, or `leader` for who leads now.
  package init(
    desk: Desk, seat: Seat, look: Look, scenario: ScenarioPlayer? = nil, notice: String? = nil,
    sitting: String? = nil, powerFolder: String = MainsState.systemFolder,
    clock: any WallClock = SystemClock()
  ) {
    self.powerFolder = powerFolder
    self.sitting = sitting
    bell = Bell(seat: seat.name)
    self.desk = desk
    self.seat = seat
    self.scenario = scenario
    self.clock = clock
    language = look.language
    desktop = Desktop(
      purpose: desk.room.purpose, zone: desk.zone, look: look, seat: seat.name,
      newKey: { desk.newKey() })
    saver = Saver(desk: desk, desktop: desktop, clock: clock)
    drafts = DraftKeeper(desk: desk, desktop: desktop, seat: seat.name)
    inbox = Inbox(desk: desk, language: language)
    searcher = LogSearcher(folder: desk.folder, zone: desk.zone, language: language)
    alarm = ExternalAlarm(desk.folder)
    printer = NightPrinter(desk: desk, language: look.language)
    attacher = FileAttacher(desk: desk, desktop: desktop, saver: saver)
    watch = FolderWatch(desk.folder)
    stationFiles = StationFilesWatch(desk.folder)
    for subscriber in desktop.subscribers { desk.bus.subscribe(subscriber) }
    desk.bus.subscribe(bell)
    desktop.message = notice.map { .init(.refused, $0) }
  }

  /// Runs until somebody leaves or the terminal is gone.
  package func run(_ terminal: borrowing some ConsoleFront & ~Copyable) -> Ending {
    for listener in terminal.listeners(of: desktop) { desk.bus.subscribe(listener) }
    desktop.canRehearse = terminal.canRehearse
    desk.deliverPending()
    desktop.doubt.begin()
    drafts.takeUp(at: desk.now)
    drafts.takeUpEdited(OutsideEditor(folder: desk.folder.drafts, seat: seat.name), at: desk.now)
    tellOfStop()
    bell.reset()
    lookAround(terminal)
    if let sitting { desktop.sit(named: sitting, at: desk.now) }
    if !terminal.canBeep && desk.devices.alarm.isEmpty && desktop.message == nil {
      desktop.message = .init(
        .hint,
        language(
          "这个终端不会响。要响就在 station.toml 写外接报警：[alarm] command",
          "This terminal can't beep. For a sound name an external alarm in station.toml: [alarm] command"))
    }
    if desk.room.purpose == .exercise && desktop.message == nil {
      desktop.message = .init(
        .hint,
        language(
          "演练：F9 办现在这件，F5 来电，F1 看能做什么。", "Exercise: F9 does the one line, F5 answers the phone, F1 lists all."
        ))
    }
    var isLeaving = false
    while !isLeaving {
      // A key that waits has its own frame in a moment.
      if !hasScreen || !terminal.hasInput { show(on: terminal) }
      if !hasScreen {
        hasScreen = true
        lastLook = Int.min
      }
      wait(terminal)
      for signal in terminal.takeSignals() where signal.endsProgram { isLeaving = true }
      var isTyped = false
      let begin = clock.elapsedMilliseconds()
      hasMoreKeys = false
      while !isLeaving, !hasMoreKeys, let key = terminal.nextKey() {
        hasMoreKeys = clock.elapsedMilliseconds() - begin >= Self.keyMilliseconds
        isLeaving = key == .lost || handle(key, terminal)
        // The kernel's word that the terminal is gone may come later, when signals are no longer held back: it must
        // not kill a program that is leaving in good order.
        if key == .lost { signal(SIGHUP, SIG_IGN) }
        isTyped = true
      }
      // A sign stands on the screen before anything else is looked after.
      if isTyped && !isLeaving { show(on: terminal) }
      if isTyped { lastKey = clock.elapsedMilliseconds() }
      lookAround(terminal)
      sound(terminal)
      raiseAlarm()
      if let news = printer.news() { desktop.message = news }
      drafts.save()
      saveHead(after: terminal.hasInput ? 900 : 500)
      search(terminal)
      noteAlive()
      rehearsal?.loop.goOn(behind: terminal)
    }
    endRehearsal(ringing: false)
    saver.retry()
    drafts.save()
    desk.signExitCheckpoint()
    saveHead(after: 0)
    desk.past.stop()
    seat.noteLeft()
    return Ending(desktop)
  }

  private func show(on terminal: borrowing some ConsoleFront & ~Copyable) {
    if let rehearsal {
      terminal.show(rehearsal.frame(over: desktop, at: desk.now))
    } else {
      terminal.show(desktop, at: desk.now)
    }
  }

  /// One turn of a loop whose screen, keys and sounds another one has in hand.
  private func goOn(behind terminal: borrowing some ConsoleFront & ~Copyable) {
    lookAround(terminal)
    drafts.save()
    saveHead()
    search(terminal)
  }

  /// True when the key leaves the program.
  private func handle(_ key: Key, _ terminal: borrowing some ConsoleFront & ~Copyable) -> Bool {
    if key == .control("l") || key == .resized { terminal.redrawAll() }
    if let rehearsal {
      rehearse(key, in: rehearsal)
      return false
    }
    if desk.past.percent == nil { desktop.status = nil }
    switch desktop.handle(key, at: desk.now) {
    case .submit(let intent):
      // On disk as a draft first: the plug may be pulled while it's being saved.
      drafts.save()
      saver.submit(intent)
    case .quit: return true
    case .editOutside(let text): return edit(text, terminal)
    case .mouse(let on): desktop.mouse(on, isThere: terminal.setMouse(on))
    case .print: desktop.message = printer.printNight()
    case .printReport(let bulletin): desktop.message = printer.print(bulletin)
    case .signByKey(let signing): sign(signing, terminal)
    case .attach(let file, let key):
      drafts.save()
      attacher.attach(file, key: key)
    case .showClean(let text): return showClean(text, terminal)
    case .rehearse: beginRehearsal()
    case .ignored, .handled, .openMatter, .leaveRehearsal: break
    }
    return false
  }

  /// Opening a key takes half a second: that is drawn first.
  private func sign(_ signing: KeySigning, _ terminal: borrowing some ConsoleFront & ~Copyable) {
    desktop.message = .init(.hint, language("正在打开密钥，请等一下。", "Opening the key, a moment."))
    show(on: terminal)
    saver.sign(signing)
  }

  /// What an earlier run at this seat left behind when it was cut off.
  private func tellOfStop() {
    guard let former = seat.begin() else { return }
    let stop = Stoppage(former, now: clock.now(), booted: bootTime())
    // In an exercise the clocks run on its own time.
    let from = desk.room.exerciseClock?.time(at: stop.from) ?? stop.from
    desktop.showRestart(Stoppage(from: from, to: desk.now, cause: stop.cause))
  }

  /// So that the next start knows since when nobody was here.
  private func noteAlive() {
    let elapsed = clock.elapsedMilliseconds()
    guard elapsed >= nextSign else { return }
    nextSign = elapsed + Seat.signSeconds * 1_000
    seat.noteAlive()
  }

  private func search(_ terminal: borrowing some ConsoleFront & ~Copyable) {
    let begin = clock.elapsedMilliseconds()
    isSearching = searcher.work(on: desktop) {
      terminal.hasInput || clock.elapsedMilliseconds() - begin >= Self.searchMilliseconds
    }
  }

  /// Lends the terminal to the editor of whoever sits here. Meanwhile clocks are noticed, arrivals taken and the bell rung
  /// as ever. True when the console was told to leave.
  private func edit(_ text: String, _ terminal: borrowing some ConsoleFront & ~Copyable) -> Bool {
    drafts.save()
    let editor = OutsideEditor(folder: desk.folder.drafts, seat: seat.name)
    var isLeaving = false
    let result = terminal.suspended {
      editor.edit(text) {
        for signal in terminal.takeSignals() where signal.endsProgram { isLeaving = true }
        lookAround(terminal)
        raiseAlarm()
        if turnBell() == .beep { OutsideEditor.ring() }
        saveHead()
        return isLeaving
      }
    }
    terminal.redrawAll()
    switch result {
    case .success(let edited): desktop.takeEdited(edited)
    case .failure(let fault): desktop.message = .init(.refused, fault.message(language))
    }
    return isLeaving
  }

  /// Ctrl-Y: the text alone on the terminal, and in a file. True when the console was told to leave meanwhile.
  private func showClean(_ text: CleanText, _ terminal: borrowing some ConsoleFront & ~Copyable) -> Bool {
    var place = ""
    do {
      place = try desk.folder.writeClean(text.text, seat: seat.name)
    } catch {
      desktop.message = .init(
        .refused, language("净文本没写进 out/：", "Not written to out/: ") + Failure(error).message(in: language))
    }
    let hint =
      language("（按任意键回去）", "(any key goes back)")
      + (place.isEmpty ? "" : language("  同样的字在 ", "  the same text is ") + place)
    var isLeaving = false
    terminal.showClean(
      text, clipboard: desk.devices.usesClipboard ? Clipboard.sequence(text.text) : nil, hint: hint
    ) {
      for signal in terminal.takeSignals() where signal.endsProgram { isLeaving = true }
      lookAround(terminal)
      raiseAlarm()
      if turnBell() == .beep { OutsideEditor.ring() }
      saveHead()
      return isLeaving
    }
    terminal.redrawAll()
    return isLeaving
  }

  private func sound(_ terminal: borrowing some ConsoleFront & ~Copyable) {
    switch turnBell() {
    case .none: break
    case .beep: terminal.beep()
    case .flash: terminal.flash()
    }
  }

  /// What is to be heard now.
  private func turnBell() -> Bell.Sound {
    let line = desk.room.oneLine(at: desk.now).clock
    let isRed = line.map { [.pressing, .overdue].contains(desk.room.urgency(of: $0, at: desk.now)) } ?? false
    return bell.turn(isOnThePhone: desktop.isOnThePhone, isRed: isRed, elapsed: clock.elapsedMilliseconds())
  }

  /// The alarm beside the screen, for whoever sleeps or stepped out.
  private func raiseAlarm() {
    alarm.turn(desk.room, at: desk.now, devices: desk.devices, elapsed: clock.elapsedMilliseconds())
    if let failure = alarm.takeFailure() {
      desktop.message = .init(
        .refused,
        language("外接报警没响：", "The external alarm failed: ") + failure(language)
          + language("。用 dutyroom doctor --sound 试。", ". Try dutyroom doctor --sound."))
    }
  }

  private func wait(_ terminal: borrowing some ConsoleFront & ~Copyable) {
    var descriptors = [terminal.inputDescriptor, terminal.signalDescriptor]
    if let watch { descriptors.append(watch.descriptor) }
    if let journal = try? desk.changeDescriptor() { descriptors.append(journal) }
    let changes = descriptors.count
    if let worker = desk.past.descriptor { descriptors.append(worker) }
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let isBusy =
      lastLook == Int.min || hasArrivals || isSearching || hasMoreKeys
      || rehearsal?.loop.isSearching == true
    let wait = min(waitMilliseconds, rehearsal?.loop.waitMilliseconds ?? Int.max)
    poll(&polled, nfds_t(polled.count), isBusy ? 0 : Int32(wait))
    if polled.dropFirst(changes).contains(where: { $0.revents != 0 }) { tellOfPast(desk.past.take()) }
    if polled[2..<changes].contains(where: { $0.revents != 0 }) {
      watch?.drain()
      desk.drainChanges()
      // While files are taken it's we who write, a hundred times a second.
      if !hasArrivals { lastLook = Int.min }
    }
  }

  /// Until the next whole second of the duty room, the next step of a scenario, or what the desk waits for.
  private var waitMilliseconds: Int {
    let tick = desk.realMilliseconds(until: desk.now.wholeSecond.adding(seconds: 1))
    let step = scenario?.nextTime.map(desk.realMilliseconds(until:)) ?? 1_000
    let wait = min(tick, step, saver.waitMilliseconds(atMost: desk.waitMilliseconds(atMost: 1_000)))
    // An exercise at high speed needs no more than ten frames a second.
    return max(desk.room.exerciseClock == nil ? 1 : 100, wait)
  }

  /// Other seats' entries, passed due times, arrived files, edited settings.
  private func lookAround(_ terminal: borrowing some ConsoleFront & ~Copyable) {
    saver.attempt(.scenario) { try scenario?.run() }
    tellOfScenario()
    saver.attempt(.follow) { try desk.follow() }
    // What was done in time must stand before the time is noticed as passed.
    saver.retryWhenDue()
    let elapsed = clock.elapsedMilliseconds()
    let isTyping = lastKey.map { elapsed - $0 < Self.pauseMilliseconds } ?? false
    saver.attempt(.tick, writes: true) { try desk.tick(whileTyping: isTyping) }
    guard lastLook == Int.min || elapsed - lastLook >= Self.lookMilliseconds else {
      if hasArrivals { takeInbox(terminal) }
      return
    }
    lastLook = elapsed
    saver.lookForRoom()
    drafts.takeRoom()
    drafts.lookElsewhere()
    takeInbox(terminal)
    attacher.look()
    lookAtRefused()
    let mains = MainsState.read(powerFolder)
    saver.attempt(.mains, writes: true) { try desk.notice(mains) }
    desktop.power = mains.isOnline == false ? mains : nil
    saver.attempt(.settings, writes: true) {
      try stationFiles.ifChanged(covered: desk.coverage) { faults = try desk.adoptStationFiles() }
    }
    let profile = desk.room.settings.station
    let settled = self.settled ?? (profile.timeZone, profile.code)
    self.settled = settled
    desktop.restartLine =
      settled == (profile.timeZone, profile.code)
      ? nil
      : language(
        "station.toml 的 time_zone 或 code 改了：退出重开才算数",
        "time_zone or code in station.toml was changed: it counts once the console is started again")
    desktop.warning = warning(faults)
    // The first screen is drawn before anything reads the past: it must not wait for ten years of it.
    if hasScreen { desk.lookAtPast() }
    tellOfPast(nil)
  }

  /// A step of the scenario came to nothing, as when the visitor was faster.
  private func tellOfScenario() {
    guard let faults = scenario?.faults, faults.count > scenarioFaults, let last = faults.last else { return }
    scenarioFaults = faults.count
    desktop.message = .init(
      .hint,
      language(
        "剧本里“\(last.step)”没做成：\(last.reason)", "The scenario's “\(last.step)” came to nothing: \(last.reason)"
      ))
  }

  /// How far the look at the past is, its verdict once, and damage for as long as it's there.
  private func tellOfPast(_ finished: VerifiedMark?) {
    if let percent = desk.past.percent {
      desktop.status = VerifiedMark.progress(percent, in: language)
    } else if let finished {
      desktop.status = finished.verdict(in: language)
    }
    desktop.alarm = desk.past.alarm(in: language)
  }

  /// One file after the other, until a key waits or the screen wants to be drawn again.
  private func takeInbox(_ terminal: borrowing some ConsoleFront & ~Copyable) {
    let begin = clock.elapsedMilliseconds()
    let isTaken =
      desk.obstacle == nil
      && saver.attempt(.inbox, writes: true) {
        let outcomes = try inbox.take {
          !terminal.hasInput && clock.elapsedMilliseconds() - begin < Self.inboxMilliseconds
        }
        for outcome in outcomes {
          if case .refused(let file, let reason) = outcome {
            desktop.message = .init(
              .refused, language("收件 \(file) 没收下：\(reason)", "Inbox \(file) refused: \(reason)"))
          }
        }
      }
    hasArrivals = isTaken && inbox.hasMore
    desktop.waitingFiles = isTaken ? 0 : inbox.waiting
  }

  /// What was refused is spoken of until somebody has looked at it, at whichever seat.
  private func lookAtRefused() {
    if !desktop.refusedSeen.isEmpty {
      do throws(FileFault) {
        try RefusedFile.setAside(desktop.refusedSeen, in: desk.folder)
        desktop.refusedSeen = []
      } catch {
        desktop.message = .init(.refused, error.message(in: language))
      }
    }
    let names = RefusedFile.names(in: desk.folder).filter { !desktop.refusedSeen.contains($0) }
    if names != desktop.refusedFiles.map(\.name) {
      desktop.refusedFiles = RefusedFile.list(in: desk.folder).filter { names.contains($0.name) }
    }
  }

  private func warning(_ faults: [StationFault]) -> String? {
    let errors = faults.filter { $0.severity == .error }
    guard let first = errors.first ?? faults.first else { return nil }
    // What helps stands in front: the row ends where the screen does.
    let count = faults.count > 1 ? language("\(faults.count)处不对，", "\(faults.count) faults, ") : ""
    return count + language("用 dutyroom check 细看：", "see dutyroom check: ") + first.message(in: language)
  }

  /// The durable evidence follows within a second of an append, and where it can behind the keys that wait.
  private func saveHead(after milliseconds: Int = 500) {
    guard desk.isHeadBehind else {
      headSince = nil
      return
    }
    let elapsed = clock.elapsedMilliseconds()
    let since = headSince ?? elapsed
    headSince = since
    guard elapsed - since >= milliseconds else { return }
    saver.attempt(.head) {
      try desk.saveHead()
      headSince = nil
    }
  }
}

extension Signal {
  /// Only an order to end does: a console on duty neither stops nor goes to sleep by a slip.
  var endsProgram: Bool {
    switch self {
    case .terminate, .hangUp: true
    case .interrupt, .suspend: false
    }
  }
}
