import ArgumentParser
import Curses
import Desk
import DutyModel
import JournalFile

/// `dutyroom journal …`
struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Verify, show, export or repair the journal. 日志。",
    subcommands: [
      Verify.self, JournalShowCommand.self, JournalExportCommand.self, Repair.self,
    ])

  /// `journal verify`: never writes.
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check every record and the chain. 检查日志。",
      discussion: "Exit codes: 0 clean, 10 torn tail, 20 corrupt, 21 lost tail, 23 ambiguous, 30 can't read.")

    @OptionGroup var options: StationOptions
    @Flag(help: "Print one JSON object.")
    var json = false
    @Flag(help: "Hold every record to the strict rules too, and fold everything again.")
    var deep = false

    func run() throws {
      let station = try options.open()
      let language = station.language
      let meter = ProgressMeter()
      let report = Journal.verify(
        folder: station.folder.journal, deep: deep, progress: meter.shows(language("检查", "checking")))
      let carried = deep ? foldedAgain(station, meter) : nil
      meter.clear()
      if json {
        try output(reportJSON(report, carried))
      } else {
        for line in reportText(report, in: language) { try output(line) }
        for line in carried?.text(in: language) ?? [] { try output(line) }
      }
      if report.exitCode != 0 { throw ExitCode(report.exitCode) }
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
      try Recording(folder: station.folder, zone: station.zone, name: name)
    }
  } catch RecordingFault.unknown(let name, let known) {
    let list = known.suffix(12).joined(separator: "  ")
    say(
      station.language(
        "没有“\(name)”这一段。有：\(list)，或写班次如 SH-20260714-1700。",
        "There is no “\(name)”. There are: \(list); or name a shift such as SH-20260714-1700."))
    throw ExitCode(2)
  }
}

private func reportJSON(_ report: JournalReport, _ carried: CarryCheck?) -> [UInt8] {
  var json = JSONWriter()
  json.beginObject()
  json.name("verdict")
  json.string(report.verdict?.word ?? "unreadable")
  json.name("exit_code")
  json.integer(Int(report.exitCode))
  json.name("segments")
  json.integer(report.segments)
  json.name("records")
  json.integer(report.records)
  json.name("seq")
  json.integer(report.sequence)
  json.name("hash")
  json.string(report.hash.hex)
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
    json.endObject()
  }
  carried?.write(to: &json)
  json.endArray()
  if let carried {
    json.name("carried_compared")
    json.integer(carried.compared)
    json.name("carried_uncertain")
    json.integer(carried.uncertain.count)
  }
  json.endObject()
  return json.bytes
}

private func reportText(_ report: JournalReport, in language: Language) -> [String] {
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
    lines.append(language("链头  ", "Head  ") + String(report.hash.hex.prefix(12)))
  }
  return lines + report.findings.map { findingText($0, in: language) }
}

/// What was found, and where.
func findingText(_ finding: JournalReport.Finding, in language: Language) -> String {
  let place = [
    finding.journal.map { $0 == "." ? language("最早的日志", "the first journal") : $0 },
    finding.segment?.description, finding.sequence.map { language("第\($0)条", "entry \($0)") },
    finding.offset.map { language("第\($0)字节", "byte \($0)") },
  ].compactMap { $0 }.joined(separator: " ")
  let aside = language("已换下，从这里起坏了", "put aside, damaged from here on")
  return "\(finding.journal == nil ? finding.sentence(in: language) : aside)  \(place)"
}

extension JournalReport.Finding {
  fileprivate var word: String {
    switch kind {
    case .tail(let verdict): verdict.word
    case .damagedPast: "damaged_past"
    case .missingSegment: "missing_segment"
    case .wrongHeader: "wrong_header"
    case .otherRecord: "other_record"
    case .leftovers: "leftovers"
    case .saving: "saving"
    case .poisoned: "poisoned"
    case .notStrict: "not_strict"
    case .unreadable: "unreadable"
    }
  }

  fileprivate func sentence(in language: Language) -> String {
    switch kind {
    case .tail(.clean): language("末尾完好", "The tail is clean")
    case .tail(.torn):
      language(
        "最后一次写入没写完，从未说过已存；下次打开会移到 quarantine",
        "The last write is unfinished and was never acknowledged; the next start moves it to quarantine")
    case .tail(.hollow):
      language(
        "最后一段刚开头就断了；下次打开会移到 quarantine",
        "The last segment was only begun; the next start moves it to quarantine")
    case .tail(.corrupt):
      language(
        "已存的内容坏了：先备份这个文件夹，再用 dutyroom journal repair",
        "Acknowledged entries are damaged: copy this folder, then run dutyroom journal repair")
    case .tail(.lostTail(let first, let last)):
      language(
        "已存的第 \(first) 到 \(last) 条不见了：先备份这个文件夹，再用 dutyroom journal repair",
        "Acknowledged entries \(first) to \(last) are missing: copy this folder, then run dutyroom journal repair"
      )
    case .tail(.ambiguous):
      language(
        "末尾坏了，不知是否已存过：用 dutyroom journal repair 看了再定",
        "The tail is damaged and may have been acknowledged: look at it with dutyroom journal repair and decide"
      )
    case .damagedPast: language("以前的一段坏了；今晚照常记", "An earlier segment is damaged; tonight's goes on")
    case .missingSegment: language("少了一段", "A segment is missing")
    case .wrongHeader: language("段头不对", "A segment's header is wrong")
    case .otherRecord: language("这一条不是当时存的那条", "This is not the record that was acknowledged")
    case .leftovers(let bytes):
      language("段末之后有 \(bytes) 字节，不算数", "\(bytes) bytes behind a segment's end, ignored")
    case .saving(let bytes): language("正在存 \(bytes) 字节", "\(bytes) bytes are being saved")
    case .poisoned(let bytes):
      language(
        "磁盘没有收下最后的写入（\(bytes) 字节），从未说过已存；下一条会记到新的一段",
        "The disk didn't take the last write (\(bytes) bytes), never acknowledged; the next goes to a new segment"
      )
    case .notStrict(let fault): language("不合格式：\(fault.description)", "Not strict: \(fault.description)")
    case .unreadable(let failure): Failure(failure).message(in: language)
    }
  }
}
