import Glibc

/// What changes when a file is replaced, removed or written to: whoever finds it unchanged need not read it again.
struct FileMark: Equatable {
  private let device: dev_t
  private let inode: ino_t
  private let size: off_t
  /// Of the last change to content or names; no program can set it.
  private let seconds: Int
  private let nanoseconds: Int

  /// Nil when there is no file at `path`, or none that can be looked at.
  init?(_ path: String) {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return nil }
    (device, inode, size) = (facts.st_dev, facts.st_ino, facts.st_size)
    (seconds, nanoseconds) = (facts.st_ctim.tv_sec, facts.st_ctim.tv_nsec)
  }
}
