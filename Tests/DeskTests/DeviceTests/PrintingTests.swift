import DutyModel
import Foundation
import Paperwork
import Testing

@testable import Desk

@Suite struct PrintingTests {
  private let station: TestStation
  private let desk: Desk

  init() throws {
    station = try TestStation()
    desk = try station.deskOnDuty().0
  }

  private func submit(_ command: Command) throws {
    try desk.submit(
      Submission(
        command, by: Actor(person: "wu.xiao", role: .officer, assurance: .asserted), key: desk.newKey()))
  }

  private func receive() throws {
    var content = ReportContent()
    content.kind = .flashFlood
    content.place = "石桥村三组"
    content.text = "水漫过便桥"
    content.source = Counterpart(name: "周某", unit: "石桥村", phone: "13800000002")
    try submit(.receiveReport(ReceiveReport(content: content)))
  }

  private func call(_ recipient: RecipientID, _ receiver: String, said: String? = nil) throws {
    var call = CallMade()
    call.matter = desk.room.openMatters.first?.id
    call.recipient = recipient
    call.receiver = receiver
    call.text = said
    try submit(.recordCall(call))
  }

  private func log(_ language: Language = .chinese) throws -> Paper {
    let logbook = try Logbook(folder: station.folder)
    return logbook.paper(of: logbook.lastShift, zone: .china, language: language)
  }

  private func rows(_ paper: Paper) throws -> [[String]] {
    guard case .table(let table)? = paper.blocks.first else { return [] }
    return table.rows
  }

  @Test func aCallIsOneRowWithWhatWasDoneAndWhatTheLeaderSaid() throws {
    try receive()
    try call("duty_leader", "林远山", said: "三组全部转走")
    try call("county_gov", "孙某")
    let row = try #require(try rows(log()).first { $0[3] == "周某" })
    #expect(row[2] == "石桥村" && row[4] == "138 0000 0002")
    #expect(row[5].contains("水漫过便桥"))
    #expect(row[6].contains("县政府总值班室") && row[6].contains("孙某"))
    #expect(row[7].contains("三组全部转走"))
    #expect(row[8] == "吴晓")
  }

  @Test func aStruckEntryStaysAndIsMarked() throws {
    try submit(.addNote(NoteAdded(text: "写错的")))
    let entry = desk.room.sequence
    try submit(.strikeEntry(EntryStruck(entry: entry, reason: "写错了")))
    let row = try #require(try rows(log()).first { $0[5].contains("写错的") })
    #expect(row[0] == "\(entry)" && row[5].hasPrefix("【划掉】"))
  }

  @Test func aStruckEntryIsMarkedAmongWhatWasDone() throws {
    try receive()
    try call("county_gov", "孙某")
    let before = try #require(try rows(log()).first { $0[3] == "周某" })
    let line = try #require(before[6].split(separator: "\n").last { $0.contains("孙某") })
    let number = try #require(line.split(separator: " ").first)
    #expect(!before[6].contains("【划掉】"))
    try submit(.strikeEntry(EntryStruck(entry: try #require(Int(number)), reason: "改了")))
    let row = try #require(try rows(log()).first { $0[3] == "周某" })
    #expect(row[6].contains("\(number) 【划掉】"))
    #expect(try rows(log()).contains { $0[5].contains("第\(number)条") })
  }

  @Test func aMatterOpenedTonightIsNoneThatWasTakenOver() throws {
    var errand = OpenErrand(.order, "送党政办")
    errand.asked.party = Counterpart(unit: "县防办")
    try submit(.openErrand(errand))
    try receive()
    let rows = try rows(log())
    #expect(!rows.contains { $0[5].contains("前班接下") })
    #expect(rows.contains { $0[2] == "县防办" && $0[5].contains("送党政办") })
  }

  @Test func aSpotCheckNamesWhoChecked() throws {
    var check = SpotCheckRecorded()
    check.checker = Counterpart(name: "钱某", unit: "县总值班室")
    try submit(.recordSpotCheck(RecordSpotCheck(check)))
    #expect(try rows(log()).contains { $0[2] == "县总值班室" && $0[3] == "钱某" })
  }

  @Test func everyLineFitsThePageAndTheFooterNamesTheEntry() throws {
    try receive()
    try submit(.addNote(NoteAdded(text: String(repeating: "很长的一段话，", count: 60))))
    let paper = try log()
    for line in paper.text.split(separator: "\n") { #expect(width(line) <= paper.textWidth, "\(line)") }
    #expect(paper.footer.last?.contains("第\(desk.room.sequence)条") == true)
    #expect(try log(.english).text.contains("What was done"))
  }

  private func width(_ line: Substring) -> Int {
    line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
  }

  @Test func aPaperLiesInOutAndGoesToTheCommandAsOneWord() throws {
    var devices = StationDevices()
    devices.print = ["cp", "-t", station.folder.path + "/drafts"]
    let printing = Printing(folder: station.folder, devices: devices)
    let path = try printing.write([try log()], name: "log-test", as: .html).path
    #expect(path == station.folder.documents + "/log-test.html")
    #expect(try printing.send(path).wait() == .succeeded)
    #expect(FileManager.default.fileExists(atPath: station.folder.path + "/drafts/log-test.html"))
  }

  @Test func withoutACommandNothingIsPrinted() throws {
    let printing = Printing(folder: station.folder, devices: StationDevices())
    let path = try printing.write([try log()], name: "x", as: .text).path
    #expect(throws: ExternalCommandFault.empty) { try printing.send(path) }
  }
}
