import Desk
import DutyModel
import JournalFile
import TestSupport
import Testing

@Suite struct JournalJudgementTests {
  private func judged(_ change: (inout JournalFacts) -> Void = { _ in }) -> [Finding] {
    var facts = JournalFacts(now: night("20:31:00"))
    facts.tail = .init(
      verdict: .clean, segment: "000000000812.jsonl", bytes: 45_000, sequence: 900, segments: 12)
    facts.lastVerification = .init(at: night("09:00:00"), exitCode: 0)
    facts.livingSeats = 2
    facts.hasLivingSeat = true
    facts.seatNames = ["A", "B"]
    change(&facts)
    let findings = facts.findings
    expectWhole(findings)
    return findings
  }

  @Test func aSoundJournalWithTwoSeatsIsFine() {
    let findings = judged()
    #expect(findings.exitCode == 0)
    #expect(findings.found("journal.seats")?.sentence.chinese == "开着2个（A B）")
    #expect(findings.found("journal.tail")?.sentence.english.contains("entry 900") == true)
  }

  @Test(arguments: [
    (Verdict.torn, "journal.tail_torn", Int32(1)), (.hollow, "journal.tail_torn", 1),
    (.corrupt, "journal.tail_damaged", 3), (.ambiguous, "journal.tail_damaged", 3),
    (.lostTail(first: 5, last: 9), "journal.tail_damaged", 3),
  ])
  func theVerdictDecides(verdict: Verdict, id: String, code: Int32) {
    let findings = judged { $0.tail?.verdict = verdict }
    #expect(findings.exitCode == code)
    #expect(findings.found(id)?.arguments["verdict"] == .text(verdict.word))
  }

  @Test func aTailThatCannotBeReadIsBad() {
    let findings = judged {
      $0.tail = nil
      $0.tailFailure = .system(number: 5, call: "pread", path: "/duty/journal/segments/x")
    }
    #expect(findings.marks["journal.tail_unreadable"] == .bad && findings.exitCode == 5)
  }

  @Test func aMissingOrStrangeJournalIsOneFinding() {
    let missing = judged { $0.identityFailure = .notAJournal(path: "/duty/journal") }
    #expect(missing.map(\.id) == ["journal.missing"] && missing.exitCode == 2)
    let damaged = judged { $0.identityFailure = .damaged(path: "/duty/journal/station.json", offset: 3) }
    #expect(damaged.map(\.id) == ["journal.incomplete"] && damaged.exitCode == 3)
    let gone = judged { $0.identityFailure = .incomplete(path: "/duty/journal", missing: [.segments]) }
    #expect(gone.map(\.id) == ["journal.incomplete"] && gone.exitCode == 3)
    for finding in missing + damaged + gone {
      #expect(finding.remedy?.chinese.contains("dutyroom journal repair") == true)
    }
  }

  @Test func aHeldLockNamesItsHolder() {
    let since = "2026-07-14T20:28:02.860+08:00"
    let held = judged { $0.lock = .held(.init(process: 812, seat: "B", since: since)) }
    let finding = held.found("journal.lock_held")
    #expect(held.exitCode == 1)
    #expect(finding?.sentence.english.contains("seat B, process 812, since 07-14 20:28") == true)
    #expect(finding?.arguments["since"] == .text(since))
    let stopped = judged { $0.lock = .held(.init(process: 812, seat: "B", since: since, isStopped: true)) }
    #expect(stopped.marks["journal.lock_stopped"] == .warn)
    let other = judged { $0.lock = .held(.init(process: 9)) }.found("journal.lock_held")
    #expect(other?.remedy?.english.contains("ps -p 9") == true)
    #expect(judged { $0.lock = .held(.init()) }.marks["journal.lock_held"] == .warn)
  }

  @Test func aJournalNobodyOpenedYetHasNoLock() {
    #expect(judged { $0.lock = .missing }.exitCode == 0)
    #expect(
      judged { $0.lock = .unreadable(.system(number: 13, call: "open", path: "lock")) }.marks[
        "journal.lock_unreadable"] == .bad)
  }

  @Test func poisonIsADiskFaultAndAnUnfinishedSaveIsNot() {
    #expect(judged { $0.isPoisoned = true }.exitCode == 5)
    let dirty = judged { $0.isDirty = true }
    #expect(dirty.marks["journal.dirty"] == .ok)
    // While somebody writes, it's only the save going on.
    let saving = judged {
      $0.isDirty = true
      $0.lock = .held(.init(process: 1))
    }
    #expect(saving.found("journal.dirty") == nil)
  }

  @Test(arguments: [(Int?.none, "journal.past_never"), (6, "journal.past"), (8, "journal.past_old")])
  func theLastFullVerificationGrowsOld(days: Int?, id: String) {
    let findings = judged { facts in
      facts.lastVerification = days.map { .init(at: facts.now.adding(minutes: -$0 * 1_440), exitCode: 0) }
    }
    #expect(findings.found(id) != nil, "\(findings.map(\.id))")
    // What nobody looked at isn't called fine.
    #expect(days != nil || findings.marks[id] == .unseen)
  }

  @Test func aDamagedPastIsAnIntegrityFault() {
    let findings = judged { $0.lastVerification?.exitCode = 20 }
    #expect(findings.marks["journal.past_damaged"] == .bad && findings.exitCode == 3)
  }

  @Test func onlyAFreshCutIsAWarning() {
    let week = JournalFacts.freshCutSeconds
    #expect(judged { $0.quarantined = [.init("a", ageSeconds: week)] }.exitCode == 0)
    let fresh = judged {
      $0.quarantined = [.init("a", ageSeconds: week), .init("b", ageSeconds: 60)]
    }
    #expect(fresh.marks["journal.quarantine_fresh"] == .warn)
    #expect(fresh.found("journal.quarantine_fresh")?.arguments["count"] == .integer(2))
  }

  @Test func reportsThatNobodyTakesAreAWarning() {
    let waiting = judged {
      $0.inboxWaiting = 3
      $0.inboxOldestSeconds = 60
    }
    #expect(waiting.marks["journal.inbox_waiting"] == .warn)
    #expect(
      judged {
        $0.inboxWaiting = 3
        $0.inboxOldestSeconds = 59
      }.exitCode == 0)
  }

  @Test func aSuccessorAndUncountedSeatsAreSaid() {
    let findings = judged {
      $0.successor = "6f1c0a52"
      $0.livingSeats = nil
    }
    #expect(findings.found("journal.successor")?.sentence.english.contains("6f1c0a52") == true)
    #expect(findings.found("journal.seats")?.sentence.english.hasPrefix("at least one") == true)
    for hasLiving in [false, nil] as [Bool?] {
      let findings = judged {
        $0.livingSeats = nil
        $0.hasLivingSeat = hasLiving
      }
      #expect(findings.marks["journal.seats"] == (hasLiving == nil ? .unseen : .ok))
    }
  }
}
