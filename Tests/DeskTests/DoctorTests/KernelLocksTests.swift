import Glibc
import Testing

@testable import Desk

@Suite struct KernelLocksTests {
  private func list(_ path: String) throws -> KernelLocks {
    var status = stat()
    try #require(stat(path, &status) == 0)
    let device = status.st_dev
    func hex(_ number: UInt) -> String { (number < 16 ? "0" : "") + String(number, radix: 16) }
    let id =
      "\(hex((device >> 8) & 0xFFF)):\(hex((device & 0xFF) | ((device >> 12) & 0xFFF00))):\(status.st_ino)"
    return KernelLocks(
      """
      1: FLOCK  ADVISORY  READ 812 \(id) 0 EOF
      2: FLOCK  ADVISORY  READ 813 \(id) 0 EOF
      3: FLOCK  ADVISORY  READ 813 \(id) 0 EOF
      3: -> FLOCK  ADVISORY  WRITE 815 \(id) 0 EOF
      4: POSIX  ADVISORY  WRITE 900 \(id) 0 EOF
      5: FLOCK  ADVISORY  WRITE 900 00:01:1 0 EOF
      nonsense
      """)
  }

  @Test func processesThatShareALockAreCountedOnce() throws {
    #expect(try list("/").sharedHolders(of: "/") == 2)
  }

  @Test func whoWaitsOrLocksByOtherMeansHoldsNothing() throws {
    #expect(try list("/").soleHolder(of: "/") == nil)
    #expect(try list("/").sharedHolders(of: "/nowhere") == nil)
  }

  @Test func theKernelsOwnListShowsALockOfOurs() throws {
    let station = try TestStation()
    let path = station.folder.file(.people)
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    try #require(flock(descriptor, LOCK_EX) == 0)
    // Not every machine shows it (containers, some file systems), but it never shows another process.
    let holder = KernelLocks.now()?.soleHolder(of: path)
    #expect(holder == nil || holder == Int(getpid()))
  }
}
