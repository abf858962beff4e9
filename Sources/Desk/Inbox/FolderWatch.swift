import Glibc

/// Tells a poll loop that something changed in the station's folder, its inbox, registers or cards.
package final class FolderWatch {
  package let descriptor: Int32

  /// Nil when the kernel grants no watch; the loop looks every two seconds anyway.
  package init?(_ folder: StationFolder) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    for path in [folder.path, folder.inbox] {
      guard inotify_add_watch(descriptor, path, UInt32(IN_CLOSE_WRITE | IN_MOVED_TO)) >= 0 else { return nil }
    }
    // A station may do without these; a card that goes away counts as much as one that comes.
    for path in [folder.registers, folder.cards] {
      inotify_add_watch(descriptor, path, UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE))
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Empties the descriptor.
  package func drain() {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }
}
