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
    if desktop.arrivedFiles != files { desktop.arrivedFiles = files }
  }
}
