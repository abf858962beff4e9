import Glibc
import JournalFile
import Testing

extension ProgramTests {
  /// `journal show`: the log as an officer files it and an inspector reads it.
  @Suite struct JournalShow {
    let station: LoggedStation

    init() throws { station = try LoggedStation.night() }

    private func damage() throws {
      let last = station.journal + "/segments/000000000009.jsonl"
      try write(try bytes(of: last) + Array("{\"b\":?\n".utf8), to: last)
    }

    private static let chinese = #"""
      青禾镇值班室  值班日志
      班次  SH-20260714-1700  2026-07-14 17:00 接班，班表到 2026-07-15 08:00
      带班  林远山
      值班  吴晓
      记录  2026-07-14 17:00 至 2026-07-14 20:39  第1至8条
      存在  000000000001.jsonl  6f1c0a52-8f0e-4c55-9a53-1f6c3a1d9b10

      2026-07-14 周二
           1 17:00    程序        新段 由 dutyroom 0.1 开始；带来 本室设置 1、人员名单
                                       2（第1至3条）
           4 17:00    吴晓 A机    接班 吴晓  带班领导 林远山
           5 20:31    吴晓 A机    来电 石桥村 周某：石桥村三组 溪水漫过便桥，三组那几
                                       户进水，老人两个走不动。
                                       路断了，bring a rope ·[31m
           6 20:33 补 吴晓 A机    记事 供电所查线（20:33 的事，20:37 补记）
           7 20:38 划 吴晓 A机    记事 记错的一条（第8条划掉：记重了）
           8 20:39    吴晓 A机    划掉 第7条  记重了

      到第8条  纸面核对码 996204cf74dd

      青禾镇值班室  值班日志
      班次  SH-20260714-1700  2026-07-14 17:00 接班，班表到 2026-07-15 08:00
      带班  林远山
      值班  吴晓
      记录  2026-07-14 21:00 至 2026-07-14 21:02  第9至14条
      存在  000000000009.jsonl  6f1c0a52-8f0e-4c55-9a53-1f6c3a1d9b10

      2026-07-14 周二
           9 21:00    程序        新段 由 dutyroom 0.1 开始，接在 000000000001.jsonl
                                       之后；带来 本室设置 1、人员名单 2、当班 1（第9
                                       至12条）
          13 21:01    吴晓 A机    未识 warning.seen/9 {"colour":"红"}
          14 21:02    程序        修复 没写完的 45 字节（从未说过已存）移到
                                       quarantine/f-at-1
                   !!                  000000000009.jsonl 从第3136字节起坏了。下面标 ?
                                       的是坏处后面还认得出的，未经核对，不算数。
                   ?              不明 7 字节：{"b":?

      到第14条  纸面核对码 31784414b71c
      """#

    private static let english = #"""
      Qinghe duty room  Duty log
      Shift    SH-20260714-1700  taken 2026-07-14 17:00, rostered to 2026-07-15 08:00
      Leader   Lin Yuanshan
      On duty  Wu Xiao
      Entries  2026-07-14 17:00 to 2026-07-14 20:39  1 to 8
      Stored   000000000001.jsonl  6f1c0a52-8f0e-4c55-9a53-1f6c3a1d9b10

      2026-07-14 Tue
           1 17:00    program       Segment   Begun by dutyroom 0.1; carries 1 station
                                              settings, 2 people (entries 1 to 3)
           4 17:00    Wu Xiao (A)   On duty   Wu Xiao  leader on duty Lin Yuanshan
           5 20:31    Wu Xiao (A)   Call in   石桥村 周某: 石桥村三组 溪水漫过便桥，三
                                              组那几户进水，老人两个走不动。
                                              路断了，bring a rope ·[31m
           6 20:33 L  Wu Xiao (A)   Note      供电所查线 (of 20:33, entered 20:37)
           7 20:38 x  Wu Xiao (A)   Note      记错的一条 (struck by entry 8: 记重了)
           8 20:39    Wu Xiao (A)   Struck    entry 7  记重了

      Up to entry 8  paper anchor 996204cf74dd

      Qinghe duty room  Duty log
      Shift    SH-20260714-1700  taken 2026-07-14 17:00, rostered to 2026-07-15 08:00
      Leader   Lin Yuanshan
      On duty  Wu Xiao
      Entries  2026-07-14 21:00 to 2026-07-14 21:02  9 to 14
      Stored   000000000009.jsonl  6f1c0a52-8f0e-4c55-9a53-1f6c3a1d9b10

      2026-07-14 Tue
           9 21:00    program       Segment   Begun by dutyroom 0.1, goes on from
                                              000000000001.jsonl; carries 1 station
                                              settings, 2 people, 1 shift (entries 9
                                              to 12)
          13 21:01    Wu Xiao (A)   Unknown   warning.seen/9 {"colour":"红"}
          14 21:02    program       Repaired  45 bytes of an unfinished write, never
                                              acknowledged, moved to quarantine/f-at-1
                   !!                         000000000009.jsonl is damaged from byte
                                              3136 on. What follows with a ? could be
                                              made out behind it and is not verified.
                   ?                Unknown   7 bytes: {"b":?

      Up to entry 14  paper anchor 31784414b71c
      """#

    @Test(arguments: [("zh", chinese), ("en", english)])
    func theWholeLogReadsLikeThis(language: String, expected: String) throws {
      try damage()
      let shown = try station.run("journal", "show", "--all", "--lang", language)
      #expect(shown.output == expected + "\n")
      #expect(shown.code == 3 && shown.errors.contains("journal verify"))
    }

    @Test func noRowIsWiderThanEightyColumnsAndNothingIsRaw() throws {
      for language in ["zh", "en"] {
        let shown = try station.run("journal", "show", "--all", "--lang", language)
        #expect(shown.code == 0 && shown.errors.isEmpty, "\(shown)")
        for line in shown.lines {
          let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
          #expect(columns <= 80, "\(line)")
        }
        #expect(!shown.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      }
    }

    @Test(arguments: ["SH-20260714-1700", "2026-07-14", "20260714"])
    func aShiftIsFoundByIdAndByDayThroughAllItsSegments(name: String) throws {
      let whole = try station.run("journal", "show", "--all", "--lang", "zh")
      let shift = try station.run("journal", "show", "--shift", name, "--lang", "zh")
      #expect(shift.code == 0 && shift.output == whole.output, "\(shift)")
    }

    @Test func aSegmentIsShownAloneAndTheLastShiftByDefault() throws {
      let whole = try station.run("journal", "show", "--all", "--lang", "zh")
      let last = try station.run("journal", "show", "--shift", "000000000009", "--lang", "zh")
      #expect(whole.output.hasSuffix("\n" + last.output) && last.output.contains("未识"), "\(last)")
      #expect(try station.run("journal", "show", "--lang", "zh").output == whole.output)
    }

    @Test(arguments: ["SH-20260714-1800", "2026-07-15", "2026-13-40", "x", "--all"])
    func whatIsNotThereIsAnsweredWithWhatThereIs(name: String) throws {
      let outcome = try station.run("journal", "show", "--shift", name)
      #expect(outcome.code == 2 && outcome.output.isEmpty, "\(outcome)")
    }

    @Test func theRawLinesAreTheSegmentsBytes() throws {
      let shown = try station.run("journal", "show", "--all", "--json")
      let segments = ["000000000001", "000000000009"].map { station.journal + "/segments/\($0).jsonl" }
      #expect(try Array(shown.output.utf8) == segments.flatMap { try bytes(of: $0) })
    }

    @Test func aJournalThatWasPutAsideIsShownToo() throws {
      let segment = station.journal + "/segments/000000000009.jsonl"
      var content = try bytes(of: segment)
      content[content.count - 300] ^= 1
      try write(content, to: segment)
      let next = "0a1b2c3d-0000-4000-8000-000000000001"
      try station.repair(successor: next, at: "21:30")
      let whole = try station.run("journal", "show", "--all", "--lang", "zh")
      #expect(whole.code == 3 && whole.output.contains("从第"), "\(whole)")
      #expect(whole.output.contains("已停用的日志") && whole.output.contains("溪水漫过便桥"))
      #expect(whole.output.contains(next) && whole.output.contains("接替坏了的日志"))
      let old = try station.run("journal", "show", "--shift", "SH-20260714-1700", "--lang", "zh")
      #expect(old.code == 3 && old.output == whole.output, "\(old)")
      let last = try station.run("journal", "show", "--shift", "000000000015", "--lang", "zh")
      #expect(last.code == 0 && !last.output.contains("已停用"), "\(last)")
    }
  }
}
