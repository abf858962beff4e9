import Desk
import DutyModel
import Glibc
import JournalFile

extension ExportFault {
  /// 2 what the caller can put right by other words, 3 a journal that can't be looked at, 5 the disk.
  var exitCode: Int32 {
    switch self {
    case .notEmpty, .insideJournal, .inTheWay: 2
    case .running, .changing: 4
    case .source(let failure): Failure(failure).exitCode
    case .target(.system(ENOENT, _, _)), .target(.system(ENOTDIR, _, _)): 2
    case .target: 5
    }
  }

  /// Why there is no export and what to do, in one or two sentences.
  func message(in language: Language) -> String {
    switch self {
    case .notEmpty(let path):
      language("\(path) 里已有东西。换一个新文件夹名。", "\(path) holds something already. Name a new folder.")
    case .insideJournal(let path):
      language(
        "\(path) 在日志文件夹里面。导出到别处，如 U 盘。",
        "\(path) lies inside the journal. Name a place elsewhere, such as a stick.")
    case .inTheWay(let path):
      language(
        "\(path) 已被占用，不是没做完的导出。看看是什么，移走或换个名字再来。",
        "\(path) is in the way and is no unfinished export. Look what it is, move it or name another folder.")
    case .running(let path):
      language(
        "另一个导出正在写 \(path)。等它做完，或换个名字。",
        "Another export is writing \(path). Wait for it, or name another folder.")
    case .source(let failure): Failure(failure).message(in: language)
    case .changing(let path):
      language(
        "\(path) 一直有人在开关，没导出成。过一会再来。",
        "Seats came and went in \(path) all the time; nothing was exported. Try again in a while.")
    case .target(.system(ENOSPC, _, let path)), .target(.system(EDQUOT, _, let path)):
      language(
        "那里满了（\(path)），没有导出。腾出空间，或导出到别的盘。",
        "That disk is full (\(path)); nothing was exported. Free some space, or export to another disk.")
    case .target(.system(EROFS, _, let path)):
      language(
        "那里是只读的（\(path)），没有导出。换一个盘。",
        "That disk is read-only (\(path)); nothing was exported. Use another one.")
    case .target(.system(ENOENT, _, let path)), .target(.system(ENOTDIR, _, let path)):
      language(
        "没有放 \(path) 的文件夹。先建好，或检查名字；U 盘看看插好没有。",
        "There is no folder to put \(path) into. Make it, check the name, or see that the stick is in.")
    case .target(.system(let number, let call, let path)):
      language(
        "没有导出成：\(path)：\(call)：\(String(cString: strerror(number)))。换一个地方再来。",
        "Nothing was exported: \(path): \(call): \(String(cString: strerror(number))). Try another place.")
    case .target(let failure): Failure(failure).message(in: language)
    }
  }
}
