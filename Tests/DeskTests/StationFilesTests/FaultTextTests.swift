import DutyModel
import Foundation
import Testing

@testable import Desk

/// Each broken file is the starter's with one edit; the texts are what `check` says.
@Suite struct FaultTextTests {
  struct Broken: Sendable, CustomTestStringConvertible {
    var file: StationFile
    var old: String
    var new: String
    var chinese: [String]
    var english: [String]

    init(_ file: StationFile, _ old: String, _ new: String, zh: [String], en: [String]) {
      self.file = file
      self.old = old
      self.new = new
      chinese = zh
      english = en
    }

    var testDescription: String { "\(file.fileName): \(old) -> \(new)" }
  }

  @Test(arguments: station + people + policy + roster)
  func brokenFileIsExplained(broken: Broken) throws {
    let station = try StationFixture()
    try station.edit(broken.file, broken.old, broken.new)
    let reading = station.read()
    let own = reading.faults.filter { $0.file == broken.file.fileName }
    #expect(own.map { $0.message(in: .chinese) } == broken.chinese)
    #expect(own.map { $0.message(in: .english) } == broken.english)
    for fault in own {
      #expect(fault.remedy(in: .chinese).count > 4)
      #expect(fault.remedy(in: .english).count > 4)
    }
  }

  static let station = [
    Broken(
      .station, "code = \"qinghe\"\n", "",
      zh: [
        "station.toml code：应有这一项，没有写。"
      ],
      en: [
        "station.toml, code: this entry should be here, and it isn't."
      ]),
    Broken(
      .station, "time_zone = \"Asia/Shanghai\"", "timezone = \"Asia/Shanghai\"",
      zh: [
        "station.toml 第16行 timezone：没有这样的项名，最接近的是 time_zone。"
      ],
      en: [
        "station.toml, line 16, timezone: there is no entry of this name; the nearest is "
          + "time_zone."
      ]),
    Broken(
      .station, "\"Asia/Shanghai\"", "\"Asia/Qinghe\"",
      zh: [
        "station.toml 第16行 time_zone：应为 Asia/Shanghai 这样的时区名或 +08:00 这样的时差，实为 “Asia/Qinghe”。"
      ],
      en: [
        "station.toml, line 16, time_zone: expected a zone such as Asia/Shanghai or an "
          + "offset such as +08:00, found \"Asia/Qinghe\"."
      ]),
    Broken(
      .station, "theme = \"night\"", "theme = \"nigth\"",
      zh: [
        "station.toml 第17行 theme：应为自带配色的名字或带 / 的文件路径，实为 “nigth”，最接近的是 night。"
      ],
      en: [
        "station.toml, line 17, theme: expected a built-in theme or a file's path with a /, "
          + "found \"nigth\"; the nearest is night."
      ]),
    Broken(
      .station, "language = \"zh\"", "language = \"cn\"",
      zh: [
        "station.toml 第15行 language：应为 zh、en 之一，实为 “cn”，最接近的是 en。"
      ],
      en: [
        "station.toml, line 15, language: expected one of zh, en, found \"cn\"; the nearest "
          + "is en."
      ]),
    Broken(
      .station, "phone = \"822 0119\"", "phone = 8220119",
      zh: [
        "station.toml 第27行 office[2].phone：应为带引号的文字，实为整数。"
      ],
      en: [
        "station.toml, line 27, office[2].phone: expected a text in quotes, found a whole "
          + "number."
      ]),
    Broken(
      .station, "\"822 0110\"", "\"转总机\"",
      zh: [
        "station.toml 第22行 office[1].phone：电话应为 3 到 20 位数字、空格、+ 和 -，实为 “转总机”。"
      ],
      en: [
        "station.toml, line 22, office[1].phone: a phone number has 3 to 20 digits, blanks, "
          + "+ and -, found \"转总机\"."
      ]),
    Broken(
      .station, "\"county_emergency\"", "\"county_gov\"",
      zh: [
        "station.toml 第25行 office[2].id：每个只能出现一次，“county_gov” 重复了。"
      ],
      en: [
        "station.toml, line 25, office[2].id: each may stand here once, found \"county_gov\" "
          + "again."
      ]),
    Broken(
      .station, "id = \"county_gov\"", "id = \"duty_leader\"",
      zh: [
        "station.toml 第20行 office[1].id：单位编号不能与职务同名，实为 “duty_leader”。"
      ],
      en: [
        "station.toml, line 20, office[1].id: an office's id can't be the word for a post, "
          + "found \"duty_leader\"."
      ]),
    Broken(
      .station, "id = \"county_gov\"", "id = \"县府\"",
      zh: [
        "station.toml 第20行 office[1].id：编号应由 1 到 64 个英文字母、数字和 . _ - 组成，实为 “县府”。"
      ],
      en: [
        "station.toml, line 20, office[1].id: an id has 1 to 64 Latin letters, digits and . "
          + "_ -, found \"县府\"."
      ]),
    Broken(
      .station, "zh = \"青禾镇值班室\"", "zh = \"青禾镇\\u202E值班室\"",
      zh: [
        "station.toml 第14行 name.zh：文字里夹着看不见的字符 U+202E，这里只能有看得见的字。"
      ],
      en: [
        "station.toml, line 14, name.zh: found the invisible character U+202E where only "
          + "visible text may stand."
      ]),
    Broken(
      .station, "{ zh = \"青禾镇值班室\", en = \"Qinghe Town duty room\" }", "\"青禾镇值班室\"",
      zh: [
        "station.toml 第14行 name：应为花括号里的一组键，实为带引号的文字。"
      ],
      en: [
        "station.toml, line 14, name: expected a group of keys in braces, found a text in "
          + "quotes."
      ]),
    Broken(
      .station, "\"qinghe\"", "\"  \"",
      zh: [
        "station.toml 第13行 code：这里应有内容，实为空白。"
      ],
      en: [
        "station.toml, line 13, code: something should stand here, found nothing but blanks."
      ]),
  ]

