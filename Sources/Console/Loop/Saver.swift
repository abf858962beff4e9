import Desk
import DutyModel

/// Brings into the journal what F8 was pressed on, and keeps at it until it's there.
///
/// Everything else that writes takes turns with it: what failed for one would fail for the other.
final class Saver {
  private let desk: Desk
  private let desktop: Desktop
  private let clock: any WallClock
  private var pause = RetryPause()
  private(set) var troubles = Troubles()
  private var wasReadOnly = false

  init(desk: Desk, desktop: Desktop, clock: any WallClock) {
    self.desk = desk
    self.desktop = desktop
    self.clock = clock
  }

  /// F8: tries at once, and with it what still waits, oldest first.
  func submit(_ intent: Intent) {
    pause.end()
    let waiting = desktop.waiting()
    save(waiting.contains { $0.key == intent.key } ? waiting : waiting + [intent], atF8: intent.key)
  }

  /// 本人签: opens the key and signs under the append lock. Nothing of it is tried again by itself: the passphrase is
  /// gone by then.
  func sign(_ signing: KeySigning) {
    pause.end()
    let language = desktop.language
    do {
      let (command, acknowledgement) = try desk.sign(signing)
      troubles[.save] = nil
      let intent = Intent(command: command, occasion: .now, key: signing.key, by: signing.by)
      desktop.saved(intent, acknowledgement, at: desk.now)
      tellOfMissingCheckpoint()
    } catch let fault as UnlockFault {
      desktop.notSigned(fault.message(in: language))
    } catch let refusal as Refusal {
      desktop.notSigned(refusal.message(in: language, knowing: desktop.room))
    } catch {
      let failure = Failure(error)
      troubles[.save] = failure
      pause.failed(at: clock.elapsedMilliseconds())
      let reason = failure.message(in: language)
      // A disk may have it all the same, and the next turn then finds it there: what is known is only that nobody said
      // so. The page keeps the command's key, so a second try is the same signature.
      desktop.notSigned(
        language(
          "没签成：\(reason)口令再打一遍，按 F8；万一刚才存上了，也只签一次。",
          "NOT SIGNED YET: \(reason) Type it again and press F8; had it got through, it would count once."))
    }
    tell()
  }

  /// One turn of the loop: what waits is tried when the pause is over, before anything else is written.
  func retryWhenDue() {
    let isReadOnly = desk.obstacle != nil
    if wasReadOnly && !isReadOnly { pause.end() }
    wasReadOnly = isReadOnly
    if mayWrite || desktop.waiting().isEmpty { retry() }
    tell()
  }

  /// Tries what waits now, for instance before leaving.
  func retry() {
    let waiting = desktop.waiting()
    if waiting.isEmpty { troubles[.save] = nil } else { save(waiting, atF8: nil) }
    tell()
  }

  /// False while the journal is left alone after a failure.
  var mayWrite: Bool { pause.isOver(at: clock.elapsedMilliseconds()) }

  /// Until the pause is over, at most `longest`, in milliseconds.
  func waitMilliseconds(atMost longest: Int) -> Int {
    guard let next = pause.next else { return longest }
    return max(1, min(longest, next - clock.elapsedMilliseconds()))
  }

  /// Runs what the program itself wants of the journal; false when it failed, and the screen says why. What
  /// `writes` waits its turn after a failure.
  @discardableResult
  func attempt(_ source: Troubles.Source, writes: Bool = false, _ body: () throws -> Void) -> Bool {
    guard !writes || mayWrite else { return false }
    do {
      try body()
      troubles[source] = nil
      if writes && troubles.first == nil { pause.end() }
    } catch {
      troubles[source] = Failure(error)
      if writes { pause.failed(at: clock.elapsedMilliseconds()) }
    }
    tell()
    return troubles[source] == nil
  }

  /// A full disk is said before anybody presses F8 in vain.
  func lookForRoom() {
    attempt(.room) { try desk.folder.requireRoom() }
  }

  private func save(_ intents: [Intent], atF8 key: String?) {
    var failure: Failure?
    var saved = 0
    var intents = intents[...]
    while let intent = intents.popFirst() {
      // Behind a failure the next would fail alike, and must not overtake; only for want of room the shorter one
      // may fit.
      if let failure, !failure.isShortOfRoom {
        desktop.failed(key: intent.key, needsPaper: failure.needsPaper)
        continue
      }
      do {
        let submission = intent.submission
        let acknowledgement =
          key == nil ? try desk.submitAgain(submission) : try desk.submit(submission)
        let isFollowing = desktop.isFollowing(intent)
        desktop.saved(intent, acknowledgement, at: desk.now)
        // What follows by itself isn't counted: people saved one thing.
        if !isFollowing { saved += 1 }
        intents += desktop.takeFollowing()
      } catch let refusal as Refusal {
        desktop.refused(refusal, key: intent.key)
      } catch {
        failure = Failure(error)
        // A short try at the lock doesn't learn who holds it; the long one of F8 did.
        if key == nil, let known = troubles[.save], known.code == failure?.code { failure = known }
        desktop.failed(key: intent.key, needsPaper: failure?.needsPaper ?? false)
      }
    }
    troubles[.save] = failure
    if failure == nil { pause.end() } else { pause.failed(at: clock.elapsedMilliseconds()) }
    if saved > 1 { desktop.tellSaved(saved) }
    tellOfMissingCheckpoint()
    tell()
  }

  /// What was saved stands in the log; its message gives way.
  private func tellOfMissingCheckpoint() {
    guard let missing = desk.takeMissingCheckpoint(in: desktop.language) else { return }
    desktop.message = .init(.refused, missing)
  }

  private func tell() {
    desktop.isReadOnly = desk.obstacle != nil
    desktop.trouble = troubles.first ?? desk.obstacle.map(Failure.init)
  }
}
