import Glibc

/// Tells a poll loop that something changed in the station's folder or its inbox.
package final class FolderWatch {
  package let descriptor: Int32

  /// Nil when the kernel grants no watch; the loop looks every two seconds anyway.
  package init?(_ folder: StationFolder) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    for path in [folder.path, folder.inbox] {
      guard inotify_add_watch(descriptor, path, UInt32(IN_CLOSE_WRITE | IN_MOVED_TO)) >= 0 else { return nil }
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
