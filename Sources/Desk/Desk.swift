import DutyModel
import JournalFile
import Keys

/// The way into the journal and out of it, for one seat.
///
/// A command is decided under the append lock on everything that any seat has appended, written, made
/// durable, and only then delivered. If it is on the bus it is on disk.
package final class Desk {
  package let folder: StationFolder
  package let seat: String
  package let zone: ZoneTable
  package let bus = EventBus()
  /// Everything that has been appended so far.
  package private(set) var room: DutyRoom

  /// What is known of the segments before the current one.
  package let past: PastWatch

  /// What station.toml says about this machine, as last read.
  package internal(set) var devices = StationDevices()

  /// What new keys are sealed with, and the least that is accepted; cheaper in tests only.
  package var keyCost = ScryptCost.standard
  /// How long a try at a passphrase waits for another one at this station.
  package var keyWaitMilliseconds = 5_000
  /// The key that was opened here last: it signs checkpoints, and nothing else.
  var heldKey: HeldKey?
  /// Why the last checkpoint is missing, until it is told.
  var checkpointFault: (any Error)?

  let access: JournalAccess
  let surroundings: JournalSurroundings?
  let clock: any WallClock
  /// Folded, on disk, and not yet told to the bus: a refusal came in between.
  private var undelivered: [Entry] = []
  private var steps: StepWatch
  private var reader = EntryReader()
  /// Distinguishes this process in command keys.
  private let client: String
  private var commandsMade = 0

  /// Opens the station's journal for a seat. Where it can be read and not be opened, on a read-only disk or behind
  /// a lock that somebody keeps, the room is shown as it was written, ``obstacle`` says why, and opening is tried
  /// again with everything that follows. `client` is the first half of this desk's command keys; no two processes
  /// may have the same, so only a test names one.
  package init(
    folder: StationFolder, seat: String, zone: ZoneTable, clock: any WallClock = SystemClock(),
    client: String? = nil, surroundings: JournalSurroundings? = nil
  ) throws(JournalFailure) {
    self.folder = folder
    self.seat = seat
    self.zone = zone
    self.clock = clock
    self.client = client ?? "\(seat)-\(randomDigits())"
    let access = JournalAccess(clock: clock) { (wait: Int?) throws(JournalFailure) in
      do throws(JournalFailure) {
        return try Journal(
          folder: folder.journal, seat: seat, program: programVersion,
          by: FieldsWriter.object(Actor.program, zone: zone), surroundings: surroundings,
          openingWaitMilliseconds: wait, stamp: { zone.text(clock.now()) })
      } catch {
        throw folder.explained(error)
      }
    }
    self.access = access
    self.surroundings = surroundings
    past = PastWatch(clock: clock)
    steps = StepWatch(clock: clock)
    let opening = try access.open(orRead: folder.journal, surroundings: surroundings)
    identity = opening.identity
    room = DutyRoom(purpose: Purpose(identity.purpose), zone: zone)
    fold(opening.records)
  }

  /// Makes a journal for a new station: its first segment holds nothing but its header.
  package static func makeJournal(
    in folder: StationFolder, station: String, purpose: Purpose, zone: ZoneTable, clock: any WallClock
  ) throws(JournalFailure) {
    let now = zone.text(clock.now())
    let identity = JournalIdentity(
      station: station, journal: randomUUID(), purpose: JournalIdentity.Purpose(purpose), created: now)
    try Journal.create(
      in: folder.journal, identity: identity, seat: "init", program: programVersion, stamp: now,
      by: FieldsWriter.object(Actor.program, zone: zone))
  }

  /// The journal in use.
  package private(set) var identity: JournalIdentity
  /// Why nothing can be appended now: the opening table's verdict, a failed sync that no successor segment has
  /// healed yet, a disk or a lock that doesn't let this seat in; nil as a rule.
  package var obstacle: JournalFailure? { access.obstacle }
  /// A word for ``obstacle``: the verdict's, `poisoned`, or the failure's code.
  package var readOnlyReason: String? {
    switch obstacle {
    case nil: nil
    case .readOnly(let verdict): verdict.word
    case .poisoned: "poisoned"
    case .some(let failure): failure.code
    }
  }
  /// Sequence and hash of the last entry.
  package private(set) var head = (sequence: 0, hash: Digest.zero.hex)

  /// The duty room's time: the wall clock, or the exercise's own.
  package var now: Timestamp {
    let real = clock.now()
    return room.exerciseClock?.time(at: real) ?? real
  }

  /// Real milliseconds until the duty room's time is `instant`; 0 when it has passed.
  package func realMilliseconds(until instant: Timestamp) -> Int {
    let real = room.exerciseClock?.real(of: instant) ?? instant
    return max(0, real.milliseconds - clock.now().milliseconds)
  }

  /// Milliseconds until something here has to be done again, at most `longest`: a due time that lies ahead, a
  /// due time that couldn't be recorded, the evidence that lags.
  package func waitMilliseconds(atMost longest: Int) -> Int {
    var wait = isHeadBehind ? min(longest, 500) : longest
    if let due = room.nextUnnoticedDue, due >= now { wait = min(wait, realMilliseconds(until: due) + 1) }
    return max(1, wait)
  }

  /// A key for a new command of this process.
  package func newKey() -> String {
    commandsMade += 1
    return "\(client)/\(commandsMade)"
  }

  /// Delivers what has been read and not yet told: at start, once all subscribers are there.
  package func deliverPending() {
    let entries = undelivered
    undelivered = []
    bus.deliver(entries)
  }

  /// Decides, appends and makes durable, then delivers.
  /// - Throws: `Refusal` when a rule says no; `JournalFailure` when it isn't saved.
  @discardableResult
  package func submit(_ submission: Submission) throws -> Acknowledgement {
    defer {
      deliverPending()
      putAwayKeyOutOfTurn()
    }
    if try takesOver(submission) { try openSegment() }
    let acknowledgement = try append { submission } ?? Acknowledgement([])
    if !acknowledgement.isRepeated { signCheckpoint(after: submission) }
    return acknowledgement
  }

  /// A shift that takes over begins a segment, so that it can be opened and replayed alone.
  private func takesOver(_ submission: Submission) throws -> Bool {
    guard case .takeShift = submission.command, room.storedCommand(submission.key) == nil else {
      return false
    }
    try follow()
    return try room.decide(submission.command, by: submission.by, at: submission.moment(now: now))
      .contains { if case .shiftTaken = $0 { true } else { false } }
  }

  /// The same for a command that is only known under the lock: an inbox file that another seat may take
  /// first. Nil when `make` finds nothing to do, or when the lock isn't to be had at once.
  /// - Throws: like ``submit(_:)``.
  package func transact(_ make: () throws -> Submission?) throws -> Acknowledgement? {
    defer { deliverPending() }
    return try access.work { try append(make) } ?? nil
  }

  /// What no journal line can hold is a refusal, for trying again is no help.
  private func append(_ make: () throws -> Submission?) throws -> Acknowledgement? {
    do {
      return try appendOnce(make)
    } catch let failure as JournalFailure where failure.isOfContent {
      throw Refusal.cannotBeWritten
    }
  }

  private func appendOnce(_ make: () throws -> Submission?) throws -> Acknowledgement? {
    var repeated: StoredCommand?
    var decided = Decided()
    // Asked for once: behind a failed sync the same command is decided again.
    var made: Submission??
    let result = try use(atOnce: true) { journal in
      try journal.append(carrying: carry) { foreign in
        fold(foreign)
        let wanted = if let made { made } else { try make() }
        made = .some(wanted)
        guard let submission = wanted else { return nil }
        let digest = submission.digest(zone: zone)
        repeated = room.storedCommand(submission.key)
        if let repeated {
          guard repeated.digest == digest else { throw Refusal.idReused(submission.key) }
          return nil
        }
        let moment = submission.moment(now: now)
        let (command, actor) = try completed(submission, at: moment)
        let events = try room.decide(command, by: actor, at: moment)
        decided = Decided(events: events, by: actor, moment: moment)
        return Group(
          key: submission.key, digest: digest,
          records: events.map { NewRecord($0, by: actor, at: moment, zone: zone) })
      }
    }
    fold(result.foreign)
    fold(result.own, as: decided)
    guard case .some(.some) = made else { return nil }
    if let repeated { return Acknowledgement(try records(of: repeated), isRepeated: true) }
    noteCheckpoints(among: decided.events)
    return Acknowledgement(result.own)
  }

  /// What a new segment opens with.
  func carry(after foreign: [JournalFile.Record]) -> [NewRecord] {
    fold(foreign)
    return records(of: room.carry())
  }

  func records(of carried: [Carried]) -> [NewRecord] {
    let moment = Moment(now: now)
    return carried.map { NewRecord(.carried($0), by: .program, at: moment, zone: zone) }
  }

  /// Takes in and delivers what other seats have appended. While the journal is shut there is nothing to take in,
  /// and ``obstacle`` says why.
  package func follow() throws {
    defer {
      deliverPending()
      putAwayKeyOutOfTurn()
    }
    do {
      fold(try use { try $0.follow() })
    } catch let failure as JournalFailure {
      if failure != obstacle { throw failure }
    }
  }

  /// Records due times that have passed and steps of the wall clock; opens a new segment when the current
  /// one is full, or when a sync in it has failed. Cheap when there is nothing to do.
  /// - Parameter whileTyping: somebody is at the keys, so a full segment is left for a pause until it's twice
  ///   as large: with hundreds of open matters the next one takes longer to open than a key may wait.
  package func tick(whileTyping: Bool = false) throws {
    putAwayKeyOutOfTurn()
    _ = try access.work {
      switch obstacle {
      case nil: break
      case .poisoned: return try openSegment(onlyWhenFull: true)
      default: return
      }
      if let step = steps.pending {
        try submit(Submission(.recordTimeStep(TimeStepped(milliseconds: step)), by: .program, key: newKey()))
        steps.settle()
      }
      if let due = room.nextUnnoticedDue, due < now {
        try submit(Submission(.noticeMissedClocks(NoFields()), by: .program, key: newKey()))
      }
      if try use({ whileTyping ? $0.needsNewSegment : $0.wantsNewSegment }) {
        try openSegment(onlyWhenFull: true)
      }
    }
  }

  /// Goes on in a new segment that opens alone: at take-over, and when the current one is full, which is
  /// looked at again under the lock.
  package func openSegment(onlyWhenFull: Bool = false) throws {
    defer { deliverPending() }
    let result = try use(atOnce: true) { journal in
      try journal.openSegment(onlyWhenFull: onlyWhenFull, carried: carry)
    }
    fold(result.foreign)
    fold(result.own)
  }

  /// Takes note of what is known of the past, and has the worker begin a look at it when one is due.
  package func lookAtPast() {
    if let journal = access.current { past.look(in: journal) }
  }

  /// Readable when another seat may have written.
  package func changeDescriptor() throws -> Int32 { try use { try $0.changeDescriptor() } }

  /// Empties ``changeDescriptor()``; before ``follow()``, so that nothing written in between is missed.
  package func drainChanges() { access.current?.drainChanges() }

  /// True when the evidence on disk lags; ``saveHead()`` belongs within a second, and at exit.
  package var isHeadBehind: Bool { access.current?.isHeadBehind ?? false }

  package func saveHead() throws {
    _ = try access.work { try use { try $0.saveHead() } }
  }

  /// The journal as it lies there now: one that was put aside or replaced under this seat is opened anew, once.
  func use<Value>(atOnce: Bool = false, _ body: (Journal) throws -> Value) throws -> Value {
    do {
      let journal = try access.journal(atOnce: atOnce, anew: foldAnew)
      // Somebody waits: what keeps it from being written to may have been ended this moment.
      if atOnce, journal.isReadOnly { fold(try journal.follow()) }
      return try body(journal)
    } catch let failure as JournalFailure {
      guard case .replaced = failure else { throw failure }
      access.shut(by: failure)
      return try body(try access.journal(atOnce: true, anew: foldAnew))
    }
  }

  /// A journal that was opened again may be another one: the room is made from its current segment, and the bus
  /// hears what is new in it.
  private func foldAnew(_ journal: Journal) throws(JournalFailure) {
    let known = room.sequence
    identity = journal.identity
    room = DutyRoom(purpose: Purpose(identity.purpose), zone: zone)
    let records = try journal.readCurrentSegment()
    for record in records {
      let entry = Entry(record)
      room.apply(entry)
      if record.sequence > known { undelivered.append(entry) }
    }
    if let last = records.last { head = (last.sequence, last.hash.hex) }
  }

  /// Folds what isn't folded yet and keeps it for the bus; the journal hands foreign records out again after
  /// a refusal.
  func fold(_ records: [JournalFile.Record]) {
    for record in records where record.sequence > room.sequence { fold(record, reader.entry(record)) }
  }

  /// What was decided just now and is on disk: it needn't be read again, and what its entries have in common stays
  /// shared.
  private func fold(_ own: [JournalFile.Record], as decided: Decided) {
    guard own.count == decided.events.count else { return fold(own) }
    for (record, event) in zip(own, decided.events) where record.sequence > room.sequence {
      let entry = Entry(record, event, by: decided.by, at: decided.moment)
      assert(entry == reader.entry(record), "what is folded is what was written")
      fold(record, entry)
    }
  }

  private func fold(_ record: JournalFile.Record, _ entry: Entry) {
    room.apply(entry)
    undelivered.append(entry)
    head = (record.sequence, record.hash.hex)
  }

  /// The records of a command that was stored before: in this segment or, for a carried key, an earlier one.
  private func records(of stored: StoredCommand) throws -> [JournalFile.Record] {
    let archive = try JournalArchive(folder: folder.journal)
    guard let segment = try archive.segments().last(where: { $0.first <= stored.first }) else { return [] }
    return try archive.read(segment).records.filter { (stored.first...stored.last).contains($0.sequence) }
  }
}

