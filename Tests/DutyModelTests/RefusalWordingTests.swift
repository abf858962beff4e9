import DutyModel
import Testing

/// What the officer reads when a rule says no: why not, and what helps.
@Suite struct RefusalWordingTests {
  static let table = common + ErrandRefusals.table + BulletinRefusals.table + KeyRefusals.table

  private static let common: [(Refusal, String, String)] = [
    (
      .notAllowed(.trainer, .closeMatter),
      "教员不能做这件事（办结）。能做的是：值班员、带班领导。",
      "The trainer may not do this (close a matter). Allowed: duty officer, leader on duty."
    ),
    (
      .notAllowed(.officer, .noticeMissedClocks),
      "值班员不能做这件事（记超时）。能做的是：程序。",
      "The duty officer may not do this (notice passed limits). Allowed: program."
    ),
    (
      .unknownPerson("li.si"),
      "名单里没有“li.si”。请用 people.toml 里的 id，或先把人加进去。",
      "Nobody is called “li.si” in the people list. Use an id of people.toml, or add the person there first."
    ),
    (
      .timeAhead(time("20:30"), now: time("20:00")),
      "时间比现在晚两分钟以上。请核对时和分；昨天的写 d2350。",
      "The time is more than two minutes ahead. Check hour and minute; yesterday is d2350."
    ),
    (
      .textTooLong(field: "source.name", bytes: 16_385, limit: 16_384),
      "“source.name”太长：16385 字节，最多 16384。请分成几条记。",
      "“source.name” is too long: 16385 bytes, at most 16384. Write it as several entries."
    ),
    (
      .emptyReport,
      "这条来报什么都没有。记一句原话、一个号码或一个地点就能存；打错无声按 0。",
      "There is nothing in this report. A word, a number or a place is enough to save it; 0 is a wrong number."
    ),
    (.emptyNote, "空的不能存。写一个字也行。", "An empty note can't be saved. One word is enough."),
    (
      .figureOutOfRange(.trapped, -1),
      "被困 -1 不对：要在 0 到 999999 之间。不清楚就空着。",
      "trapped -1 can't be right: 0 to 999999. Leave it empty if unknown."
    ),
    (
      .unknownMatter("EV-20260714-09"),
      "没有“EV-20260714-09”这件事。在办里的长编号像 EV-20260714-01。",
      "There is no matter “EV-20260714-09”. The open ones have long ids like EV-20260714-01."
    ),
    (
      .matterIsClosed(number: 3),
      "3号已经办结。有新情况请另记一条来报。",
      "Matter 3 is closed. Record news as a report of its own."
    ),
    (
      .unknownRecipient("county", known: ["county_gov", "duty_leader"]),
      "不认识对象“county”。认识的有：county_gov、duty_leader。",
      "Unknown recipient “county”. Known: county_gov, duty_leader."
    ),
    (
      .actOwed(number: 3, .phoneReport, .county, name: LocalText("县政府总值班室", "County duty room")),
      "3号还欠电话报县政府总值班室，不能办结。先办了再结；查明不实的，按误报或不属实结。",
      "Matter 3 still owes: Phone County duty room. Do it first; or close it as a false alarm or not true."
    ),
    (
      .cannotBeWritten, "这一条太长，或编号不合规，写不进日志。请分成几条，编号用短的。",
      "No line of the journal can hold this: it is too long or its id is odd. Write several, with short ids."
    ),
    (
      .unknownCard("flod", known: ["flood", "general"]),
      "没有“flod”这张卡。有的是：flood、general。", "There is no card “flod”. There are: flood, general."
    ),
    (
      .unknownCard("flood", known: []),
      "没有启用的处置卡。请把卡放进 cards 文件夹，用 dutyroom check 检查。",
      "No response cards are adopted. Put cards into the folder cards and run dutyroom check."
    ),
    (
      .cardIsRunning(number: 3, title: LocalText("山洪", "Flood")),
      "3号已经在用“山洪”卡。接着勾就是，不用再开。",
      "Matter 3 uses the card “Flood” already. Go on ticking it."
    ),
    (
      .cardNotStarted(number: 3, "flood", running: []),
      "3号还没有开“flood”卡。先开卡，再勾步骤。",
      "The card “flood” isn't in use for matter 3. Start it first, then tick its steps."
    ),
    (
      .cardNotStarted(number: 3, "flod", running: ["flood", "general"]),
      "3号没有开“flod”卡。开着的是：flood、general。",
      "Matter 3 doesn't use “flod”. In use: flood, general."
    ),
    (
      .unknownCardStep(14, title: LocalText("山洪", "Flood"), count: 13),
      "“山洪”卡没有第 14 步，共 13 步。", "The card “Flood” has no step 14, only 1 to 13."
    ),
    (
      .cardStepIsDone(5, entry: 825),
      "第 5 步已经办了，见日志第 825 条。勾错了就划掉那一条。",
      "Step 5 is done already, see entry 825. If that was a slip, strike the entry."
    ),
    (
      .cardStepIsNotApplicable(5),
      "第 5 步已经记作不适用。又适用了，办完直接勾已办。",
      "Step 5 is marked as not applicable already. If it does apply, do it and tick it as done."
    ),
    (
      .cardStepFollowsClock(6, .phoneReport, isMet: false),
      "第 6 步跟着电话报的时限走，不能在卡上勾。照实登记电话报，它自己就算办了。",
      "Step 6 can't be ticked: it waits for “Phone”. Record that act and the step is done."
    ),
    (
      .cardStepFollowsClock(12, .writtenReport, isMet: true),
      "第 12 步已随书面首报办了，不用在卡上勾。", "Step 12 is done by “Written report to” and needs no tick."
    ),
    (.notApplicableNeedsReason, "记不适用要写一句理由。", "Say in a sentence why the step doesn't apply."),
    (.outcomeNeedsText, "办结要写一句结果。", "Closing needs a sentence on what came of it."),
    (
      .outcomeNeedsVerification,
      "按误报、不属实办结，要写明是谁核实的。",
      "Closing as a false alarm or not true needs the name of whoever checked."
    ),
    (.unknownEntry(99, last: 12), "没有第 99 条，日志到第 12 条。", "There is no entry 99; the log ends at 12."),
    (.entryIsStruck(9), "第 9 条已经划掉了。", "Entry 9 is struck already."),
    (
      .strikeNeedsReason,
      "划掉要写理由。原来的字还在日志里。", "Striking needs a reason. The entry stays in the journal."
    ),
    (
      .notAnAct(10, act: 9),
      "第 10 条是跟着第 9 条来的。要划请划第 9 条。", "Entry 10 follows from entry 9. Strike 9 instead."
    ),
    (
      .notAnAct(10, act: nil),
      "第 10 条不能划掉：能划的是来电、去电、报文、数字、口径、核实、办结、到位、处置卡、答复、催办、查岗、认领、不再要求和记事。来报并错了请拆出来，别的可以另记一条说明。",
      "Entry 10 can't be struck: only reports, calls, bulletins, figures, the figure in use, verifications, closings, whereabouts, cards, answers, reminders, spot checks, claims, releases and notes can. Detach a report that was joined wrongly; otherwise add a note that explains."
    ),
    (
      .reportOpenedMatter(number: 3),
      "这条来报立了 3号。请把 3号按误报或不属实办结。",
      "This report opened matter 3. Close that as a false alarm or not true instead."
    ),
    (
      .noOfficer,
      "没有值班员。请写明谁值班，或先在 roster.csv 里排上。",
      "No officer is named. Say who is on duty, or enter the roster in roster.csv first."
    ),
    (.noShift, "现在没有人在班，没有可交的班。", "Nobody is on duty, so there is no shift to leave."),
    (
      .leavingNeedsTaker(open: 1),
      "还有 1 件在办。写明谁接，或写明理由。", "Still open: 1. Name who takes them, or give a reason."
    ),
    (
      .notOnShift("li.si", officers: ["wu.xiao"]),
      "“li.si”不在班上。在班的是：wu.xiao。", "“li.si” isn't on this shift. On it are: wu.xiao."
    ),
    (
      .lastOfficer, "班上不能没有值班员。写明谁来接，或整班交班。",
      "A shift can't be without an officer. Name who joins, or leave the whole shift."
    ),
    (
      .whereaboutsNeedText, "在别处要写明在哪。写个地名就行。",
      "Elsewhere needs a word on where. The name of a place is enough."
    ),
    (
      .onlyInExercise,
      "实况值班室不能调时间。演练请用 dutyroom demo。",
      "A live duty room can't set its time. Use dutyroom demo for an exercise."
    ),
    (
      .speedOutOfRange(percent: 0),
      "快慢要在 0.01 到 600 倍之间。", "The speed must be between 0.01 and 600 times."
    ),
    (
      .idReused("pad/7"),
      "编号“pad/7”已经用在另一条上。新的一条请换新编号。",
      "The id “pad/7” was used for another command. Give a new command a new id."
    ),
    (
      .correctionOwed(
        number: 3, offices: [LocalText("县政府总值班室", "County duty room"), LocalText("县防指", "Flood HQ")]),
      "3号已经电话报过。先打电话更正，再办结。要打的：县政府总值班室、县防指。",
      "Matter 3 was reported by phone. Correct it by phone first, then close it. To call: County duty room, Flood HQ."
    ),
    (
      .unknownClock("EV-20260714-09/phone_report/county_gov"),
      "没有“EV-20260714-09/phone_report/county_gov”这只时限钟。编号像 EV-20260714-01/written_report/county_gov。",
      "There is no clock “EV-20260714-09/phone_report/county_gov”. Their ids look like EV-20260714-01/written_report/county_gov."
    ),
    (
      .clockIsNotOwed(number: 3, .writtenReport),
      "3号的书面首报已经不欠，或者不归我们办。请看这件事还欠什么。",
      "“Written report to” of matter 3 is not owed any more, or isn't ours. See what the matter still owes."
    ),
    (
      .firstReportStands(number: 3, .phoneReport, name: LocalText("县政府总值班室", "County duty room")),
      "3号电话报县政府总值班室不能不办。打通了就停表；查明不实的，按误报或不属实办结。",
      "Matter 3: Phone County duty room can't be dropped. A call stops it; what proves untrue is closed as a false alarm or not true."
    ),
    (
      .releaseNeedsName,
      "写明是谁说的不再要求：上级写答复人姓名，本镇写哪位领导。",
      "Say who wants it no more: the person at the county who answered, or which of our leaders."
    ),
    (
      .releaseNeedsReason,
      "领导定不再报的，要写理由。",
      "When our leader drops it, a reason is needed."
    ),
    (
      .claimNeedsPerson,
      "写明谁认领。",
      "Say who claims it."
    ),
    (
      .claimNeedsNextAct,
      "写明认领后先做什么，一句就行。",
      "Say what comes next; a few words are enough."
    ),
    (
      .claimTooEarly,
      "离时限还早，不用认领。将到或超时的才认领。",
      "There is time enough: only what is overdue or soon due is claimed."
    ),
    (
      .fileNotStored(name: "桥面照片"),
      "附件“桥面照片”没有收进来，不能写上。先挂附件，再写。",
      "The file “桥面照片” was never taken in, so nothing can name it. Attach it first with dutyroom attach, or F1."
    ),
    (
      .claimTimeOutOfRange,
      "认领到几点，要在现在以后、4 小时以内。到时没办完可以再认领。",
      "A claim ends later than now and within 4 hours. It can be renewed."
    ),
    (
      .notAnIncident(number: 3),
      "3号不是突发事件，没有这一项。请看是不是写错了号。",
      "Matter 3 is no incident and has no such thing. See whether the number is right."
    ),
  ]

