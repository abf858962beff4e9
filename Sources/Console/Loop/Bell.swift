import Desk
import DutyModel

/// What is heard and seen when something comes in or a decisive time passes.
///
/// While a call is being written down nothing sounds into the other side's ear: news flashes, and what is red beeps
/// softly once a minute.
final class Bell: Subscriber {
  enum Sound: Equatable {
    case none, beep, flash
  }

  /// How long red keeps quiet between two beeps during a call.
  static let redMilliseconds = 60_000

  /// What was done at this seat is no news here.
  private let seat: String
  private var hasNews = false
  /// During this call: when it was last heard, on the clock that nobody sets.
  private var lastBeep: Int?

  init(seat: String = "") {
    self.seat = seat
  }

  func receive(_ group: [Entry]) {
    for entry in group {
      switch entry.event {
      case .bulletin(let act) where entry.seat != seat && act.isNews: hasNews = true
      case .clockMissed: hasNews = true
      case .reportReceived where entry.by.role == .inbox: hasNews = true
      default: break
      }
    }
  }

  /// What this turn of the loop asks for. `isRed` when the one line is overdue or nearly so;
  /// it is asked only when it matters.
  func turn(isOnThePhone: Bool, isRed: @autoclosure () -> Bool, elapsed: Int) -> Sound {
    defer { hasNews = false }
    guard isOnThePhone else {
      lastBeep = nil
      return hasNews ? .beep : .none
    }
    // The first minute of a call is quiet, too.
    let since = lastBeep ?? elapsed
    if lastBeep == nil { lastBeep = elapsed }
    if elapsed - since >= Self.redMilliseconds, isRed() {
      lastBeep = elapsed
      return .beep
    }
    return hasNews ? .flash : .none
  }

  func reset() { hasNews = false }
}

extension BulletinAct {
  /// Somebody waits for it at another seat: a text comes to the leader, or comes back from him.
  fileprivate var isNews: Bool {
    switch self {
    case .submitted, .checked, .recalled, .returned, .signed: true
    case .drafted, .edited, .numbered, .counterSigned, .dispatched, .acknowledged, .voided, .phoned,
      .numbersSkipped, .finalExempted:
      false
    }
  }
}
