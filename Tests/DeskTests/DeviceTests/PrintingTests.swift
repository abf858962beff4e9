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
    let row = try #require(try rows(log()).first { $0[2] == "周某" })
    #expect(row[1] == "石桥村" && row[3] == "138 0000 0002")
    #expect(row[4].contains("水漫过便桥"))
    #expect(row[5].contains("县政府总值班室") && row[5].contains("孙某"))
    #expect(row[6].contains("三组全部转走"))
    #expect(row[7] == "吴晓")
  }

  @Test func aStruckEntryStaysAndIsMarked() throws {
    try submit(.addNote(NoteAdded(text: "写错的")))
    let entry = desk.room.sequence
    try submit(.strikeEntry(EntryStruck(entry: entry, reason: "写错了")))
    let row = try #require(try rows(log()).first { $0[4].contains("写错的") })
    #expect(row[4].hasPrefix("【划掉】"))
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
    let path = try printing.write([try log()], name: "log-test", as: .html)
    #expect(path == station.folder.documents + "/log-test.html")
    #expect(try printing.send(path).wait() == .succeeded)
    #expect(FileManager.default.fileExists(atPath: station.folder.path + "/drafts/log-test.html"))
  }

  @Test func withoutACommandNothingIsPrinted() throws {
    let printing = Printing(folder: station.folder, devices: StationDevices())
    let path = try printing.write([try log()], name: "x", as: .text)
    #expect(throws: ExternalCommandFault.empty) { try printing.send(path) }
  }
}
