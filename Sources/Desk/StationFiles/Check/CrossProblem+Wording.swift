import DutyModel

extension CrossProblem {
  /// How many people of a village must be in the register.
  static let contactsPerVillage = 2

  /// What was expected and what was found, Chinese and English.
  var sentences: (String, String) {
    switch self {
    case .unknownVillage(let found, let near):
      (
        "应为 villages.csv 里的村名或村号，没有 \(quoted(found, .chinese))" + nearWords(near, .chinese),
        "expected a village of villages.csv, found \(quoted(found, .english))" + nearWords(near, .english)
      )
    case .fewContacts(let village, let found):
      (
        "\(village.chinese)应至少有 \(Self.contactsPerVillage) 个能打的联系人，通讯录里有 \(found) 个",
        "\(village.english) should have at least \(Self.contactsPerVillage) contacts with a number, the register has \(found)"
      )
    case .selfBackup:
      ("B角应是另一个人，实为本人", "the stand-in should be somebody else, found the same person")
    case .unknownBackup(let found, let near):
      (
        "B角应在通讯录或 people.toml 里，或写明 B角电话，没有 \(quoted(found, .chinese))" + nearWords(near, .chinese),
        "the stand-in should be in the contacts or people.toml, or have a number of his own, found "
          + quoted(found, .english) + nearWords(near, .english)
      )
    case .unknownLinkPerson(let found, let near):
      (
        "应为 people.toml 或通讯录里的人，没有 \(quoted(found, .chinese))" + nearWords(near, .chinese),
        "expected somebody of people.toml or the contacts, found \(quoted(found, .english))"
          + nearWords(near, .english)
      )
    case .unknownShelter(let found, let near):
      (
        "应为 shelters.csv 里的避难场所，没有 \(quoted(found, .chinese))" + nearWords(near, .chinese),
        "expected a shelter of shelters.csv, found \(quoted(found, .english))" + nearWords(near, .english)
      )
    case .sameEntryTwice(let name, let phone, let line):
      (
        "每人应只登记一次，\(name) \(grouped(phone: phone)) 和第\(line)行相同",
        "everybody should stand here once, found \(name) \(grouped(phone: phone)) also on line \(line)"
      )
    case .sharedMobile(let phone, let names):
      (
        "手机号应各人不同，\(grouped(phone: phone)) 同时是 \(names.joined(separator: "、")) 的",
        "mobile numbers differ, found \(grouped(phone: phone)) as the number of \(names.joined(separator: ", "))"
      )
    case .noNumber:
      ("应有电话，这里没有", "there should be a number, and there is none")
    case .samePersonTwice(let ids, let name, let phone):
      (
        "每人应只登记一次，\(name) \(grouped(phone: phone)) 有 \(ids.count) 个编号：\(ids.joined(separator: "、"))",
        "everybody should stand here once, found \(name) \(grouped(phone: phone)) as \(ids.joined(separator: ", "))"
      )
    case .oddPhone(let found):
      (
        "应为能拨通的号码，\(quoted(found, .chinese)) 的位数或开头不对",
        "expected a number that can be dialled, \(quoted(found, .english)) has the wrong length or beginning"
      )
    case .recipientWithoutNumber(let post):
      (
        "规则要告知 \(post.rawValue)，担任的人应有电话，一个也没有",
        "the rules tell \(post.rawValue), whoever holds it should have a number, found none"
      )
    case .rosteredWithoutNumber(let name, let track):
      (
        "\(name.chinese)排在值班表上\(trackWord(track, .chinese))，应有电话，一个也没有",
        "\(name.english) is on the roster as \(trackWord(track, .english)) and should have a number, found none"
      )
    case .leaderWithoutPost(let name):
      (
        "\(name.chinese)排在值班表上带班，应有领导职务，一个也没有",
        "\(name.english) leads shifts of the roster and should hold a leader's post, found none"
      )
    case .ownerGone(let person, let matters):
      (
        "在办件的主办人应在 people.toml 里，\(quoted(person, .chinese)) 不在了，名下还有 "
          + matters.map { "\($0)号" }.joined(separator: "、"),
        "who owns an open matter should be in people.toml, \(quoted(person, .english)) isn't and still owns "
          + matters.map { "#\($0)" }.joined(separator: ", ")
      )
    case .rosterGap(let track, let from, let until, let times):
      (
        "应一直有人\(trackWord(track, .chinese))，\(from) 到 \(until) 没人"
          + (times > 1 ? "，31 天里这样的空档共 \(times) 段" : ""),
        "there should always be \(trackWord(track, .english)), found nobody from \(from) to \(until)"
          + (times > 1 ? ", the first of \(times) gaps in 31 days" : "")
      )
    case .rosterEnds(let track, let at, let days):
      (
        "应排满 31 天，\(trackWord(track, .chinese))只排到 \(at)（还有 \(days) 天）",
        "the roster should cover 31 days, \(trackWord(track, .english)) is named until \(at) only (\(days) days)"
      )
    case .doubleBooked(let name, let tracks, let from, let times):
      (
        "一个人同一时间应只在一处，\(name.chinese)从 \(from) 起同时是\(words(tracks, .chinese))"
          + (times > 1 ? "，共 \(times) 次" : ""),
        "nobody can be in two places, found \(name.english) from \(from) as \(words(tracks, .english))"
          + (times > 1 ? ", \(times) times in all" : "")
      )
    }
  }

