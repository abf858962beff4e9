import Glibc

/// An inotify descriptor on what is published, the file `lock`, and on segments that come and go.
final class ChangeWatch {
  let descriptor: Int32

  init(_ folder: JournalFolder) throws(JournalFailure) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    if descriptor < 0 { throw .system(number: errno, call: "inotify_init1", path: folder.path) }
    for (path, mask) in [(folder.segments, IN_CREATE | IN_DELETE | IN_MOVE), (folder.lock, IN_MODIFY)]
    where inotify_add_watch(descriptor, path, UInt32(mask)) < 0 {
      throw .system(number: errno, call: "inotify_add_watch", path: path)
    }
  }

  deinit { _ = close(descriptor) }

  func drain() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }
}

extension Journal {
  /// Readable when somebody may have written. Made on first use.
  /// - Throws: `system` when the kernel grants no watch; poll every 2 seconds then.
  package func changeDescriptor() throws(JournalFailure) -> Int32 {
    if let changes { return changes.descriptor }
    let watch = try ChangeWatch(folder)
    changes = watch
    return watch.descriptor
  }

  /// Empties `changeDescriptor`; call before `follow`, so that nothing written in between is missed.
  package func drainChanges() {
    changes?.drain()
  }
}
