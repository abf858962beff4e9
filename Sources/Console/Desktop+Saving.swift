import Desk
import DutyModel

/// What becomes of a form behind F8, and of one that an earlier run left.
extension Desktop {
  /// A command became durable.
  package func saved(_ intent: Intent, _ acknowledgement: Acknowledgement, at now: Timestamp) {
    let key = intent.key
    if case .takeShift(let taking) = intent.command, let taker = taking.officers.first {
      person = (taker, now)
    }
    let form = forms.first { $0.key == key }
    if let index = forms.firstIndex(where: { $0.key == key }) {
      let front = self.front
      forms.remove(at: index)
      if front == index {
        self.front = nil
        longText = nil
      } else if let front, front > index {
        self.front = front - 1
      }
    }
    guard let first = acknowledgement.lines.first?.sequence, let last = acknowledgement.last else { return }
    lastSaved = first
    if reason?.key == key { reason = nil }
    if reading?.passphrase?.key == key { reading?.passphrase = nil }
    defer {
      takeOwnChange(behind: intent.command)
      goOnSigning(behind: intent.command, at: now)
    }
    // What follows by itself leaves the word on what people saved.
    if quietKeys.remove(key) != nil { return }
    var text = language("已存 \(last)", "Saved \(last)")
    var isCorrectable = true
    if let line = log.text(of: first) { text += "   " + line }
    if runsOn(behind: intent.command) {
      text =
        intent.command.isPaper
        ? language(
          "已存 \(last)，但还没算完成：没写谁签收的。问到了再记一次。",
          "Saved \(last), but the clock runs on: nobody is named who took it. Ask, and record that.")
        : language(
          "已存 \(last)，但还没算完成：没打通，或没记对方姓名。",
          "Saved \(last), but the clock runs on: no answer, or no receiver's name.")
      isCorrectable = false
    }
    // What can't be struck isn't put right by Backspace either, and a code mustn't end at the edge.
    if case .bulletin(let command) = intent.command { isCorrectable = command.isStruckByItself }
    if case .recordSpotCheck(let command) = intent.command, command.check.checker == nil {
      text += language("，没写谁查的，退格可补", ", not said who checked: Backspace adds it")
      isCorrectable = false
    }
    message = Message(.saved, text)
    message?.isCorrectable = isCorrectable
    guard let form else { return }
    follow(form, savedAs: first, at: now)
    quietKeys.formUnion(following.map(\.key))
    if form.thenCalls { message = Message(.saved, text) }
    offerNext(after: form, savedAs: first, at: now)
  }

  /// Several went in at once: the number is the last one's.
  package func tellSaved(_ count: Int) {
    message = Message(
      .saved,
      language("已存 \(room.sequence)   \(count) 条都存上了", "Saved \(room.sequence)   all \(count) of them"))
  }

  /// The call or the paper didn't stop the clock it was made for.
  private func runsOn(behind command: Command) -> Bool {
    let (matter, recipient, isPaper): (MatterID?, RecipientID?, Bool)
    switch command {
    case .recordCall(let call): (matter, recipient, isPaper) = (call.matter, call.recipient, false)
    case .recordBulletin(let sent) where sent.receiver?.allSatisfy(\.isWhitespace) ?? true:
      (matter, recipient, isPaper) = (sent.matter, sent.recipient, true)
    default: return false
    }
    return matter.map(room.clocks(of:))?.contains {
      $0.isOpen && $0.plan.kind.isOnPaper == isPaper && $0.plan.recipient == recipient
    } ?? false
  }

  /// The rule said no: the form stays, with the reason.
  package func refused(_ refusal: Refusal, key: String) {
    guard let index = forms.firstIndex(where: { $0.key == key }) else {
      // A step that was ticked, for instance: there is no form to put right.
      message = Message(.refused, refusal.message(in: language, knowing: room))
      return
    }
    var reason = LocalText(
      refusal.message(in: .chinese, knowing: room), refusal.message(in: .english, knowing: room))
    if case .idReused = refusal {
      forms[index].renew(key: newKey())
      reason = Unsaved.storedBefore
    }
    if forms[index].unsaved?.hasFailed == true {
      // The act was done when F8 was first pressed, whatever has to be put right now.
      forms[index].unsaved = .held(reason)
    } else {
      forms[index].unsaved = nil
      forms[index].pressed = nil
    }
    if let (helpful, words) = suggestion(against: refusal, key: key) {
      suggestion = helpful
      reason = LocalText(words.chinese + reason.chinese, words.english + reason.english)
    }
    putRight(refusal, in: index)
    let place = index == front ? "" : language("有一份没存上，F4 看：", "One form wasn't saved, see F4: ")
    message = Message(.refused, place + reason(language))
  }

