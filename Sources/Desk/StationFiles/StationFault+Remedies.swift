import DutyModel
import Paperwork

extension StationFault.Problem {
  /// What helps, without a full stop.
  func remedy(_ language: Language) -> String {
    let words = remedies
    return language == .chinese ? words.0 : words.1
  }

  private var remedies: (String, String) {
    switch self {
    case .fileMissing:
      (
        "从备份拷回来，或用 dutyroom init 在空文件夹里生成一套，再拷来改",
        "copy it back from a backup, or let dutyroom init write a set into an empty folder and take it from there"
      )
    case .unreadable:
      (
        "用值班室的账户登录，看这个文件的权限和磁盘",
        "log in with the duty room's account and look at the file's permissions and the disk"
      )
    case .notAFile:
      ("把它移走，换成普通文件", "move it away and put an ordinary file in its place")
    case .tooLarge:
      ("看是不是放错了文件；把用不着的内容移出去", "see whether it is the wrong file; move out what isn't needed")
    case .notUTF8:
      ("用编辑器另存，编码选 UTF-8", "save it again in the editor with the encoding UTF-8")
    case .unknownEncoding:
      ("在表格软件里另存为“CSV UTF-8”", "save it in the spreadsheet as \"CSV UTF-8\"")
    case .notTOML:
      (
        "看这一行和上一行：引号、方括号、等号是否成对，同一个键是否写了两遍",
        "look at this line and the one above: quotes, brackets and equals signs, and whether a key stands twice"
      )
    case .notTable(let problem):
      problem.remedies
    case .waitsFor(let file):
      ("先改好 \(file.fileName)，再检查一遍", "repair \(file.fileName) first, then check again")
    case .missingKey:
      ("把这一项补上，写法照自带样本", "add it; the starter folder shows how it is written")
    case .unknownKey(let near):
      near.map { ("如是笔误，改成 \($0)；用不着就删掉", "if it is a slip, write \($0); if it isn't needed, delete it") }
        ?? ("删掉它，或在行首加 # 作注释", "delete it, or put a # before it")
    case .wrongKind(.text, _):
      ("给它加上英文双引号", "put it in double quotes")
    case .wrongKind(.integer, .text):
      ("去掉引号，只留数字", "take away the quotes and leave the digits")
    case .wrongKind(.list, _):
      ("放进方括号，多个之间用逗号隔开", "put it in square brackets, with commas between several")
    case .wrongKind:
      ("照自带样本的写法改", "write it as the starter folder does")
    case .outOfRange(_, let allowed):
      (
        "改成 \(allowed.lowerBound) 到 \(allowed.upperBound) 之间的数",
        "write a number from \(allowed.lowerBound) to \(allowed.upperBound)"
      )
    case .empty:
      ("填上内容", "fill it in")
    case .tooMany:
      ("看是不是放错了文件；把过时的删掉", "see whether it is the wrong file; delete what is out of date")
    case .hiddenCharacter:
      ("把这段文字删掉，用键盘重新打一遍，不要粘贴", "delete this text and type it again instead of pasting it")
    case .badIdentifier:
      ("换成拼音或英文，如 wu.xiao", "use Latin letters, such as wu.xiao")
    case .takenByPost:
      ("给单位换一个编号，如 county_gov", "give the office another id, such as county_gov")
    case .unknownWord(_, let near?, let allowed) where allowed.count > Self.wordsShown:
      ("如是笔误，改成 \(near)", "if it is a slip, write \(near)")
    case .unknownWord(_, _, let allowed):
      ("从这些词里选：\(allowed.joined(separator: "、"))", "choose from these: \(allowed.joined(separator: ", "))")
    case .duplicate:
      ("删掉多出来的一个，或给它换个编号", "delete one of them, or give it another id")
    case .badPhone:
      ("只写能直接拨的号码；分机和说明另写", "write only what can be dialled; extensions and remarks go elsewhere")
    case .roundedPhone:
      (
        "后几位已经丢了，要找原始号码重填；表格里先把这一列设成“文本”",
        "its last digits are lost: look the number up and type it again, with the column set to \"text\" first"
      )
    case .unknownZone:
      (
        "一般写 Asia/Shanghai；本机没有时区数据时写 +08:00",
        "write Asia/Shanghai; without time zone data on this machine, write +08:00"
      )
    case .unknownTheme(_, let near):
      ("改成 \(near ?? "night")；在此之前用 night", "write \(near ?? "night"); until then night is used")
    case .badDate:
      ("写成 年-月-日，日期要真有", "write year-month-day, for a day that exists")
    case .badTime:
      (
        "写成 年-月-日 时:分，24 小时制，日期要真有",
        "write year-month-day hour:minute on the 24-hour clock, for a day that exists"
      )
    case .endNotAfterStart:
      ("过零点的班，结束要写第二天的日期", "a shift past midnight ends on the next day's date")
    case .unknownPerson(_, let near):
      near.map {
        (
          "如是笔误，改成 \($0)；新来的人先写进 people.toml",
          "if it is a slip, write \($0); somebody new goes into people.toml first"
        )
      }
        ?? (
          "改成 people.toml 里的编号或姓名；新来的人先写进去",
          "write an id or a name of people.toml; somebody new goes in there first"
        )
    case .ambiguousPerson(_, let candidates):
      ("改写编号：\(candidates.joined(separator: " 或 "))", "write the id: \(candidates.joined(separator: " or "))")
    case .nobodyOnDuty:
      ("在 roster.csv 里补上这一班；没补之前照常可用", "add this span to roster.csv; everything works meanwhile")
    case .unknownRecipient(_, let near):
      (
        "改成\(near.map { " \($0)" } ?? "已有的编号")，或在 station.toml 里加这个单位",
        "write \(near ?? "an id that exists"), or add the office to station.toml"
      )
    case .postNobodyHolds(let post):
      (
        "在 people.toml 里给担任的人加上 posts = [\"\(post.rawValue)\"]，或把它从规则里去掉",
        "give somebody of people.toml posts = [\"\(post.rawValue)\"], or take it out of the rule"
      )
    case .decisiveNotRecipient:
      ("改成 recipients 里的一个，或把它加进 recipients", "write one of the recipients, or add it to them")
    case .noClock(let clock, _, _):
      (
        "补一条 clock = \"\(clock.rawValue)\" 的规则；不写 kinds 就管所有事由，不写 levels 就管所有级别",
        "add a rule with clock = \"\(clock.rawValue)\"; without kinds it covers every kind, without levels every level"
      )
    case .noDecisive:
      (
        "在管到它的规则里写明 decisive：报到谁为止算报到",
        "name in the rule that covers it who is decisive: whose receipt stops the clock"
      )
    case .noRuleOfItsOwn:
      (
        "若是误删，从自带样本补回；若有意只用通用规则，可以不管",
        "if a rule got lost, copy it from the starter folder; if the general rules are meant, leave it"
      )
    case .register(let problem):
      problem.remedies
    case .scenario(let problem):
      problem.remedies
    case .cross(let problem):
      problem.remedies
    case .neverTold(let post):
      (
        "把 \(post.rawValue) 加进一条 tell_leader 规则；若有意不告知，可以不管",
        "add \(post.rawValue) to a tell_leader rule; if it is meant so, leave it"
      )
    case .notAFolder:
      ("把它移走，建一个同名的文件夹", "move it away and make a folder of this name")
    case .noCards:
      (
        "用 dutyroom init 在空文件夹里生成一套，把里面的 cards 拷过来改",
        "let dutyroom init write a set into an empty folder and copy its cards here"
      )
    case .wrongStepNumber:
      (
        "看这里是不是丢了一步或写重了；改动步骤后从头重新编号",
        "look for a step that got lost or stands twice; after a change number them anew"
      )
    case .countDiffers:
      (
        "若是误删，从备份补回；若有意增减，把 counts 改成现在的数",
        "if something got lost, copy it from a backup; if it is meant so, change counts"
      )
    case .notOneOf:
      ("留下合适的一个，其余删掉", "keep the one that fits and delete the others")
    case .onlyRepeats:
      (
        "只做一次的步骤，把 every 换成 minutes、clock 或 at",
        "where a step is done once, write minutes, clock or at instead of every"
      )
    case .secondGenericCard:
      ("写明这张卡管哪些 kinds，或删掉一张", "name the kinds that this card is for, or delete one of the two")
    case .noCardOfItsOwn:
      (
        "若是误删，从自带样本补回；若有意用通用卡，可以不管",
        "if a card got lost, copy it from the starter folder; if the general one is meant, leave it"
      )
    case .noCardAtAll:
      ("从自带样本补回 generic.toml", "copy generic.toml from the starter folder")
    case .noErrandRule(let source, _):
      (
        "补一段 source = \"\(source.rawValue)\" 的 [[errand]]，可从自带样本抄；没有它，这一类来了不起钟",
        "add an [[errand]] with source = \"\(source.rawValue)\", as in the starter folder; without it no clock starts"
      )
    case .twoErrandRules:
      ("留一条，或写明各管哪种颜色", "keep one, or name the colour of each")
    case .feedbackNotRepeated:
      ("写上 every = 30 这样；若只要反馈一次，可以不管", "write every = 30 or so; if once is meant, leave it")
    case .onlyOneUnit:
      ("留一种，删掉另一种", "keep one and delete the other")
    case .countsMissing(let text):
      (
        "核对一遍，再在开头写上 counts = \(text)",
        "look the file over, then write near its top counts = \(text)"
      )
    case .linesDiffer(let key, let said, let found, _) where found < said:
      (
        "可能丢了一行，从备份或自带样本补回；若是有意删的，把 counts 里的 \(key) 改成 \(found)",
        "a line may have got lost: copy it from a backup or the starter folder; if it was meant, write \(key) = \(found) in counts"
      )
    case .linesDiffer(let key, _, let found, _):
      (
        "若是有意加的，把 counts 里的 \(key) 改成 \(found)",
        "if the new line is meant, write \(key) = \(found) in counts"
      )
    case .neverWins:
      (
        "时限若该更严，改它的分钟数；否则删掉这条规则",
        "if its limit should be stricter, change its minutes; otherwise delete the rule"
      )
    }
  }
}

