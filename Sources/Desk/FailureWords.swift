import DutyModel
import Glibc

/// The words of a failure. Causes and actions are phrases that stand in one row beside a count: `磁盘满：2 条未保存，
/// 腾出空间后自动再存`.
struct FailureWords {
  var cause: LocalText
  var action: LocalText
  var needsPaper = false

  private init(
    _ cause: (String, String), _ action: (String, String), needsPaper: Bool = false
  ) {
    self.cause = LocalText(cause.0, cause.1)
    self.action = LocalText(action.0, action.1)
    self.needsPaper = needsPaper
  }

  /// The words for a code: an errno's name or one of ours.
  static func of(code: String) -> FailureWords {
    switch code {
    case "ENOSPC": FailureWords(("磁盘满", "Disk full"), ("腾出空间", "free some space"))
    case "EDQUOT":
      FailureWords(("磁盘配额用完", "Disk quota used up"), ("删些文件或加配额", "delete files or raise it"))
    case "EFBIG":
      FailureWords(
        ("文件到了大小上限", "File size limit reached"), ("用 prlimit 放开上限", "lift it with prlimit"))
    case "EIO": FailureWords(("磁盘读写出错", "Disk error"), ("请人看磁盘", "have the disk looked at"))
    case "EROFS":
      FailureWords(
        ("磁盘变成只读", "Disk is read-only"), ("请人把磁盘挂回可写", "have it mounted writable"), needsPaper: true)
    case "EMFILE":
      FailureWords(
        ("本程序开的文件太多", "Too many open files here"), ("用 prlimit 放开上限", "lift the limit with prlimit"))
    case "ENFILE":
      FailureWords(("整机开的文件太多", "Too many open files"), ("关掉别的程序", "close other programs"))
    case "ENOMEM": FailureWords(("内存不够", "Out of memory"), ("关掉别的程序", "close other programs"))
    case "EACCES", "EPERM":
      FailureWords(("没有权限写日志", "No permission"), ("请人改回文件夹权限", "have the permissions put back"))
    case "ENOENT", "ENOTDIR", "ESTALE", "ENODEV", "ENXIO":
      FailureWords(
        ("日志文件不见了", "Log files are gone"), ("请人把磁盘接回来", "have the disk put back"), needsPaper: true)
    case "LOCKED": locked(by: "")
    case "READONLY": readOnly("corrupt")
    case "REPLACED":
      FailureWords(("日志文件被人换过", "Log files were replaced"), ("请人放回原来的文件", "have them put back"))
    case "NOJOURNAL": FailureWords(("这里没有日志", "No journal here"), ("用 dutyroom init 建站", "run dutyroom init"))
    case "INCOMPLETE": incomplete
    case "EEXIST":
      FailureWords(("这里已经有日志", "There is a journal already"), ("换一个空文件夹", "take an empty folder"))
    case "FORMAT":
      FailureWords(
        ("日志比本程序新", "Log is newer than DutyRoom"), ("换新版程序", "update DutyRoom"), needsPaper: true)
    case "NETWORKFS":
      FailureWords(
        ("日志在网络盘上", "Log is on a network disk"), ("把值班室搬到本机硬盘", "use a local disk"),
        needsPaper: true)
    case "DAMAGED":
      FailureWords(
        ("日志里有一处损坏", "Log is damaged"), ("用 dutyroom journal verify 查", "run dutyroom journal verify"),
        needsPaper: true)
    case "TOOLONG": FailureWords(("这一条太长", "This entry is too long"), ("分成几条记", "write several"))
    case "BADRECORD":
      FailureWords(("这一条写不进日志", "No journal line can hold it"), ("换个写法", "write it in other words"))
    default:
      FailureWords(
        ("系统出错 \(code)", "System error \(code)"), ("请人看这台机器", "have the machine looked at"))
    }
  }

  /// `holder` as the lock tells it: `pid 12 seat B since …`. Our own name there is from our last turn: whoever
  /// holds it now left none.
  static func locked(by holder: String) -> FailureWords {
    let words = holder.split(separator: " ")
    let seat = words.firstIndex(of: "seat").flatMap { words.dropFirst($0 + 1).first }.map(String.init)
    let action = ("让它放开", "make it let go")
    guard let seat, seat.count <= 16, !holder.hasPrefix("pid \(getpid()) ") else {
      return FailureWords(("别的程序占着日志", "The log is locked"), action)
    }
    return FailureWords(("\(seat) 机占着日志", "Seat \(seat) holds the log"), action)
  }

  /// By the opening table's word.
  static func readOnly(_ verdict: String) -> FailureWords {
    switch verdict {
    case "lost_tail":
      FailureWords(
        ("日志末尾少了几条", "Log tail lost"), ("请人跑 dutyroom journal repair", "run dutyroom journal repair"),
        needsPaper: true)
    case "ambiguous":
      FailureWords(
        ("日志末尾说不清", "Log tail unclear"),
        ("请人跑 dutyroom journal repair", "run dutyroom journal repair"),
        needsPaper: true)
    default:
      FailureWords(
        ("日志有损坏", "Log is damaged"), ("请人跑 dutyroom journal repair", "run dutyroom journal repair"),
        needsPaper: true)
    }
  }

  static let incomplete = FailureWords(
    ("日志文件缺了", "Log files are missing"), ("请人跑 dutyroom journal repair", "run dutyroom journal repair"),
    needsPaper: true)
  static let poisoned = FailureWords(
    ("磁盘没收下上一条", "Disk lost a write"), ("请人看磁盘", "have the disk looked at"))
  static let permissions = FailureWords(
    ("日志的权限不对", "Wrong permissions"), ("改成只归本账号：chmod go= 和 chown", "own it alone: chmod go= and chown"))
  static let file = FailureWords(("有个文件读不了", "A file can't be read"), ("请人看这个文件", "have it looked at"))
  static let unknown = FailureWords(("没有办成", "It failed"), ("再试一次", "try again"))

  static func seatHeld(_ name: String) -> FailureWords {
    FailureWords(
      ("\(name)机有人用着", "Seat \(name) is taken"), ("换一个席位名，或不写 --seat", "name another, or leave out --seat"))
  }

  static let allSeatsHeld = FailureWords(
    ("26 个席位都有人用着", "All 26 seats are taken"), ("关掉一个不用的", "close one that isn't used"))

  static func badSeatName(_ name: String) -> FailureWords {
    FailureWords(
      ("席位名“\(name)”不行", "“\(name)” can't name a seat"),
      ("用 1 到 16 个字母、数字、- 或 _", "1 to 16 letters, digits, - or _"))
  }
}