  /// The journal didn't take it: the form stays and says so, and it's tried again by itself.
  package func failed(key: String, needsPaper: Bool) {
    guard let index = forms.firstIndex(where: { $0.key == key }) else {
      message = Message(.failed, language("未保存。日志好了再按一次。", "NOT SAVED. Press it again once the log is well."))
      return
    }
    if forms[index].unsaved?.hasFailed == false || index == front {
      message = Message(
        .failed,
        needsPaper
          ? language("未保存，先记在纸上；日志好了会自动再存。", "NOT SAVED: write it on paper. It's saved once the log is well.")
          : language(
            "未保存。会自动再存，F8 马上再试，Esc 先放下。",
            "NOT SAVED. It's tried again by itself; F8 tries now, Esc puts it away.")
      )
    }
    forms[index].unsaved?.hasFailed = true
  }

  /// What is tried again by itself, in the order in which F8 was pressed.
  package func waiting() -> [Intent] {
    for index in forms.indices where forms[index].unsaved?.intent != nil && forms[index].isOvertaken(in: room)
    {
      forms[index].unsaved = .held(Unsaved.otherShift)
    }
    return forms.filter { $0.unsaved?.hasFailed == true }.compactMap { $0.unsaved?.intent }.enumerated()
      .sorted {
        ($0.element.entered ?? Timestamp(), $0.offset) < ($1.element.entered ?? Timestamp(), $1.offset)
      }
      .map(\.element)
  }

  /// What became of a draft that a crash left behind.
  package enum Restored {
    /// It lies held.
    case held
    /// Its command was stored after all.
    case stored
    /// This version doesn't know the form.
    case unknown
  }

  /// Takes up a draft that a crash left behind, under its own number or a new one.
  package func restore(_ draft: Draft, number: Int?, at now: Timestamp) -> Restored {
    let parts = draft.form.split(separator: ".", maxSplits: 1).map(String.init)
    // Who read what when he was cut off is over.
    if draft.form == SeatActivity.readingForm { return .stored }
    guard let sort = parts.first.flatMap(Form.Sort.init(rawValue:)), sort != .quit else { return .unknown }
    let category = parts.count > 1 ? ReportCategory(rawValue: parts[1]) : nil
    let about = (draft.about ?? draft.matter).flatMap { room.matters[$0] }
    let fields = catalogue.fields(
      of: sort, category: category, isMessage: !draft[FieldName.channel.rawValue].isEmpty, matter: about,
      at: draft.started)
    var form = Form(
      sort, fields: fields, matter: draft.about, started: draft.started, key: draft.key,
      number: number ?? freeNumber)
    form.category = category
    form.restore(draft, in: room)
    guard form.takeUp(draft, in: room, at: now, newKey: newKey) else { return .stored }
    forms.append(form)
    return .held
  }

  /// Words that belong to no form any more, held as a note. Returns the number of its draft.
  func hold(_ words: String, at now: Timestamp) -> Int {
    var form = Form(
      .note, fields: FormCatalogue(room: room).note(matter: nil), matter: nil, started: now, key: newKey(),
      number: freeNumber)
    form.fill(.text, with: words)
    forms.append(form)
    return form.number
  }

  package func tellRestored() {
    guard !forms.isEmpty else { return }
    message = Message(
      .hint,
      language(
        "找回 \(forms.count) 份没写完的，F4 接着写。", "\(forms.count) unfinished forms are back: F4 goes on with them."))
  }
}

extension BulletinCommand {
  /// It makes an entry that somebody may strike when he wrote it down wrongly.
  fileprivate var isStruckByItself: Bool {
    switch self {
    case .send, .acknowledge, .counterSign, .phone, .exemptFinal: true
    case .draft, .edit, .submit, .check, .recall, .sendBack, .sign, .void, .skipNumbers: false
    }
  }
}

extension Command {
  fileprivate var isPaper: Bool {
    if case .recordBulletin = self { true } else { false }
  }
}