  @Test(arguments: table + IncidentRefusals.table)
  func refusalSaysWhyNotAndWhatHelps(refusal: Refusal, chinese: String, english: String) {
    #expect(refusal.message(in: .chinese) == chinese)
    #expect(refusal.message(in: .english) == english)
  }

  @Test func everyRefusalIsInTheTable() {
    #expect(
      Set((Self.table + IncidentRefusals.table).map { caseNumber($0.0) }).sorted() == Array(0..<82)
        + Array(100..<136) + Array(200..<219))
  }

  @Test func codesAreStableWordsAndUnique() {
    var codes: [Int: String] = [:]
    for (refusal, _, _) in Self.table + IncidentRefusals.table { codes[caseNumber(refusal)] = refusal.code }
    #expect(Set(codes.values).count == codes.count)
    #expect(codes.values.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "_" } })
    #expect(codes[1] == "unknown_person" && codes[8] == "matter_closed" && codes[18] == "no_officer")
  }

  @Test func chineseSentencesUseNoEnglishButIdsAndFiles() {
    let allowed: Set<Substring> = [
      "people.toml", "roster.csv", "id", "dutyroom", "demo",
      // A key.
      "F6",
      // The ids, fields and commands of this table.
      "li.si", "wu.xiao", "flood", "flod", "general", "cards", "check", "county", "county_gov", "duty_leader",
      "matter.close", "clock.notice", "source.name", "pad/7",
      "EV-20260714-09", "EV-20260714-01", "d2350",
      "li.si", "county", "county_gov", "duty_leader", "matter.close", "clock.notice", "source.name", "pad/7",
      "EV-20260714-09", "EV-20260714-01", "d2350", "EV-20260714-09/phone_report/county_gov",
      "EV-20260714-01/written_report/county_gov", "RP-20260714-01", "RP-20260714-09",
      "BL-20260714-01", "BL-20260714-09", "7Q4M",
      "a0b1c2d3e4f56071",
      // Command lines.
      "key", "new", "list", "rotate", "revoke", "reset",
    ]
    for (_, chinese, _) in Self.table + IncidentRefusals.table {
      let words = chinese.split { !($0.isASCII && ($0.isLetter || $0.isNumber || "._/-".contains($0))) }
      for word in words where word.contains(where: \.isLetter) {
        #expect(allowed.contains(word), "\(word) in \(chinese)")
      }
    }
  }

  @Test func roleIsToldWhoElseMay() {
    for command in Command.Name.allCases {
      for role in Role.allCases where !may(role, command) {
        let said = Refusal.notAllowed(role, command).message(in: .chinese).split(separator: "：").last!
        for other in Role.allCases {
          #expect(said.contains(other.name(in: .chinese)) == may(other, command))
        }
      }
    }
  }

  @Test func sentencesEndAndAreNotShouted() {
    for (_, chinese, english) in Self.table + IncidentRefusals.table {
      #expect(chinese.hasSuffix("。") && english.hasSuffix("."))
      #expect(!chinese.contains("！") && !english.contains("!"))
    }
  }
}

