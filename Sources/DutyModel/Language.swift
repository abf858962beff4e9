/// The languages that the console speaks. Official documents are Chinese whatever it speaks.
package enum Language: String, Code {
  case chinese = "zh"
  case english = "en"
}

extension Language {
  /// The one of two sentences that this language speaks: both must be written, so none can be missing.
  package func callAsFunction(_ chinese: String, _ english: String) -> String {
    switch self {
    case .chinese: chinese
    case .english: english
    }
  }

  /// The one of two numbers that fits this language: a width, a column.
  package func callAsFunction(_ chinese: Int, _ english: Int) -> Int { self == .chinese ? chinese : english }
}

/// A text that a station file gives in both languages.
package struct LocalText: FieldRecord {
  package var chinese = ""
  package var english = ""

  package init() {}

  package init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("zh", &chinese)
    try fields.field("en", &english)
  }

  /// The text in `language`, or the other one when it's missing.
  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .chinese: chinese.isEmpty ? english : chinese
    case .english: english.isEmpty ? chinese : english
    }
  }
}
