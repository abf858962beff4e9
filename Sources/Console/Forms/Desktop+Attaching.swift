import Desk
import DutyModel

// A file from the inbox goes with an entry of the log.
extension Desktop {
  /// Opens the form for the entry that is selected, else the latest that is in front.
  func openAttach(at now: Timestamp) {
    open(.attach, fields: catalogue.attach(entry: entryInFront), at: now)
    let files = arrivedFiles.count
    forms[forms.count - 1].select(files == 1 ? .entry : .file)
    if files == 0 {
      message = Message(
        .hint,
        language(
          "inbox 文件夹里还没有照片、录音、文件。放进去，这里就有。", "No photo or file lies in inbox/ yet. Put one there."))
    }
  }

  /// The entry that somebody means: selected in the log or in the opened matter, else what was saved here last.
  private var entryInFront: Int? {
    if opened != nil {
      if case .entry(let row) = matterPane?.current { return row.sequence }
      return opened.flatMap { log.rows(of: $0).last?.sequence } ?? lastSaved
    }
    if focus == .log, let selected = log.selected { return selected }
    if focus == .inbox, let report = inbox.current { return report.entry }
    return lastSaved ?? queue.selected.flatMap { log.rows(of: $0).last?.sequence }
  }

  /// F8 on that form: the file is stored before its command can be made.
  func attach(_ form: Form) throws(FormProblem) -> Response {
    if let intent = form.unsaved?.intent { return .submit(intent) }
    guard let file = arrivedFiles.first(where: { $0.name == form[.file] }) else {
      throw FormProblem(.file, "哪个文件？数字选。", "Which file? A digit.")
    }
    guard let entry = form[.entry].flatMap({ Int(plainDigits($0)) }),
      (1...max(1, room.sequence)).contains(entry)
    else {
      throw FormProblem(.entry, "附在日志第几条？", "To which entry of the log?")
    }
    return .attach(file, key: form.key)
  }

  /// The command of the form under `key`, once its file is stored; nil when the form is gone.
  package func attached(_ stored: Attachments.Stored, key: String, at now: Timestamp) -> Intent? {
    guard let index = forms.firstIndex(where: { $0.key == key }),
      let entry = forms[index][.entry].flatMap({ Int(plainDigits($0)) })
    else { return nil }
    let file = FileAttached(
      entry: entry, matter: matter(ofEntry: entry), name: stored.name, sha256: stored.sha256,
      bytes: stored.bytes)
    let command = Command.attachFile(file)
    let intent = Intent(
      command: command, occasion: .taken(now), key: key, by: actor(of: command), entered: now)
    forms[index].pressed = forms[index].pressed ?? now
    forms[index].unsaved = Unsaved(intent: intent, hasFailed: false, shift: room.shift)
    return intent
  }

  private func matter(ofEntry entry: Int) -> MatterID? {
    log.matter(of: entry) ?? room.reports.values.first { $0.entry == entry }?.matter
  }
}
