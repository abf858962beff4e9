import DutyModel
import Glibc
import JournalFile

/// Something wasn't saved, or can't be read: what it is and what helps, in words for the officer.
package struct Failure: Equatable, Sendable {
  /// The errno's name, or `LOCKED`, `READONLY` …
  package var code: String
  private var chinese: String
  private var english: String

  package func message(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  /// The exit code that fits: 3 integrity, 4 locked, 5 disk.
  package var exitCode: Int32 {
    switch code {
    case "LOCKED": 4
    case "READONLY", "DAMAGED", "FORMAT", "REPLACED": 3
    case "NOJOURNAL", "NETWORKFS", "EPERM", "SEAT": 2
    default: 5
    }
  }

  package init(_ error: any Error) {
    switch error {
    case let failure as JournalFailure:
      code = failure.code
      (chinese, english) = Failure.words(failure)
    case let fault as FileFault:
      if case .system(let number, _) = fault.problem {
        code = JournalFailure.system(number: number, call: "", path: "").code
      } else {
        code = "FILE"
      }
      chinese = fault.message(in: .chinese)
      english = fault.message(in: .english)
    case let fault as SeatFault:
      code = "SEAT"
      (chinese, english) = Failure.words(fault)
    default:
      code = "UNKNOWN"
      chinese = "没有办成：\(error)"
      english = "It failed: \(error)"
    }
  }

  private static func words(_ failure: JournalFailure) -> (String, String) {
    switch failure {
    case .system(ENOSPC, _, let path), .system(EDQUOT, _, let path):
      (
        "磁盘满了（\(path)）。没存上的还在表里；腾出空间后再按 F8。",
        "The disk is full (\(path)). What isn't saved stays in its form: free some space, then F8 again."
      )
    case .system(EROFS, _, let path):
      (
        "磁盘变成只读（\(path)）。先记在纸上，请找人看机器。",
        "The disk has become read-only (\(path)). Write on paper for now and have the machine looked at."
      )
    case .system(let number, let call, let path):
      (
        "没有办成：\(path)：\(call)：\(String(cString: strerror(number)))。要记的先记在纸上，再试一次。",
        "It failed: \(path): \(call): \(String(cString: strerror(number))). Write what matters on paper and try again."
      )
    case .locked(let holder):
      (
        "别的席位占着日志（\(holder)）。稍等再试；一直这样就去看看那台机器。",
        "Another seat holds the journal (\(holder)). Try again in a moment; if it stays, look at that seat."
      )
    case .readOnly(let verdict):
      (
        "日志只能看，不能写（\(verdict.word)）。先记在纸上，请用 dutyroom journal verify 看哪里坏了。",
        "The journal is read-only (\(verdict.word)). Write on paper; dutyroom journal verify names the damage."
      )
    case .poisoned(let path):
      (
        "磁盘没有收下上一条（\(path)）。先记在纸上；请人看磁盘，然后重启这台机器。",
        "The disk didn't take the last write (\(path)). Write on paper; have the disk looked at, then restart the machine."
      )
    case .notAJournal(let path):
      (
        "\(path) 里没有日志。请先用 dutyroom init 建值班室。",
        "There is no journal in \(path). Make the station first with dutyroom init."
      )
    case .exists(let path): ("\(path) 里已经有日志。", "There is a journal in \(path) already.")
    case .unknownFormat(let format):
      (
        "日志格式 \(format) 比这个程序新。请用新版程序。",
        "The journal's format \(format) is newer than this program. Use a newer one."
      )
    case .networkFileSystem(let path):
      (
        "\(path) 在网络盘上，锁不可靠。请放在本机硬盘。",
        "\(path) lies on a network file system, where locks protect nothing. Use a local disk."
      )
    case .permissions(let path):
      (
        "\(path) 的权限不对：要归本账号，别人不能读写。请用 chmod 和 chown 改。",
        "\(path) has wrong permissions: it must belong to this account and nobody else may use it."
      )
    case .replaced(let path):
      ("\(path) 被人换过了。请重开程序。", "\(path) was replaced. Start the program again.")
    case .damaged(let path, let offset):
      (
        "\(path) 第 \(offset) 字节起不对。请用 dutyroom journal verify 检查。",
        "\(path) is damaged at byte \(offset). Run dutyroom journal verify."
      )
    case .lineTooLong(let bytes):
      ("这一条太长（\(bytes) 字节）。请分成几条记。", "This entry is too long (\(bytes) bytes). Write several.")
    case .textTooLong(let bytes):
      ("这段字太长（\(bytes) 字节）。请分成几条记。", "This text is too long (\(bytes) bytes). Write several entries.")
    case .notStrict(let fault): ("写不进日志：\(fault.description)。", "It can't be written: \(fault.description).")
    case .badRecord(let field): ("写不进日志：\(field) 不对。", "It can't be written: \(field) is wrong.")
    }
  }

  private static func words(_ fault: SeatFault) -> (String, String) {
    switch fault {
    case .held(let name):
      ("\(name)机有人用着。换一个席位名，或不写 --seat。", "Seat \(name) is taken. Name another, or leave out --seat.")
    case .allHeld: ("26 个席位都有人用着。", "All 26 seats are taken.")
    case .badName(let name):
      (
        "席位名“\(name)”不行：用 1 到 16 个字母、数字、- 或 _。",
        "“\(name)” can't name a seat: 1 to 16 letters, digits, - or _."
      )
    case .system(let number, let path):
      (
        "\(path)：\(String(cString: strerror(number)))。看看这个文件夹的权限。",
        "\(path): \(String(cString: strerror(number))). Check the folder's permissions."
      )
    }
  }
}