extension CSVFault.Problem {
  var sentences: (String, String) {
    switch self {
    case .noHeader:
      ("第一行应为列名，文件是空的", "the first line should name the columns, and the file is empty")
    case .notUTF8:
      ("文字编码应为 UTF-8，这里不是", "the text should be in UTF-8, and isn't here")
    case .openQuote:
      ("引号应成对，从这里起没有关上", "quotes come in pairs, and the one that opens here is never closed")
    case .strayQuote:
      ("引号应包住整个格子，这里的在格子中间", "quotes go around a whole cell, and this one stands in the middle")
    case .textAfterQuote:
      (
        "关引号之后应为逗号或行尾，实为别的字",
        "a comma or the line's end should follow the closing quote, found something else"
      )
    case .bareCarriageReturn:
      ("行尾应为换行符，这里只有回车符", "a line should end with a line feed, found a carriage return alone")
    case .raggedRow(let found, let expected):
      ("这一行应有 \(expected) 格，实有 \(found) 格", "this row should have \(expected) cells, and has \(found)")
    case .emptyColumnName:
      ("列应有名字，这一列没有", "a column should have a name, and this one has none")
    case .duplicateColumn(let name):
      ("列名应各不相同，\(name) 出现了两次", "column names differ, and \(name) stands here twice")
    case .missingColumn(let name):
      ("应有 \(name) 列，没有找到", "there should be a column \(name), and there is none")
    }
  }

  var remedies: (String, String) {
    switch self {
    case .noHeader, .missingColumn:
      ("第一行写成 track,start,end,person", "make the first line track,start,end,person")
    case .notUTF8:
      ("在表格软件里另存为“CSV UTF-8”", "save it in the spreadsheet as \"CSV UTF-8\"")
    case .openQuote, .strayQuote, .textAfterQuote:
      (
        "删掉这个引号，或在表格软件里打开后重新存为 CSV",
        "delete this quote, or open the file in a spreadsheet and save it as CSV again"
      )
    case .bareCarriageReturn:
      ("在表格软件里重新存为 CSV", "save it as CSV again in the spreadsheet")
    case .raggedRow:
      ("看逗号是多了还是少了；空着的格子也要留逗号", "look for a comma too many or too few; an empty cell keeps its comma")
    case .emptyColumnName, .duplicateColumn:
      ("给这一列起一个不同的名字，或删掉这一列", "give this column a name of its own, or delete it")
    }
  }
}
