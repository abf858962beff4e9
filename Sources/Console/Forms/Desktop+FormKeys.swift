import Curses
import Desk
import DutyModel

// What the keys do while a form is in front.
extension Desktop {
  func handleForm(_ key: Key, at now: Timestamp) -> Response {
    defer {
      if let front, forms.indices.contains(front) {
        forms[front].fixTimes(at: now, zone: room.zone)
        forms[front].settleText(in: room, at: now)
      }
    }
    let (before, told) = (frontForm, message)
    let response = pressInForm(key, at: now)
    // What was refused or asked for is over once its item is changed or left.
    if let told, told == message, told.sort == .refused || told.sort == .hint, let before,
      let form = frontForm, form.key == before.key,
      form.current?.name != before.current?.name || form.current?.text != before.current?.text
    {
      message = nil
    }
    return response
  }

  private func pressInForm(_ key: Key, at now: Timestamp) -> Response {
    guard let front else { return .ignored }
    if forms[front].isUndecided, case .character(let digit) = key,
      let choice = FormCatalogue.ringCategories.first(where: { $0.digit == digit })
    {
      let fields = catalogue.fields(for: choice.category, at: forms[front].started)
      forms[front].choose(choice.category, fields: fields)
      return choice.category == .wrongNumber ? save(at: now) : .handled
    }
    if longText != nil, let response = handleLongText(key, in: front) { return response }
    let hasGoneOn = forms[front].hasGoneOn
    forms[front].hasGoneOn = false
    switch key {
    case .escape: putAway()
    case .enter where hasGoneOn, .tab where hasGoneOn, .down where hasGoneOn: break
    case .enter: forms[front].advance(in: room)
    case .tab: forms[front].tab(in: room)
    case .down: forms[front].move(by: 1, in: room)
    case .backTab, .up: forms[front].move(by: -1, in: room)
    case .left: moveSideways(-1, in: front)
    case .right: moveSideways(1, in: front)
    case .home: forms[front].edit(in: room) { $0.editor.home() }
    case .end: forms[front].edit(in: room) { $0.editor.end() }
    case .backspace: forms[front].edit(in: room) { $0.erase() }
    case .delete: forms[front].edit(in: room) { $0.editor.deleteForward() }
    case .character(let character): type(String(character), into: front, at: now)
    case .paste(let text): paste(text, into: front, at: now)
    case .cutPaste(let text):
      paste(text, into: front, at: now)
      message = tooLong
    default: return .ignored
    }
    return .handled
  }

  private func putAway() {
    if frontForm?.sort == .quit {
      dropIfEmpty()
      message = Message(.hint, language("没退出。", "Not left."))
      return
    }
    if leavesReminder() { return }
    let isRetried = frontForm?.unsaved?.intent != nil
    dropIfEmpty()
    if forms.isEmpty {
      message = nil
    } else if isRetried {
      message = Message(.hint, language("先放下了，会自动再存。", "Put away; it's tried again by itself."))
    } else {
      message = Message(.hint, language("先放下了，F4 接着写。", "Put away; F4 goes on with it."))
    }
  }

  /// Left and right are for the caret; where something is offered they look at the next offer.
  private func moveSideways(_ step: Int, in front: Int) {
    if forms[front].current?.name == .same {
      let count = forms[front].offered.count
      if count > 0 { forms[front].offer = (forms[front].offer + step + count) % count }
      return
    }
    forms[front].edit(in: room) { if step < 0 { $0.editor.left() } else { $0.editor.right() } }
  }

  func type(_ text: String, into front: Int, at now: Timestamp) {
    let typed = text.count == 1 ? text.first : nil
    if let typed, forms[front].answerSame(typed, in: room) { return }
    if let typed, isTickOf(forms[front]), bounced.isBounce(.character(typed), at: now) { return }
    chooseInstead(typed, in: front)
    nameInstead(typed, in: front)
    let before = forms[front].matter
    let (kind, bulletin) = (forms[front][.reportKind], forms[front][.bulletin])
    var fits = true
    forms[front].edit(in: room) { fits = $0.type(text, in: language) }
    if forms[front].matter != before { askAnew(in: front, at: now) }
    if forms[front][.reportKind] != kind || forms[front][.bulletin] != bulletin {
      askAnew(bulletinFormIn: front, at: now)
    }
    if forms[front].current?.name == .category { settleMessage(in: front) }
    if fits { goOn(behind: typed, in: front) }
    guard !fits, let field = forms[front].current else { return }
    switch field.sort {
    case .choice: message = Message(.hint, language("这里按数字选，或打字找。", "Choose by a digit, or type to find it."))
    case .several:
      message = Message(.hint, language("这里按数字打勾，再按去掉。", "Digits tick here, and take the tick away."))
    case .same: message = Message(.hint, language("这里 9 合成一件，0 不是。", "Here 9 joins it, 0 says no."))
    case .text, .digits, .time, .due: message = tooLong
    }
  }

