import DutyModel

// What an officer reads when a file is wrong: file, place, what was expected, what was found; and what helps.
// Both languages stand side by side, so that they say the same.

extension StationFault {
  /// File, place, what was expected and what was found, in one sentence.
  package func message(in language: Language) -> String {
    let sentence = problem.sentence(language)
    guard let place = place.map({ $0.text(language) + otherLines(language) }) else {
      return language == .chinese ? "\(file)：\(sentence)。" : "\(file): \(sentence)."
    }
    return language == .chinese
      ? "\(file) \(place)：\(sentence)。" : "\(file), \(place): \(sentence)."
  }

  /// What to do about it, in one sentence.
  package func remedy(in language: Language) -> String {
    problem.remedy(language) + (language == .chinese ? "。" : ".")
  }
}

extension StationFault.Place {
  func text(_ language: Language) -> String {
    switch (self, language) {
    case (.line(let line), .chinese): "第\(line)行"
    case (.line(let line), .english): "line \(line)"
    case (.character(let line, let column), .chinese): "第\(line)行第\(column)字"
    case (.character(let line, let column), .english): "line \(line), character \(column)"
    case (.cell(let line, let column), .chinese): "第\(line)行 \(column) 列"
    case (.cell(let line, let column), .english): "line \(line), column \(column)"
    case (.key(let path, nil), _): path
    case (.key(let path, let line?), .chinese): "第\(line)行 \(path)"
    case (.key(let path, let line?), .english): "line \(line), \(path)"
    }
  }
}

extension StationFault.ValueKind {
  func text(_ language: Language) -> String {
    switch self {
    case .text: language == .chinese ? "带引号的文字" : "a text in quotes"
    case .integer: language == .chinese ? "整数" : "a whole number"
    case .decimal: language == .chinese ? "小数" : "a number with a decimal point"
    case .flag: language == .chinese ? "true 或 false" : "true or false"
    case .date: language == .chinese ? "日期" : "a date"
    case .time: language == .chinese ? "钟点" : "a time of day"
    case .dateAndTime: language == .chinese ? "日期加钟点" : "a date and time"
    case .list: language == .chinese ? "方括号里的一列值" : "a list in square brackets"
    case .table: language == .chinese ? "花括号里的一组键" : "a group of keys in braces"
    case .tableList: language == .chinese ? "双方括号开头的若干段" : "sections that begin with double brackets"
    }
  }
}

extension StationFault.Problem {
  /// As many words a sentence may list.
  static let wordsShown = 8

  /// What was expected and what was found, without a full stop.
  func sentence(_ language: Language) -> String {
    let words = sentences
    return language == .chinese ? words.0 : words.1
  }

