import ArgumentParser
import Desk
import DutyModel
import Paperwork

/// `dutyroom bulletin`: reports that leave the room.
struct BulletinCommandLine: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bulletin",
    abstract: wording("值班信息：有哪些、到哪一步、写了什么、导出打印。", "Outgoing reports: list, read, export, print."),
    discussion: wording(
      """
      一份叫 BL-20260714-02；也可以写件号 3，就是 3号手头那一份，没有就是最后一份。
      拟稿、送签、报出在值班台上办，或用 agent（bulletin.draft、bulletin.submit、bulletin.send 等）；签发用 dutyroom sign。
      """,
      """
      One is called BL-20260714-02; 3 stands for the one in hand of matter 3, else its last.
      They are drafted, submitted and sent at the console or by agent (bulletin.draft, bulletin.submit, bulletin.send …), and signed with dutyroom sign.
      """),
    subcommands: [BulletinListCommand.self, BulletinShowCommand.self, BulletinExportCommand.self])
}

/// The journal's bulletins, or a sentence and an exit code.
func bulletinArchive(_ station: Station, only id: BulletinID? = nil) throws -> BulletinArchive {
  try requireJournal(station)
  return try orLeave(station.language) {
    try BulletinArchive(station.folder, zone: station.zone, only: id)
  }
}

/// The bulletin that somebody named: an id, or the number of an open matter. Leaves with 2 when there is none, and with
/// 3 where it may stand in what can't be read.
func bulletinNamed(
  _ name: String, in room: DutyRoom, isDamaged: Bool = false, _ language: Language
) throws -> BulletinID {
  let plain = name.hasSuffix("号") ? String(name.dropLast()) : name
  guard let number = Int(plain) else { return BulletinID(rawValue: name.uppercased()) }
  guard let matter = room.matter(numbered: number) else {
    if isDamaged { throw notInDamagedLog(name, language) }
    say(
      language(
        "没有 \(number)号在办。办结了的按编号 BL-… 找：dutyroom bulletin list --all",
        "There is no open matter \(number). Reports of closed ones go by their ids: dutyroom bulletin list --all"
      ))
    throw ExitCode(2)
  }
  let own = room.bulletins(of: matter.id).filter { $0.state != .void }
  guard let chosen = own.last(where: \.state.isInHand) ?? own.last else {
    if isDamaged { throw notInDamagedLog(name, language) }
    say(language("\(number)号还没有拟过报告。", "No report was drafted on matter \(number) yet."))
    throw ExitCode(2)
  }
  return chosen.id
}

/// The room as its last segment has it, only read, and whether some of it can't be.
func currentRoom(_ station: Station) throws -> (room: DutyRoom, now: Timestamp, isDamaged: Bool) {
  let recording = try openRecording(station, name: nil)
  var room = DutyRoom(purpose: recording.purpose, zone: recording.zone)
  for entry in recording.entries { room.apply(entry) }
  let real = SystemClock().now()
  let isDamaged = recording.isDamaged || recording.incomplete != nil
  return (room, room.exerciseClock?.time(at: real) ?? real, isDamaged)
}

/// Leaves with 2: nobody wrote one of that name. With 3 where it may stand in what can't be read.
func noSuchBulletin(_ id: BulletinID, isDamaged: Bool = false, _ language: Language) -> ExitCode {
  if isDamaged { return notInDamagedLog(id.rawValue, language) }
  say(
    language(
      "没有“\(id)”这一份。dutyroom bulletin list --all 列出全部。",
      "There is no bulletin “\(id)”. dutyroom bulletin list --all lists them."))
  return ExitCode(2)
}

private func notInDamagedLog(_ name: String, _ language: Language) -> ExitCode {
  say(
    language(
      "日志有坏处，能读的里面没有“\(name)”，坏了的里面也许有。用 dutyroom journal verify 看。",
      "The log is damaged. What can be read of it has no “\(name)”; the rest may. See dutyroom journal verify."
    ))
  return ExitCode(3)
}

/// What couldn't be read of the log is said, with exit code 3.
func warnOfDamage(_ archive: BulletinArchive, _ language: Language) throws {
  guard archive.isDamaged else { return }
  say(
    language(
      "日志有坏处，只显示能读的。用 dutyroom journal verify 看。",
      "The log is damaged; this is what can be read. See dutyroom journal verify."))
  throw ExitCode(3)
}
