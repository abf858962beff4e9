// What is wrong with a record that somebody wrote: a line for the agent, a file for the inbox.

extension FieldFault {
  package func message(in language: Language) -> String {
    switch language {
    case .chinese: return (place.isEmpty ? "整条" : "“\(place)”") + "：\(problem.chinese)"
    case .english: return (place.isEmpty ? "The whole" : "“\(place)”:") + " \(problem.english)"
    }
  }
}

extension FieldFault.Problem {
  fileprivate var chinese: String {
    switch self {
    case .missing: "缺这一项，必填。"
    case .unknownField(let nearest?): "不认识这一项。是不是“\(nearest)”？"
    case .unknownField(nil): "不认识这一项。用 query commands 看有哪些。"
    case .wrongType(let expected, let found): "要\(expected.chinese)，给的是 \(found)。"
    case .unknownCode(let found, let nearest?): "不认识“\(found)”。是不是“\(nearest)”？"
    case .unknownCode(let found, nil): "不认识“\(found)”。用 query commands 看可用的词。"
    case .badTime(let found): "“\(found)”不是时间。要像 2026-07-14T20:31:00+08:00。"
    case .tooLong(let bytes, let limit): "太长：\(bytes) 字节，最多 \(limit)。"
    }
  }

  fileprivate var english: String {
    switch self {
    case .missing: "is missing and must be given."
    case .unknownField(let nearest?): "is not known. Did you mean “\(nearest)”?"
    case .unknownField(nil): "is not known. `query commands` lists the fields."
    case .wrongType(let expected, let found): "wants \(expected.english), found \(found)."
    case .unknownCode(let found, let nearest?): "“\(found)” is not known. Did you mean “\(nearest)”?"
    case .unknownCode(let found, nil): "“\(found)” is not known. `query commands` lists the words."
    case .badTime(let found): "“\(found)” is not a time. Write it like 2026-07-14T20:31:00+08:00."
    case .tooLong(let bytes, let limit): "is too long: \(bytes) bytes, at most \(limit)."
    }
  }
}

extension FieldType {
  fileprivate var chinese: String {
    switch self {
    case .text: "文字"
    case .integer: "整数"
    case .boolean: "true 或 false"
    case .time: "时间（带时区）"
    case .code: "固定的词"
    case .record: "一组字段 {…}"
    case .list: "列表 […]"
    }
  }

  fileprivate var english: String {
    switch self {
    case .text: "a text"
    case .integer: "a whole number"
    case .boolean: "true or false"
    case .time: "a time with offset"
    case .code: "one of the known words"
    case .record: "an object {…}"
    case .list: "a list […]"
    }
  }
}
