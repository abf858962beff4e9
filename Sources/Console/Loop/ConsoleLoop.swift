import Curses
import Desk
import DutyModel
import Glibc

/// The live console: one loop over terminal, signals, journal and inbox. Nothing in it runs at the same time
/// as anything else.
package final class ConsoleLoop {
  private let desk: Desk
  private let desktop: Desktop
  private let drafts: Drafts
  private let inbox: Inbox
  private let seat: Seat
  private let scenario: ScenarioPlayer?
  private let language: Language
  private let bell = Bell()
  private let watch: FolderWatch?
  private var stationFiles: StationFilesWatch
  private var savedDrafts: [Int: Draft] = [:]
  private var headSince: Int?
  private var lastLook = Int.min
  /// No sooner is a failed tick tried again.
  private var retryAt = Int.min
  private var faults: [StationFault] = []
  private let clock: any WallClock

  /// How often everything is looked at even when nothing reports a change.
  static let lookMilliseconds = 2_000

  package init(
    desk: Desk, seat: Seat, look: Look, scenario: ScenarioPlayer? = nil, clock: any WallClock = SystemClock()
  ) {
    self.desk = desk
    self.seat = seat
    self.scenario = scenario
    self.clock = clock
    language = look.language
    desktop = Desktop(
      purpose: desk.room.purpose, zone: desk.zone, look: look, seat: seat.name,
      newKey: { desk.newKey() })
    drafts = Drafts(folder: desk.folder, zone: desk.zone)
    inbox = Inbox(desk: desk, language: language)
    watch = FolderWatch(desk.folder)
    stationFiles = StationFilesWatch(desk.folder)
    for subscriber in desktop.subscribers { desk.bus.subscribe(subscriber) }
    desk.bus.subscribe(bell)
  }

  /// Runs until somebody leaves or the terminal is gone. Returns the exit code: 5 when something that was
  /// said to be saved at F8 isn't.
  package func run(_ terminal: borrowing Terminal) throws -> Int32 {
    desk.deliverPending()
    takeUpDrafts()
    bell.reset()
    lookAround()
    if desk.room.purpose == .exercise && desktop.message == nil {
      desktop.message = .init(
        .hint,
        language(
          "演练：F9 办现在这件，F5 来电，F1 看能做什么。", "Exercise: F9 does the one line, F5 takes a ring, F1 lists all."))
    }
    var isLeaving = false
    while !isLeaving {
      terminal.show(desktop.draw(terminal.size, at: desk.now))
      wait(terminal)
      for signal in terminal.takeSignals() where signal.endsProgram { isLeaving = true }
      while !isLeaving, let key = terminal.nextKey() {
        if key == .lost { isLeaving = true } else { isLeaving = handle(key, terminal) }
      }
      lookAround()
      // Not into the other side's ear; it rings when the call is written down.
      if !desktop.isOnThePhone && bell.take() { terminal.beep() }
      saveDrafts()
      saveHead()
    }
    saveDrafts()
    saveHead(atOnce: true)
    return desktop.unsavedCount == 0 ? 0 : 5
  }

  /// True when the key leaves the program.
  private func handle(_ key: Key, _ terminal: borrowing Terminal) -> Bool {
    if key == .control("l") || key == .resized { terminal.redrawAll() }
    switch desktop.handle(key, at: desk.now) {
    case .submit(let intent): submit(intent)
    case .quit: return true
    case .ignored, .handled, .openMatter: break
    }
    return false
  }

  private func submit(_ intent: Intent) {
    saveDrafts()
    do {
      let acknowledgement = try desk.submit(
        Submission(
          intent.command, by: desktop.actor(of: intent.command), occasion: intent.occasion, key: intent.key))
      desktop.saved(intent, acknowledgement, at: desk.now)
    } catch let refusal as Refusal {
      desktop.refused(refusal, key: intent.key)
    } catch {
      desktop.failed(Failure(error), key: intent.key)
    }
  }

  private func wait(_ terminal: borrowing Terminal) {
    var descriptors = [terminal.inputDescriptor, terminal.signalDescriptor]
    if let watch { descriptors.append(watch.descriptor) }
    if let journal = try? desk.changeDescriptor() { descriptors.append(journal) }
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    poll(&polled, nfds_t(polled.count), Int32(waitMilliseconds))
    if polled.dropFirst(2).contains(where: { $0.revents != 0 }) {
      watch?.drain()
      desk.drainChanges()
      lastLook = Int.min
    }
  }

  /// Until the next whole second of the duty room, the next step of a scenario, or what the desk waits for.
  private var waitMilliseconds: Int {
    let tick = desk.realMilliseconds(until: desk.now.wholeSecond.adding(seconds: 1))
    let step = scenario?.nextTime.map(desk.realMilliseconds(until:)) ?? 1_000
    let wait = min(tick, step, desk.waitMilliseconds(atMost: 1_000))
    // An exercise at high speed needs no more than ten frames a second.
    return max(desk.room.exerciseClock == nil ? 1 : 100, wait)
  }

  /// Other seats' entries, passed due times, arrived files, edited settings.
  private func lookAround() {
    attempt { try scenario?.run() }
    attempt { try desk.follow() }
    let elapsed = clock.elapsedMilliseconds()
    if elapsed >= retryAt {
      // A due time that can't be recorded is tried again with everything else, not at every turn.
      if !attempt({ try desk.tick() }) { retryAt = elapsed + Self.lookMilliseconds }
    }
    guard lastLook == Int.min || elapsed - lastLook >= Self.lookMilliseconds else { return }
    lastLook = elapsed
    takeInbox()
    attempt { try stationFiles.ifChanged { faults = try desk.adoptStationFiles() } }
    desktop.isReadOnly = desk.readOnlyReason != nil
    desktop.warning = warning(faults)
  }

  /// A few files at a time, so that keys are answered between them.
  private func takeInbox() {
    guard desk.readOnlyReason == nil else { return }
    attempt {
      for outcome in try inbox.take(atMost: 4) {
        if case .refused(let file, let reason) = outcome {
          desktop.message = .init(
            .refused, language("收件 \(file) 没收下：\(reason)", "Inbox \(file) refused: \(reason)"))
        }
      }
      if inbox.waiting > 0 { lastLook = Int.min }
    }
  }

  private func warning(_ faults: [StationFault]) -> String? {
    if desk.readOnlyReason == "poisoned" {
      return language(
        "磁盘没收下上一条，不能再写：先记在纸上，请人看磁盘后重启机器",
        "The disk didn't take the last write: use paper, have the disk looked at, restart the machine")
    }
    if let reason = desk.readOnlyReason {
      return language(
        "日志只能看不能写（\(reason)），先记在纸上，用 dutyroom journal verify 查",
        "The journal is read-only (\(reason)): write on paper, run dutyroom journal verify")
    }
    let errors = faults.filter { $0.severity == .error }
    guard let first = errors.first ?? faults.first else { return nil }
    // What helps stands in front: the row ends where the screen does.
    let count = faults.count > 1 ? language("\(faults.count)处不对，", "\(faults.count) faults, ") : ""
    return count + language("用 dutyroom check 细看：", "see dutyroom check: ") + first.message(in: language)
  }

  /// False when it failed, and the screen says why.
  @discardableResult
  private func attempt(_ body: () throws -> Void) -> Bool {
    do {
      try body()
      return true
    } catch {
      desktop.message = .init(.failed, Failure(error).message(in: language))
      return false
    }
  }

  /// What a crash left here goes on under its number; what other seats left is copied first, removed then.
  private func takeUpDrafts() {
    let offered = drafts.offered(to: seat.name)
    let own = offered.filter { $0.seat == seat.name }
    desktop.keepFree(drafts.numbers(of: seat.name))
    for offer in own {
      if desktop.restore(offer.draft, number: offer.number) { savedDrafts[offer.number] = offer.draft }
    }
    for offer in offered where offer.seat != seat.name {
      guard desktop.restore(offer.draft, number: nil), let number = desktop.forms.last?.number else {
        continue
      }
      saveDrafts()
      guard savedDrafts[number] != nil else { continue }
      attempt { try drafts.remove(seat: offer.seat, number: offer.number) }
    }
    desktop.tellRestored()
  }

  /// What is typed is on disk before the next key is waited for.
  private func saveDrafts() {
    var current: [Int: Draft] = [:]
    for form in desktop.forms where !form.isEmpty && form.sort != .quit { current[form.number] = form.draft }
    for (number, draft) in current where savedDrafts[number] != draft {
      attempt {
        try drafts.save(draft, seat: seat.name, number: number)
        savedDrafts[number] = draft
      }
    }
    for number in savedDrafts.keys where current[number] == nil {
      attempt {
        try drafts.remove(seat: seat.name, number: number)
        savedDrafts[number] = nil
      }
    }
  }

  /// The durable evidence follows within a second of an append.
  private func saveHead(atOnce: Bool = false) {
    guard desk.isHeadBehind else {
      headSince = nil
      return
    }
    let elapsed = clock.elapsedMilliseconds()
    let since = headSince ?? elapsed
    headSince = since
    guard atOnce || elapsed - since >= 500 else { return }
    attempt {
      try desk.saveHead()
      headSince = nil
    }
  }
}

/// Rings when something comes in or a decisive time passes.
final class Bell: Subscriber {
  private var rings = false

  func receive(_ group: [Entry]) {
    for entry in group {
      switch entry.event {
      case .clockMissed: rings = true
      case .reportReceived where entry.by.role == .inbox: rings = true
      default: break
      }
    }
  }

  func take() -> Bool {
    defer { rings = false }
    return rings
  }

  func reset() { rings = false }
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
