import Glibc
import JournalFile
import Testing

/// A station whose journal was written at stated times, so that its log reads the same in every run.
final class LoggedStation {
  static let id = "6f1c0a52-8f0e-4c55-9a53-1f6c3a1d9b10"
  static let program = #"{"role":"program","assurance":"none"}"#
  static let wu = #"{"person":"wu.xiao","role":"officer","assurance":"asserted"}"#

  let home: TemporaryFolder
  private var now = "17:00"
  private var count = 0

  var path: String { home.file("station") }
  var journal: String { path + "/journal" }

  init() throws {
    home = try TemporaryFolder()
    _ = try home.make("station")
    try Self.create(in: journal, id: Self.id)
  }

  static func create(in path: String, id: String) throws {
    try Journal.create(
      in: path,
      identity: JournalIdentity(station: "qinghe", journal: id, purpose: .live, created: time("17:00")),
      seat: "A", program: "dutyroom 0.1", stamp: time("17:00"), by: Array(program.utf8), carried: settings)
  }

  static func time(_ clock: String) -> String { "2026-07-14T\(clock):00.000+08:00" }

  static func record(
    _ type: String, _ data: String, by: String = wu, at: String, entered: String? = nil, mark: String? = nil
  ) -> NewRecord {
    NewRecord(
      at: time(at), entered: time(entered ?? at), mark: mark, by: Array(by.utf8), type: type,
      data: Array(data.utf8))
  }

  static let settings = [
    record(
      "carried.station/1",
      #"{"sha256":"","station":{"code":"qinghe","name":{"zh":"青禾镇值班室","en":"Qinghe duty room"},"#
        + #""language":"zh","time_zone":"Asia/Shanghai","theme":"night","offices":[]}}"#,
      by: program, at: "17:00"),
    record(
      "carried.people/1",
      #"{"sha256":"","items":[{"id":"wu.xiao","name":"吴晓","latin_name":"Wu Xiao"},"#
        + #"{"id":"lin.yuanshan","name":"林远山","latin_name":"Lin Yuanshan"}]}"#,
      by: program, at: "17:00"),
  ]

  static let shift =
    #"{"shift":"SH-20260714-1700","leader":"lin.yuanshan","officers":["wu.xiao"],"#
    + #""start":"2026-07-14T17:00:00.000+08:00","end":"2026-07-15T08:00:00.000+08:00"}"#

  /// Appends one group.
  func append(_ records: NewRecord...) throws {
    let journal = try open()
    count += 1
    let group = Group(key: "A/\(count)", digest: "0123456789abcdef", records: records)
    _ = try journal.append(carrying: { _ in [] }, { _ in group })
    try journal.saveHead()
  }

  /// Opens the next segment.
  func turn(at clock: String) throws {
    now = clock
    let journal = try open()
    _ = try journal.openSegment { _ in
      Self.settings + [Self.record("carried.shift/1", Self.shift, by: Self.program, at: clock)]
    }
    try journal.saveHead()
  }

  /// Puts the damaged journal aside with a person's consent.
  func repair(successor: String, at clock: String) throws {
    now = clock
    let journal = try open()
    let repair = try journal.repair(successor: successor, by: Array(Self.wu.utf8)) { _ in Self.settings }
    try #require(repair == .succeeded(folder: successor))
  }

  private func open() throws -> Journal {
    let now = now
    return try Journal(
      folder: journal, seat: "A", program: "dutyroom 0.1", by: Array(Self.program.utf8),
      stamp: { Self.time(now) })
  }

  func run(_ arguments: String...) throws -> Outcome {
    try Program.run(arguments + ["--station", path], in: home)
  }

  /// A night with every kind of row that a log can have, in two segments.
  static func night() throws -> LoggedStation {
    let station = try LoggedStation()
    try station.append(record("shift.taken/1", shift, at: "17:00"))
    try station.append(
      record(
        "report.received/1",
        #"{"report":"RP-20260714-01","source":{"name":"周某","unit":"石桥村"},"place":"石桥村三组","#
          + #""text":"溪水漫过便桥，三组那几户进水，老人两个走不动。\n路断了，bring a rope \u001b[31m"}"#, at: "20:31"))
    try station.append(
      record("note.added/1", #"{"text":"供电所查线"}"#, at: "20:33", entered: "20:37", mark: "late"))
    try station.append(record("note.added/1", #"{"text":"记错的一条"}"#, at: "20:38"))
    try station.append(record("entry.struck/1", #"{"entry":7,"reason":"记重了"}"#, at: "20:39"))
    try station.turn(at: "21:00")
    try station.append(record("warning.seen/9", #"{"colour":"红"}"#, at: "21:01"))
    try station.append(
      record(
        "journal.repaired/1",
        #"{"segment":"000000000009.jsonl","offset":1,"length":45,"sha256":"","verdict":"torn","file":"f-at-1"}"#,
        by: program, at: "21:02"))
    return station
  }
}
