import Desk
import Glibc
import Testing

@Suite struct FileJudgementTests {
  private func facts(_ change: (inout FileFacts) -> Void = { _ in }) -> [Finding] {
    var facts = FileFacts(folder: "/home/duty/my station", owner: 1_000, account: 1_000)
    facts.looked = 40
    change(&facts)
    let findings = facts.findings
    expectWhole(findings)
    return findings
  }

  @Test func aClosedStationOfThisAccountIsFine() {
    #expect(facts().exitCode == 0)
    #expect(facts().found("files.access")?.sentence.english.hasPrefix("40 files") == true)
  }

  @Test func aCutShortLookSaysSo() {
    let finding = facts { $0.isCutShort = true }.found("files.cut_short")
    #expect(finding?.level == .unseen && finding?.sentence.english.contains("not looked at") == true)
  }

  @Test(arguments: ["", "journal", "journal/segments/000000000001.jsonl", "keys/lin.key"])
  func anOpenJournalKeyOrStationIsBad(path: String) {
    let findings = facts { $0.open = [.init(path: path, mode: 0o644)] }
    #expect(findings.marks["files.open_journal"] == .bad && findings.exitCode == 2)
    #expect(findings.found("files.open_journal")?.sentence.english.contains("644") == true)
  }

  @Test func anotherOpenFileIsAWarning() {
    let findings = facts { $0.open = [.init(path: "people.toml", mode: 0o644)] }
    #expect(findings.marks["files.open"] == .warn && findings.exitCode == 1)
  }

  @Test func aRemedyCanBePastedIntoAShell() {
    let remedy = facts { $0.open = [.init(path: "people.toml", mode: 0o644)] }.found("files.open")?.remedy
    #expect(remedy?.english.contains("chmod -R u+rwX,go= '/home/duty/my station'") == true)
  }

  @Test func aLongListIsCutAndCounted() {
    let findings = facts { $0.open = (1...7).map { .init(path: "cards/\($0).toml", mode: 0o666) } }
    let finding = findings.found("files.open")
    #expect(finding?.sentence.english.contains("and 4 more") == true)
    #expect(finding?.sentence.chinese.contains("等7个") == true)
    #expect(finding?.arguments["count"] == .integer(7))
  }

  @Test func anotherAccountIsSentToItsOwn() {
    #expect(facts { $0.account = 0 }.marks["files.other_account"] == .bad)
    // Not that the folder is no station: nobody else can know.
    let closed = facts {
      $0.account = 65_534
      $0.folderErrno = EACCES
    }
    #expect(closed.map(\.id) == ["files.other_account"])
  }

  @Test func aMissingFolderIsNamedOnce() {
    #expect(facts { $0.folderErrno = ENOENT }.map(\.id) == ["files.missing"])
    let other = facts { $0.isNoStation = true }
    #expect(other.map(\.id) == ["files.no_station"] && other.exitCode == 2)
    // Whoever stands in the wrong folder must not be told to change it.
    #expect(other[0].remedy?.english.contains("chmod") == false)
  }

  @Test func strangeOwnersAndClosedFoldersAreNamed() {
    let findings = facts {
      $0.foreign = ["people.toml"]
      $0.unreadable = ["journal"]
    }
    #expect(findings.marks["files.foreign"] == .warn && findings.marks["files.unreadable"] == .bad)
  }

  @Test(arguments: [(599, 0), (600, 1)])
  func aTemporaryFileIsALeftoverAfterTenMinutes(age: Int, count: Int) {
    let findings = facts { $0.leftovers = [.init("drafts/A-1.json.new", ageSeconds: age)] }
    #expect(findings.count { $0.id == "files.leftovers" } == count)
  }
}
