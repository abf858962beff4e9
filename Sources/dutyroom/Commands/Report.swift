import ArgumentParser
import Desk
import DutyModel
import JournalFile

/// `dutyroom report`: hand in a report from a shell or a script, with or without a console running.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hand in a report. 报一件。",
    discussion: """
      Example: dutyroom report --kind flash_flood --place 石桥村三组 --name 周某 --trapped 7 --text 水漫过便桥
      It is durable when the command says so. With --id a retry is stored once.
      """)

  @OptionGroup var options: StationOptions

  @Option(help: "What was said. 原话")
  var text: String?
  @Option(help: "Where. 地点")
  var place: String?
  @Option(help: "What kind: 山洪, flash_flood … 事由")
  var kind: String?
  @Option(help: "incident (default), ordinary, order, spot_check, called_out, news, wrong_number.")
  var category: String?
  @Option(help: "phone (default), message, radio, fax, mail, visit, file.")
  var channel: String?
  @Option(help: "Who told us. 姓名")
  var name: String?
  @Option(help: "Of which unit or village. 单位")
  var unit: String?
  @Option(help: "The caller's number. 号码")
  var phone: String?
  @Option(help: "When it happened, RFC 3339. 事发时间")
  var occurred: String?
  @Option(help: "When it came in, RFC 3339; now by default. 接报时间")
  var at: String?
  @Option(help: "People trapped. 被困")
  var trapped: Int?
  @Option(help: "People injured. 受伤")
  var injured: Int?
  @Option(help: "People dead. 死亡")
  var dead: Int?
  @Option(help: "People missing. 失联")
  var missing: Int?
  @Option(help: "The open matter it belongs to, by number. 并入几号")
  var matter: Int?
  @Option(help: "Who hands it in, an id of people.toml. 登记人")
  var by: String?
  @Option(help: "An id of your own, so that a retry is stored once.")
  var id: String?
  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let station = try options.open()
    let desk = try station.desk(seat: "shell")
    desk.deliverPending()
    // What was edited meanwhile may not fit on a full disk where the report still does.
    do { try desk.adoptStationFiles() } catch { say(Failure(error).message(in: station.language)) }
    let agent = Agent(
      desk: desk, client: id == nil ? "shell-\(UInt64.random(in: 0...UInt64.max))" : "report",
      language: station.language)
    let answer = agent.answer(try object(for: desk, language: station.language))
    try finish(answer, desk: desk, agent: agent, language: station.language)
  }

  /// The same object that the agent takes, so that both are checked by the same reader.
  private func object(for desk: Desk, language: Language) throws -> [UInt8] {
    var json = JSONWriter()
    func member(_ name: String, _ value: String?) {
      guard let value else { return }
      json.name(name)
      json.string(value)
    }
    func member(_ name: String, _ value: Int?) {
      guard let value else { return }
      json.name(name)
      json.integer(value)
    }
    json.beginObject()
    member("id", id ?? "1")
    member("command", "report.receive")
    member("by", by)
    member("at", at)
    json.name("data")
    json.beginObject()
    member("category", category)
    member("channel", channel)
    if name != nil || unit != nil || phone != nil {
      json.name("source")
      json.beginObject()
      member("name", name)
      member("unit", unit)
      member("phone", phone)
      json.endObject()
    }
    member("kind", kind.map(code(ofKind:)))
    member("place", place)
    member("occurred", occurred)
    member("text", text)
    if trapped != nil || injured != nil || dead != nil || missing != nil {
      json.name("figures")
      json.beginObject()
      member("dead", dead)
      member("missing", missing)
      member("injured", injured)
      member("trapped", trapped)
      json.endObject()
    }
    if let number = matter {
      guard let matter = desk.room.matter(numbered: number) else {
        say(
          language(
            "没有 \(number)号在办。用 dutyroom status 看在办的件。",
            "No open matter \(number). dutyroom status lists them."))
        throw ExitCode(2)
      }
      member("matter", matter.id.rawValue)
    }
    json.endObject()
    json.endObject()
    return json.bytes
  }

  /// Kinds may be named as people say them: 山洪, flash flood.
  private func code(ofKind name: String) -> String {
    let kind = IncidentKind.allCases.first { $0.name(in: .chinese) == name || $0.name(in: .english) == name }
    return kind?.rawValue ?? name
  }

  private func finish(_ answer: [UInt8], desk: Desk, agent: Agent, language: Language) throws {
    let root = try JSONDocument(answer).root
    let isSaved = root["ok"]?.boolean == true
    if json {
      try output(answer)
    } else if isSaved {
      let last = root["entries"]?.elements.last?["seq"]?.integer ?? desk.head.sequence
      try output(language("已存 \(last)", "Saved \(last)"))
    } else {
      let message = (root["refusal"] ?? root["failure"])?["message"]?.string ?? ""
      say(
        root["failure"] == nil
          ? message
          : language("没保存。\(message)弄好再报一次。", "NOT SAVED. \(message) Then hand it in again."))
    }
    guard isSaved else { throw ExitCode(agent.lastFailure?.exitCode ?? 2) }
    do { try desk.saveHead() } catch {
      // The report itself is on disk; only the evidence beside it lags.
      say(
        language("已存，但旁证没写上：", "Saved; the evidence beside it is not: ")
          + Failure(error).message(in: language))
    }
  }
}
