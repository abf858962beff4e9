import DutyModel

/// One report as its reader has it before him: which draft, how far down, and what he is doing with it.
struct ReadingPage: Equatable {
  let bulletin: BulletinID
  /// The draft that he reads: what he signs is this one and no other.
  private(set) var draft: Int
  /// The code of the text that he reads: a draft that was taken back comes again with another letter, though nobody
  /// wrote at it. Nil until it is submitted.
  private(set) var code: String?
  /// Since when the page stands, for those who see that it is being read.
  let opened: Timestamp
  /// Where Esc goes back to.
  var list: ReportList?
  /// The text is shown against an earlier one, word by word.
  private(set) var isComparing = false
  /// The draft with which it is compared; nil for the last report that left.
  private(set) var base: Int?
  /// The leader's passphrase is being typed.
  var passphrase: PassphraseEntry?
  private var top = 0
  private var pageRows = 1
  /// Rows below the last one shown.
  private(set) var below = 0

  init(_ bulletin: Bulletin, list: ReportList?, at now: Timestamp) {
    self.bulletin = bulletin.id
    (draft, code) = (bulletin.draft, bulletin.code)
    opened = now
    self.list = list
  }

  /// 对照: on and off. `base` is the draft to compare with, nil for the last report that left.
  mutating func compare(with base: Int?) {
    isComparing.toggle()
    self.base = base
    top = 0
  }

  /// Shows what was changed since the draft that he read.
  mutating func showChanges() {
    guard !isComparing || base != draft else { return }
    (isComparing, base, top) = (true, draft, 0)
  }

  /// He has seen what changed: from now on it is the new text that he reads.
  mutating func take(_ bulletin: Bulletin) {
    (draft, code, isComparing, base, top) = (bulletin.draft, bulletin.code, false, nil, 0)
  }

  /// What he reads isn't what stands there any more.
  func isBehind(_ bulletin: Bulletin) -> Bool {
    draft != bulletin.draft || code != nil && code != bulletin.code
  }

  /// A draft that he read gets its code once it is submitted.
  mutating func noteCode(of bulletin: Bulletin) {
    if code == nil, draft == bulletin.draft { code = bulletin.code }
  }

  mutating func scroll(by rows: Int) { top = max(0, top + rows) }
  mutating func scrollPage(by direction: Int) { scroll(by: direction * max(1, pageRows - 1)) }
  mutating func scrollToEnd(_ direction: Int) { top = direction < 0 ? 0 : Int.max / 2 }

  /// The first row shown, of `count`, where `rows` have room.
  mutating func fit(count: Int, rows: Int) -> Int {
    pageRows = max(1, rows)
    top = max(0, min(top, count - rows))
    below = max(0, count - top - rows)
    return top
  }
}

/// A passphrase while it is typed. Nothing of it is ever shown, logged or kept on disk.
struct PassphraseEntry: Equatable {
  /// Whose key it opens.
  let signer: PersonID
  /// The code of the text that stands on the page: what is signed is this one and no other.
  let code: String
  /// The key of the command, so that it is stored once.
  let key: String
  private(set) var editor = LineEditor()
  /// When a key last came.
  private(set) var touched: Timestamp
  /// Why there is nothing to sign any more; keys that are still typed are swallowed.
  private(set) var stopped: String?

  /// Nobody is at the keys any more when none has come for so long.
  static let patienceSeconds = 60

  init(signer: PersonID, code: String, key: String, at now: Timestamp) {
    self.signer = signer
    self.code = code
    self.key = key
    touched = now
  }

  var text: String { editor.text }
  var isEmpty: Bool { editor.characters.isEmpty }
  /// A sign for each that was typed; not more than a row holds.
  var stars: String { String(repeating: "*", count: min(24, editor.characters.count)) }

  func isStale(at now: Timestamp) -> Bool { touched.seconds(until: now) > Self.patienceSeconds }

  mutating func type(_ text: String, at now: Timestamp) {
    touched = now
    guard stopped == nil else { return }
    editor.insert(text.filter { !$0.isNewline })
  }

  mutating func erase(at now: Timestamp) {
    editor.backspace()
    touched = now
  }

  mutating func clear() { editor = LineEditor() }

  mutating func stop(_ why: String) {
    clear()
    stopped = why
  }
}
