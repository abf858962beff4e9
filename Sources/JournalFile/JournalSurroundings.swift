import Glibc

/// What the journal takes from the machine; tests replace parts of it.
package struct JournalSurroundings: Sendable {
  /// The calls that change files.
  package var calls: any FileCalls
  /// Text that differs after every boot; states written under another one are not believed.
  package var bootIdentity: String
  /// How long to wait for the append lock, in milliseconds.
  package var lockWaitMilliseconds: Int

  /// Other surroundings than the machine's own.
  package init(calls: any FileCalls, bootIdentity: String, lockWaitMilliseconds: Int) {
    self.calls = calls
    self.bootIdentity = bootIdentity
    self.lockWaitMilliseconds = lockWaitMilliseconds
  }

  /// This machine, since its last boot.
  /// - Throws: `JournalFailure.system` when the kernel doesn't tell its boot id.
  package static func machine() throws(JournalFailure) -> JournalSurroundings {
    let path = "/proc/sys/kernel/random/boot_id"
    let calls = SystemCalls()
    let text = try OpenFile(path, O_RDONLY, calls).read(0..<36)
    guard text.count == 36, text.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw .system(number: ENOENT, call: "read", path: path)
    }
    return JournalSurroundings(
      calls: calls, bootIdentity: String(decoding: text, as: UTF8.self), lockWaitMilliseconds: 2000)
  }
}
