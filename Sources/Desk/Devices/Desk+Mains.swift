import DutyModel

extension Desk {
  /// Records that the mains were lost or came back, if they did and no other seat has. An exercise runs on an
  /// invented night and has no mains.
  /// - Throws: as `submit`.
  package func notice(_ mains: MainsState) throws {
    guard let isOnline = mains.isOnline, room.purpose == .live, isOnline == (room.mainsLost != nil) else {
      return
    }
    let changed = MainsChanged(isOnline: isOnline, batteryPercent: mains.batteryPercent)
    try submit(Submission(.recordMains(changed), by: .program, key: newKey()))
  }
}
