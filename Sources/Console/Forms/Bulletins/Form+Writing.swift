import DutyModel

// A report is written from what the incident holds; whoever goes over it changes what he knows better.
extension Form {
  var isWriting: Bool { sort == .compose || sort == .redraft }

  /// What this report would say by now, with what was typed here; nil for any other form.
  func proposedContent(in room: DutyRoom, at now: Timestamp) -> BulletinContent? {
    switch sort {
    case .compose:
      guard let matter, let kind: BulletinKind = code(.reportKind) else { return nil }
      return room.proposedContent(
        for: kind, of: matter, corrects: kind == .correction ? self[.corrects].map(BulletinID.init) : nil,
        given: told, explaining: explanations, at: now)
    case .redraft:
      guard let bulletin = chosenBulletin(in: room) else { return nil }
      return room.proposedContent(
        for: bulletin.kind, of: bulletin.matter, corrects: bulletin.corrects, given: told,
        explaining: explanations, at: now)
    default: return nil
    }
  }

  /// What was typed of elements that the incident doesn't hold, or holds otherwise.
  var told: [GivenElement] {
    fields.compactMap { field in
      guard let element = field.name.element, !field.isEmpty else { return nil }
      return GivenElement(element, field.text)
    }
  }

  /// Why figures changed, as far as it was said.
  var explanations: [FigureExplanation] {
    fields.compactMap { field in
      guard let figure = field.name.explained, !field.isEmpty else { return nil }
      return FigureExplanation(figure, field.text)
    }
  }

  /// What people wrote themselves; nil where it stands as it was written by itself.
  func written(_ name: FieldName) -> String? {
    self[name].flatMap { $0 == composed[name] ? nil : $0 }
  }

  /// Puts the text where the caret has come to it, so that it can be gone over, and takes it away again where nobody
  /// changed it: what is typed elsewhere belongs into it.
  mutating func settleText(in room: DutyRoom, at now: Timestamp) {
    guard isWriting else { return }
    for index in fields.indices where fields[index].name == .title || fields[index].name == .body {
      let name = fields[index].name
      if index == selected {
        guard fields[index].isEmpty, composed[name] == nil,
          let content = proposedContent(in: room, at: now)
        else { continue }
        // A title that stands in a draft has its number in the row.
        let title = chosenBulletin(in: room).flatMap { room.content(of: $0.id) }?.title ?? content.title
        let text = name == .title ? title : content.text
        fields[index].editor = LineEditor(text, keepsLines: fields[index].editor.keepsLines)
        fields[index].editor.home()
        composed[name] = text
      } else if let text = composed[name] {
        if fields[index].text == text { fields[index].clear() }
        composed[name] = nil
      }
    }
  }

  /// Why nobody checks it. A slip of a digit must not take a text past the second pair of eyes.
  func uncheckedReason() throws(FormProblem) -> String? {
    guard let text = self[.unchecked] else { return nil }
    guard Self.isReason(text) else {
      throw FormProblem(
        .unchecked, "“\(text)”不是理由。不核就写为什么，如“赵敏去了现场”；要核就清空。",
        "“\(text)” is no reason. Say why nobody checks it, or leave it empty.")
    }
    return text
  }

  /// Two Chinese signs, or a word of three letters.
  static func isReason(_ text: String) -> Bool {
    let han = text.unicodeScalars.count { $0.properties.isIdeographic }
    return han >= 2 || text.split { !$0.isLetter }.contains { $0.count >= 3 }
  }

  /// Which draft is meant has to be said anew.
  mutating func forgetDraft() {
    for index in fields.indices where fields[index].name == .bulletin { fields[index].clear() }
  }

  /// The leader's words were written down: the code stands in them.
  mutating func takeCodeFromWords(in room: DutyRoom) {
    if let code = codeSaid(in: room) { fill(.code, with: code) }
  }
}
