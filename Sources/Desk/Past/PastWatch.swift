import DutyModel
import JournalFile

/// What is known of the journal's past, and the worker that looks at it behind the screen: once a day, by one
/// of the seats. The past is everything before the current segment, which is verified before the first screen; it and
/// what else was written since the last pass is looked at again every few minutes, by each seat.
package final class PastWatch {
  /// What the last whole pass found, whoever made it; nil when nobody has looked yet.
  package private(set) var mark: VerifiedMark?
  /// How far this seat's own pass is; nil when none is under way.
  package private(set) var percent: Int?

  /// The folder of the journal that all this is about.
  private var folder: String?
  private let clock: any WallClock
  private let restMicroseconds: UInt32
  private var worker: PastWorker?
  /// The worker looks at what was written since the last pass.
  private var isRecent = false
  /// Found by the pass that is under way.
  private var damageSoFar: VerifiedMark.Damage?
  /// Found among what was written since the last pass.
  package private(set) var recentDamage: VerifiedMark.Damage?
  private var isStart = true
  /// On a clock that nobody sets: no sooner does this seat make another pass.
  private var notBefore = Int.min

  /// After a pass for which the machine had no means.
  static let retryMilliseconds = 10 * 60 * 1_000
  /// Between two looks at what was written since the last pass: 16 MiB at most as a rule, some tenths of a second
  /// behind everybody else.
  static let recentMilliseconds = 2 * 60 * 1_000
  /// On the same clock.
  private var nextRecent: Int

  init(clock: any WallClock, restMicroseconds: UInt32 = 1_000) {
    (self.clock, self.restMicroseconds) = (clock, restMicroseconds)
    nextRecent = clock.elapsedMilliseconds() + Self.recentMilliseconds
  }

  /// What is wrong with the past, as far as is known: for the banner, and for the handover.
  package var damage: VerifiedMark.Damage? { damageSoFar ?? mark?.damage }

  /// The banner's line; nil when all that was looked at is sound. Damage that stands before tonight's entries wants
  /// mending first: the next start finds it in its way.
  package func alarm(in language: Language) -> String? {
    recentDamage?.recentMessage(in: language) ?? damage?.message(in: language)
  }

  /// Readable when the worker has news; nil when none is under way.
  package var descriptor: Int32? { worker?.descriptor }

  /// Takes note of what other seats found, and begins a pass or a look when one is due.
  func look(in journal: Journal) {
    guard worker == nil else { return }
    // After a repair the room goes on in another journal, which has none of the damage.
    if folder != journal.folderPath { (folder, mark, recentDamage) = (journal.folderPath, nil, nil) }
    mark = journal.verifiedMark ?? mark
    beginPass(in: journal)
    if worker == nil { beginRecent(in: journal) }
  }

  /// What was right when it was read may be damaged since: in the minutes between nobody reads it again. While the
  /// journal is read-only its verdict says more.
  private func beginRecent(in journal: Journal) {
    let elapsed = clock.elapsedMilliseconds()
    guard elapsed >= nextRecent, !journal.isReadOnly else { return }
    nextRecent = elapsed + Self.recentMilliseconds
    do throws(JournalFailure) {
      let pass = try journal.recentPass(now: clock.now().milliseconds)
      worker = try PastWorker(pass, restMicroseconds: restMicroseconds)
      isRecent = true
    } catch {
      // The machine is short of something: it's tried again the next time.
    }
  }

  /// A pass that can't be begun is no news for tonight: it's tried again in ten minutes, and until then the mark says
  /// how old the last one is.
  private func beginPass(in journal: Journal) {
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
    if isRecent {
      takeRecent(news)
      return nil
    }
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

  private func takeRecent(_ news: PastNews) {
    switch news {
    case .reading: return
    case .finished(let mark): recentDamage = mark.damage
    case .stopped, .failed: break
    }
    stop()
  }

  /// Has a pass stop where it is; the next start goes on there.
  package func stop() {
    worker?.stop()
    worker = nil
    isRecent = false
    percent = nil
  }

  private func end(nextIn milliseconds: Int) {
    stop()
    damageSoFar = nil
    notBefore = clock.elapsedMilliseconds() + milliseconds
  }
}
