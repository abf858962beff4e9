import Curses
import Desk
import DutyModel
import Foundation
import JournalFile
import TestSupport
import Testing

@testable import Console

/// What becomes of F8 when the journal doesn't take it.
@Suite struct UnsavedTests {
  private let console: TestConsole
  private var desktop: Desktop { console.desktop }

  init() throws {
    console = try TestConsole()
    try console.takeShift()
  }

  private func note(_ text: String) {
    console.press(.f8)
    console.type(text)
    console.press(.f8)
  }

  private var notes: [String] {
    get throws {
      try Recording(folder: console.folder, zone: .china).entries.compactMap {
        if case .noteAdded(let note) = $0.event { note.text } else { nil }
      }
    }
  }

  private func lastEntry() throws -> Entry {
    try #require(try Recording(folder: console.folder, zone: .china).entries.last)
  }

  @Test func aFullDiskIsNamedWithTheCountAndTheAction() {
    console.diskIsFull = true
    note("一")
    console.press(.escape)
    note("二")
    #expect(desktop.troubleLine == "磁盘满：2 条未保存，腾出空间后自动再存")
    #expect(console.rows()[0].contains("未保存 2"))
    #expect(console.rows().contains { $0.contains("记一笔  未保存") && $0.contains("挂着1 未存1") })
  }

  @Test func whatFailedIsSavedByItselfOnceThereIsSpace() throws {
    console.diskIsFull = true
    note("一")
    console.press(.escape)
    note("二")
    console.diskIsFull = false
    console.pass(seconds: 4)
    #expect(desktop.unsavedCount == 2)
    console.pass(seconds: 1)
    #expect(desktop.unsavedCount == 0 && desktop.forms.isEmpty && desktop.troubleLine == nil)
    #expect(desktop.message?.text == "已存 \(console.desk.head.sequence)   2 条都存上了")
    #expect(try notes == ["一", "二"])
  }

  @Test func pausesGrowFromFiveSecondsToThirty() {
    console.diskIsFull = true
    note("一")
    var tries: [Int] = []
    for second in 1...100 {
      let before = console.disk.failures
      console.pass(seconds: 1)
      if console.disk.failures > before { tries.append(second) }
    }
    #expect(tries == [5, 15, 35, 65, 95])
  }

  @Test func f8TriesAtOnceAndWithItWhatWasPutAway() throws {
    console.diskIsFull = true
    note("一")
    console.press(.escape)
    console.diskIsFull = false
    note("二")
    #expect(desktop.unsavedCount == 0)
    #expect(try notes == ["一", "二"])
  }

  @Test func theEntryCarriesTheStampsOfTheFirstF8() throws {
    console.press(.f8)
    console.type("一")
    console.diskIsFull = true
    let pressed = console.now
    console.press(.f8)
    console.pass(seconds: 600)
    console.diskIsFull = false
    console.pass(seconds: 30)
    let entry = try lastEntry()
    #expect(entry.at == pressed && entry.entered == pressed && entry.mark == nil)
  }

  @Test func thePersonOfTheFirstF8StaysItsAuthor() throws {
    console.press(.control("o"), .character("1"))
    let first = try #require(desktop.personAtKeys)
    console.diskIsFull = true
    note("一")
    console.press(.escape, .control("o"), .character("2"))
    #expect(desktop.personAtKeys != first)
    console.diskIsFull = false
    console.pass(seconds: 5)
    #expect(try lastEntry().by.person == first)
  }

  @Test func everythingElseCanBeDoneMeanwhile() throws {
    console.diskIsFull = true
    note("一")
    console.press(.f5, .character("4"))
    console.type("问路")
    console.diskIsFull = false
    console.pass(seconds: 5)
    #expect(desktop.frontForm?[.text] == "问路")
    #expect(try notes == ["一"])
  }

  @Test func whatIsChangedWaitsForF8() throws {
    console.diskIsFull = true
    note("一")
    console.type("二")
    console.diskIsFull = false
    console.pass(seconds: 60)
    #expect(try notes.isEmpty)
    #expect(desktop.unsavedCount == 1 && desktop.troubleLine?.contains("等你再按 F8") == true)
    console.press(.f8)
    #expect(try notes == ["一二"])
    #expect(desktop.unsavedCount == 0 && desktop.troubleLine == nil)
  }

  /// The sync went through and the answer got lost: the next holder of the lock publishes it.
  private func storeWithoutAnswer(_ text: String) {
    console.disk.fail(["publish"], with: EIO)
    note(text)
    console.disk.heal()
  }

  @Test func whatWasStoredAfterAllIsStoredOnce() throws {
    storeWithoutAnswer("一")
    #expect(desktop.unsavedCount == 1)
    console.pass(seconds: 5)
    #expect(desktop.unsavedCount == 0 && desktop.forms.isEmpty)
    #expect(try notes == ["一"])
  }

  @Test func anEditOfWhatWasStoredAfterAllIsNotLost() throws {
    storeWithoutAnswer("一")
    console.type("改")
    console.press(.f8)
    #expect(try notes == ["一"])
    #expect(desktop.frontForm?[.text] == "一改" && desktop.unsavedCount == 1)
    console.pass(seconds: 60)
    #expect(try notes == ["一"])
    console.press(.f8)
    #expect(try notes == ["一", "一改"])
    #expect(desktop.unsavedCount == 0)
  }

