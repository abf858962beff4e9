import DutyModel

/// The sentences about bulletins, each with what it says.
enum BulletinRefusals {
  private static let title = BulletinTitle(number: 3, kind: .followUp, round: 2)
  private static let county = LocalText("县政府总值班室", "County duty room")
  private static let zhou = LocalText("周明", "Zhou Ming")

  static let samples: [BulletinRefusal] = [
    .unknown("BL-20260714-09"), .inHand(title, .awaitingSignature), .firstIsSent(number: 3),
    .correctsNothing(nil), .correctsNothing("BL-20260714-09"), .empty, .notNow(title, .draft, .signBulletin),
    .notNow(title, .draft, .recallBulletin), .notNow(title, .checking, .sendBulletin),
    .notNow(title, .awaitingSignature, .sendBulletin), .notNow(title, .signed, .editBulletin),
    .notNow(title, .sent, .editBulletin), .notNow(title, .void, .sendBulletin),
    .draftMovedOn(title, given: 3, now: 4, by: zhou, at: time("22:05")),
    .draftMovedOn(title, given: 3, now: 4, by: nil, at: nil),
    .draftMovedOn(title, given: 5, now: 4, by: zhou, at: time("22:05")), .codeMissing,
    .codeDiffers(typed: "7Q4M", older: 2), .codeDiffers(typed: "7Q4M", older: nil),
    .elementsMissing([.place, .actionsTaken], .first), .elementsMissing([.casualties], .final),
    .figureUnexplained(.trapped, from: 7, to: 5), .figureUnexplained(.dead, from: 1, to: nil),
    .figuresMovedOn([.trapped, .moved]), .textTellsOldFigure(.trapped, from: 7, to: 5),
    .textTellsOldFigure(.dead, from: 1, to: nil), .checkedByWriter, .returnNeedsReason,
    .notASigner(LocalText("吴晓", "Wu Xiao"), allowed: [zhou]),
    .notASigner(LocalText("吴晓", "Wu Xiao"), allowed: []), .standInTooEarly(zhou, from: time("22:15")),
    .signerMissing, .wordMissing, .wordBeforeText(said: time("20:03"), written: time("20:05")),
    .signatureMissing, .pagesDiffer(given: 1, printed: 2),
    .pagesDiffer(given: nil, printed: 2), .counterSignatureNotOwed(title), .counterSignedByAnother(zhou),
    .receiverMissing(county), .notSentTo(county), .acknowledgedAlready(county, receiver: "孙某"),
    .voidNeedsReason, .draftOfAnotherMatter(number: 3), .finalReportOwed(number: 3),
    .signedIsUnsent(number: 3, title), .numberNotAhead(next: 38), .stationHasNoNumbers,
    .filesUnusable(limit: 12), .wordDeclines("不同意"),
    .wordNamesAnother(code: "7Q4M", title, draft: 2),
  ]

  static let table: [(Refusal, String, String)] = zip(samples, sentences).map { (.bulletin($0), $1.0, $1.1) }

