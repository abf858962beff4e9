// Why something can't be done with a bulletin, in words an officer can act on.

extension BulletinRefusal {
  func chinese(_ words: RefusalWords) -> String {
    func name(_ title: BulletinTitle) -> String { title.name(in: .chinese) }
    return switch self {
    case .unknown(let id): "没有“\(id)”这份值班信息。编号像 BL-20260714-01。"
    case .inHand(let title, let state):
      "\(name(title))还在手上（\(state.name(in: .chinese))），不用另拟。接着办那一份，不要了就作废。"
    case .firstIsSent(let number): "\(number)号首报已经报出。有新情况请拟续报。"
    case .correctsNothing(nil): "更正要写明更正哪一份。请从已报出的里面选。"
    case .correctsNothing(.some): "要更正的那一份没有报出过。没报出的直接改稿。"
    case .empty: "标题和正文不能空。"
    case .notNow(let title, let state, let act): chineseNext(name(title), state, act)
    case .draftMovedOn(let title, let given, let now, let by, let at):
      now > given
        ? "\(name(title))已经是第\(now)稿\(by.map { "，\($0(.chinese))\(words.clock(at))改的" } ?? "")，您看的是第\(given)稿。请看新稿再办。"
        : "\(name(title))没有第\(given)稿，现在是第\(now)稿。请看清稿号再办。"
    case .codeMissing: "送签要带正文的校验码。"
    case .codeDiffers(let typed, let older?): "“\(typed)”是第\(older)稿的校验码，稿子后来改过。请把新稿给领导看，要新的校验码。"
    case .codeDiffers(let typed, nil): "校验码“\(typed)”对不上这一稿。请照正文末行的校验码再打一遍。"
    case .elementsMissing(let elements, let kind):
      "\(kind.name(in: .chinese))还缺：\(elements.map { $0.name(in: .chinese, for: kind) }.joined(separator: "、"))。补上再送签。"
        + (elements.contains(.casualties) ? "终报的伤亡人数不能再写正在核实。" : "")
    case .figureUnexplained(let figure, let from, let to):
      "\(figure.name(in: .chinese))前报\(from)，现在\(to.map { "\($0)" } ?? "正在核实")。写一句为什么变了，再送签。"
    case .figuresMovedOn(let figures):
      "写稿以后口径变了：\(figures.map { $0.name(in: .chinese) }.joined(separator: "、"))。改一下稿，按现在的数写。"
    case .textTellsOldFigure(let figure, let from, let to):
      "正文里还写着\(from)人，\(figure.name(in: .chinese))现在\(to.map { "用\($0)人" } ?? "正在核实")。把正文里的数改过来再存。"
    case .checkedByWriter: "拟稿人不能自己核稿。请另一位值班员核；没有人核的，收回来写明理由直接送签。"
    case .returnNeedsReason: "退回要写明理由，拟稿的人才知道改哪里。"
    case .notASigner(let person, let allowed):
      "\(person(.chinese))不能签这一份。"
        + (allowed.isEmpty
          ? "请先在人员名单里写明谁是带班领导。" : "能签的是：\(allowed.map { $0(.chinese) }.joined(separator: "、"))。")
    case .standInTooEarly(let person, let from):
      "还没到\(person(.chinese))代签的时间\(words.clock(from).isEmpty ? "" : "（\(words.clock(from))起）")。先找带班领导，到时间再找代签。"
    case .signerMissing: "写明是哪位领导签的。"
    case .wordMissing: "授权签要写明领导用什么方式说的、原话怎么说。"
    case .wordNamesAnother(let code, let title, let draft):
      "领导的话里是\(code)，那是\(title.name(in: .chinese))第\(draft)稿，不是这一稿：他看的是另一份。把这一稿发给他，请他再答一次。"
    case .wordDeclines(let no): "领导的话里有“\(no)”，不能算签发。没同意就退回、写明原因；同意了只记同意的那句。"
    case .wordBeforeText(let said, let written):
      "领导\(words.clock(said))发话时这一稿还没写\(words.clock(written).isEmpty ? "" : "（\(words.clock(written))写的）")。问清他看的是哪一稿，把时间写准。"
    case .signatureMissing: "没有签上：密钥没打开，或签名没生成。请再输一次口令，或改用授权签、纸签。"
    case .pagesDiffer(let given, let printed):
      "打印稿是 \(printed) 页，" + (given.map { "写的是 \($0) 页。" } ?? "没写页数。") + "请数一数领导签的那一份，看是不是少了页。"
    case .counterSignatureNotOwed(let title): "\(name(title))不欠补签。"
    case .counterSignedByAnother(let person): "补签要由\(person(.chinese))本人，用密钥签或在打印稿上签。"
    case .receiverMissing(let office): "签收要写明\(office(.chinese))谁收的。请问一声贵姓。"
    case .notSentTo(let office): "这一份还没有登记报给\(office(.chinese))。先登记报出，再记签收。"
    case .acknowledgedAlready(let office, let receiver): "\(office(.chinese))\(receiver)已经签收，不用再记。"
    case .voidNeedsReason: "要写一句理由，以后查得到为什么空了号。"
    case .draftOfAnotherMatter(let number): "这份稿不是 \(number)号的。请看是不是选错了件。"
    case .finalReportOwed(let number):
      "\(number)号书面报过县里，还没有终报，不能办结。先拟终报报出；上级说不用的，或领导定不报的，记“终报不再要求”，写明是谁、为什么。"
    case .signedIsUnsent(_, let title): "\(name(title))签了还没有报出。报出去再办结；不报了就作废，写明理由。"
    case .numberNotAhead(let next): "下一号是 \(next)，只能往后跳，最大 \(DutyRoom.largestNumber)。"
    case .stationHasNoNumbers: "本室不编号，没有号可跳。"
    case .filesUnusable(let limit): "附件要先附在日志里，写明文件名、64 位校验值和字节数，最多 \(limit) 个。"
    }
  }