  @Test func aRefusalAtTheRetryKeepsTheFormAndEndsTheTries() throws {
    try console.receive("石桥村三组")
    console.press(.f1)
    console.type(Action.closeMatter.name(in: .chinese))
    console.press(.enter, .character("2"), .tab)
    console.type("看错了")
    console.press(.tab)
    console.type("周某")
    console.press(.tab, .character("1"))
    console.diskIsFull = true
    console.press(.f8, .escape)
    #expect(desktop.unsavedCount == 1)
    console.diskIsFull = false
    var closed = CloseMatter()
    closed.matter = "EV-20260714-01"
    closed.outcome = .falseAlarm
    closed.text = "烧落叶"
    closed.verifiedBy = "李某"
    try console.submit(.closeMatter(closed))
    console.pass(seconds: 5)
    #expect(desktop.message?.sort == .refused && desktop.message?.text.contains("F4") == true)
    #expect(desktop.unsavedCount == 1 && desktop.waiting().isEmpty)
    console.press(.f4)
    #expect(desktop.frontForm?[.text] == "看错了")
    #expect(console.rows().contains { $0.hasPrefix(" 未存") })
  }

  @Test func aTakeOverIsNotRepeatedOverSomebodyElses() throws {
    console.press(.f1)
    console.type(Action.takeShift.name(in: .chinese))
    console.press(.enter, .character("3"))
    console.diskIsFull = true
    console.press(.f8)
    console.diskIsFull = false
    try console.submit(.takeShift(TakeShift(officers: ["he.chuan"])))
    console.pass(seconds: 60)
    #expect(desktop.room.shift?.officers == ["he.chuan"])
    #expect(desktop.unsavedCount == 1)
  }

  @Test func aWrongNumberThatIsNotSavedIsKept() throws {
    console.diskIsFull = true
    console.press(.f5, .character("0"), .escape)
    #expect(desktop.unsavedCount == 1)
    console.press(.f5, .escape)
    #expect(desktop.unsavedCount == 1)
    console.diskIsFull = false
    console.pass(seconds: 5)
    #expect(desktop.unsavedCount == 0 && desktop.room.reports.count == 1)
  }

  @Test func behindALockNothingOvertakes() throws {
    console.disk.fail(["lock"], with: EWOULDBLOCK)
    note("一")
    console.press(.escape)
    note("二")
    #expect(desktop.troubleLine?.contains("占着日志：2 条未保存，让它放开后自动再存") == true)
    console.disk.heal()
    console.pass(seconds: 5)
    #expect(try notes == ["一", "二"])
  }

  @Test func aLaterOneDoesNotOvertakeTheFirst() throws {
    console.disk.fail(["write"], with: EIO)
    note("一")
    console.press(.escape)
    note("二")
    console.disk.fail(["write"], with: EIO, times: 1)
    console.pass(seconds: 5)
    #expect(try notes == [])
    console.pass(seconds: 10)
    #expect(try notes == ["一", "二"])
  }

  /// A report longer than the last free block must not keep a line from being saved.
  @Test func wantOfRoomForOneLeavesTheOthersTheirTry() throws {
    console.diskIsFull = true
    note("一")
    console.press(.escape)
    note("二")
    console.disk.fail(["write"], with: ENOSPC, times: 1)
    console.pass(seconds: 5)
    #expect(try notes == ["二"])
    #expect(desktop.unsavedCount == 1)
  }

  @Test func replacedFilesStandInTheBannerUntilTheyAreBack() throws {
    console.saver.attempt(.follow) { throw JournalFailure.replaced(path: "/lock") }
    console.press(.f5, .escape)
    #expect(desktop.troubleLine == "日志文件被人换过：请人放回原来的文件")
    console.saver.attempt(.follow) { try console.desk.follow() }
    #expect(desktop.troubleLine == nil)
  }

  @Test func whatIsTypedWhileTheLockIsAsideIsSavedWhenItIsBack() throws {
    func follow() {
      console.saver.attempt(.follow) { try console.desk.follow() }
      console.saver.retryWhenDue()
    }
    let lock = console.folder.journal + "/lock"
    try FileManager.default.moveItem(atPath: lock, toPath: lock + ".aside")
    try Data().write(to: URL(fileURLWithPath: lock))
    follow()
    note("一")
    try FileManager.default.removeItem(atPath: lock)
    try FileManager.default.moveItem(atPath: lock + ".aside", toPath: lock)
    follow()
    console.pass(seconds: 5)
    follow()
    #expect(desktop.troubleLine == nil && desktop.unsavedCount == 0)
    #expect(try notes == ["一"])
  }

  @Test func aFailedSyncIsTriedAgainToo() throws {
    console.disk.fail(["fdatasync"], with: EIO)
    note("一")
    #expect(desktop.troubleLine?.hasPrefix("磁盘读写出错：1 条未保存") == true)
    console.pass(seconds: 5)
    #expect(desktop.unsavedCount == 1)
  }
}
