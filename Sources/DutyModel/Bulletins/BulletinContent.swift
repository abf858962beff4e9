/// What a bulletin says, as one draft has it: the text, and on what it leans. The text is Chinese whatever the screen
/// speaks.
package struct BulletinContent: FieldRecord {
  package var title = ""
  /// The body; paragraphs are separated by newlines. At most 16 KiB, without control, bidi or invisible characters.
  package var text = ""
  /// True when somebody wrote it himself; what the room wrote follows the incident with every draft.
  package var ownTitle = false
  package var ownText = false
  package var urgency = PaperUrgency.plain
  /// 主送: for whom it is meant; it may leave for others too.
  package var recipients: [RecipientID] = []
  /// The figures in use when this draft was written.
  package var figures: [BulletinFigure] = []
  /// What was known of each element by then, in the order of the form; what is missing here reads 正在核实.
  package var elements: [ElementWords] = []
  package var attachments: [BulletinFile] = []

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("title", &title)
    try fields.field("text", &text)
    try fields.field("own_title", flag: &ownTitle)
    try fields.field("own_text", flag: &ownText)
    try fields.field("urgency", &urgency, unless: .plain)
    try fields.field("recipients", list: &recipients)
    try fields.field("figures", list: &figures)
    try fields.field("elements", list: &elements)
    try fields.field("attachments", list: &attachments)
  }

  /// The words of an element; nil while nobody knows it.
  package func words(of element: ReportElement) -> String? {
    elements.first { $0.element == element && !$0.isPending }?.words
  }

  /// The same, where whoever wrote the report gave them.
  func givenWords(of element: ReportElement) -> String? {
    elements.first { $0.element == element && $0.given && !$0.isPending }?.words
  }

  /// True when whoever wrote the report says that it is being checked: he was asked, and doesn't know.
  func isSaidToBePending(_ element: ReportElement) -> Bool {
    elements.contains { $0.element == element && $0.given && $0.isPending }
  }
}

/// A figure that a bulletin takes from the ledger: the one in use, with its source, and why it changed.
package struct BulletinFigure: FieldRecord {
  package var figure = Figure.dead
  /// Nil reads 正在核实: the report before told a number that is not in use any more.
  package var value: Int?
  /// The entry of the ledger's line.
  package var line: Int?
  package var source: String?
  package var standing = FigureInUse.Standing.reported
  /// What the report before told, where that was another number.
  package var former: Int?
  /// Why a casualty figure changed; needed before it is submitted.
  package var explanation: String?

  package init() {}

  package init(_ figure: Figure, _ value: Int?, former: Int? = nil, explanation: String? = nil) {
    self.figure = figure
    self.value = value
    self.former = former
    self.explanation = explanation
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("figure", &figure)
    try fields.field("value", &value)
    try fields.field("line", &line)
    try fields.field("source", &source)
    try fields.field("standing", &standing, unless: .reported)
    try fields.field("former", &former)
    try fields.field("explanation", &explanation)
  }

  /// True when readers have to be told why it isn't what they were told before.
  package var needsExplanation: Bool { figure.isCasualty && former != nil && isBlank(explanation) }
}

/// What is known of one element, as a bulletin says it.
package struct ElementWords: FieldRecord {
  package var element = ReportElement.receivedAt
  package var words = ""
  /// True when whoever wrote the bulletin gave it; the others come from what the incident holds.
  package var given = false

  package init() {}

  package init(_ element: ReportElement, _ words: String, given: Bool = false) {
    self.element = element
    self.words = words
    self.given = given
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("element", &element)
    try fields.field("words", &words)
    try fields.field("given", flag: &given)
  }

  /// What an unknown element reads.
  package static let pending = "正在核实"

  /// True when it says no more than that somebody is checking.
  package var isPending: Bool {
    let bare = words.filter { !$0.isWhitespace && !$0.isPunctuation }
    return bare.isEmpty || [Self.pending, "核实中", "待核实", "待核", "不详", "不清楚"].contains(bare)
  }
}

/// An element that only whoever writes a report knows, as a command gives it.
package struct GivenElement: FieldRecord {
  package var element = ReportElement.receivedAt
  package var words = ""

  package init() {}

  package init(_ element: ReportElement, _ words: String) {
    self.element = element
    self.words = words
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("element", &element)
    try fields.field("words", &words)
  }
}

/// Why a figure isn't what was reported before.
package struct FigureExplanation: FieldRecord {
  package var figure = Figure.dead
  package var text = ""

  package init() {}

  package init(_ figure: Figure, _ text: String) {
    self.figure = figure
    self.text = text
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("figure", &figure)
    try fields.field("text", &text)
  }
}

extension String {
  /// The text as a document may hold it: line ends are newlines, a tab is a blank, and what a reader can't see isn't
  /// there, so that what is signed is what was read.
  var cleanedForPaper: String {
    var kept = String.UnicodeScalarView()
    for scalar in replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\n", "\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\u{C}", "\r": kept.append("\n")
      case "\t": kept.append(" ")
      case _ where scalar.isSeen: kept.append(scalar)
      default: break
      }
    }
    return String(kept)
  }
}

extension Unicode.Scalar {
  /// False for control, bidi and invisible characters, and for what has no meaning by the standard.
  fileprivate var isSeen: Bool {
    if properties.isDefaultIgnorableCodePoint { return false }
    return switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