  static let people = [
    Broken(
      .people, "\"138 0000 1001\"", "\"1.38E+10\"",
      zh: [
        "people.toml 第13行 person[1].phones[1]：应为完整的电话号码，实为 “1.38E+10”：这是电子表格把号码当成数量改写的。"
      ],
      en: [
        "people.toml, line 13, person[1].phones[1]: expected a whole phone number, found "
          + "\"1.38E+10\": a spreadsheet took the number for a quantity."
      ]),
    Broken(
      .people, "posts = [\"duty_leader\"]", "posts = \"duty_leader\"",
      zh: [
        "people.toml 第12行 person[1].posts：应为方括号里的一列值，实为带引号的文字。"
      ],
      en: [
        "people.toml, line 12, person[1].posts: expected a list in square brackets, found a "
          + "text in quotes."
      ]),
    Broken(
      .people, "posts = [\"reserve\"]", "posts = [\"reserv\"]",
      zh: [
        "people.toml 第68行 person[8].posts[1]：应为 duty_officer、duty_leader、township_head、party_"
          + "secretary、reserve、trainer 之一，实为 “reserv”，最接近的是 reserve。"
      ],
      en: [
        "people.toml, line 68, person[8].posts[1]: expected one of duty_officer, "
          + "duty_leader, township_head, party_secretary, reserve, trainer, found \"reserv\"; "
          + "the nearest is reserve."
      ]),
    Broken(
      .people, "backup = \"gao.xiang\"", "backup = \"gao.xian\"",
      zh: [
        "people.toml 第14行 person[1].backup：应为 people.toml 里的人，没有 “gao.xian”，最接近的是 gao.xiang。"
      ],
      en: [
        "people.toml, line 14, person[1].backup: expected somebody of people.toml, found "
          + "\"gao.xian\"; the nearest is gao.xiang."
      ]),
    Broken(
      .people, "id = \"gao.xiang\"", "id = \"lin.yuanshan\"",
      zh: [
        "people.toml 第17行 person[2].id：每个只能出现一次，“lin.yuanshan” 重复了。",
        "people.toml 第14行 person[1].backup：应为 people.toml 里的人，没有 “gao.xiang”。",
        "people.toml 第30行 person[3].backup：应为 people.toml 里的人，没有 “gao.xiang”。",
      ],
      en: [
        "people.toml, line 17, person[2].id: each may stand here once, found "
          + "\"lin.yuanshan\" again.",
        "people.toml, line 14, person[1].backup: expected somebody of people.toml, found "
          + "\"gao.xiang\".",
        "people.toml, line 30, person[3].backup: expected somebody of people.toml, found "
          + "\"gao.xiang\".",
      ]),
    Broken(
      .people, "name = \"高翔\"\n", "name = \"高翔\n",
      zh: [
        "people.toml 第18行第11字：写法不合 TOML，从这里起读不懂（解析器原话：Error while parsing string: unescaped "
          + "control characters other than TAB (U+0009) are explicitly prohibited）。"
      ],
      en: [
        "people.toml, line 18, character 11: this isn't TOML from here on (the parser says: "
          + "Error while parsing string: unescaped control characters other than TAB (U+0009) "
          + "are explicitly prohibited)."
      ]),
  ]