  /// A second sign within an instant would take the first tick away.
  private func isTickOf(_ form: Form) -> Bool {
    if case .several = form.current?.sort { true } else { false }
  }

  /// Another number was typed: what can be chosen hangs on it.
  private func askAnew(in front: Int, at now: Timestamp) {
    let form = forms[front]
    guard form.sort.needsMatter, !form.sort.isDanger, form.sort != .bulletin else { return }
    let matter = form.matter.flatMap { room.matters[$0] }
    let fields = catalogue.fields(of: form.sort, category: nil, matter: matter, at: now)
    forms[front].ask(for: fields)
  }

  // The long text editor, the undo and the external editor.

  /// F2: the long text editor of a field of words; in a list it corrects the row.
  func editOrCorrect(at now: Timestamp) {
    guard let form = frontForm else { return correctSelected(at: now) }
    if longText != nil {
      longText = nil
    } else if form.current?.sort == .text {
      longText = LongText()
      message = nil
    } else {
      message = Message(
        .hint, language("F2 用来写长文，先到写字的那一格。", "F2 is for long texts: go to a field of words first."))
    }
  }

  private func handleLongText(_ key: Key, in front: Int) -> Response? {
    guard let field = forms[front].current, field.sort == .text else {
      longText = nil
      return nil
    }
    if key == .escape {
      longText = nil
      return .handled
    }
    var state = longText ?? LongText()
    var isPageKey = false
    forms[front].edit(in: room) { field in
      if key == .enter, !field.editor.keepsLines { return }
      isPageKey = state.handle(key, &field.editor)
    }
    if !isPageKey { state.goal = nil }
    longText = state
    if isPageKey || key == .enter || key == .tab || key == .backTab { return .handled }
    return nil
  }

  /// Ctrl-U takes the last change of this field back, Ctrl-R does it again.
  func undo(_ isUndo: Bool) -> Bool {
    guard let front, let field = forms[front].current else { return false }
    var isDone = false
    forms[front].edit(in: room) { isDone = isUndo ? $0.editor.undo() : $0.editor.redo() }
    if !isDone {
      message = Message(
        .hint,
        isUndo
          ? language("\(field.label.chinese)没有可撤的。", "Nothing to take back here.")
          : language("没有可重做的。", "Nothing to do again."))
    }
    return true
  }

  /// Ctrl-E: what the external editor is to begin with; nil where no words are written.
  func textForEditor() -> String? {
    guard let field = frontForm?.current, field.sort == .text else {
      message = Message(
        .hint,
        language("外部编辑器用来写长文，先到写字的那一格。", "The external editor is for words: go to a field of words first."))
      return nil
    }
    return field.text
  }

  /// What came back from the external editor.
  package func takeEdited(_ text: String) {
    guard let front, forms[front].current?.sort == .text else { return }
    var fits = true
    let body = text.hasSuffix("\n") ? String(text.dropLast()) : text
    forms[front].edit(in: room) { fits = $0.editor.replace(with: body) }
    message =
      fits ? Message(.hint, language("改好的收进来了。Ctrl-U 撤回。", "Taken in. Ctrl-U takes it back.")) : tooLong
  }
}

extension Form {
  /// Tab: to the caller's own words and back; in other forms simply the next item.
  mutating func tab(in room: DutyRoom) {
    guard sort == .ring, fields.contains(where: { $0.name == .text }), let name = current?.name else {
      return move(by: 1, in: room)
    }
    if name == .text {
      guard let back else { return move(by: 1, in: room) }
      select(back)
    } else {
      back = name
      select(.text)
    }
  }
}
