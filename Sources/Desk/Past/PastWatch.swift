import DutyModel
import JournalFile

/// What is known of the journal's past, and the worker that looks at it behind the screen: once a day, by one
/// of the seats. The past is everything before the current segment, which is verified before the first screen.
package final class PastWatch {
  /// What the last whole pass found, whoever made it; nil when nobody has looked yet.
  package private(set) var mark: VerifiedMark?
  /// How far this seat's own pass is; nil when none is under way.
  package private(set) var percent: Int?

  private let clock: any WallClock
  private let restMicroseconds: UInt32
  private var worker: PastWorker?
  /// Found by the pass that is under way.
  private var damageSoFar: VerifiedMark.Damage?
  private var isStart = true
  /// On a clock that nobody sets: no sooner does this seat make another pass.
  private var notBefore = Int.min

  /// After a pass for which the machine had no means.
  static let retryMilliseconds = 10 * 60 * 1_000

  init(clock: any WallClock, restMicroseconds: UInt32 = 1_000) {
    (self.clock, self.restMicroseconds) = (clock, restMicroseconds)
  }

  /// What is wrong with the past, as far as is known: for the banner, and for the handover.
  package var damage: VerifiedMark.Damage? { damageSoFar ?? mark?.damage }

  /// Readable when the worker has news; nil when none is under way.
  package var descriptor: Int32? { worker?.descriptor }

  /// Takes note of what other seats found, and begins a pass when one is due. One that can't be begun is no
  /// news for tonight: it's tried again in ten minutes, and until then the mark says how old the last one is.
  func look(in journal: Journal) {
    guard worker == nil else { return }
    mark = journal.verifiedMark ?? mark
    let elapsed = clock.elapsedMilliseconds()
    guard elapsed >= notBefore else { return }
    do throws(JournalFailure) {
      guard let pass = try journal.pastPass(now: clock.now().milliseconds, atStart: isStart) else {
        isStart = false
        return
      }
      isStart = false
      worker = try PastWorker(pass, restMicroseconds: restMicroseconds)
      percent = 0
    } catch {
      notBefore = elapsed + Self.retryMilliseconds
    }
  }

  /// What the worker has come to. Returns the mark of a pass that has just ended, once.
  package func take() -> VerifiedMark? {
    guard let worker, let news = worker.take() else { return nil }
    switch news {
    case .reading(let percent, let damage):
      self.percent = percent
      damageSoFar = damage
      return nil
    case .finished(let mark):
      end(nextIn: Journal.pastPassMilliseconds)
      self.mark = mark
      return mark
    case .stopped, .failed:
      end(nextIn: Self.retryMilliseconds)
      return nil
    }
  }

  /// Has a pass stop where it is; the next start goes on there.
  package func stop() {
    worker?.stop()
    worker = nil
    percent = nil
  }

  private func end(nextIn milliseconds: Int) {
    stop()
    damageSoFar = nil
    notBefore = clock.elapsedMilliseconds() + milliseconds
  }
}