extension Purpose {
  init(_ purpose: JournalIdentity.Purpose) {
    switch purpose {
    case .live: self = .live
    case .exercise: self = .exercise
    }
  }
}

extension JournalIdentity.Purpose {
  init(_ purpose: Purpose) {
    switch purpose {
    case .live: self = .live
    case .exercise: self = .exercise
    }
  }
}

/// Name and version of this program, as segment headers carry them.
package let programVersion = "dutyroom 0.1"

/// Eight hexadecimal digits.
private func randomDigits() -> String {
  let text = String(UInt32.random(in: 0...UInt32.max), radix: 16)
  return String(repeating: "0", count: 8 - text.count) + text
}

/// A random UUID (version 4).
func randomUUID() -> String {
  var bytes = (0..<16).map { _ in UInt8.random(in: 0...255) }
  bytes[6] = bytes[6] & 0x0F | 0x40
  bytes[8] = bytes[8] & 0x3F | 0x80
  let hex = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  var text = ""
  for (index, digit) in hex.enumerated() {
    if [8, 12, 16, 20].contains(index) { text += "-" }
    text.append(digit)
  }
  return text
}

/// The events of a command, whoever gave it, and when.
private struct Decided {
  var events: [Event] = []
  var by = Actor.program
  var moment = Moment(now: Timestamp())
}

extension JournalFailure {
  /// What was to be written is at fault, not the disk.
  fileprivate var isOfContent: Bool {
    switch self {
    case .lineTooLong, .textTooLong, .notStrict, .badRecord: true
    default: false
    }
  }
}
