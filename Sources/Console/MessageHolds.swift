import DutyModel

/// As long as what a message says is true.
enum MessageHolds: Equatable {
  /// No open matter has this number.
  case noMatter(Int)
  case nothingOwed
  case nothingHeld
}

extension Desktop {
  /// Says something that the next entry may make untrue.
  func say(_ message: Message, whileTrue holds: MessageHolds) {
    self.message = message
    messageHolds = holds
  }

  /// A message that no longer holds goes.
  func dropStaleMessage(at now: Timestamp) {
    switch messageHolds {
    case .noMatter(let number): if room.matter(numbered: number) != nil { message = nil }
    case .nothingOwed: if room.oneLine(at: now).clock != nil { message = nil }
    case .nothingHeld: if !forms.isEmpty { message = nil }
    case nil: break
    }
  }
}
