import Curses
import Desk
import DutyModel

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
  /// The next key; nil when none waits.
  func nextKey() -> Key?
  func takeSignals() -> [Signal]
  func redrawAll()
  /// Has presses of the mouse's button arrive as keys, or no longer; false when there is no mouse.
  func setMouse(_ on: Bool) -> Bool
  /// Lends the terminal to another program while `body` runs.
  func suspended<R, E: Error>(_ body: () throws(E) -> R) throws(E) -> R
  /// False when the terminal is known to have no bell.
  var canBeep: Bool { get }
  func beep()
  func flash()
}

extension Terminal: ConsoleFront {
  package func listeners(of desktop: Desktop) -> [any Subscriber] { [] }

  package func show(_ desktop: Desktop, at now: Timestamp) { show(desktop.draw(size, at: now)) }
}
