import DutyModel
import JournalFile

extension Scenario {
  /// More seconds in one than anybody can follow.
  package static let allowedSpeed = 1...600
  /// No scenario is longer.
  private static let limitBytes = 1 << 20

  /// Reads the file at `path`.
  /// - Throws: `ScenarioFaults`, with the line and the remedy of each.
  package init(path: String) throws(ScenarioFaults) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let bytes: [UInt8]
    do {
      bytes = try readFile(at: path, limitBytes: Self.limitBytes, followingLinks: true)
    } catch {
      throw ScenarioFaults(faults: [StationFault(file: name, problem: .init(error))])
    }
    try self.init(bytes, file: name)
  }

  /// Reads a scenario's text. Its times are those of the fictional township.
  /// - Throws: `ScenarioFaults`.
  package init(
    _ bytes: [UInt8], file: String, zone: ZoneTable = .china
  ) throws(ScenarioFaults) {
    self.init()
    let (reader, log) = TOMLReader.top(bytes, file: file)
    guard var top = reader else { throw ScenarioFaults(faults: log.faults) }
    id = top.identifier("id") ?? ""
    title = top.localText("title")
    if let text = top.text("start") {
      if let civil = CivilTime(rosterCell: text) {
        start = zone.instant(civil)
      } else {
        top.fault(.badTime(found: text), at: "start")
      }
    }
    speed = top.optionalInteger("speed", in: Self.allowedSpeed) ?? speed
    readSteps(&top, zone: zone)
    top.finish()
    if !log.faults.isEmpty { throw ScenarioFaults(faults: log.faults) }
    steps.sort { $0.at < $1.at }
  }

  private mutating func readSteps(_ top: inout TOMLReader, zone: ZoneTable) {
    var read: [(step: Step, table: TOMLReader)] = []
    for (index, var table) in top.tables("step").enumerated() {
      let after = table.text("after").flatMap { text in
        let seconds = ScenarioValue.seconds(text)
        if seconds == nil { table.fault(.scenario(.badAfter(found: text)), at: "after") }
        return seconds
      }
      let way: ScenarioWay? = table.optionalCode("via")
      let name = table.has("name") ? table.identifier("name") ?? "" : "step-\(index + 1)"
      let by = table.optionalText("by")
      let command = table.text("command") ?? ""
      var data = ScenarioValue.record([])
      if let content = table.content("data") {
        data = ScenarioValue(content, at: table.path(of: "data"), start: start, log: table.log)
      }
      table.finish()
      if read.contains(where: { $0.step.name == name }) { table.fault(.duplicate(found: name), at: "name") }
      if way != nil, command != Command.Name.receiveReport.rawValue, !command.isEmpty {
        table.fault(.scenario(.arrivesOnlyReports(found: command)), at: "command")
      }
      let step = Step(
        name: name, at: start.adding(seconds: after ?? 0), arrivesAsFile: way != nil, by: by,
        command: command, data: data)
      read.append((step, table))
    }
    let names = read.map(\.step.name)
    for (step, table) in read where !table.log.faults.contains(where: { $0.isIn(table.path) }) {
      check(step, table, names: names, zone: zone)
    }
    steps = read.map(\.step)
  }

  /// The command must be one that the machine interface takes: found here, not at three minutes past.
  private func check(_ step: Step, _ table: TOMLReader, names: [String], zone: ZoneTable) {
    for language in Language.allCases {
      do {
        let object = try step.object(in: language, zone: zone) { name in
          names.contains(name) ? MatterID(rawValue: "EV-20260714-01") : nil
        }
        let node = try JSONDocument(object).root
        _ = try CommandObject(
          node, room: DutyRoom(purpose: .exercise, zone: zone), defaultID: nil)
      } catch let unopened as ScenarioValue.Unopened {
        let near = nearest(to: unopened.step, in: names)
        table.fault(.scenario(.unknownStep(found: unopened.step, nearest: near)), at: "data")
        return
      } catch let fault as FieldFault {
        let words = LocalText(fault.message(in: .chinese), fault.message(in: .english))
        table.fault(.scenario(.badField(words)), at: fault.place)
        return
      } catch {
        preconditionFailure("a step is written as JSON: \(error)")
      }
    }
  }
}

/// How something comes in that the other seat doesn't do.
private enum ScenarioWay: String, Code {
  case inbox
}

extension ScenarioValue {
  /// A table of the file. Faults go to `log`, and something harmless stands in.
  fileprivate init(_ content: [String: TOMLTree], at path: String, start: Timestamp, log: FaultLog) {
    if Set(content.keys) == ["zh", "en"], case .text(let chinese) = content["zh"],
      case .text(let english) = content["en"]
    {
      self = .text(LocalText(chinese, english))
    } else if content.count == 1, case .text(let text) = content["after"] {
      let seconds = Self.seconds(text)
      if seconds == nil { log.add(.scenario(.badAfter(found: text)), key: path) }
      self = .instant(start.adding(seconds: seconds ?? 0))
    } else if content.count == 1, case .text(let step) = content["of"] {
      self = .matter(of: step)
    } else {
      let names = content.keys.sorted()
      self = .record(
        names.map { name in
          (name, Self(content[name]!, at: "\(path).\(name)", start: start, log: log))
        })
    }
  }

  private init(_ tree: TOMLTree, at path: String, start: Timestamp, log: FaultLog) {
    switch tree {
    case .text(let text): self = .text(LocalText(text, text))
    case .integer(let integer): self = .integer(integer)
    case .flag(let flag): self = .flag(flag)
    case .list(let list):
      self = .list(
        list.enumerated().map { Self($1, at: "\(path)[\($0 + 1)]", start: start, log: log) })
    case .table(let content): self.init(content, at: path, start: start, log: log)
    case .decimal, .date, .time, .dateAndTime:
      log.add(.scenario(.oddValue), key: path)
      self = .flag(false)
    }
  }

  /// `1:30` and `1:02:30` in seconds; nil for anything else.
  fileprivate static func seconds(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    var seconds = 0
    for (index, part) in parts.enumerated() {
      guard (1...2).contains(part.utf8.count), part.utf8.allSatisfy(isDigit), let number = Int(part),
        index == 0 || number < 60
      else { return nil }
      seconds = seconds * 60 + number
    }
    return seconds
  }
}

extension StationFault {
  /// True when it lies in the table at `path`.
  fileprivate func isIn(_ path: String) -> Bool {
    if case .key(let key, _) = place { return key == path || key.hasPrefix(path + ".") }
    return false
  }
}
