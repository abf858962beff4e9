import Desk
import DutyModel

/// The matters that the row of warnings tells of, kept up as entries come: looking for them among all that are open,
/// at every frame, would take longer than the frame.
struct WarningMatters {
  /// We were called out for these.
  private(set) var calledOut: Set<MatterID> = []
  /// People have to move, or have moved; see ``counted``.
  private(set) var moving: Set<MatterID> = []

  /// The figures that say so.
  static let counted = [Figure.toMove, .moved]

  /// `room` has folded the group.
  mutating func take(_ group: [Entry], in room: DutyRoom) {
    for entry in group {
      switch entry.event {
      case .errandOpened(let opened) where opened.errand.calledOut != nil: calledOut.insert(opened.matter)
      case .figureRecorded(let line) where Self.counted.contains(line.figure): moving.insert(line.matter)
      // Figures go from one matter to another, or go altogether.
      case .segmentOpened, .carried, .entryStruck, .reportJoined, .reportDetached, .matterClosed,
        .matterReopened:
        return look(through: room)
      default: break
      }
    }
  }

  private mutating func look(through room: DutyRoom) {
    calledOut = Set(room.matters.values.lazy.filter { $0.errand?.calledOut != nil }.map(\.id))
    moving = Set(room.figures.lazy.filter { Self.counted.contains($0.figure.figure) }.map(\.figure.matter))
  }
}