  static let policy = [
    Broken(
      .policy, "minutes = 15", "minutes = 0",
      zh: [
        "policy.toml 第113行 rule[9].minutes：应为 1 到 240 的整数，实为 0。"
      ],
      en: [
        "policy.toml, line 113, rule[9].minutes: expected a whole number from 1 to 240, "
          + "found 0."
      ]),
    Broken(
      .policy, "minutes = 15", "minutes = 15.5",
      zh: [
        "policy.toml 第113行 rule[9].minutes：应为整数，实为小数。"
      ],
      en: [
        "policy.toml, line 113, rule[9].minutes: expected a whole number, found a number with "
          + "a decimal point."
      ]),
    Broken(
      .policy, "warn_before_minutes = 5", "warn_before_minutes = 600",
      zh: [
        "policy.toml 第27行 warn_before_minutes：应为 1 到 60 的整数，实为 600。"
      ],
      en: [
        "policy.toml, line 27, warn_before_minutes: expected a whole number from 1 to 60, "
          + "found 600."
      ]),
    Broken(
      .policy, "recipients = [\"county_gov\", \"county_emergency\"]",
      "recipients = [\"county_gov\", \"county_emergancy\"]",
      zh: [
        "policy.toml 第80行 rule[6].recipients[2]：应为 station.toml 里的单位，或 "
          + "duty_leader、township_head、party_secretary，实为 “county_emergancy”，最接近的是 "
          + "county_emergency。"
      ],
      en: [
        "policy.toml, line 80, rule[6].recipients[2]: expected an office of station.toml, or "
          + "duty_leader, township_head or party_secretary, found \"county_emergancy\"; the "
          + "nearest is county_emergency."
      ]),
    Broken(
      .policy, "decisive = \"county_gov\"", "decisive = \"county_flood_hq\"",
      zh: [
        "policy.toml 第81行 rule[6].decisive：应为 recipients 里的一个，实为 “county_flood_hq”。"
      ],
      en: [
        "policy.toml, line 81, rule[6].decisive: expected one of the recipients, found "
          + "\"county_flood_hq\"."
      ]),
    Broken(
      .policy, "kinds = [\"earthquake\"]", "kinds = [\"earth_quake\"]",
      zh: [
        "policy.toml 第183行 rule[16].kinds[1]：应为规定的 25 个词之一，实为 “earth_quake”，最接近的是 earthquake。"
      ],
      en: [
        "policy.toml, line 183, rule[16].kinds[1]: expected one of 25 words, found "
          + "\"earth_quake\"; the nearest is earthquake."
      ]),
    Broken(
      .policy, "id = \"written-flood\"", "id = \"phone-flood\"",
      zh: [
        "policy.toml 第117行 rule[10].id：每个只能出现一次，“phone-flood” 重复了。"
      ],
      en: [
        "policy.toml, line 117, rule[10].id: each may stand here once, found \"phone-flood\" "
          + "again."
      ]),
  ]

  static let roster = [
    Broken(
      .roster, "带班,2026-07-13 08:30", "带伴,2026-07-13 08:30",
      zh: [
        "roster.csv 第2行 track 列：应为 leader、officer、reserve、带班、值班、备勤 之一，实为 “带伴”，最接近的是 带班。"
      ],
      en: [
        "roster.csv, line 2, column track: expected one of leader, officer, reserve, 带班, 值班, "
          + "备勤, found \"带伴\"; the nearest is 带班."
      ]),
    Broken(
      .roster, "2026-07-13 08:30", "7月13日8点半",
      zh: [
        "roster.csv 第2行 start 列：时间应写成 2026-07-14 08:30 这样，实为 “7月13日8点半”。"
      ],
      en: [
        "roster.csv, line 2, column start: a time looks like 2026-07-14 08:30, found "
          + "\"7月13日8点半\"."
      ]),
    Broken(
      .roster, "2026-07-14 08:30", "2026-07-13 08:30",
      zh: [
        "roster.csv 第2行 end 列：结束应在开始之后，实际不晚于开始。"
      ],
      en: [
        "roster.csv, line 2, column end: the end should be after the start, and isn't."
      ]),
    Broken(
      .roster, "he.chuan", "he.chua",
      zh: [
        "roster.csv 第3行 person 列：应为 people.toml 里的人，没有 “he.chua”，最接近的是 he.chuan。"
      ],
      en: [
        "roster.csv, line 3, column person: expected somebody of people.toml, found "
          + "\"he.chua\"; the nearest is he.chuan."
      ]),
    Broken(
      .roster, ",he.chuan", ",",
      zh: [
        "roster.csv 第3行 person 列：这里应有内容，实为空白。"
      ],
      en: [
        "roster.csv, line 3, column person: something should stand here, found nothing but "
          + "blanks."
      ]),
    Broken(
      .roster, ",he.chuan", "",
      zh: [
        "roster.csv 第3行第21字：这一行应有 4 格，实有 3 格。"
      ],
      en: [
        "roster.csv, line 3, character 21: this row should have 4 cells, and has 3."
      ]),
    Broken(
      .roster, ",he.chuan", ",\"he.chuan",
      zh: [
        "roster.csv 第3行第38字：引号应成对，从这里起没有关上。"
      ],
      en: [
        "roster.csv, line 3, character 38: quotes come in pairs, and the one that opens here "
          + "is never closed."
      ]),
    Broken(
      .roster, "track,start", "kind,start",
      zh: [
        "roster.csv 第1行第1字：应有 track 列，没有找到。"
      ],
      en: [
        "roster.csv, line 1, character 1: there should be a column track, and there is none."
      ]),
  ]
}
