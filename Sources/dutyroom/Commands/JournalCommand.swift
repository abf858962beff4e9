import ArgumentParser
import Curses
import Desk
import DutyModel
import JournalFile

/// `dutyroom journal …`
struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: wording("日志：核对、查看、导出、修复。", "Verify, show, export or repair the journal."),
    subcommands: [
      Verify.self, JournalShowCommand.self, JournalPrintCommand.self, JournalExportCommand.self, Repair.self,
    ])

  /// `journal verify`: never writes.
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: wording("核对每一条和整条链。", "Check every record and the chain."),
      discussion: wording(
        "退出码：0 完好，10 末尾断了，20 损坏，21 末尾丢了，22 密钥签名不对，23 说不清，30 读不了。",
        "Exit codes: 0 clean, 10 torn tail, 20 corrupt, 21 lost tail, 22 a wrong signature, 23 ambiguous, 30 can't read."
      ))

    @OptionGroup var options: StationOptions
    @Flag(help: wording("打出一个 JSON。", "Print one JSON object."))
    var json = false
    @Flag(
      help: wording(
        "每条都按严格规则查，并从头重算一遍。", "Hold every record to the strict rules too, and fold everything again."))
    var deep = false

    func run() throws {
      let station = try options.open()
      let language = station.language
      let meter = ProgressMeter()
      var signatures = SignatureCheck()
      let report = Journal.verify(
        folder: station.folder.journal, deep: deep, progress: meter.shows(language("检查", "checking")),
        reading: { signatures.take($0) })
      let carried = deep ? foldedAgain(station, meter) : nil
      let files = carried.map { AttachmentCheck($0.attached, in: station.folder) }
      meter.clear()
      if json {
        try output(reportJSON(report, carried, files, signatures))
      } else {
        for line in reportText(report, station) { try output(line) }
        for line in carried?.text(in: language) ?? [] { try output(line) }
        for line in files?.text(in: language) ?? [] { try output(line) }
        for line in signatures.text(in: language) { try output(line) }
      }
      let code = JournalReport.gravest([
        report.exitCode, files?.findings.isEmpty == false ? 20 : 0, signatures.exitCode,
      ])
      if code != 0 { throw ExitCode(code) }
    }

    /// Nil when the journal can't be read, as the report says already.
    private func foldedAgain(_ station: Station, _ meter: ProgressMeter) -> CarryCheck? {
      do throws(JournalFailure) {
        return try CarryCheck(
          folder: station.folder.journal, zone: station.zone,
          progress: meter.shows(station.language("重算", "folding")))
      } catch {
        return nil
      }
    }
  }
}

/// What is shown ends before damage: says so and leaves with 3.
func warnOfDamage(_ recording: Recording, _ language: Language) throws {
  if let incomplete = recording.incomplete {
    let failure = Failure(incomplete)
    say(failure.message(in: language))
    throw ExitCode(failure.exitCode)
  }
  guard recording.isDamaged else { return }
  say(
    language(
      "\(recording.segment) 后面坏了，只显示到坏处。用 dutyroom journal verify 看。",
      "\(recording.segment) is damaged behind what is shown. Run dutyroom journal verify."))
  throw ExitCode(3)
}

/// A recording, or a message that lists what there is.
func openRecording(_ station: Station, name: String?) throws -> Recording {
  do {
    return try orLeave(station.language) {
      do {
        return try Recording(folder: station.folder, zone: station.zone, name: name)
      } catch let failure as JournalFailure {
        throw station.folder.explained(failure)
      }
    }
  } catch RecordingFault.unknown(let name, let known) {
    if known.isEmpty {
      say(station.language("日志里还没有可看的段。", "The journal has no segment to show."))
      throw ExitCode(2)
    }
    let list = known.suffix(12).joined(separator: "  ")
    say(
      station.language(
        "没有“\(name)”这一段。有：\(list)，或写班次如 SH-20260714-1700。",
        "There is no “\(name)”. There are: \(list); or name a shift such as SH-20260714-1700."))
    throw ExitCode(2)
  }
}

private func reportJSON(
  _ report: JournalReport, _ carried: CarryCheck?, _ files: AttachmentCheck?, _ signatures: SignatureCheck
) -> [UInt8] {
  var json = JSONWriter()
  json.beginObject()
  report.writeSummary(to: &json)
  json.name("findings")
  json.beginArray()
  for finding in report.findings {
    json.beginObject()
    json.name("kind")
    json.string(finding.word)
    if let journal = finding.journal {
      json.name("journal")
      json.string(journal)
    }
    if let segment = finding.segment {
      json.name("segment")
      json.string(segment.description)
    }
    if let sequence = finding.sequence {
      json.name("seq")
      json.integer(sequence)
    }
    if let offset = finding.offset {
      json.name("offset")
      json.integer(offset)
    }
    if let repaired = finding.repaired {
      json.name("repaired")
      json.beginObject()
      json.name("at")
      json.string(repaired.at)
      if let by = repaired.by {
        json.name("by")
        json.string(by)
      }
      json.endObject()
    }
    json.endObject()
  }
  carried?.write(to: &json)
  json.endArray()
  if let files {
    json.name("attachments")
    json.beginArray()
    for file in files.findings {
      json.beginObject()
      json.name("seq")
      json.integer(file.sequence)
      json.name("sha256")
      json.string(file.sha256)
      json.name("problem")
      json.string(file.problem.rawValue)
      json.endObject()
    }
    json.endArray()
  }
  signatures.write(to: &json)
  if let carried {
    json.name("carried_compared")
    json.integer(carried.compared)
    json.name("carried_uncertain")
    json.integer(carried.uncertain.count)
    json.name("unknown_types")
    json.integer(carried.unknownTypes)
  }
  json.endObject()
  return json.bytes
}

private func reportText(_ report: JournalReport, _ station: Station) -> [String] {
  let language = station.language
  var lines: [String] = []
  if report.exitCode == 0 {
    lines.append(
      language(
        "日志完好：\(report.segments) 段，\(report.records) 条，到第 \(report.sequence) 条",
        "The journal is sound: \(report.segments) segments, \(report.records) records, up to \(report.sequence)"
      ))
  } else if report.findings.allSatisfy({ $0.journal != nil || $0.exitCode == 0 }) {
    lines.append(
      language(
        "现在用的日志完好，到第 \(report.sequence) 条；换下的有损坏：",
        "The journal in use is sound, up to entry \(report.sequence); one that was put aside is damaged:"))
  }
  if !lines.isEmpty {
    lines.append(language("纸面核对码  ", "Head  ") + String(report.hash.hex.prefix(12)))
  }
  return lines
    + report.findings.map { found in
      var finding = found
      if case .unreadable(let failure) = found.kind {
        finding.kind = .unreadable(station.folder.explained(failure))
      }
      return findingText(finding, in: language, people: station.reading.people?.content ?? [])
    }
}
