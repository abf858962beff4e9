import DutyModel
import JournalFile

extension JSONFault {
  /// Why a line or a file is no JSON that we take, and where.
  package func message(in language: Language) -> String {
    language("第 \(offset + 1) 字节：\(chinese)。", description.capitalizedFirst + ".")
  }

  private var chinese: String {
    switch reason {
    case .byteOrderMark: "开头有 BOM 字节，去掉它"
    case .notUTF8: "不是 UTF-8 文字"
    case .unexpectedEnd: "没写完就结束了"
    case .unexpectedByte: "这里不该是这个字"
    case .trailingBytes: "后面还有多余的字"
    case .controlCharacter: "字符串里有控制字符，要写成 \\u 转义"
    case .badEscape: "不认识的转义"
    case .loneSurrogate: "转义只写了半个字"
    case .duplicateName: "同一个名字写了两次"
    case .notAnInteger: "数字只能是整数"
    case .leadingZero: "数字不能以 0 开头"
    case .integerOutOfRange: "数字太大"
    case .tooDeep: "套得太深"
    case .tooLong: "太长"
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
