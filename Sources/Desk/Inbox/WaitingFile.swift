import DutyModel
import Glibc

/// A photo, a recording or a paper that lies in `inbox/` until somebody gives it to an entry.
package struct WaitingFile: Equatable, Sendable {
  /// As it lies there.
  package var name: String
  package var bytes: Int

  package init(name: String, bytes: Int) {
    self.name = name
    self.bytes = bytes
  }

  /// `213KB`
  package var size: String { fileSize(bytes) }

  /// Endings of what people photograph, record, scan and write; everything else in the inbox is taken for a command.
  private static let endings: Set = [
    "jpg", "jpeg", "png", "gif", "webp", "heic", "bmp", "tif", "tiff", "pdf", "mp3", "amr", "m4a", "wav",
    "ogg",
    "aac", "mp4", "mov", "3gp", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "wps", "et", "zip",
  ]

  /// True for a file that no command can be read from.
  static func isOne(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return endings.contains(name[name.index(after: dot)...].lowercased())
  }
}

extension StationFolder {
  /// The files in `inbox/` that an entry may carry, by name.
  package func waitingFiles() -> [WaitingFile] {
    fileNames(in: inbox).filter(WaitingFile.isOne).compactMap { name in
      var status = stat()
      guard lstat("\(inbox)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      return WaitingFile(name: name, bytes: Int(status.st_size))
    }
  }

  /// Files one away under `inbox/taken/`, once an entry carries it; one that is gone is fine.
  package func fileAway(_ file: WaitingFile) throws(FileFault) {
    let path = "\(inbox)/\(file.name)"
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    let mark =
      String(UInt(status.st_ino), radix: 36) + String(UInt(bitPattern: status.st_mtim.tv_sec), radix: 36)
    do throws(FileFault) {
      try moveFile(from: path, to: "\(inboxTaken)/\(mark)-\(Inbox.plainName(file.name))")
    } catch {
      if case .system(ENOENT, "rename") = error.problem { return }
      throw error
    }
  }
}