  /// In the order of ``samples``.
  private static let sentences: [(String, String)] = [
    (
      "没有“BL-20260714-09”这份值班信息。编号像 BL-20260714-01。",
      "There is no bulletin “BL-20260714-09”. They have ids like BL-20260714-01."
    ),
    (
      "3号续报二还在手上（待签），不用另拟。接着办那一份，不要了就作废。",
      "There is #3 follow-up 2 already (awaiting signature). Go on with that one, or void it."
    ),
    (
      "3号首报已经报出。有新情况请拟续报。",
      "The first report on matter 3 was sent. Draft a follow-up with the news."
    ),
    (
      "更正要写明更正哪一份。请从已报出的里面选。",
      "Say which report is to be corrected: one that was sent."
    ),
    (
      "要更正的那一份没有报出过。没报出的直接改稿。",
      "The report to be corrected was never sent. Edit it instead."
    ),
    (
      "标题和正文不能空。",
      "Title and text can't be empty."
    ),
    (
      "3号续报二现在不能签发：先送签。",
      "Can't sign a bulletin (#3 follow-up 2): it is a draft. Submit it when it is ready."
    ),
    (
      "3号续报二现在不能收回稿子：现在是草稿，改好了送签。",
      "Can't recall a bulletin (#3 follow-up 2): it is a draft. Submit it when it is ready."
    ),
    (
      "3号续报二现在不能报出：正在核稿。核过了才到领导，要改就收回来。",
      "Can't send a bulletin (#3 follow-up 2): it is being checked. Recall it to change it."
    ),
    (
      "3号续报二现在不能报出：正等领导签。要改就收回来，签了才能报出。",
      "Can't send a bulletin (#3 follow-up 2): it lies with the leader. Recall it to change it; it leaves once signed."
    ),
    (
      "3号续报二现在不能改稿：已经签发，不能再改。报出去；有错就作废重拟。",
      "Can't edit a bulletin (#3 follow-up 2): it is signed and can't be changed. Send it, or void it and draft another."
    ),
    (
      "3号续报二现在不能改稿：已经报出，不能再改。有错请拟更正，有新情况请拟续报。",
      "Can't edit a bulletin (#3 follow-up 2): it was sent and can't be changed. Draft a correction or a follow-up."
    ),
    (
      "3号续报二现在不能报出：已经作废。请另拟一份。",
      "Can't send a bulletin (#3 follow-up 2): it is void. Draft another one."
    ),
    (
      "3号续报二已经是第4稿，周明改的，您看的是第3稿。请看新稿再办。",
      "#3 follow-up 2 is at draft 4, by Zhou Ming; you saw draft 3. Read the new one first."
    ),
    (
      "3号续报二已经是第4稿，您看的是第3稿。请看新稿再办。",
      "#3 follow-up 2 is at draft 4; you saw draft 3. Read the new one first."
    ),
    (
      "3号续报二没有第5稿，现在是第4稿。请看清稿号再办。",
      "#3 follow-up 2 has no draft 5, it is at draft 4. Check which one you read."
    ),
    (
      "送签要带正文的校验码。",
      "Give the code of the text when it is submitted."
    ),
    (
      "“7Q4M”是第2稿的校验码，稿子后来改过。请把新稿给领导看，要新的校验码。",
      "“7Q4M” is the code of draft 2; the text was changed since. Show the leader the new text and ask for its code."
    ),
    (
      "校验码“7Q4M”对不上这一稿。请照正文末行的校验码再打一遍。",
      "The code “7Q4M” isn't that of this draft. Type the one in the last line of the text."
    ),
    (
      "首报还缺：事发地点、已采取措施。补上再送签。",
      "The first report still lacks: place, actions taken. Add it and submit again."
    ),
    (
      "终报还缺：伤亡人数。补上再送签。终报的伤亡人数不能再写正在核实。",
      "The final report still lacks: casualties. Add it and submit again."
    ),
    (
      "被困前报7，现在5。写一句为什么变了，再送签。",
      "The last report said trapped 7, now it is 5. Say why it changed."
    ),
    (
      "死亡前报1，现在正在核实。写一句为什么变了，再送签。",
      "The last report said dead 1, now it is being checked. Say why it changed."
    ),
    (
      "写稿以后口径变了：被困、已转。改一下稿，按现在的数写。",
      "Other figures are in use since it was written: trapped, moved. Edit it with the present ones."
    ),
    (
      "正文里还写着7人，被困现在用5人。把正文里的数改过来再存。",
      "The text still says 7, trapped is 5 now. Put the number in the text right, then save."
    ),
    (
      "正文里还写着1人，死亡现在正在核实。把正文里的数改过来再存。",
      "The text still says 1, dead is being checked now. Put the number in the text right, then save."
    ),
    (
      "拟稿人不能自己核稿。请另一位值班员核；没有人核的，收回来写明理由直接送签。",
      "Whoever wrote it can't check it. Let the other officer do it, or recall it and submit it unchecked with a reason."
    ),
    (
      "退回要写明理由，拟稿的人才知道改哪里。",
      "Say why it is sent back, so that the writer knows what to change."
    ),
    (
      "吴晓不能签这一份。能签的是：周明。",
      "Wu Xiao can't sign this one. Allowed: Zhou Ming."
    ),
    (
      "吴晓不能签这一份。请先在人员名单里写明谁是带班领导。",
      "Wu Xiao can't sign this one. Name the leader on duty in the people list first."
    ),
    (
      "还没到周明代签的时间。先找带班领导，到时间再找代签。",
      "It isn't time for Zhou Ming to stand in. Try the leader on duty until then."
    ),
    (
      "写明是哪位领导签的。",
      "Say which leader signs."
    ),
    (
      "授权签要写明领导用什么方式说的、原话怎么说。",
      "Signing by authority needs the leader's own words and by what means he gave them."
    ),
    (
      "领导发话时这一稿还没写。问清他看的是哪一稿，把时间写准。",
      "The leader's word is older than this draft. Ask which text he saw, and give the right time."
    ),
    (
      "没有签上：密钥没打开，或签名没生成。请再输一次口令，或改用授权签、纸签。",
      "It isn't signed: the key wasn't opened. Try the passphrase again, or sign by authority or on paper."
    ),
    (
      "打印稿是 2 页，写的是 1 页。请数一数领导签的那一份，看是不是少了页。",
      "The print has 2 pages, you counted 1. Count the signed copy again."
    ),
    (
      "打印稿是 2 页，没写页数。请数一数领导签的那一份，看是不是少了页。",
      "The print has 2 pages, no count was given. Count the signed copy again."
    ),
    (
      "3号续报二不欠补签。",
      "No counter-signature is owed for #3 follow-up 2."
    ),
    (
      "补签要由周明本人，用密钥签或在打印稿上签。",
      "Only Zhou Ming can countersign, by key or on the print."
    ),
    (
      "签收要写明县政府总值班室谁收的。请问一声贵姓。",
      "Say who at the County duty room has it. Ask for a name."
    ),
    (
      "这一份还没有登记报给县政府总值班室。先登记报出，再记签收。",
      "It wasn't sent to the County duty room. Record the sending first."
    ),
    (
      "县政府总值班室孙某已经签收，不用再记。",
      "孙某 at the County duty room has acknowledged it already."
    ),
    (
      "要写一句理由，以后查得到为什么空了号。",
      "Give a reason, so that the gap in the numbers can be explained later."
    ),
    (
      "这份稿不是 3号的。请看是不是选错了件。",
      "This draft isn't about matter 3. See whether the right one was chosen."
    ),
    (
      "3号书面报过县里，还没有终报，不能办结。先拟终报报出；上级说不用的，或领导定不报的，记“终报不再要求”，写明是谁、为什么。",
      "Matter 3 was reported in writing and has no final report. Send one; or record that none is wanted, by whom and why."
    ),
    (
      "3号续报二签了还没有报出。报出去再办结；不报了就作废，写明理由。",
      "#3 follow-up 2 is signed and not sent. Send it, or void it with a reason."
    ),
    (
      "下一号是 38，只能往后跳，最大 9999。",
      "The next number is 38; skip ahead only, to at most 9999."
    ),
    (
      "本室不编号，没有号可跳。",
      "This station gives no numbers, so there is none to skip."
    ),
    (
      "附件要先附在日志里，写明文件名、64 位校验值和字节数，最多 12 个。",
      "Attach a file to the log first; give its name, its SHA-256 and its bytes, at most 12 files."
    ),
    (
      "领导的话里有“不同意”，不能算签发。没同意就退回、写明原因；同意了只记同意的那句。",
      "The leader's words say “不同意”, so they approve nothing. If he declined, send it back with the reason; if he agreed, write only the sentence in which he did."
    ),
    (
      "领导的话里是7Q4M，那是3号续报二第2稿，不是这一稿：他看的是另一份。把这一稿发给他，请他再答一次。",
      "The leader's words hold 7Q4M, the code of #3 follow-up 2, draft 2, not of this one: he read another text. Send him this draft and ask again."
    ),
  ]

