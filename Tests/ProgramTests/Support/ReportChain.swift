import JournalFile
import Testing

/// A station with a flood of which enough is known for a first report, and the acts on its reports as a script gives
/// them. One officer is on duty, so that what is submitted goes to the leader at once.
struct ReportChain {
  let station: TestStation
  let agent: AgentClient
  let matter: String
  private let ids = Counter()

  init(_ station: TestStation? = nil, trapped: Int = 7) throws {
    self.station = try station ?? TestStation()
    agent = try self.station.agent("--client", "chain")
    try agent.submit(#"{"id":"t","command":"shift.take","by":"wu.xiao","data":{"officers":["wu.xiao"]}}"#)
    let flood = try agent.submit(
      #"{"id":"f","command":"report.receive","by":"wu.xiao","data":{"source":{"name":"周某","unit":"石桥村"},"#
        + #""kind":"flash_flood","place":"石桥村三组","text":"溪水漫过便桥","actions_taken":"村干部逐户敲门","#
        + #""figures":{"trapped":\#(trapped)}}}"#)
    #expect(flood.types.contains("incident.opened/1"))
    matter = try #require(agent.ask(#"{"query":"state"}"#).root["matters"]?.elements.first?["id"]?.string)
  }

  /// A line for the agent under a fresh id; `data` is the inside of its object.
  func line(_ command: String, _ data: String) -> String {
    #"{"id":"\#(ids.next())","command":"\#(command)","by":"wu.xiao","data":{\#(data)}}"#
  }

  @discardableResult
  func act(_ command: String, _ data: String) throws -> Answer { try agent.submit(line(command, data)) }

  /// The code of the refusal; nil when it wasn't refused.
  func refusal(_ command: String, _ data: String) throws -> String? {
    try agent.ask(line(command, data)).refusal
  }

  /// Drafts a report that says what nobody reported, and returns its id.
  func draft(_ kind: String, _ more: String = "") throws -> String {
    let handled = kind == "final" ? [("actions_taken", "群众已安全返回")] : []
    let given = ([("occurred_at", "20时25分许"), ("casualties", "无伤亡")] + handled).map {
      #"{"element":"\#($0.0)","words":"\#($0.1)"}"#
    }
    try act(
      "bulletin.draft",
      #""matter":"\#(matter)","kind":"\#(kind)","elements":[\#(given.joined(separator: ","))]"#
        + (more.isEmpty ? "" : "," + more))
    return try #require(bulletins().last?["bulletin"]?.string)
  }

  func submit(_ id: String, draft: Int = 1) throws {
    try act("bulletin.submit", #""bulletin":"\#(id)","draft":\#(draft)"#)
  }

  func send(_ id: String, receiver: String? = nil) throws {
    let receiver = receiver.map { #","receiver":"\#($0)""# } ?? ""
    try act("bulletin.send", #""bulletin":"\#(id)","recipient":"county_gov""# + receiver)
  }

  /// The reports of open matters, as a machine sees them.
  func bulletins() throws -> [JSONNode] {
    try agent.ask(#"{"query":"state"}"#).root["bulletins"]?.elements ?? []
  }

  func bulletin(_ id: String) throws -> JSONNode {
    try #require(bulletins().first { $0["bulletin"]?.string == id })
  }

  func code(of id: String) throws -> String { try #require(bulletin(id)["code"]?.string) }
  func pages(of id: String) throws -> Int { try #require(bulletin(id)["pages"]?.integer) }

  /// Has the leader sign the print.
  func signOnPaper(_ id: String) throws {
    let signed = try station.run(
      "sign", id, "--pages", "\(pages(of: id))", "--code", code(of: id), "--by", "wu.xiao")
    try #require(signed.code == 0, "\(signed)")
  }

  /// What lies in `out/`.
  func documents() throws -> [String] { try names(in: station.file("out")).filter { !$0.hasPrefix(".") } }
}

/// Counts up.
private final class Counter {
  private var last = 0

  func next() -> Int {
    last += 1
    return last
  }
}
