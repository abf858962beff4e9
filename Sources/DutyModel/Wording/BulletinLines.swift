// What happened to a bulletin, as the log says it.

extension LogWords {
  func line(_ act: BulletinAct, at recorded: Timestamp) -> LogLine {
    switch act {
    case .drafted(let drafted):
      // The room may not know it yet, or not any more: the entry says what it is.
      let title = BulletinTitle(
        number: room.matters[drafted.matter]?.number ?? 0, kind: drafted.kind, round: drafted.round)
      return line("拟稿", "Drafted", "\(title.name(in: language)) \(drafted.content.title)")
    case .edited(let edited):
      return line(
        "改稿", "Edited",
        "\(bulletin(edited.bulletin, of: edited.matter)) "
          + language("第\(edited.draft)稿", "draft \(edited.draft)"))
    case .submitted(let submitted): return line(submitted)
    case .checked(let checked):
      return line("核稿", "Checked", words(bulletin(checked.bulletin, of: checked.matter), checked.text))
    case .recalled(let recalled):
      return line("收回", "Recalled", words(bulletin(recalled.bulletin, of: recalled.matter), recalled.text))
    case .returned(let returned):
      return line(
        "退回", "Sent back",
        words(
          bulletin(returned.bulletin, of: returned.matter), returned.person.map { person($0) },
          returned.reason))
    case .signed(let signed):
      return line(
        "签发", "Signed", words(bulletin(signed.bulletin, of: signed.matter), signOff(signed.signOff)))
    case .numbered(let numbered):
      return line(
        "编号", "Number",
        words(bulletin(numbered.bulletin, of: numbered.matter), numbered.number.shortText(in: language)))
    case .counterSigned(let signed):
      return line(
        "补签", "Countersigned", words(bulletin(signed.bulletin, of: signed.matter), signOff(signed.signOff)))
    case .dispatched(let dispatched): return line(dispatched)
    case .acknowledged(let acknowledged):
      return line(
        "签收", "Received",
        words(
          bulletin(acknowledged.bulletin, of: acknowledged.matter), recipient(acknowledged.recipient),
          somebody(acknowledged.receiver),
          acknowledged.means.name(in: language), acknowledged.text))
    case .voided(let voided):
      return line(
        "作废", "Void",
        words(
          bulletin(voided.bulletin, of: voided.matter), voided.number?.shortText(in: language),
          voided.reason ?? voided.cause.name(in: language)))
    case .phoned(let phoned): return line(phoned)
    case .numbersSkipped(let skipped):
      let numbers =
        skipped.from == skipped.through
        ? language("\(skipped.year)年第\(skipped.from)号", "\(skipped.year) no. \(skipped.from)")
        : language(
          "\(skipped.year)年第\(skipped.from)号到第\(skipped.through)号",
          "\(skipped.year) nos. \(skipped.from) to \(skipped.through)")
      return line("跳号", "Skipped", words(numbers, skipped.reason))
    case .finalExempted(let exempted):
      let said = exempted.said.map { moment($0, besides: recorded) }
      return line(
        "不再要求", "Released",
        words(
          number(exempted.matter), language("终报", "final report"), exempted.cause.cause.name(in: language),
          somebody(exempted.name), said, exempted.reason))
    }
  }

  /// `3号续报二`; the matter and the id when the room doesn't know it any more.
  package func bulletin(_ id: BulletinID, of matter: MatterID) -> String {
    room.bulletins[id].map { room.title(of: $0).name(in: language) } ?? "\(number(matter)) \(id)"
  }

  private func line(_ submitted: BulletinSubmitted) -> LogLine {
    let draft = language("第\(submitted.draft)稿", "draft \(submitted.draft)")
    let code = language("校验\(submitted.code)", "code \(submitted.code)")
    let unchecked = submitted.unchecked.map { language("未核稿：\($0)", "not checked: \($0)") }
    let text = words(bulletin(submitted.bulletin, of: submitted.matter), draft, code, unchecked)
    return submitted.stage == .checking ? line("送核", "To check", text) : line("送签", "To sign", text)
  }

  /// `授权签 高翔 代签 微信 同意7Q4M`
  private func signOff(_ signOff: SignOff) -> String {
    let standsIn = signOff.standsIn ? language("代签", "standing in") : nil
    let pages = signOff.pages.map { language("\($0)页", $0 == 1 ? "1 page" : "\($0) pages") }
    return words(
      signOff.kind.name(in: language), person(signOff.signer), standsIn, signOff.means?.name(in: language),
      signOff.phone.map { grouped(phone: $0) }, signOff.words, pages,
      language("校验\(signOff.code)", "code \(signOff.code)"), signOff.proof)
  }

  private func line(_ dispatched: BulletinDispatched) -> LogLine {
    let known = room.bulletins[dispatched.bulletin]
    let files = dispatched.attachments.count
    return line(
      "报出", "Sent",
      words(
        bulletin(dispatched.bulletin, of: dispatched.matter), known?.number?.shortText(in: language),
        recipient(dispatched.recipient),
        dispatched.channel.sendingName(in: language), dispatched.receiver.map(somebody), dispatched.text,
        files == 0 ? nil : language("附件\(files)个", files == 1 ? "1 file" : "\(files) files")))
  }

  private func line(_ phoned: ReportPhoned) -> LogLine {
    let purpose = phoned.purpose.name(in: language) ?? language("电话报", "by phone")
    let whose = phoned.word.map { "\(phoned.authority.name(in: language)) \(person($0.person))" }
    let parts = words(
      number(phoned.matter), recipient(phoned.recipient), phoned.receiver.map(somebody), purpose,
      phoned.readBack ? language("已复述", "read back") : nil, whose ?? phoned.authority.name(in: language),
      phoned.text)
    let text = ([parts] + unnamed(phoned.receiver, at: phoned.recipient)).joined(separator: " ")
    return phoned.recipient.isLeader ? line("告知", "Told", text) : line("报县", "To county", text)
  }

  private func words(_ parts: String?...) -> String {
    parts.compactMap { $0 }.filter { !isBlank($0) }.joined(separator: " ")
  }
}
