import Desk
import DutyModel
import JournalFile

/// What was found, and where. `people` lend their names to whoever consented to a repair.
func findingText(
  _ finding: JournalReport.Finding, in language: Language, people: [Person] = []
) -> String {
  let place = [
    finding.journal.map { $0 == "." ? language("最早的日志", "the first journal") : $0 },
    finding.segment?.description, finding.sequence.map { language("第\($0)条", "entry \($0)") },
    finding.offset.map { language("第\($0)字节", "byte \($0)") },
  ].compactMap { $0 }.joined(separator: " ")
  if let repaired = finding.repaired {
    let when = repaired.at.prefix(16).replacing("T", with: " ")
    let who = repaired.by.map { id in people.first { $0.id.rawValue == id }?.name(in: language) ?? id }
    let known =
      language("已知的损坏，\(when) ", "known damage, repaired \(when)")
      + (who.map { language("\($0)同意修复过", " with the consent of \($0)") } ?? language("修复过", ""))
    return "\(known)  \(place)"
  }
  let aside = language("已换下，从这里起坏了", "put aside, damaged from here on")
  let isMissing = if case .unreadable = finding.kind { true } else { false }
  return "\(finding.journal == nil || isMissing ? finding.sentence(in: language) : aside)  \(place)"
}

extension JournalReport.Finding {
  /// The same for machines in every language.
  var word: String {
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
