import Desk
import Glibc
import Testing

@Suite struct DiskJudgementTests {
  private func facts(
    free: Int = 50 << 30, files: Int? = 1_000_000, readOnly: Bool = false, shared: Bool = false,
    memory: Bool = false, write: DiskFacts.WriteProbe = .measured([900, 1_000, 2_000])
  ) -> DiskFacts {
    DiskFacts(
      path: "/duty/journal",
      space: .init(
        freeBytes: free, totalBytes: 100 << 30, freeFiles: files, isReadOnly: readOnly, isShared: shared,
        isMemory: memory),
      write: write)
  }

  @Test func aRoomyQuickLocalDiskIsFine() {
    let findings = facts().findings
    expectWhole(findings)
    #expect(findings.exitCode == 0 && findings.count == 4)
    #expect(findings.found("disk.write")?.arguments["median_us"] == .integer(1_000))
  }

  @Test(arguments: [
    (DiskLimits.criticalBytes - 1, "disk.space_critical", Int32(5)),
    (DiskLimits.criticalBytes, "disk.space_low", 1), (DiskLimits.lowBytes - 1, "disk.space_low", 1),
    (DiskLimits.lowBytes, "disk.space", 0), (0, "disk.space_critical", 5),
  ])
  func spaceIsJudgedByWhatANightNeeds(free: Int, id: String, code: Int32) {
    let findings = facts(free: free).findings
    expectWhole(findings)
    #expect(findings.exitCode == code && findings.found(id) != nil)
  }

  @Test(arguments: [(999, Int32(5)), (1_000, 1), (9_999, 1), (10_000, 0)])
  func fileSlotsRunOutToo(files: Int, code: Int32) {
    expectWhole(facts(files: files).findings)
    #expect(facts(files: files).findings.exitCode == code)
  }

  @Test func aDiskThatCountsNoFilesIsNotJudgedByThem() {
    #expect(!facts(files: nil).findings.contains { $0.id.hasPrefix("disk.files") })
  }

  @Test func whatCannotKeepAnEntryIsBad() {
    #expect(facts(readOnly: true, write: .notRun).findings.marks["disk.read_only"] == .bad)
    #expect(facts(readOnly: true).findings.exitCode == 5)
    #expect(facts(shared: true).findings.exitCode == 2)
    #expect(facts(memory: true).findings.exitCode == 2)
    for findings in [facts(readOnly: true), facts(shared: true), facts(memory: true)].map(\.findings) {
      expectWhole(findings)
    }
  }

  @Test(arguments: [
    ([49_999, 49_999], "disk.write"), ([50_000, 50_000], "disk.write_slow"),
    ([1_000, 1_000, 499_999], "disk.write"), ([1_000, 1_000, 500_000], "disk.write_slow"),
    ([1_000, 1_000, 1_999_999], "disk.write_slow"), ([1_000, 1_000, 2_000_000], "disk.write_stalls"),
  ])
  func aSlowDiskIsToldFromOneThatStalls(samples: [Int], id: String) {
    let findings = facts(write: .measured(samples)).findings
    expectWhole(findings)
    #expect(findings.found(id) != nil, "\(findings.map(\.id))")
  }

  @Test(arguments: [ENOSPC, EDQUOT, EROFS, EIO])
  func aTestWriteThatFailsIsBadAndNamesTheCall(number: Int32) {
    let findings = facts(write: .failed(call: "fdatasync", number: number)).findings
    expectWhole(findings)
    let finding = findings.found("disk.write_failed")
    #expect(finding?.exitCode == 5 && finding?.sentence.english.contains("fdatasync") == true)
    let isFull = number == ENOSPC || number == EDQUOT
    #expect(finding?.remedy?.english.contains("full") == isFull)
  }

  /// After an error a disk takes nothing although it's mounted as before: nowhere on the page is it writable.
  @Test(arguments: [EROFS, EIO]) func aDiskInEmergencyReadOnlyIsNowhereCalledWritable(number: Int32) {
    let findings = facts(write: .failed(call: "write", number: number)).findings
    expectWhole(findings)
    #expect(findings.marks["disk.emergency_read_only"] == .bad)
    for finding in findings {
      #expect(!finding.sentence.chinese.contains("可写") && !finding.sentence.english.contains("writable"))
    }
  }

  @Test func whatWasNotTriedIsNeitherFineNorWithoutAReason() {
    for facts in [
      facts(readOnly: true, write: .notRun), facts(shared: true, write: .notRun), facts(write: .notRun),
      DiskFacts(path: "/duty", space: nil, spaceErrno: EIO, write: .notRun),
    ] {
      let finding = facts.findings.found("disk.write_not_run")
      #expect(finding?.level == .unseen)
      #expect(!facts.findings.contains { $0.sentence.english.contains("writable") })
    }
  }

  @Test func aDiskThatCannotBeAskedIsBad() {
    let findings = DiskFacts(path: "/duty", space: nil, spaceErrno: EIO, write: .notRun).findings
    expectWhole(findings)
    #expect(findings.marks["disk.unreadable"] == .bad && findings.exitCode == 5)
  }

  @Test func medianAndWorstAreThoseOfTheSamples() {
    #expect(facts(write: .measured([5, 1, 9])).medianMicroseconds == 5)
    #expect(facts(write: .measured([1, 2, 8, 9])).medianMicroseconds == 8)
    #expect(facts(write: .measured([5, 1, 9])).worstMicroseconds == 9)
    #expect(facts(write: .notRun).medianMicroseconds == nil)
  }

  @Test func theGravestFindingDecidesTheExitCode() {
    var all = DoctorFacts()
    #expect(all.findings.exitCode == 0)
    all.disk = facts(free: 0)
    all.files = FileFacts(folder: "/duty", folderErrno: ENOENT, owner: 0, account: 0)
    #expect(all.findings.exitCode == 5)
    all.disk = facts(free: 500 << 20)
    #expect(all.findings.exitCode == 2)
  }
}
