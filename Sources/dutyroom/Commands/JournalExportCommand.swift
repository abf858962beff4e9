import ArgumentParser
import Desk
import DutyModel
import Glibc
import JournalFile

/// `dutyroom journal export DIR`: a copy that verifies on any machine without this program.
struct JournalExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: wording(
      "导出日志，带一个不用本程序也能核对的检查脚本。",
      "Copy the journal with a checker for machines without this program."),
    discussion: wording(
      """
      DIR 要是新的或空的。\
      日志原样拷进去，坏的也照拷；条目附的照片、录音、文件一起拷；另有每个文件的 SHA-256 清单、check.py（只要 Python 3）和说明它能证明什么的 README.txt。\
      值班席开着也能导，开始时已存的都在里面。从不写日志。

      退出码：0 导出了，3 导出了但日志不完好，2 用法，5 没导成（硬盘）。
      """,
      """
      DIR must be new or empty. \
      It gets the journal as it is, damaged or not, the files that its entries carry, a manifest with the SHA-256 of every file, check.py (Python 3 \
      and nothing else) and README.txt, which says what a check proves and what not. \
      May run beside working seats: everything saved when it begins is in it. Never writes to the journal.

      Exit codes: 0 exported, 3 exported but the journal is not sound, 2 usage, 5 not exported (disk).
      """))

  @Argument(help: wording("要建的文件夹。", "The folder to make."))
  var directory: String
  @OptionGroup var options: StationOptions
  @Flag(help: wording("打出一个 JSON。", "Print one JSON object."))
  var json = false

  func run() throws {
    let station = try options.open()
    try requireJournal(station)
    var path = absolute(directory)
    while path.count > 1, path.last == "/" { path.removeLast() }
    let export = try write(station, to: path)
    if json {
      try output(exportJSON(export, path))
    } else {
      for line in exportText(export, path, in: station.language) { try output(line) }
    }
    if export.exitCode != 0 { throw ExitCode(3) }
  }

  private func write(_ station: Station, to path: String) throws -> JournalExport {
    let origin = ExportOrigin(
      program: programVersion, stamp: station.zone.text(SystemClock().now()),
      zone: station.reading.station?.content.timeZone ?? "Asia/Shanghai")
    let meter = ProgressLine(station.language)
    defer { meter.clear() }
    do throws(ExportFault) {
      return try JournalExport.write(
        journal: station.folder.journal, attachments: station.folder.attachments, to: path, origin: origin,
        adding: { exportAdditions(of: $0, zone: station.zone) }, progress: meter.show)
    } catch {
      meter.clear()
      var fault = error
      if case .source(let failure) = error { fault = .source(station.folder.explained(failure)) }
      say(fault.message(in: station.language))
      throw ExitCode(fault.exitCode)
    }
  }
}

/// One line on the terminal that is rewritten while something takes long; nothing elsewhere.
private final class ProgressLine {
  private let language: Language
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  init(_ language: Language) { self.language = language }

  func show(_ progress: JournalExport.Progress) {
    let now = ContinuousClock.now
    guard isShown, start.duration(to: now) > .seconds(1),
      last.map({ $0.duration(to: now) > .milliseconds(200) }) ?? true
    else { return }
    last = now
    let share = progress.allBytes > 0 ? progress.bytes * 100 / progress.allBytes : 100
    put(
      "\r\u{1B}[K"
        + language(
          "导出 \(share)%  \(progress.files) 个文件", "Exporting \(share)%  \(progress.files) files"))
  }

  func clear() {
    if last != nil { put("\r\u{1B}[K") }
    last = nil
  }

  private func put(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

private func exportText(_ export: JournalExport, _ path: String, in language: Language) -> [String] {
  var lines = [
    language(
      "导出好了：\(path)  \(export.files) 个文件  \(export.bytes) 字节",
      "Exported: \(path)  \(export.files) files  \(export.bytes) bytes")
  ]
  for journal in export.journals {
    let name = journal.folder == "." ? "" : "  \(journal.folder)"
    lines.append(
      language(
        "日志\(name)  \(journal.report.segments) 段 \(journal.report.records) 条，到第 \(journal.report.sequence) 条",
        "Journal\(name)  \(journal.report.segments) segments, \(journal.report.records) entries, up to \(journal.report.sequence)"
      ))
    lines.append(language("纸面核对码  ", "Paper anchor  ") + journal.anchor)
    for finding in journal.report.findings { lines.append("  " + findingText(finding, in: language)) }
  }
  if export.attachments.copied > 0 {
    lines.append(language("附件 \(export.attachments.copied) 个", "\(export.attachments.copied) attached files"))
  }
  for hash in export.attachments.missing {
    lines.append(
      language("条目附的文件不在了：attachments/\(hash)", "The file of an entry is gone: attachments/\(hash)"))
  }
  for hash in export.attachments.changed {
    lines.append(
      language("条目附的文件被换过：attachments/\(hash)", "The file of an entry is another one: attachments/\(hash)"))
  }
  for file in export.unread {
    lines.append(language("没读全，只导出了前面的：\(file)", "Not read whole, only its beginning is exported: \(file)"))
  }
  if export.addedCode == 22 {
    lines.append(
      language(
        "有密钥签名不对，用 dutyroom journal verify 看是哪几条。", "Signatures are wrong: see dutyroom journal verify."))
  }
  if export.exitCode != 0 {
    lines.append(
      language(
        "日志不完好，照原样导出了，可作证据。要紧的是上面列出的几处。",
        "The journal is not sound; it was exported as it is, as evidence. What matters stands above."))
  }
  lines.append(language("清单 SHA-256  ", "Manifest SHA-256  ") + export.manifest.hex)
  lines.append(
    language(
      "换一台机器检查：python3 check.py（见 README.txt）。请把清单的 SHA-256 和纸面核对码记在纸上。",
      "Check it on another machine: python3 check.py (see README.txt). Write manifest hash and anchor on paper."
    ))
  return lines
}

private func exportJSON(_ export: JournalExport, _ path: String) -> [UInt8] {
  var json = JSONWriter()
  json.beginObject()
  json.name("path")
  json.string(path)
  json.name("files")
  json.integer(export.files)
  json.name("bytes")
  json.integer(export.bytes)
  json.name("manifest_sha256")
  json.string(export.manifest.hex)
  json.name("exit_code")
  json.integer(Int(export.exitCode))
  json.name("attachments")
  json.beginObject()
  json.name("copied")
  json.integer(export.attachments.copied)
  for (name, hashes) in [
    ("missing", export.attachments.missing), ("changed", export.attachments.changed),
  ] {
    json.name(name)
    json.beginArray()
    for hash in hashes { json.string(hash) }
    json.endArray()
  }
  json.endObject()
  json.name("unread")
  json.beginArray()
  for file in export.unread { json.string(file) }
  json.endArray()
  json.name("journals")
  json.beginArray()
  for journal in export.journals {
    json.beginObject()
    json.name("folder")
    json.string(journal.folder)
    json.name("in_use")
    json.boolean(journal.isInUse)
    json.name("verdict")
    json.string(journal.report.verdict?.word ?? "unreadable")
    json.name("exit_code")
    json.integer(Int(journal.report.exitCode))
    json.name("records")
    json.integer(journal.report.records)
    json.name("seq")
    json.integer(journal.report.sequence)
    json.name("hash")
    json.string(journal.report.hash.hex)
    json.name("anchor")
    json.string(journal.anchor)
    json.endObject()
  }
  json.endArray()
  json.endObject()
  return json.bytes
}
