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
  let inbox: Inbox
  let seat: Seat
  let scenario: ScenarioPlayer?
  let language: Language
  private let bell: Bell
  private let searcher: LogSearcher
  /// The log is being looked through, and the loop goes on without waiting.
  private var isSearching = false
  /// How many steps of the scenario have come to nothing so far.
  var scenarioFaults = 0
  /// A demo night in front of this room, which goes on behind it.
  var rehearsal: Rehearsal?
  /// More keys wait, perhaps where nothing can be waited for.
  private var hasMoreKeys = false
  private var nextSign = Int.min
  private let alarm: ExternalAlarm
  let powerFolder: String
  /// Who sits here, as the command line says it.
  private let sitting: String?
  private let printer: NightPrinter
  let attacher: FileAttacher
  let watch: FolderWatch?
  var stationFiles: StationFilesWatch
  private var headSince: Int?
  var lastLook = Int.min
  /// The leader at the keys in the last turn.
  private var seatedLeader: PersonID?
  /// Nil when something has been reported to have changed.
  var lastFilesLook: Int?
  /// Files are known to lie in the inbox.
  var hasArrivals = false
  var lastKey: Int?
  /// The first screen has been drawn.
  var hasScreen = false
  var faults: [StationFault] = []
  /// The settings that were in force when this run began.
  var settled: (zone: String, code: String)?
  let clock: any WallClock

  /// How often everything is looked at even when nothing reports a change.
  static let lookMilliseconds = 2_000
  /// How often the station's files are looked at when nothing reports a change of them: there are forty of them.
  static let filesMilliseconds = 10_000
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
      noteLeader()
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
    return Ending(desktop, missingCheckpoint: desk.takeMissingCheckpoint(in: language))
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

  /// A leader who goes takes his open key along.
  private func noteLeader() {
    guard desktop.leaderAtKeys != seatedLeader else { return }
    seatedLeader = desktop.leaderAtKeys
    desk.leaderSits(seatedLeader)
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

  private func sound(_ terminal: borrowing some ConsoleFront & ~Copyable) {
    switch turnBell() {
    case .none: break
    case .beep: terminal.beep()
    case .flash: terminal.flash()
    }
  }

  /// What is to be heard now.
  func turnBell() -> Bell.Sound {
    bell.turn(isOnThePhone: desktop.isOnThePhone, isRed: isRed, elapsed: clock.elapsedMilliseconds())
  }

  /// The one line is overdue or nearly so.
  private var isRed: Bool {
    guard let line = desk.room.oneLine(at: desk.now).clock else { return false }
    return [.pressing, .overdue].contains(desk.room.urgency(of: line, at: desk.now))
  }

  /// The alarm beside the screen, for whoever sleeps or stepped out.
  func raiseAlarm() {
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
      lastFilesLook = nil
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

  /// The durable evidence follows within a second of an append, and where it can behind the keys that wait.
  func saveHead(after milliseconds: Int = 500) {
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
