import Desk
import DutyModel

/// Gives an entry a file that lies in the inbox: the content is stored first, then the entry that vouches for it, and
/// then the file is filed away.
final class FileAttacher {
  private let desk: Desk
  private let desktop: Desktop
  private let saver: Saver
  /// Stored, and not yet in the journal.
  private var pending: [(key: String, file: WaitingFile)] = []
  /// What lay there at the start has been told of.
  private var hasLooked = false

  init(desk: Desk, desktop: Desktop, saver: Saver) {
    self.desk = desk
    self.desktop = desktop
    self.saver = saver
  }

  /// F8 on the form under `key`.
  func attach(_ file: WaitingFile, key: String) {
    do throws(FileFault) {
      let stored = try Attachments(desk.folder).store("\(desk.folder.inbox)/\(file.name)")
      guard let intent = desktop.attached(stored, key: key, at: desk.now) else { return }
      pending.append((key, file))
      saver.submit(intent)
      look()
    } catch {
      let failure = Failure(error)
      desktop.message = .init(
        .failed, desktop.language("没附上：", "Not attached: ") + failure.message(in: desktop.language))
    }
  }

  /// What lies in the inbox, and what may be filed away since its entry is durable.
  func look() {
    pending.removeAll { key, file in
      guard !desktop.forms.contains(where: { $0.key == key }) else { return false }
      do throws(FileFault) {
        if desk.room.storedCommand(key) != nil { try desk.folder.fileAway(file) }
        return true
      } catch {
        // It is attached all the same; it is tried again at the next look.
        return false
      }
    }
    let files = desk.folder.waitingFiles()
    guard desktop.arrivedFiles != files || !hasLooked else { return }
    let known = Set(desktop.arrivedFiles.map(\.name))
    let arrived = files.filter { !known.contains($0.name) }
    desktop.arrivedFiles = files
    if let first = arrived.first { tell(of: first, others: arrived.count - 1) }
    hasLooked = true
  }

  /// Said once, and never in place of something else.
  private func tell(of file: WaitingFile, others: Int) {
    guard desktop.message == nil else { return }
    let more = others > 0 ? desktop.language("等 \(others + 1) 个", " and \(others) more") : ""
    desktop.message = .init(
      .hint,
      desktop.language(
        "收件里有照片、录音：\(file.name)\(more)。选那一条，F1 附照片文件。",
        "Waiting in the inbox: \(file.name)\(more). Choose its entry, then F1, Attach."))
  }
}