  private var sentences: (String, String) {
    switch self {
    case .fileMissing:
      ("应有这个文件，没有找到", "this file should be here, and it isn't")
    case .unreadable(let number):
      ("文件打不开，系统说：\(systemWords(number))", "the file can't be read; the system says: \(systemWords(number))")
    case .notAFile:
      ("应是普通文件，实为文件夹或设备", "expected an ordinary file, found a folder or a device")
    case .tooLarge(let limit):
      ("文件不应超过 \(limit >> 10) KB，实际更大", "the file should have at most \(limit >> 10) KB, and has more")
    case .notUTF8:
      ("文字编码应为 UTF-8，这里不是", "the text should be in UTF-8, and isn't here")
    case .unknownEncoding:
      ("文字编码应为 UTF-8 或 GB18030，两样都不是", "the text should be in UTF-8 or GB18030, and is neither")
    case .notTOML(let words):
      ("写法不合 TOML，从这里起读不懂（解析器原话：\(words)）", "this isn't TOML from here on (the parser says: \(words))")
    case .notTable(let problem):
      problem.sentences
    case .waitsFor(let file):
      (
        "暂不采用，因为它引用的 \(file.fileName) 有错",
        "not taken over, because it refers to \(file.fileName), which has errors"
      )
    case .missingKey:
      ("应有这一项，没有写", "this entry should be here, and it isn't")
    case .unknownKey(nil):
      ("没有这样的项名", "there is no entry of this name")
    case .unknownKey(let near?):
      ("没有这样的项名，最接近的是 \(near)", "there is no entry of this name; the nearest is \(near)")
    case .wrongKind(let expected, let found):
      (
        "应为\(expected.text(.chinese))，实为\(found.text(.chinese))",
        "expected \(expected.text(.english)), found \(found.text(.english))"
      )
    case .outOfRange(let found, let allowed):
      (
        "应为 \(allowed.lowerBound) 到 \(allowed.upperBound) 的整数，实为 \(found)",
        "expected a whole number from \(allowed.lowerBound) to \(allowed.upperBound), found \(found)"
      )
    case .empty:
      ("这里应有内容，实为空白", "something should stand here, found nothing but blanks")
    case .tooMany(let limit):
      ("这里最多 \(limit) 个，实际更多", "there may be at most \(limit) here, and there are more")
    case .hiddenCharacter(let scalar):
      (
        "文字里夹着看不见的字符 \(codePoint(scalar))，这里只能有看得见的字",
        "found the invisible character \(codePoint(scalar)) where only visible text may stand"
      )
    case .badIdentifier(let found):
      (
        "编号应由 1 到 64 个英文字母、数字和 . _ - 组成，实为 \(quoted(found, .chinese))",
        "an id has 1 to 64 Latin letters, digits and . _ -, found \(quoted(found, .english))"
      )
    case .takenByPost(let found):
      (
        "单位编号不能与职务同名，实为 \(quoted(found, .chinese))",
        "an office's id can't be the word for a post, found \(quoted(found, .english))"
      )
    case .unknownWord(let found, let near, let allowed):
      (
        "应为\(choice(allowed, .chinese))，实为 \(quoted(found, .chinese))" + nearWords(near, .chinese),
        "expected \(choice(allowed, .english)), found \(quoted(found, .english))" + nearWords(near, .english)
      )
    case .duplicate(let found):
      (
        "每个只能出现一次，\(quoted(found, .chinese)) 重复了",
        "each may stand here once, found \(quoted(found, .english)) again"
      )
    case .badPhone(let found):
      (
        "电话应为 3 到 20 位数字、空格、+ 和 -，实为 \(quoted(found, .chinese))",
        "a phone number has 3 to 20 digits, blanks, + and -, found \(quoted(found, .english))"
      )
    case .roundedPhone(let found):
      (
        "应为完整的电话号码，实为 \(quoted(found, .chinese))：这是电子表格把号码当成数量改写的",
        "expected a whole phone number, found \(quoted(found, .english)): a spreadsheet took the number for a quantity"
      )
    case .unknownZone(let found):
      (
        "应为 Asia/Shanghai 这样的时区名或 +08:00 这样的时差，实为 \(quoted(found, .chinese))",
        "expected a zone such as Asia/Shanghai or an offset such as +08:00, found \(quoted(found, .english))"
      )
    case .unknownTheme(let found, let near):
      (
        "应为自带配色的名字或带 / 的文件路径，实为 \(quoted(found, .chinese))" + nearWords(near, .chinese),
        "expected a built-in theme or a file's path with a /, found \(quoted(found, .english))"
          + nearWords(near, .english)
      )
    case .badDate(let found):
      (
        "日期应写成 2026-01-01 这样，实为 \(quoted(found, .chinese))",
        "a date looks like 2026-01-01, found \(quoted(found, .english))"
      )
    case .badTime(let found):
      (
        "时间应写成 2026-07-14 08:30 这样，实为 \(quoted(found, .chinese))",
        "a time looks like 2026-07-14 08:30, found \(quoted(found, .english))"
      )
    case .endNotAfterStart:
      ("结束应在开始之后，实际不晚于开始", "the end should be after the start, and isn't")
    case .unknownPerson(let found, let near):
      (
        "应为 people.toml 里的人，没有 \(quoted(found, .chinese))" + nearWords(near, .chinese),
        "expected somebody of people.toml, found \(quoted(found, .english))" + nearWords(near, .english)
      )
    case .ambiguousPerson(let found, let candidates):
      (
        "应只指一个人，\(quoted(found, .chinese)) 有同名：\(candidates.joined(separator: "、"))",
        "expected one person, found \(quoted(found, .english)), which is the name of \(candidates.joined(separator: ", "))"
      )
    case .nobodyOnDuty(let track):
      (
        "此刻应有人\(trackWord(track, .chinese))，值班表上没有",
        "the roster should name \(trackWord(track, .english)) for this moment, and names nobody"
      )
    case .unknownRecipient(let found, let near):
      (
        "应为 station.toml 里的单位，或 duty_leader、township_head、party_secretary，实为 \(quoted(found, .chinese))"
          + nearWords(near, .chinese),
        "expected an office of station.toml, or duty_leader, township_head or party_secretary, found "
          + quoted(found, .english) + nearWords(near, .english)
      )
    case .postNobodyHolds(let post):
      (
        "应有人担任 \(post.rawValue)，people.toml 里没有",
        "somebody of people.toml should hold the post \(post.rawValue), found nobody"
      )
    case .decisiveNotRecipient(let found):
      (
        "应为 recipients 里的一个，实为 \(quoted(found, .chinese))",
        "expected one of the recipients, found \(quoted(found, .english))"
      )
    case .noClock(let clock, let levels, let kinds):
      (
        "应有 \(clock.rawValue) 规则管到这类事件，一条也没有：\(scope(levels, kinds, .chinese))",
        "a \(clock.rawValue) rule should cover \(scope(levels, kinds, .english)), and none does"
      )
    case .noDecisive(let clock, let levels, let kinds):
      (
        "\(clock.rawValue) 规则应写明 decisive，这类事件没有：\(scope(levels, kinds, .chinese))",
        "\(clock.rawValue) should have a decisive recipient for \(scope(levels, kinds, .english)), and has none"
      )
    case .noRuleOfItsOwn(let clock, let kinds):
      (
        "多数事由都有自己的 \(clock.rawValue) 规则，只有这些没有：\(kinds.map(named).joined(separator: "、"))",
        "most kinds have a \(clock.rawValue) rule of their own, only these have none: "
          + kinds.map(\.rawValue).joined(separator: ", ")
      )
    case .register(let problem):
      problem.sentences
    case .scenario(let problem):
      problem.sentences
    case .cross(let problem):
      problem.sentences
    case .neverTold(let post):
      (
        "people.toml 里有人担任 \(post.rawValue)，应有 tell_leader 规则告知，一条也没有",
        "somebody holds the post \(post.rawValue) and should be told by a tell_leader rule, found none"
      )
    case .notAFolder:
      ("应是文件夹，实为文件", "expected a folder, found a file")
    case .noCards:
      ("这个文件夹里应有处置卡（*.toml），一张也没有", "there should be response cards (*.toml) in this folder, found none")
    case .wrongStepNumber(let found, let expected):
      (
        "步骤应从 1 起一步一步编号，这里应为 \(expected)，实为 \(found)",
        "steps are numbered 1, 2, 3 and so on; expected \(expected) here, found \(found)"
      )
    case .countDiffers(let stated, let found):
      (
        "counts 写的是 \(stated)，数下来是 \(found)：丢了或多了内容",
        "counts says \(stated), and there are \(found): something got lost or came in twice"
      )
    case .notOneOf(let keys, let found):
      (
        "\(keys.joined(separator: "、"))里应有且只有一个，实为\(found.isEmpty ? "没有" : " " + found.joined(separator: "、"))",
        "expected exactly one of \(keys.joined(separator: ", ")), found "
          + (found.isEmpty ? "none" : found.joined(separator: ", "))
      )
    case .onlyRepeats:
      (
        "应有做完就算的步骤，每一步都是 every 反复做的：这张卡永远做不完",
        "there should be steps that are done once, found every step repeating: the card never ends"
      )
    case .secondGenericCard(let first):
      (
        "kinds 空着的通用卡只能有一张，\(first) 已经是了",
        "one card alone may have empty kinds (the general one), and \(first) has them already"
      )
    case .noCardOfItsOwn(let kinds):
      (
        "这些事由应有专门的处置卡，没有：\(kinds.map(named).joined(separator: "、"))",
        "these kinds should have a card of their own, and have none: "
          + kinds.map(\.rawValue).joined(separator: ", ")
      )
    case .noCardAtAll(let kinds):
      (
        "没有通用卡（kinds = []），这些事由就一张卡也没有：\(kinds.map(named).joined(separator: "、"))",
        "there is no general card (kinds = []), so these kinds have none at all: "
          + kinds.map(\.rawValue).joined(separator: ", ")
      )
    case .noErrandRule(let source, let colour):
      (
        "\(errands(source, colour, .chinese))应有一条 [[errand]]，一条也没有",
        "there should be an [[errand]] for \(errands(source, colour, .english)), and there is none"
      )
    case .twoErrandRules(let source, let colour):
      (
        "\(errands(source, colour, .chinese))应只有一条 [[errand]]，实有几条，只有第一条管用",
        "there should be one [[errand]] for \(errands(source, colour, .english)); of several the first counts"
      )
    case .feedbackNotRepeated(let rule):
      (
        "“\(rule)”应写明 every：第一次反馈以后每隔几分钟再反馈",
        "\"\(rule)\" should say with every how often feedback is due after the first"
      )
    case .onlyOneUnit(let other):
      ("时限只写一种单位，已经写了 \(other)", "a limit has one unit, and \(other) stands here already")
    case .countsMissing:
      (
        "应有 counts，写明有几条规则、每项几处，没有写",
        "counts should say how many rules there are and how often each entry stands here, and it isn't here"
      )
    case .linesDiffer(let key, let said, let found, let suspects):
      (
        "counts 说 \(key) 有 \(said) 处，实有 \(found) 处" + suspects.words(.chinese),
        "counts says that \(key) stands here \(said) times, found \(found)" + suspects.words(.english)
      )
    case .neverWins(let rule):
      (
        "规则 \(rule) 从来用不上：管到的每种情形都有更早的时限",
        "the rule \(rule) never counts: for all that it covers another limit is earlier"
      )
    }
  }
}

/// `paper`, `called_out red`, `called_out` without a colour.
private func errands(_ source: ErrandSource, _ colour: WarningColour?, _ language: Language) -> String {
  if let colour { return "\(source.rawValue) \(colour.rawValue)" + language(" ", "") }
  guard source == .calledOut else { return source.rawValue + language(" ", "") }
  return language("没说颜色的 \(source.rawValue) ", "\(source.rawValue) without a colour")
}
