import ArgumentParser
import Desk
import DutyModel
import JournalFile

/// `key list`: whose keys count, whether their files are usable, and since when and why others don't.
struct KeyList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: wording("有哪些密钥，能不能用。", "Which keys there are, and whether they can be used."))

  @OptionGroup var options: StationOptions
  @Flag(help: wording("打出一个 JSON。", "Print one JSON object."))
  var json = false

  func run() throws {
    let station = try options.open()
    try requireJournal(station)
    try orLeave(station.language) {
      let desk = try station.desk(seat: "shell")
      let isDamaged = if case .readOnly = desk.obstacle { true } else { false }
      if isDamaged {
        say(
          station.language(
            "日志有坏处，下面只是能读的；用 dutyroom journal verify 看。密钥文件一个也别删：登记也许在坏了的里面。",
            "The log is damaged; below is what can be read. See dutyroom journal verify. Remove no key file: its enrolment may stand in the rest."
          ))
      }
      let rows = keyRows(desk)
      if json {
        try output(listJSON(rows, desk, isDamaged))
      } else {
        for line in listText(rows, desk, isDamaged, station.language) { try output(line) }
      }
      if isDamaged { throw ExitCode(3) }
    }
  }
}

/// A key as the list tells it; one of whose file no entry tells has only its id.
private struct KeyRow {
  var id: KeyID
  var enrolled: EnrolledKey?
  /// Nil when its file can be used.
  var fault: KeyFileFault?
}

private func keyRows(_ desk: Desk) -> [KeyRow] {
  let enrolled = desk.room.enrolledKeys
  let known = Set(enrolled.map(\.id))
  return enrolled.map { key in
    KeyRow(id: key.id, enrolled: key, fault: key.isValid ? fileFault(key.id, desk) : nil)
  } + desk.keyFolder.keys().filter { !known.contains($0) }.map { KeyRow(id: $0, fault: fileFault($0, desk)) }
}

private func fileFault(_ key: KeyID, _ desk: Desk) -> KeyFileFault? {
  do throws(KeyFileFault) {
    _ = try desk.keyFolder.read(key)
    return nil
  } catch {
    return error
  }
}

private func listText(
  _ rows: [KeyRow], _ desk: Desk, _ isDamaged: Bool, _ language: Language
) -> [String] {
  guard !rows.isEmpty else {
    return isDamaged
      ? []
      : [
        language(
          "还没有人有密钥。没有也行：授权签、纸签照样走。要做：dutyroom key new 领导编号",
          "Nobody has a key, and nobody needs one: sign by authority or on paper. To make one: dutyroom key new LEADER"
        )
      ]
  }
  return rows.flatMap { row -> [String] in
    guard let key = row.enrolled else {
      if isDamaged {
        return [language("\(row.id)  登记读不到，不能断定", "\(row.id)  its enrolment can't be read: undecided")]
      }
      return [
        language(
          "\(row.id)  没登记，不算数（做到一半停下的）；确认没用就删掉 \(desk.keyFolder.file(of: row.id))",
          "\(row.id)  not enrolled, counts for nothing (its making was cut short); remove \(desk.keyFolder.file(of: row.id)) if it is yours"
        )
      ]
    }
    let name = desk.room.personName(key.person)(language)
    let line = "\(key.id)  \(name)  \(standing(key, desk, language))"
    return [line] + (row.fault.map { ["    " + $0.message(in: language)] } ?? [])
  }
}

private func standing(_ key: EnrolledKey, _ desk: Desk, _ language: Language) -> String {
  let made = desk.zone.civil(key.created).date
  let since = "\(made.year)-\(made.month)-\(made.day)"
  if let end = key.end {
    let why = end.reason.map { language("：\($0)", ": \($0)") } ?? ""
    return language(
      "\(since) 做的，第\(end.entry)条\(end.cause.name(in: .chinese))\(why)",
      "made \(since), \(end.cause.name(in: .english)) in entry \(end.entry)\(why)")
  }
  let use: String =
    switch desk.keyStanding(of: key.person) {
    case .locked: language("锁了，另一位领导用 key reset 解锁", "locked; another leader runs key reset")
    case .wait, .ready, .none:
      key.tries.failures == 0
        ? language("有效", "counts")
        : language("有效，刚输错 \(key.tries.failures) 次", "counts, \(key.tries.failures) wrong tries")
    }
  return language("\(since) 做的，\(use)", "made \(since), \(use)")
}

private func listJSON(_ rows: [KeyRow], _ desk: Desk, _ isDamaged: Bool) -> [UInt8] {
  var json = JSONWriter()
  json.beginObject()
  json.name("keys")
  json.beginArray()
  for row in rows {
    json.beginObject()
    json.name("key")
    json.string(row.id.rawValue)
    json.name("state")
    json.string(state(row, isDamaged))
    if let key = row.enrolled {
      json.name("person")
      json.string(key.person.rawValue)
      json.name("public")
      json.string(key.publicHalf)
      json.name("created")
      json.string(desk.zone.text(key.created))
      json.name("enrolled")
      json.integer(key.enrolled)
      json.name("failures")
      json.integer(key.tries.failures)
      if let end = key.end {
        json.name("ended")
        json.integer(end.entry)
        if let reason = end.reason {
          json.name("reason")
          json.string(reason)
        }
      }
    }
    if let fault = row.fault {
      json.name("file")
      json.string(fault.message(in: .english))
    }
    json.endObject()
  }
  json.endArray()
  json.endObject()
  return json.bytes
}

private func state(_ row: KeyRow, _ isDamaged: Bool) -> String {
  guard let key = row.enrolled else { return isDamaged ? "unknown" : "not_enrolled" }
  if let end = key.end { return end.cause.rawValue }
  return key.tries.failures >= UnlockTries.most ? "locked" : "valid"
}
