import ArgumentParser
import Desk
import DutyModel
import Glibc

/// `dutyroom agent`: the machine interface on stdin and stdout.
struct AgentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agent",
    abstract: wording("机器接口：一行一个 JSON，答一行。", "One JSON object a line in, one a line out."),
    discussion: wording(
      """
      {"id":"u1","command":"note.add","by":"wu.xiao","data":{"text":"…"}}     存到硬盘才回答
      {"id":"u2","query":"state"}   {"query":"head"}   {"query":"commands"}
      有送来的没存上、同号重发也没存上的，退出码是 5。
      """,
      """
      {"id":"u1","command":"note.add","by":"wu.xiao","data":{"text":"…"}}     answered once it is durable
      {"id":"u2","query":"state"}   {"query":"head"}   {"query":"commands"}
      Exit code 5 when something that was sent wasn't saved, nor by a later try under the same id.
      """))

  @OptionGroup var options: StationOptions

  @Option(help: wording("哪一机；不写就用第一个空的。", "The seat; the first free one by default."))
  var seat: String?

  @Option(help: wording("命令编号的前半；不写就新起一个。", "The client half of every command key; a fresh one by default."))
  var client: String?

  func validate() throws {
    let taken = ["inbox", "journal", "report", "scenario"]
    if let client,
      !(1...24).contains(client.unicodeScalars.count) || client.contains("/") || taken.contains(client)
    {
      throw usageFault(
        "--client 写 1 到 24 个字，不能有 /，也不能是 \(taken.joined(separator: "、"))。",
        "--client takes 1 to 24 characters without /, and none of \(taken.joined(separator: ", ")).")
    }
  }

  func run() throws {
    let station = try options.open()
    let seat = try orLeave(station.language) {
      try requireJournal(station)
      return try Seat.take(self.seat, in: station.folder)
    }
    let desk = try station.desk(seat: seat.name)
    let agent = Agent(
      desk: desk, client: client ?? "agent-\(UInt32.random(in: 0...UInt32.max))", language: station.language)
    var loop = AgentLoop(desk: desk, agent: agent, language: station.language)
    try withExtendedLifetime(seat) { try loop.run() }
    if agent.hasUnsaved { throw ExitCode(5) }
  }
}

/// Answers lines, and between them follows the journal, takes inbox files and notices passed due times.
private struct AgentLoop {
  let desk: Desk
  let agent: Agent
  let language: Language
  private let papers: BulletinPapers
  /// Said once, not every two seconds for a night.
  private var lastFailure: Failure?

  init(desk: Desk, agent: Agent, language: Language) {
    self.desk = desk
    self.agent = agent
    self.language = language
    papers = BulletinPapers(desk: desk)
  }

  mutating func run() throws {
    desk.deliverPending()
    var stationFiles = StationFilesWatch(desk.folder)
    let inbox = Inbox(desk: desk, language: language)
    var pending: [UInt8] = []
    var isOverlong = false
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      lookAround(inbox, &stationFiles)
      var polled = [pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)]
      if let changes = try? desk.changeDescriptor() {
        polled.append(pollfd(fd: changes, events: Int16(POLLIN), revents: 0))
      }
      poll(&polled, nfds_t(polled.count), Int32(desk.waitMilliseconds(atMost: 2_000)))
      if polled.count > 1 && polled[1].revents != 0 { desk.drainChanges() }
      guard polled[0].revents != 0 else { continue }
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
      guard count > 0 else { break }
      for byte in chunk[..<count] {
        guard byte == 0x0A else {
          if pending.count < Agent.longestLineBytes { pending.append(byte) } else { isOverlong = true }
          continue
        }
        try answer(pending, isOverlong: isOverlong)
        pending = []
        isOverlong = false
      }
    }
    if !pending.isEmpty { try answer(pending, isOverlong: isOverlong) }
    do { try desk.saveHead() } catch { say(Failure(error).message(in: language)) }
    if lastFailure != nil && inbox.waiting > 0 {
      say(
        language(
          "收件 \(inbox.waiting) 份还没取，都留着，下次再取。",
          "\(inbox.waiting) inbox files are not taken yet; they are kept for the next time."))
    }
  }

  private func answer(_ line: [UInt8], isOverlong: Bool) throws {
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) && !isOverlong { return }
    try output(isOverlong ? agent.answerToOverlongLine() : agent.answer(line))
  }

  private mutating func lookAround(_ inbox: Inbox, _ stationFiles: inout StationFilesWatch) {
    var failure: Failure?
    func attempt(_ body: () throws -> Void) {
      do { try body() } catch { failure = failure ?? Failure(error) }
    }
    attempt { try stationFiles.ifChanged { try desk.adoptStationFiles() } }
    attempt { try desk.follow() }
    attempt { try desk.tick() }
    attempt { _ = try inbox.take() }
    attempt { if let fault = papers.write().fault { throw fault } }
    attempt { if desk.isHeadBehind { try desk.saveHead() } }
    if let failure, failure != lastFailure { say(failure.message(in: language)) }
    lastFailure = failure
  }
}
