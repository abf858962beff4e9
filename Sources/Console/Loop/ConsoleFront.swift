import Curses
import Desk
import DutyModel
import Glibc

/// What the console's loop talks to: a screen in curses mode, or plain lines.
///
/// The loop waits on the descriptors, takes the keys one by one and shows the desktop after them, so both fronts
/// drive the same desk with the same keys.
package protocol ConsoleFront: ~Copyable {
  /// Readable when keys wait.
  var inputDescriptor: Int32 { get }
  /// Readable when a signal waits.
  var signalDescriptor: Int32 { get }
  /// A key waits to be read.
  var hasInput: Bool { get }
  /// Who else wants every entry; asked once, before the first is delivered.
  func listeners(of desktop: Desktop) -> [any Subscriber]
  /// Shows what the desktop says at `now`.
  func show(_ desktop: Desktop, at now: Timestamp)
  /// Shows an exercise in front of the live room.
  func show(_ rehearsal: RehearsalFrame)
  /// It can show two rooms at once.
  var canRehearse: Bool { get }
  /// The next key; nil when none waits.
  func nextKey() -> Key?
  func takeSignals() -> [Signal]
  func redrawAll()
  /// Has presses of the mouse's button arrive as keys, or no longer; false when there is no mouse.
  func setMouse(_ on: Bool) -> Bool
  /// Lends the terminal to another program while `body` runs.
  func suspended<R, E: Error>(_ body: () throws(E) -> R) throws(E) -> R
  /// Shows nothing but this text until a key is pressed or `meanwhile` says that the console must leave; `clipboard` is
  /// what puts it into the terminal's clipboard.
  func showClean(_ text: CleanText, clipboard: String?, hint: String, meanwhile: () -> Bool)
  /// False when the terminal is known to have no bell.
  var canBeep: Bool { get }
  func beep()
  func flash()
}

extension Terminal: ConsoleFront {
  package func listeners(of desktop: Desktop) -> [any Subscriber] { [] }

  package func show(_ desktop: Desktop, at now: Timestamp) { show(desktop.draw(size, at: now)) }

  package func show(_ rehearsal: RehearsalFrame) { show(rehearsal.draw(size)) }

  package var canRehearse: Bool { true }

  package func showClean(_ text: CleanText, clipboard: String?, hint: String, meanwhile: () -> Bool) {
    suspended {
      CleanTextPage(text: text, input: inputDescriptor, output: STDOUT_FILENO, clipboard: clipboard)
        .show(hint: hint, meanwhile: meanwhile)
    }
  }
}
