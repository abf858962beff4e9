import Glibc

/// Who holds which flock on this machine, as the kernel lists it: the only way to see a lock without trying it.
struct KernelLocks {
  private struct Holder: Hashable {
    var isShared: Bool
    var process: pid_t
  }

  /// By `major:minor:inode` as the list writes it.
  private var holders: [String: Set<Holder>] = [:]

  /// Reads lines such as `2: FLOCK  ADVISORY  READ 812 fe:00:1310776 0 EOF`; others are passed over.
  init(_ text: some StringProtocol) {
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      // A waiting request has an arrow in second place.
      guard words.count >= 6, words[1] == "FLOCK", let process = pid_t(words[4]) else { continue }
      holders[String(words[5]), default: []].insert(Holder(isShared: words[3] == "READ", process: process))
    }
  }

  /// This machine's list; nil where the kernel doesn't give it.
  static func now() -> KernelLocks? {
    readKernelText("/proc/locks").map { KernelLocks($0) }
  }

  /// How many processes hold a shared lock on `path`; nil when the file can't be looked at.
  func sharedHolders(of path: String) -> Int? {
    holders(of: path).map { $0.count { $0.isShared } }
  }

  /// The process that holds an exclusive lock on `path`; nil when none is seen.
  func soleHolder(of path: String) -> Int? {
    holders(of: path)?.first { !$0.isShared }.map { Int($0.process) }
  }

  private func holders(of path: String) -> Set<Holder>? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let device = status.st_dev
    let (major, minor) = ((device >> 8) & 0xFFF, (device & 0xFF) | ((device >> 12) & 0xFFF00))
    return holders["\(hex(major)):\(hex(minor)):\(status.st_ino)"] ?? []
  }

  private func hex(_ number: UInt) -> String {
    let digits = String(number, radix: 16)
    return digits.count < 2 ? "0" + digits : digits
  }
}

/// A file of the kernel, whose size is unknown until it is read; nil when it can't be.
func readKernelText(_ path: String) -> String? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 16_384)
  while bytes.count < 1 << 20 {
    let count = read(descriptor, &chunk, chunk.count)
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { return nil }
    if count == 0 { break }
    bytes += chunk[..<count]
  }
  return String(decoding: bytes, as: UTF8.self)
}
