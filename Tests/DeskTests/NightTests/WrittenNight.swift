import DutyModel
import Foundation
import TestSupport
import Testing

@testable import Desk
@testable import JournalFile

/// A night written down as commands, played through `agent` and the inbox on a clock that jumps from line to line.
///
/// The scripts are `Nights/NAME.toml`, scenario files; what has to come out is `Nights/NAME.txt`.
/// `UPDATE_GOLDEN=1 swift test` writes the outcome anew; then its diff is read by a person.
final class WrittenNight {
  let station: TestStation
  let desk: Desk
  /// What the agent refused, with the step's name.
  let faults: [String]
  private let name: String

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Nights")

  init(_ name: String) throws {
    self.name = name
    let scenario = try Scenario(path: Self.folder.appendingPathComponent(name + ".toml").path)
    station = try TestStation(.exercise, clock: TestClock(scenario.start))
    (desk, _) = try station.desk()
    try desk.adoptStationFiles()
    let (other, _) = try station.desk("B", client: "B")
    let player = ScenarioPlayer(scenario, desk: other, language: .chinese)
    try player.begin(speed: 1, realNow: station.clock.now())
    let inbox = Inbox(desk: desk, language: .chinese)
    // Whatever falls due between two lines is noticed at its minute, as a console does.
    while let next = player.nextTime {
      try desk.tick()
      while desk.now < next {
        let due = desk.room.nextUnnoticedDue.map { $0.adding(seconds: 1) } ?? next
        guard due > desk.now else { throw Stuck(at: desk.now) }
        station.clock.pass(milliseconds: min(due, next).milliseconds - desk.now.milliseconds)
        try desk.tick()
      }
      try player.run()
      try desk.follow()
      _ = try inbox.take()
    }
    faults = player.faults.map { "\($0.step): \($0.reason)" }
  }

  /// A clock fell due and was not recorded.
  struct Stuck: Error {
    let at: Timestamp
  }

  /// How the night ends: every clock, every matter with its owner, the log as people read it.
  func outcome() throws -> String {
    var lines = ["日志"]
    var room = DutyRoom(purpose: .exercise, zone: desk.zone)
    // A new segment forgets what was closed before it; the night as a whole has all of it.
    var clocks: [ClockID: Clock] = [:]
    var matters: [MatterID: (matter: Matter, title: String)] = [:]
    for entry in try entries() {
      room.apply(entry)
      clocks.merge(room.clocks) { $1 }
      let words = LogWords(room: room, language: .chinese)
      for matter in room.matters.values { matters[matter.id] = (matter, words.title(matter.id)) }
      guard let line = room.logLine(for: entry, in: .chinese) else { continue }
      let civil = room.zone.civil(entry.at)
      let mark = entry.mark == .late ? " 补" : ""
      let author = room.author(of: entry, in: .chinese)
      lines.append("  \(entry.sequence) \(civil.clock)\(mark) \(author) \(line.word) \(line.text)")
    }
    let words = LogWords(room: room, language: .chinese)
    lines.append("钟")
    for clock in clocks.values.sorted(by: { $0.id < $1.id }) {
      let due = words.moment(clock.due, besides: clock.plan.start)
      lines.append("  \(clock.id)  \(due)  \(clock.state(at: desk.now).rawValue)")
    }
    lines.append("件")
    for (matter, title) in matters.values.sorted(by: { $0.matter.id < $1.matter.id }) {
      let state = matter.closed.map { $0.outcome.rawValue } ?? "open"
      lines.append("  \(matter.number) \(matter.id) \(title)  \(words.person(matter.owner))  \(state)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  func expectOutcome(at place: SourceLocation = #_sourceLocation) throws {
    let file = Self.folder.appendingPathComponent(name + ".txt")
    let outcome = try outcome()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      return try Data(outcome.utf8).write(to: file)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    let difference = outcome.split(separator: "\n").difference(from: expected.split(separator: "\n"))
    let rows = difference.map { change in
      switch change {
      case .insert(_, let row, _): "+ \(row)"
      case .remove(_, let row, _): "- \(row)"
      }
    }
    #expect(rows.isEmpty, "\(rows.joined(separator: "\n"))", sourceLocation: place)
  }

  /// Everything that stands on disk, oldest first.
  func entries() throws -> [Entry] {
    let book = try Logbook(folder: station.folder)
    var reader = EntryReader()
    return book.pages.flatMap { book.read($0).records }.map { reader.entry($0) }
  }
}
