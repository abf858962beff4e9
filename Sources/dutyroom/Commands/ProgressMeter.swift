import Desk
import DutyModel
import Glibc

/// How far something long is, on the terminal's last row; silent in a pipe, and when it's quick.
final class ProgressMeter {
  private let isShown = isatty(STDERR_FILENO) == 1
  private let clock = SystemClock()
  private let start: Int
  private var last = ""

  /// Shorter than this nobody wonders.
  private static let quietMilliseconds = 1_000

  init() { start = clock.elapsedMilliseconds() }

  deinit { clear() }

  /// What to hand to whoever does the work: `word` and a percentage.
  func shows(_ word: String) -> (Int, Int) -> Void {
    { [self] done, all in
      guard isShown, clock.elapsedMilliseconds() - start >= Self.quietMilliseconds else { return }
      let text = "\(word) \(done * 100 / max(1, all))%"
      guard text != last else { return }
      last = text
      show(text)
    }
  }

  /// Wipes the row for what comes.
  func clear() {
    guard !last.isEmpty else { return }
    last = ""
    show("")
  }

  /// A terminal that takes nothing shows no progress; the work goes on.
  private func show(_ text: String) {
    let bytes = Array("\r\u{1B}[K\(text)".utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}
