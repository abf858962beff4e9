import Desk
import DutyModel

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
