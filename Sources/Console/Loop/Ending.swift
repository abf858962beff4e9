import Desk
import DutyModel

/// How a console was left.
package struct Ending {
  /// 0, or 5 when something isn't saved.
  package var exitCode: Int32 { notSaved.isEmpty ? 0 : 5 }
  /// For the terminal after the screen is gone: what isn't saved, so that it can be copied on paper. Empty when
  /// nothing is.
  package var notSaved: [String]
  /// That no leader's key vouches for the end of the log, and why; nil as a rule.
  package var missingCheckpoint: String?

  init(_ desktop: Desktop, missingCheckpoint: String? = nil) {
    self.missingCheckpoint = missingCheckpoint
    let lines = desktop.linesForPaper
    guard !lines.isEmpty else {
      notSaved = []
      return
    }
    let language = desktop.language
    let cause = desktop.trouble.map { language("（\($0.cause.chinese)）", " (\($0.cause.english))") } ?? ""
    let after =
      desktop.draftsInMemory.isEmpty
      ? language(
        "这些还在草稿里，再开本程序会自动再存。", "They are kept as drafts; the next start tries to save them again.")
      : language(
        "草稿也没写上，关了就没了：现在就抄。", "Not even the drafts are on disk: copy them now, they are gone otherwise.")
    notSaved =
      [language("\(lines.count) 条未保存\(cause)，请记在纸上：", "\(lines.count) not saved\(cause), write on paper:")]
      + lines.map { "  " + $0 } + [after]
  }
}
