import DutyModel
import Keys

// What the rules can't know: the text of a bulletin as it will be printed. The desk adds it under the append lock, just
// before they are asked, for the console, the agent and the command line alike. Signatures are checked behind it
// (Signing).

extension DutyRoom {
  /// `command` with what the desk knows of it.
  /// - Throws: ``Refusal`` when what was handed in is something else.
  func prepared(_ command: Command) throws(Refusal) -> Command {
    guard case .bulletin(let wanted) = command else { return command }
    switch wanted {
    case .submit(let submitting): return .bulletin(.submit(try prepared(submitting)))
    case .sign(let signing): return .bulletin(.sign(try prepared(signing)))
    case .counterSign(let signing): return .bulletin(.counterSign(try prepared(signing)))
    case .draft, .edit, .check, .recall, .sendBack, .send, .acknowledge, .void, .phone, .exemptFinal,
      .skipNumbers:
      return command
    }
  }

  /// The code and the pages of the draft as it stands. What was given must be the same.
  private func prepared(_ command: SubmitBulletin) throws(Refusal) -> SubmitBulletin {
    // A bulletin that isn't there or lies with others is the rules' to refuse.
    guard let bulletin = bulletins[command.bulletin], bulletin.draft == command.draft,
      let document = BulletinDocument(draft: command.bulletin, in: self)
    else { return command }
    let isCodeGiven = command.code.contains { !$0.isWhitespace }
    if isCodeGiven, !document.code.matches(typed: command.code) {
      let older = bulletin.codes.last {
        $0.draft != bulletin.draft && ShortCode(stored: $0.code)?.matches(typed: command.code) == true
      }
      throw .bulletin(.codeDiffers(typed: command.code, older: older?.draft))
    }
    let pages = document.pages
    if let given = command.pages, given != pages {
      throw .bulletin(.pagesDiffer(given: given, printed: pages))
    }
    var prepared = command
    prepared.code = document.code.text
    prepared.pages = pages
    prepared.letter = document.text.letter
    return prepared
  }

  /// The code as the rules compare it, whichever signs were typed for it; and of what the leader wrote, where nobody
  /// typed it apart: 同意7Q4M.
  private func prepared(_ command: SignBulletin) throws(Refusal) -> SignBulletin {
    guard let stored = bulletins[command.bulletin]?.code.flatMap(ShortCode.init(stored:)) else {
      return command
    }
    var prepared = command
    let isTyped = command.code.contains { !$0.isWhitespace }
    let isMeant =
      isTyped
      ? stored.matches(typed: command.code)
      : command.kind == .authority && stored.isNamed(in: command.words ?? "")
    if isMeant { prepared.code = stored.text }
    if command.kind == .authority, let words = command.words, !stored.isNamed(in: words),
      let other = text(namedIn: words, besides: stored.text)
    {
      throw .bulletin(other)
    }
    // Who checked it stands on the print since: a name longer than the room kept for it may have taken one more page.
    if command.kind == .paper, let printed = bulletins[command.bulletin]?.pages, command.pages != printed,
      command.pages == BulletinDocument(command.bulletin, in: self)?.pages
    {
      prepared.pages = printed
    }
    return prepared
  }

  /// The text whose code stands in what the leader answered, where that is another than `code`: he read that one.
  private func text(namedIn answer: String, besides code: String) -> BulletinRefusal? {
    for other in bulletins.values.sorted(by: { $0.id > $1.id }) {
      guard let named = other.code(namedIn: answer), named != code,
        let draft = other.codes.last(where: { $0.code == named })?.draft
      else { continue }
      return .wordNamesAnother(code: named, title(of: other), draft: draft)
    }
    return nil
  }
}
