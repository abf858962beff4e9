internal import CSystem
import Glibc

/// Room for a seat's drafts that was taken while the disk had some, so that what is typed is durable on a full disk
/// too, and with it that F8 was pressed.
///
/// A draft is always written into a spare file and the two change names: nothing is made, nothing grows, and the way
/// that a full disk needs is the way of every other day. What was typed before stays behind as the next spare.
struct DraftRoom {
  /// All but one may become drafts of forms that are begun on a full disk; the last takes the next sign.
  static let spares = 4
  /// What nearly every draft fits into: some 2,500 Chinese characters.
  static let spareBytes = 8_192

  let folder: String
  let seat: String

  private var paths: [String] { (1...Self.spares).map { "\(folder)/.\(seat)-\($0).spare" } }

  /// Makes the spares that aren't there or aren't whole.
  func take() throws(FileFault) {
    for path in paths where (size(of: path) ?? 0) < Self.spareBytes {
      let isNew = size(of: path) == nil
      let descriptor = try open(path)
      defer { close(descriptor) }
      do throws(FileFault) {
        // Spaces, not a hole: a hole has no room.
        let missing = Self.spareBytes - (size(of: path) ?? 0)
        lseek(descriptor, 0, SEEK_END)
        try writeDurably([UInt8](repeating: UInt8(ascii: " "), count: missing), to: descriptor, of: path)
        if isNew { try syncFolder(of: path) }
      } catch {
        // Half a spare would only take what others could use.
        if isNew { unlink(path) }
        throw error
      }
    }
  }

  /// Puts a file with this line in the place of the one at `path`, whole or not at all; durable when this returns.
  func replace(_ path: String, with line: [UInt8]) throws(FileFault) {
    let known = paths.first { size(of: $0) != nil }
    let spare = known ?? paths[0]
    let descriptor = try open(spare)
    defer { close(descriptor) }
    do throws(FileFault) {
      try writeDurably(line, to: descriptor, of: spare)
    } catch {
      // A spare that failed for another reason than room isn't to be trusted with the next draft.
      if known == nil || !error.isShortOfRoom {
        unlink(spare)
      } else {
        ftruncate(descriptor, Self.spareBytes)
      }
      throw error
    }
    try exchange(spare, path)
    try syncFolder(of: path)
  }

  private func exchange(_ spare: String, _ path: String) throws(FileFault) {
    if cs_exchange_names(spare, path) == 0 { return }
    // Nothing to change with, or a file system that can't: the spare is used up.
    guard rename(spare, path) == 0 else { throw .system("rename", path) }
  }

  private func open(_ path: String) throws(FileFault) -> Int32 {
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    if descriptor < 0 { throw .system("open", path) }
    return descriptor
  }

  /// Nil when there is no such file.
  private func size(of path: String) -> Int? {
    var facts = stat()
    return lstat(path, &facts) == 0 ? Int(facts.st_size) : nil
  }
}

extension FileFault {
  fileprivate var isShortOfRoom: Bool {
    if case .system(let number, _) = problem { [ENOSPC, EDQUOT, EFBIG].contains(number) } else { false }
  }
}
