import DutyModel
import Glibc
import JournalFile

/// Something wasn't saved, or can't be read: what it is and the one thing that helps, in words for the officer.
package struct Failure: Equatable, Sendable {
  /// The errno's name, or `LOCKED`, `READONLY` …
  package var code: String
  /// What is wrong, in a few words.
  package var cause: LocalText
  /// The one thing to do about it.
  package var action: LocalText
  /// Which file and which call, or who holds the lock: for whoever mends it. Empty when there is nothing to add.
  package var detail = ""
  /// A person has to mend it and may be long about it: what must not be lost belongs on paper meanwhile.
  package var needsPaper = false
  /// There is too little room for this one; a shorter one may still fit.
  package var isShortOfRoom: Bool { ["ENOSPC", "EDQUOT", "EFBIG"].contains(code) }

  /// Cause and action, short enough for one line of the screen.
  package func line(in language: Language) -> String {
    language("\(cause.chinese)：\(action.chinese)。", "\(cause.english): \(action.english).")
  }

  /// The line, and where it happened.
  package func message(in language: Language) -> String {
    guard !detail.isEmpty else { return line(in: language) }
    return language("\(line(in: language))（\(detail)）", "\(line(in: language)) (\(detail))")
  }

  /// The exit code that fits: 3 integrity, 4 locked, 5 disk.
  package var exitCode: Int32 {
    switch code {
    case "LOCKED": 4
    case "READONLY", "INCOMPLETE", "DAMAGED", "FORMAT", "REPLACED": 3
    case "NOJOURNAL", "NETWORKFS", "EPERM", "SEAT": 2
    default: 5
    }
  }

  package init(_ error: any Error) {
    switch error {
    case let failure as JournalFailure: self.init(failure)
    case let fault as FileFault: self.init(fault)
    case let fault as SeatFault: self.init(fault)
    default: self.init("UNKNOWN", .unknown, detail: "\(error)")
    }
  }

  private init(_ code: String, _ words: FailureWords, detail: String = "") {
    self.code = code
    (cause, action) = (words.cause, words.action)
    needsPaper = words.needsPaper
    self.detail = detail
  }

  private init(_ failure: JournalFailure) {
    let code = failure.code
    switch failure {
    case .system(_, let call, let path): self.init(code, .of(code: code), detail: "\(path): \(call): \(code)")
    case .locked(let holder): self.init(code, .locked(by: holder), detail: holder)
    case .readOnly(.lostTail(let first, let last)):
      self.init(code, .readOnly("lost_tail"), detail: "\(first)-\(last)")
    case .readOnly(let verdict): self.init(code, .readOnly(verdict.word))
    case .poisoned(let path): self.init(code, .poisoned, detail: path)
    case .permissions(let path): self.init(code, .permissions, detail: path)
    case .incomplete(let path, let missing):
      let names = missing.map { part in
        switch part {
        case .folder: path
        case .identity: path + "/station.json"
        case .segments: path + "/segments/*"
        }
      }
      self.init(code, .incomplete, detail: names.joined(separator: " "))
    case .damaged(let path, let offset) where failure.missingParts != nil:
      self.init(code, .incomplete, detail: "\(path) @ \(offset)")
    case .damaged(let path, let offset): self.init(code, .of(code: code), detail: "\(path) @ \(offset)")
    case .notAJournal(let path), .exists(let path), .networkFileSystem(let path), .replaced(let path):
      self.init(code, .of(code: code), detail: path)
    case .unknownFormat(let format): self.init(code, .of(code: code), detail: "\(format)")
    case .lineTooLong(let bytes), .textTooLong(let bytes):
      self.init(code, .of(code: code), detail: "\(bytes)")
    case .notStrict(let fault): self.init(code, .of(code: code), detail: fault.description)
    case .badRecord(let field): self.init(code, .of(code: code), detail: field)
    }
  }

  private init(_ fault: FileFault) {
    switch fault.problem {
    case .system(let number, let call):
      let code = JournalFailure.system(number: number, call: call, path: fault.path).code
      self.init(code, .of(code: code), detail: "\(fault.path): \(call): \(code)")
    case .missing, .notAFile, .tooLarge:
      self.init("FILE", .file, detail: fault.message(in: .english))
    }
  }

  private init(_ fault: SeatFault) {
    switch fault {
    case .held(let name): self.init("SEAT", .seatHeld(name))
    case .allHeld: self.init("SEAT", .allSeatsHeld)
    case .badName(let name): self.init("SEAT", .badSeatName(name))
    case .system(let number, let path):
      let code = JournalFailure.system(number: number, call: "", path: path).code
      self.init("SEAT", .of(code: code), detail: "\(path): \(code)")
    }
  }
}
