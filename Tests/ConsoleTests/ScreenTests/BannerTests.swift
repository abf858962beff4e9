import Curses
import Desk
import DutyModel
import Glibc
import JournalFile
import Testing

@testable import Console

/// On the smallest screen that has a main view, every banner shows what is wrong and what helps, whole.
@Suite struct BannerTests {
  private func rows(_ console: TestConsole, _ columns: Int, _ rows: Int) -> String {
    let all = console.rows(columns, rows)
    guard let first = all.firstIndex(where: { $0.hasPrefix(" ! ") }) else { return "" }
    return all[first...].prefix { $0.hasPrefix(" ! ") || $0.hasPrefix("   ") }.joined()
      .filter { $0 != " " }
  }

  @Test(arguments: Language.allCases, [VerifiedMark.Damage.Sort.damaged, .missing, .unreadable])
  func damageNamesItsCauseAndTheCommand(language: Language, sort: VerifiedMark.Damage.Sort) throws {
    let console = try TestConsole(language)
    let damage = VerifiedMark.Damage(sort, .init(first: 812), sequence: 816)
    for (line, command) in [
      (damage.message(in: language), "dutyroomjournalverify"),
      (damage.recentMessage(in: language), "dutyroomjournalrepair"),
    ] {
      #expect(columns(of: line) <= 76)
      console.desktop.alarm = line
      for size in [(40, 12), (80, 24)] {
        let shown = rows(console, size.0, size.1)
        #expect(shown.contains(command) && shown.contains(line.filter { $0 != " " }), "\(shown)")
      }
    }
  }

  @Test(arguments: Language.allCases, FailureLineTests.failures)
  func aFailureShowsCauseAndActionWithEverythingElseThatWaits(
    language: Language, failure: JournalFailure
  ) throws {
    let console = try TestConsole(language)
    console.diskIsFull = true
    console.press(.f8)
    console.type("一")
    console.press(.f8, .escape)
    let words = Failure(failure)
    console.desktop.trouble = words
    console.desktop.draftTrouble = words
    console.desktop.waitingFiles = 3
    let shown = rows(console, 40, 12)
    for part in [words.cause(language), words.action(language)] {
      #expect(shown.contains(part.filter { $0 != " " }), "\(shown)")
    }
  }

  @Test(arguments: Language.allCases)
  func aFaultOfTheFilesShowsTheCommand(language: Language) throws {
    let console = try TestConsole(language)
    console.desktop.warning = language(
      "2处不对，用 dutyroom check 细看：policy.toml 第 3 行", "2 faults, see dutyroom check: policy.toml line 3")
    #expect(rows(console, 40, 12).contains("dutyroomcheck"))
  }
}
