import ArgumentParser
import Console
import Curses
import Desk
import DutyModel
import Glibc

/// What is shown before somebody signs, and the questions for what the options leave open.
struct SigningTalk {
  let desk: Desk
  let document: BulletinDocument
  let signer: PersonID?
  let language: Language

  /// Questions are asked only where somebody can answer.
  var isAtTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// What ``show()`` puts out stands before somebody's eyes.
  private var isShown: Bool { isAtTerminal && isatty(STDOUT_FILENO) == 1 }

  private var bulletin: Bulletin { document.bulletin }
  private var words: LogWords { LogWords(room: desk.room, language: language) }

  /// The sheet, what changed since the last report that left, and the code.
  func show() throws {
    guard let item = BulletinArchive.Item(bulletin.id, in: desk.room) else { return }
    for row in bulletinPage(item, room: desk.room, at: desk.now, in: language) { try output(row) }
    try output("")
    for row in changes { try output(row) }
    try output(language("校验  ", "Code  ") + document.code.text)
    try output(language("签的是  ", "Signer  ") + words.person(signer))
  }

  /// `被困  7 → 5`; nothing for a first report.
  private var changes: [String] {
    guard let sent = desk.room.lastSent(of: bulletin.matter), sent.bulletin.id != bulletin.id,
      let difference = desk.room.difference(of: bulletin.id)
    else { return [] }
    let pending = language(ElementWords.pending, "being checked")
    let figures = difference.figures.map { figure in
      let before = figure.before.map { "\($0)" } ?? pending
      return "  \(figure.figure.name(in: language))  \(before) -> \(figure.now.map { "\($0)" } ?? pending)"
    }
    let elements = difference.elements.flatMap { element in
      wrapped(cleaned("\(element.element.name(in: language))  \(element.now ?? pending)"), width: 76).map {
        "  " + $0
      }
    }
    let title = desk.room.title(of: sent.bulletin).shortName(in: language)
    return [language("比\(title)改了：", "Changed since the \(title):")] + figures + elements
  }

  /// `given` with what was asked for; leaves with 2 where something is missing and nobody can be asked.
  func complete(_ given: SignBulletin, isMadeGood: Bool) throws -> SignBulletin {
    var sign = given
    (sign.bulletin, sign.draft, sign.signer) = (bulletin.id, bulletin.draft, signer)
    let isOpen = given.kind != .key && given.words == nil && given.pages == nil
    if isMadeGood, isOpen {
      sign.kind = hasKey ? try askHand() : .paper
    } else if isOpen {
      sign.kind = try askKind()
    }
    switch sign.kind {
    // Who was shown the text types nothing back, but it is this one that he signs. Whoever wasn't has to say which
    // text it was that he read.
    case .key:
      if sign.code.isEmpty, !isShown { throw missing("--code") }
      if sign.code.isEmpty { sign.code = document.code.text }
      return sign
    case .authority:
      sign.words = try sign.words ?? ask(language("领导的原话", "The leader's words"), "--words")
      sign.means = try sign.means ?? askMeans()
    case .paper:
      sign.pages = try sign.pages ?? Int(ask(language("打印稿几页", "Pages of the print"), "--pages"))
    }
    let isNamed = sign.kind == .authority && document.code.isNamed(in: sign.words ?? "")
    if sign.code.isEmpty, !isNamed {
      sign.code = try ask(language("抄回正文末行的校验码", "The code in the last line of the text"), "--code")
    }
    return sign
  }

  /// The signer has a key that counts.
  private var hasKey: Bool { signer.flatMap { desk.room.validKey(of: $0) } != nil }

  private func askKind() throws -> SignOffKind {
    // The digits of the page on the screen: what a hand has learnt there means the same here.
    let byKey = hasKey ? language("1 本人签（密钥）  ", "1 by his own key  ") : ""
    let answer = try ask(
      language("怎么签：", "How: ") + byKey
        + language("2 授权签（领导说了同意）  3 纸签", "2 by authority (he agreed)  3 on paper"),
      language("--words、--pages 或 --key", "--words, --pages or --key"))
    switch answer {
    case "1" where hasKey: return .key
    case "2": return .authority
    case "3": return .paper
    default: throw givenUp
    }
  }

  /// How a word that was given is made good.
  private func askHand() throws -> SignOffKind {
    guard isAtTerminal else { return .paper }
    let answer = try ask(
      language("怎么补签：1 本人签（密钥）  3 纸签", "How: 1 by his own key  3 on paper"),
      language("--pages 或 --key", "--pages or --key"))
    switch answer {
    case "1": return .key
    case "3": return .paper
    default: throw givenUp
    }
  }

  private func askMeans() throws -> WordMeans {
    let list = WordMeans.allCases.enumerated().map { "\($0.offset + 1) \($0.element.name(in: language))" }
    let answer = try ask(
      language("怎么说的：", "How: ") + list.joined(separator: "  "), "--means")
    guard let place = Int(answer), WordMeans.allCases.indices.contains(place - 1) else { throw givenUp }
    return WordMeans.allCases[place - 1]
  }

  /// One answer, never empty. Nothing is saved when somebody leaves it.
  private func ask(_ question: String, _ option: String) throws -> String {
    guard isAtTerminal else { throw missing(option) }
    let prompt = Array((question + language("：", ": ")).utf8)
    _ = prompt.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    let answer = readLine()?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    guard !answer.isEmpty else { throw givenUp }
    return answer
  }

  private func missing(_ option: String) -> ExitCode {
    say(language("缺 \(option)。", "\(option) is missing."))
    return ExitCode(2)
  }

  private var givenUp: ExitCode {
    say(language("没有签，什么都没存。", "Not signed; nothing was saved."))
    return ExitCode(1)
  }
}
