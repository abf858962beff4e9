import ArgumentParser
import Desk
import DutyModel
import JournalFile

/// `dutyroom report`: hand in a report from a shell or a script, with or without a console running.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: wording("报一件。", "Hand in a report."),
    discussion: wording(
      """
      例：dutyroom report --kind 山洪 --place 石桥村三组 --name 周某 --trapped 7 --text 水漫过便桥
      命令说存了，就已经在硬盘上。写了 --id，重发时只存一次。
      """,
      """
      Example: dutyroom report --kind flash_flood --place 石桥村三组 --name 周某 --trapped 7 --text 水漫过便桥
      It is durable when the command says so. With --id a retry is stored once.
      """))

  @OptionGroup var options: StationOptions

  @Option(help: wording("原话。", "What was said."))
  var text: String?
  @Option(help: wording("地点。", "Where."))
  var place: String?
  @Option(help: wording("事由：山洪、flash_flood 等。", "What kind: 山洪, flash_flood …"))
  var kind: String?
  @Option(
    help: wording(
      "类别：incident 险情（不写就是它）、ordinary 普通来电、order 交办、spot_check 查岗、called_out 叫应、news 新情况、wrong_number 打错。",
      "incident (default), ordinary, order, spot_check, called_out, news, wrong_number."))
  var category: String?
  @Option(
    help: wording(
      "渠道：phone 电话（不写就是它）、message、radio、fax、mail、visit、file。",
      "phone (default), message, radio, fax, mail, visit, file."))
  var channel: String?
  @Option(help: wording("报的人姓名。", "Who told us."))
  var name: String?
  @Option(help: wording("单位或村。", "Of which unit or village."))
  var unit: String?
  @Option(help: wording("来电号码。", "The caller's number."))
  var phone: String?
  @Option(help: wording("事发时间，RFC 3339。", "When it happened, RFC 3339."))
  var occurred: String?
  @Option(help: wording("接报时间，RFC 3339；不写就是现在。", "When it came in, RFC 3339; now by default."))
  var at: String?
  @Option(help: wording("被困人数。", "People trapped."))
  var trapped: Int?
  @Option(help: wording("受伤人数。", "People injured."))
  var injured: Int?
  @Option(help: wording("死亡人数。", "People dead."))
  var dead: Int?
  @Option(help: wording("失联人数。", "People missing."))
  var missing: Int?
  @Option(help: wording("并入在办的几号。", "The open matter it belongs to, by number."))
  var matter: Int?
  @Option(help: wording("登记人，写 people.toml 里的编号。", "Who hands it in, an id of people.toml."))
  var by: String?
  @Option(help: wording("自定编号，重发时只存一次。", "An id of your own, so that a retry is stored once."))
  var id: String?
  @Flag(help: wording("打出一个 JSON。", "Print one JSON object."))
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
