import Desk
import DutyModel

/// The room as the panes see it: folded from what the bus delivers, live or in a replay.
package final class RoomView: Subscriber {
  package private(set) var room: DutyRoom
  /// The person who last saved something at each seat.
  package private(set) var lastPerson: [String: PersonID] = [:]
  /// Who reads a report at another seat, as far as is known.
  package var readers: [SeatActivity] = []

  /// What the row of warnings looks at.
  private(set) var warnings = WarningMatters()
  /// What has to be written again.
  private(set) var returned = ReturnedReports()

  package init(purpose: Purpose, zone: ZoneTable) {
    room = DutyRoom(purpose: purpose, zone: zone)
  }

  package func receive(_ group: [Entry]) {
    for entry in group {
      room.apply(entry)
      if let person = entry.by.person { lastPerson[entry.seat] = person }
    }
    warnings.take(group, in: room)
    returned.take(group, in: room)
  }
}
