import DutyModel
import JournalFile

/// The machine interface: one JSON object a line in, one a line out, in order.
package final class Agent {
  private let desk: Desk
  private let language: Language
  private let client: String
  /// The ids of commands that met a failure and weren't saved or refused since, with the command's digest.
  private var unsaved: [String: String] = [:]
  /// The program must not leave with exit 0 while this is true.
  package var hasUnsaved: Bool { !unsaved.isEmpty }

  /// Longer lines can't become an entry.
  package static let longestLineBytes = 64 * 1_024

  /// `client` is the first half of every command key.
  package init(desk: Desk, client: String, language: Language) {
    self.desk = desk
    self.client = client
    self.language = language
  }

  /// The answer to one line, without its newline. It is given only after the entries are durable.
  package func answer(_ line: [UInt8]) -> [UInt8] {
    var answer = FieldsWriter(zone: desk.zone)
    answer.json.beginObject()
    let root: JSONNode
    do {
      root = try JSONDocument(line).root
    } catch {
      refuse(&answer, id: nil, code: "bad_json", message: error.message(in: language))
      answer.json.endObject()
      return answer.json.bytes
    }
    let id = root["id"]?.string
    if let query = root["query"] {
      self.answer(query.string ?? "", id: id, at: root["at"], to: &answer)
    } else {
      submit(root, id: id, to: &answer)
    }
    answer.json.endObject()
    return answer.json.bytes
  }

  /// The answer to a line that was too long to be kept.
  package func answerToOverlongLine() -> [UInt8] {
    var answer = FieldsWriter(zone: desk.zone)
    answer.json.beginObject()
    refuse(
      &answer, id: nil, code: "line_too_long",
      message: language(
        "这一行超过 \(Agent.longestLineBytes) 字节，没有收下。",
        "The line is longer than \(Agent.longestLineBytes) bytes and was not taken."))
    answer.json.endObject()
    return answer.json.bytes
  }

  private func submit(_ root: JSONNode, id: String?, to answer: inout FieldsWriter) {
    var digest = ""
    do {
      let object = try CommandObject(root, room: desk.room, defaultID: nil)
      let submission = Submission(
        object.command, by: object.by, occasion: object.occasion, key: "\(client)/\(object.id)")
      digest = submission.digest(zone: desk.zone)
      let acknowledgement = try desk.submit(submission)
      unsaved[object.id] = nil
      answer.member("ok", true)
      answer.member("id", object.id)
      answer.list("entries", acknowledgement.lines) { writer, line in
        writer.member("seq", line.sequence)
        writer.member("type", line.type)
        writer.member("hash", line.hash)
      }
    } catch let refusal as Refusal {
      // Only a retry settles what failed: another command under its id says nothing about it.
      if let id, unsaved[id] == digest { unsaved[id] = nil }
      refuse(
        &answer, id: id, code: refusal.code,
        message: refusal.message(in: language, for: .machine, knowing: desk.room))
    } catch let fault as FieldFault {
      refuse(&answer, id: id, code: "bad_field", message: fault.message(in: language))
    } catch {
      unsaved[id ?? ""] = digest
      fail(&answer, id: id, error)
    }
  }

  private func answer(_ query: String, id: String?, at time: JSONNode?, to answer: inout FieldsWriter) {
    switch query {
    case "state":
      begin(&answer, id: id)
      desk.room.writeState(to: &answer, at: desk.now)
    case "head":
      begin(&answer, id: id)
      answer.member("seq", desk.head.sequence)
      answer.member("hash", desk.head.hash)
    case "commands":
      begin(&answer, id: id)
      answer.commands(in: language)
    case "duty": answerDuty(id: id, at: time, to: &answer)
    default:
      refuse(
        &answer, id: id, code: "unknown_query",
        message: language(
          "不认识查询“\(query)”。有 state、head、commands、duty。",
          "Unknown query “\(query)”. There are state, head, commands and duty."))
    }
  }

  /// Who was on duty at any instant; now where none is given.
  private func answerDuty(id: String?, at time: JSONNode?, to answer: inout FieldsWriter) {
    guard let time else {
      begin(&answer, id: id)
      return desk.room.writeDuty(to: &answer, at: desk.now)
    }
    guard let instant = time.string.flatMap(Timestamp.init(rfc3339:)) else {
      let fault = FieldFault(.badTime(found: time.foundText), at: ["at"])
      return refuse(&answer, id: id, code: "bad_field", message: fault.message(in: language))
    }
    do {
      guard let room = try Logbook(folder: desk.folder).room(at: instant, zone: desk.zone) else {
        return refuse(
          &answer, id: id, code: "before_journal",
          message: language("日志是在那以后才开始的。", "The journal begins after that time."))
      }
      begin(&answer, id: id)
      room.writeDuty(to: &answer, at: instant)
    } catch {
      fail(&answer, id: id, error)
    }
  }

  /// What the last command that wasn't saved met; its exit code is the program's.
  package private(set) var lastFailure: Failure?

  private func begin(_ answer: inout FieldsWriter, id: String?) {
    answer.member("ok", true)
    if let id { answer.member("id", id) }
  }

  private func refuse(_ answer: inout FieldsWriter, id: String?, code: String, message: String) {
    answer.member("ok", false)
    if let id { answer.member("id", id) }
    explain("refusal", code: code, message: message, to: &answer)
  }

  private func fail(_ answer: inout FieldsWriter, id: String?, _ error: any Error) {
    answer.member("ok", false)
    if let id { answer.member("id", id) }
    answer.member("saved", false)
    let failure = Failure(error)
    lastFailure = failure
    explain("failure", code: failure.code, message: failure.message(in: language), to: &answer)
  }

  private func explain(_ name: String, code: String, message: String, to answer: inout FieldsWriter) {
    answer.json.name(name)
    answer.json.beginObject()
    answer.member("code", code)
    answer.member("message", message)
    answer.json.endObject()
  }
}