  private func chineseNext(_ title: String, _ state: BulletinState, _ act: Command.Name) -> String {
    let next =
      switch state {
      case .draft: act == .sendBulletin || act == .signBulletin ? "先送签。" : "现在是草稿，改好了送签。"
      case .checking: "正在核稿。核过了才到领导，要改就收回来。"
      case .awaitingSignature: "正等领导签。要改就收回来，签了才能报出。"
      case .signed: "已经签发，不能再改。报出去；有错就作废重拟。"
      case .sent, .acknowledged: "已经报出，不能再改。有错请拟更正，有新情况请拟续报。"
      case .void: "已经作废。请另拟一份。"
      }
    return "\(title)现在不能\(act.title(in: .chinese))：\(next)"
  }

  func english(_ words: RefusalWords) -> String {
    func name(_ title: BulletinTitle) -> String { title.name(in: .english) }
    return switch self {
    case .unknown(let id): "There is no bulletin “\(id)”. They have ids like BL-20260714-01."
    case .inHand(let title, let state):
      "There is \(name(title)) already (\(state.name(in: .english))). Go on with that one, or void it."
    case .firstIsSent(let number):
      "The first report on matter \(number) was sent. Draft a follow-up with the news."
    case .correctsNothing(nil): "Say which report is to be corrected: one that was sent."
    case .correctsNothing(.some): "The report to be corrected was never sent. Edit it instead."
    case .empty: "Title and text can't be empty."
    case .notNow(let title, let state, let act): englishNext(name(title), state, act)
    case .draftMovedOn(let title, let given, let now, let by, let at):
      now > given
        ? "\(name(title)) is at draft \(now)\(by.map { ", by \($0(.english))\(words.clock(at, before: " at "))" } ?? ""); you saw draft \(given). Read the new one first."
        : "\(name(title)) has no draft \(given), it is at draft \(now). Check which one you read."
    case .codeMissing: "Give the code of the text when it is submitted."
    case .codeDiffers(let typed, let older?):
      "“\(typed)” is the code of draft \(older); the text was changed since. Show the leader the new text and ask for its code."
    case .codeDiffers(let typed, nil):
      "The code “\(typed)” isn't that of this draft. Type the one in the last line of the text."
    case .elementsMissing(let elements, let kind):
      "The \(kind.name(in: .english).lowercased()) still lacks: \(elements.map { $0.name(in: .english, for: kind) }.joined(separator: ", ")). Add it and submit again."
    case .figureUnexplained(let figure, let from, let to):
      "The last report said \(figure.name(in: .english)) \(from), now it is \(to.map { "\($0)" } ?? "being checked"). Say why it changed."
    case .figuresMovedOn(let figures):
      "Other figures are in use since it was written: \(figures.map { $0.name(in: .english) }.joined(separator: ", ")). Edit it with the present ones."
    case .textTellsOldFigure(let figure, let from, let to):
      "The text still says \(from), \(figure.name(in: .english)) is \(to.map { "\($0)" } ?? "being checked") now. Put the number in the text right, then save."
    case .checkedByWriter:
      "Whoever wrote it can't check it. Let the other officer do it, or recall it and submit it unchecked with a reason."
    case .returnNeedsReason: "Say why it is sent back, so that the writer knows what to change."
    case .notASigner(let person, let allowed):
      "\(person(.english)) can't sign this one. "
        + (allowed.isEmpty
          ? "Name the leader on duty in the people list first."
          : "Allowed: \(allowed.map { $0(.english) }.joined(separator: ", ")).")
    case .standInTooEarly(let person, let from):
      "It isn't time for \(person(.english)) to stand in\(words.clock(from, before: ", only from ")). Try the leader on duty until then."
    case .signerMissing: "Say which leader signs."
    case .wordMissing: "Signing by authority needs the leader's own words and by what means he gave them."
    case .wordNamesAnother(let code, let title, let draft):
      "The leader's words hold \(code), the code of \(title.name(in: .english)), draft \(draft), not of this one: he read another text. Send him this draft and ask again."
    case .wordDeclines(let no):
      "The leader's words say “\(no)”, so they approve nothing. If he declined, send it back with the reason; if he agreed, write only the sentence in which he did."
    case .wordBeforeText(let said, let written):
      "The leader's word\(words.clock(said, before: " of ")) is older than this draft\(words.clock(written, before: ", written ")). Ask which text he saw, and give the right time."
    case .signatureMissing:
      "It isn't signed: the key wasn't opened. Try the passphrase again, or sign by authority or on paper."
    case .pagesDiffer(let given, let printed):
      "The print has \(printed == 1 ? "1 page" : "\(printed) pages"), \(given.map { "you counted \($0)" } ?? "no count was given"). Count the signed copy again."
    case .counterSignatureNotOwed(let title): "No counter-signature is owed for \(name(title))."
    case .counterSignedByAnother(let person):
      "Only \(person(.english)) can countersign, by key or on the print."
    case .receiverMissing(let office): "Say who at the \(office(.english)) has it. Ask for a name."
    case .notSentTo(let office): "It wasn't sent to the \(office(.english)). Record the sending first."
    case .acknowledgedAlready(let office, let receiver):
      "\(receiver) at the \(office(.english)) has acknowledged it already."
    case .voidNeedsReason: "Give a reason, so that the gap in the numbers can be explained later."
    case .draftOfAnotherMatter(let number):
      "This draft isn't about matter \(number). See whether the right one was chosen."
    case .finalReportOwed(let number):
      "Matter \(number) was reported in writing and has no final report. Send one; or record that none is wanted, by whom and why."
    case .signedIsUnsent(_, let title):
      "\(name(title)) is signed and not sent. Send it, or void it with a reason."
    case .numberNotAhead(let next):
      "The next number is \(next); skip ahead only, to at most \(DutyRoom.largestNumber)."
    case .stationHasNoNumbers: "This station gives no numbers, so there is none to skip."
    case .filesUnusable(let limit):
      "Attach a file to the log first; give its name, its SHA-256 and its bytes, at most \(limit) files."
    }
  }

  private func englishNext(_ title: String, _ state: BulletinState, _ act: Command.Name) -> String {
    let next =
      switch state {
      case .draft: "it is a draft. Submit it when it is ready."
      case .checking: "it is being checked. Recall it to change it."
      case .awaitingSignature: "it lies with the leader. Recall it to change it; it leaves once signed."
      case .signed: "it is signed and can't be changed. Send it, or void it and draft another."
      case .sent, .acknowledged: "it was sent and can't be changed. Draft a correction or a follow-up."
      case .void: "it is void. Draft another one."
      }
    return "Can't \(act.title(in: .english)) (\(title)): \(next)"
  }
}
