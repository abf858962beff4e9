internal import CSystem
import Glibc

/// Tries at passphrases take turns on this machine: guesses at several terminals at once would know nothing of each
/// other's pauses. A process that ends gives its turn back.
struct KeyTurn {
  /// -1 where there is no folder of keys, and so nothing to be tried.
  private let descriptor: Int32

  /// Nil when another one keeps it for longer than `waitMilliseconds`.
  /// - Throws: `FileFault` when the folder can't be opened.
  init?(_ folder: KeyFolder, waitMilliseconds: Int) throws(FileFault) {
    descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    if descriptor < 0 {
      if errno == ENOENT { return }
      throw .system("open", folder.path)
    }
    var waited = 0
    while cs_flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard waited < waitMilliseconds else {
        close(descriptor)
        return nil
      }
      usleep(20_000)
      waited += 20
    }
  }

  func end() {
    if descriptor >= 0 { close(descriptor) }
  }
}