  /// What helps, Chinese and English.
  var remedies: (String, String) {
    switch self {
    case .unknownVillage(_, let near), .unknownLinkPerson(_, let near), .unknownShelter(_, let near):
      (
        near.map { "如是笔误，改成 \($0)；新的先登记" } ?? "改成登记过的，或先去登记",
        near.map { "if it is a slip, write \($0); what is new is registered first" }
          ?? "write one that is registered, or register it first"
      )
    case .fewContacts:
      (
        "在 contacts.csv 里补上，至少书记（主任）和一名网格员",
        "add them to contacts.csv: the secretary or head and a grid officer at least"
      )
    case .selfBackup:
      ("换成能替他接电话的人", "name somebody who can take the call in his place")
    case .unknownBackup(_, let near):
      (
        near.map { "如是笔误，改成 \($0)；或在“B角电话”列写上号码" } ?? "在“B角电话”列写上号码，或给他也登记一行",
        near.map { "if it is a slip, write \($0); or give the number in the column backup_phone" }
          ?? "give the number in the column backup_phone, or a row of his own"
      )
    case .sameEntryTwice:
      ("若一人两职，可以不管；若是重复，删掉一行", "if one person holds two posts, leave it; else delete one of the rows")
    case .sharedMobile:
      ("问清是谁的，改掉另一个；确实合用就不管", "ask whose it is and correct the other; if they share it, leave it")
    case .noNumber:
      ("问到号码填上；确实没有，叫应时派人上门", "ask for it; who has none is reached at the door")
    case .samePersonTwice:
      ("只留一个编号，值班表里也改成它", "keep one id, in the roster too")
    case .oddPhone:
      ("照着拨一次，改成拨得通的写法", "dial it once as it stands, and write what gets through")
    case .recipientWithoutNumber(let post):
      (
        "在 people.toml 里给担任 \(post.rawValue) 的人写上 phones",
        "give whoever holds \(post.rawValue) phones in people.toml"
      )
    case .rosteredWithoutNumber:
      (
        "在 people.toml 里给他写上 phones，夜里要打这个号叫人",
        "give the person phones in people.toml: at night that is the number to call"
      )
    case .leaderWithoutPost:
      (
        "在 people.toml 里给他的 posts 加上 duty_leader；若排错了人，改 roster.csv",
        "add duty_leader to the person's posts in people.toml; if the wrong person is named, change roster.csv"
      )
    case .ownerGone:
      (
        "先在席位上把这些件转给在岗的人（改主办），再从名单里删人",
        "hand these matters to somebody on duty first, then take the person off the list"
      )
    case .rosterGap, .rosterEnds:
      ("在 roster.csv 里补上；没补之前照常可用", "add it to roster.csv; everything works meanwhile")
    case .doubleBooked:
      ("问清他在哪一班，把另一班换人", "ask where the person is wanted, and put somebody else into the other place")
    }
  }

  private func words(_ tracks: [RosterTrack], _ language: Language) -> String {
    let words = tracks.map { trackWord($0, language) }
    return words.joined(separator: language("和", " and "))
  }
}
