import DutyModel
import Glibc
import JournalFile
import TestSupport
import Testing

@testable import Desk

/// The look at the past as a console drives it.
@Suite struct PastWatchTests {
  /// A desk with five segments behind it.
  private func years(_ station: TestStation) throws -> Desk {
    let (desk, _) = try station.deskOnDuty()
    for index in 1...4 {
      try desk.note("\(index)")
      try desk.openSegment()
    }
    return desk
  }

  /// Waits on the worker's descriptor, as the loop does.
  private func finish(_ desk: Desk) throws -> VerifiedMark {
    while true {
      desk.lookAtPast()
      let descriptor = try #require(desk.past.descriptor)
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      try #require(poll(&polled, 1, 30_000) == 1, "the worker says nothing")
      if let mark = desk.past.take() { return mark }
    }
  }

  private func damage(_ station: TestStation, segment index: Int = 1) throws {
    let folder = station.folder.journal + "/segments/"
    let path = folder + (try station.names(in: folder))[index]
    let file = fopen(path, "r+")
    defer { fclose(file) }
    fseek(file, 300, SEEK_SET)
    let byte = fgetc(file)
    fseek(file, 300, SEEK_SET)
    fputc(byte ^ 1, file)
  }

  @Test func aPassIsMadeOnceADayWhileTheConsoleRunsOn() throws {
    let station = try TestStation()
    let desk = try years(station)
    desk.lookAtPast()
    #expect(desk.past.percent == 0)
    let mark = try finish(desk)
    #expect(mark.segments == 5 && mark.damage == nil)
    #expect(desk.past.percent == nil && desk.past.descriptor == nil && desk.past.mark == mark)
    station.clock.pass(minutes: 24 * 60 - 1)
    desk.lookAtPast()
    #expect(desk.past.percent == nil)
    station.clock.pass(minutes: 1)
    desk.lookAtPast()
    #expect(try finish(desk).began == station.clock.now().milliseconds)
  }

  @Test func anotherSeatReadsWhatTheFirstFound() throws {
    let station = try TestStation()
    let desk = try years(station)
    let (other, _) = try station.desk("B")
    try damage(station)
    desk.lookAtPast()
    other.lookAtPast()
    #expect(other.past.descriptor == nil && other.past.damage == nil)
    let found = try #require(try finish(desk).damage)
    other.lookAtPast()
    #expect(other.past.damage == found && desk.past.damage == found)
    #expect(other.past.descriptor == nil, "it found nothing at its own start")
  }

  @Test func damageStaysUntilALookFindsItMended() throws {
    let station = try TestStation()
    let found = try #require(try damageFound(station))
    // Mended.
    try damage(station)
    let (next, _) = try station.desk("A")
    #expect(next.past.damage == nil)
    next.lookAtPast()
    #expect(next.past.damage == found)
    #expect(try finish(next).damage == nil)
    #expect(next.past.damage == nil)
  }

  /// What a console of last night found and left on record.
  private func damageFound(_ station: TestStation) throws -> VerifiedMark.Damage? {
    let desk = try years(station)
    try damage(station)
    desk.lookAtPast()
    return try finish(desk).damage
  }

  @Test func tonightIsWrittenWhileThePastIsDamaged() throws {
    let station = try TestStation()
    let desk = try years(station)
    try damage(station)
    desk.lookAtPast()
    _ = try finish(desk)
    #expect(desk.readOnlyReason == nil)
    #expect(try desk.note("今晚照常记").last == desk.head.sequence)
  }

  @Test func aPassThatIsCutShortIsTakenUpByTheNextStart() throws {
    let station = try TestStation()
    var desk: Desk? = try years(station)
    desk?.lookAtPast()
    desk?.past.stop()
    #expect(desk?.past.percent == nil)
    desk = nil
    let (next, _) = try station.desk("B")
    next.lookAtPast()
    let mark = try next.past.descriptor == nil ? next.past.mark : finish(next)
    #expect(mark?.segments == 5)
  }

  /// Has the look at what was written since the last pass come to its end.
  private func finishRecent(_ desk: Desk) throws {
    desk.lookAtPast()
    #expect(desk.past.percent == nil, "no progress is shown")
    while let descriptor = desk.past.descriptor {
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      try #require(poll(&polled, 1, 30_000) == 1, "the worker says nothing")
      #expect(desk.past.take() == nil)
    }
  }

  @Test(arguments: Language.allCases)
  func damageUnderALivingConsoleIsAnAlarmWithinMinutes(language: Language) throws {
    let station = try TestStation()
    let desk = try years(station)
    desk.lookAtPast()
    _ = try finish(desk)
    try desk.note("今晚的")
    try damage(station, segment: 5)
    desk.lookAtPast()
    #expect(desk.past.descriptor == nil && desk.past.alarm(in: language) == nil, "not yet due")
    station.clock.pass(minutes: 2)
    try finishRecent(desk)
    let name = try station.names(in: station.folder.journal + "/segments")[5]
    #expect(desk.past.recentDamage?.segment.description == name)
    #expect(desk.past.alarm(in: language)?.contains("journal repair") == true)
    // Tonight is written on, and once it's mended the alarm goes.
    try desk.note("照常记")
    try damage(station, segment: 5)
    station.clock.pass(minutes: 2)
    try finishRecent(desk)
    #expect(desk.past.alarm(in: language) == nil)
    desk.lookAtPast()
    #expect(desk.past.descriptor == nil, "not more often than that")
  }

  @Test func whatWasSavedBehindTheDamageIsBroughtOver() throws {
    let station = try TestStation()
    let desk = try years(station)
    try desk.note("坏之前的")
    try damage(station, segment: 5)
    desk.lookAtPast()
    _ = try finish(desk)
    station.clock.pass(minutes: 2)
    try finishRecent(desk)
    #expect(desk.past.recentDamage != nil)
    try desk.submit(.receiveReport(.flood()))
    let (repairing, _) = try station.desk("repair")
    #expect(repairing.readOnlyReason == "corrupt")
    _ = try repairing.repair(by: Actor(person: "wu.xiao", role: .officer, assurance: .asserted))
    try desk.follow()
    #expect(desk.readOnlyReason == nil && desk.room.openMatters.count == 1)
    desk.lookAtPast()
    #expect(desk.past.alarm(in: .chinese) == nil, "at once")
    try desk.note("接着记")
  }

  @Test(arguments: Language.allCases)
  func wordsFitTheNarrowestFullScreen(language: Language) {
    var mark = VerifiedMark(began: 0)
    #expect(mark.verdict(in: language) == nil)
    mark.segments = 10_950
    #expect(mark.verdict(in: language)?.contains("10,950") == true)
    #expect(VerifiedMark.progress(41, in: language).contains("41%"))
    for sort in [VerifiedMark.Damage.Sort.damaged, .missing, .unreadable] {
      let damage = VerifiedMark.Damage(sort, SegmentName(first: 812), sequence: 816)
      mark.damage = damage
      #expect(mark.verdict(in: language) == nil)
      for text in [damage.message(in: language), damage.recentMessage(in: language)] {
        let columns = text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
        #expect(text.contains("dutyroom journal ") && columns <= 76)
      }
    }
  }
}