  /// Exhaustive, so that a new case doesn't compile without its sentences.
  static func caseNumber(_ refusal: BulletinRefusal) -> Int {
    switch refusal {
    case .unknown: 0
    case .inHand: 1
    case .firstIsSent: 2
    case .correctsNothing: 3
    case .empty: 4
    case .notNow: 5
    case .draftMovedOn: 6
    case .codeMissing: 7
    case .codeDiffers: 8
    case .elementsMissing: 9
    case .figureUnexplained: 10
    case .figuresMovedOn: 11
    case .checkedByWriter: 12
    case .returnNeedsReason: 13
    case .notASigner: 14
    case .standInTooEarly: 15
    case .signerMissing: 16
    case .wordMissing: 17
    case .signatureMissing: 18
    case .pagesDiffer: 19
    case .counterSignatureNotOwed: 20
    case .counterSignedByAnother: 21
    case .receiverMissing: 22
    case .notSentTo: 23
    case .acknowledgedAlready: 24
    case .voidNeedsReason: 25
    case .draftOfAnotherMatter: 26
    case .finalReportOwed: 27
    case .signedIsUnsent: 28
    case .numberNotAhead: 29
    case .stationHasNoNumbers: 30
    case .filesUnusable: 31
    case .textTellsOldFigure: 33
    case .wordBeforeText: 32
    case .wordDeclines: 34
    case .wordNamesAnother: 35
    }
  }
}
