import Desk
import DutyModel

/// The texts of earlier drafts. The room keeps only the last one; whoever read the one before wants to see what was
/// changed since.
final class ReportDrafts: Subscriber {
  /// So many drafts of a report are kept, the latest.
  static let kept = 12

  private let view: RoomView
  private var texts: [BulletinID: [Int: BulletinContent]] = [:]
  /// Who wrote each of them.
  private var writers: [BulletinID: [Int: PersonID]] = [:]

  /// `view` must be told of a group before this is.
  init(view: RoomView) {
    self.view = view
  }

  func receive(_ group: [Entry]) {
    for entry in group {
      switch entry.event {
      case .bulletin(.drafted(let drafted)):
        keep(drafted.content, 1, of: drafted.bulletin, by: entry.by.person)
      case .bulletin(.edited(let edited)):
        keep(edited.content, edited.draft, of: edited.bulletin, by: entry.by.person)
      case .carried(.bulletinContent(let carried)):
        guard let draft = view.room.bulletins[carried.bulletin]?.draft else { continue }
        keep(carried.content, draft, of: carried.bulletin, by: view.room.bulletins[carried.bulletin]?.writer)
      default: break
      }
    }
  }

  private func keep(_ content: BulletinContent, _ draft: Int, of bulletin: BulletinID, by person: PersonID?) {
    texts[bulletin, default: [:]][draft] = content
    writers[bulletin, default: [:]][draft] = person
    guard let known = texts[bulletin], known.count > Self.kept, let oldest = known.keys.min() else { return }
    texts[bulletin]?[oldest] = nil
    writers[bulletin]?[oldest] = nil
  }

  /// What a draft said; nil for one of an earlier segment.
  func content(of bulletin: BulletinID, draft: Int) -> BulletinContent? { texts[bulletin]?[draft] }

  /// The last draft before `draft` that somebody else wrote: what its writer sent, before another changed it.
  func draftOfAnother(before draft: Int, of bulletin: BulletinID) -> Int? {
    guard let writer = writers[bulletin]?[draft] else { return nil }
    return texts[bulletin]?.keys.filter { $0 < draft && writers[bulletin]?[$0] != writer }.max()
  }
}
