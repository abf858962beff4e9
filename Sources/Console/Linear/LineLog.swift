import Desk
import DutyModel

/// The log as lines to be read aloud; words are chosen when an entry is delivered, as on the screen.
final class LineLog: Subscriber {
  private let view: RoomView
  private let language: Language
  private var lines: [String] = []
  private var told = 0

  init(view: RoomView, language: Language) {
    self.view = view
    self.language = language
  }

  func receive(_ group: [Entry]) {
    for entry in group {
      if case .segmentOpened = entry.event { (lines, told) = ([], 0) }
      guard LogPane.isShown(entry, in: view.room), let line = view.room.logLine(for: entry, in: language)
      else {
        continue
      }
      let author = view.room.author(of: entry, in: language)
      let late = entry.mark == .late ? language("补记 ", "entered late ") : ""
      lines.append(
        language("第\(entry.sequence)条 ", "\(entry.sequence) ") + view.room.zone.civil(entry.at).clock + " "
          + late + (author.isEmpty ? "" : author + " ") + line.word + " " + line.text)
    }
  }

  /// What came since the last call.
  func news() -> [String] {
    defer { told = lines.count }
    return Array(lines[told...])
  }

  /// The last `count` lines.
  func latest(_ count: Int) -> [String] { lines.suffix(count) }
}