/// Exhaustive, so that a new case doesn't compile without its sentences.
private func caseNumber(_ refusal: Refusal) -> Int {
  switch refusal {
  case .notAllowed: 0
  case .unknownPerson: 1
  case .timeAhead: 2
  case .textTooLong: 3
  case .emptyReport: 4
  case .emptyNote: 5
  case .figureOutOfRange: 6
  case .unknownMatter: 7
  case .matterIsClosed: 8
  case .unknownRecipient: 9
  case .actOwed: 10
  case .outcomeNeedsText: 11
  case .outcomeNeedsVerification: 12
  case .unknownEntry: 13
  case .entryIsStruck: 14
  case .strikeNeedsReason: 15
  case .notAnAct: 16
  case .reportOpenedMatter: 17
  case .noOfficer: 18
  case .noShift: 19
  case .leavingNeedsTaker: 20
  case .notOnShift: 21
  case .lastOfficer: 22
  case .whereaboutsNeedText: 23
  case .onlyInExercise: 24
  case .speedOutOfRange: 25
  case .idReused: 26
  case .cannotBeWritten: 27
  case .unknownCard: 28
  case .cardIsRunning: 29
  case .cardNotStarted: 30
  case .unknownCardStep: 31
  case .cardStepIsDone: 32
  case .cardStepIsNotApplicable: 33
  case .cardStepFollowsClock: 34
  case .notApplicableNeedsReason: 35
  case .errandNeedsWhat: 36
  case .dueNotAhead: 37
  case .minutesOutOfRange: 38
  case .pagesOutOfRange: 39
  case .transferNeedsUnit: 40
  case .notAnHour: 41
  case .repeatOutOfRange: 42
  case .repeatNeedsTimes: 43
  case .repeatTooLong: 44
  case .repeatEndsBeforeItBegins: 45
  case .notAnErrand: 46
  case .answerIsEmpty: 47
  case .answerNeedsReceiver: 48
  case .noSuchRound: 49
  case .transferNeedsAnswer: 50
  case .entryOpenedErrand: 51
  case .ringsOutOfRange: 52
  case .correctionOwed: 53
  case .unknownClock: 54
  case .clockIsNotOwed: 55
  case .firstReportStands: 56
  case .releaseNeedsName: 57
  case .releaseNeedsReason: 58
  case .claimNeedsPerson: 59
  case .claimNeedsNextAct: 60
  case .claimTooEarly: 61
  case .claimTimeOutOfRange: 62
  case .notAnIncident: 63
  case .unknownReport: 64
  case .nothingToRevise: 65
  case .timeTooOld: 66
  case .seenBeforeSent: 67
  case .lossOutOfRange: 68
  case .groupOutOfRange: 69
  case .verificationNeedsName: 70
  case .reportIsUnjoined: 71
  case .reportIsTheFirst: 72
  case .mergeWithItself: 73
  case .officesNotPhoned: 74
  case .mergeStands: 75
  case .choiceNeedsLeader: 76
  case .wordOfNoLeader: 77
  case .noSuchFigure: 78
  case .reportIsJoined: 79
  case .settlingNeedsReason: 80
  case .fileNotStored: 81
  case .bulletin(let refusal): 100 + BulletinRefusals.caseNumber(refusal)
  case .keys(let refusal): 200 + KeyRefusals.caseNumber(refusal)
  }
}
