import DutyModel

// How far reports have come, in the rows of `dutyroom status`, the lists and the handover.

extension LogWords {
  /// `续报二  待签  第1稿 校验7Q4M  等林远山 22:05起，22:15起高翔代签`: how far it has come and what it waits for.
  package func standing(of bulletin: Bulletin, at now: Timestamp) -> String {
    let title = room.title(of: bulletin).shortName(in: language)
    let owed = bulletin.owesCounterSignature ? [language("欠补签", "counter-signature owed")] : []
    return ([title, bulletin.state.name(in: language)] + facts(of: bulletin, at: now) + owed)
      .filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func facts(of bulletin: Bulletin, at now: Timestamp) -> [String] {
    switch bulletin.state {
    case .draft: [draft(bulletin), takenBack(bulletin, at: now), missing(in: bulletin)]
    case .checking: [draft(bulletin), since(bulletin, .sentForChecking, at: now)]
    case .awaitingSignature: [draft(bulletin), waiting(bulletin, at: now)]
    case .signed: [number(bulletin), signature(bulletin, at: now)]
    case .sent: [number(bulletin), unanswered(bulletin, at: now)]
    case .acknowledged: [number(bulletin)]
    case .void: [number(bulletin), bulletin.last(.voided)?.text ?? ""]
    }
  }

  /// `第1稿 校验7Q4M`
  private func draft(_ bulletin: Bulletin) -> String {
    language("第\(bulletin.draft)稿", "draft \(bulletin.draft)")
      + (bulletin.code.map { language(" 校验\($0)", " code \($0)") } ?? "")
  }

  /// `林远山21:10退回：起因写清楚`; empty when it wasn't.
  private func takenBack(_ bulletin: Bulletin, at now: Timestamp) -> String {
    guard let step = bulletin.steps.last, step.kind == .returned || step.kind == .recalled else { return "" }
    let act = step.kind.name(in: language)
    let who = person(step.person)
    let at = moment(step.at, besides: now)
    return language("\(who)\(at)\(act)", "\(act) by \(who) \(at)")
      + (step.text.map { language("：", ": ") + $0 } ?? "")
  }

  private func missing(in bulletin: Bulletin) -> String {
    let missing = room.content(of: bulletin.id)?.missing(for: bulletin.kind) ?? []
    if missing.isEmpty { return "" }
    return language("还缺", "missing ")
      + missing.map { $0.name(in: language, for: bulletin.kind) }.joined(separator: language("、", ", "))
  }

  private func since(_ bulletin: Bulletin, _ step: BulletinStepKind, at now: Timestamp) -> String {
    bulletin.last(step).map { step in
      let at = moment(step.at, besides: now)
      return language("\(at)起", "since \(at)")
    } ?? ""
  }

  private func waiting(_ bulletin: Bulletin, at now: Timestamp) -> String {
    let plan = room.signingPlan(for: bulletin, at: now)
    let since = bulletin.waitingSince.map { moment($0, besides: now) } ?? ""
    let first = plan.signers.map { person($0) }.joined(separator: language("、", ", "))
    let wait =
      first.isEmpty
      ? language("\(since)起没有人能签", "nobody can sign since \(since)")
      : language("等\(first) \(since)起", "waits for \(first) since \(since)")
    guard let from = plan.insteadFrom, !plan.instead.isEmpty else { return wait }
    let instead = plan.instead.map { person($0) }.joined(separator: language("、", ", "))
    let at = moment(from, besides: now)
    return wait + language("，\(at)起\(instead)代签", ", from \(at) on \(instead) may sign")
  }

  private func number(_ bulletin: Bulletin) -> String { bulletin.number?.shortText(in: language) ?? "" }

  /// `林远山 授权签 22:05`
  private func signature(_ bulletin: Bulletin, at now: Timestamp) -> String {
    bulletin.signed.map { signed in
      "\(person(signed.signer)) \(signed.kind.name(in: language)) \(moment(signed.at, besides: now))"
    } ?? ""
  }

  /// `县防指 22:06 未回`
  private func unanswered(_ bulletin: Bulletin, at now: Timestamp) -> String {
    bulletin.deliveries.filter { $0.receiver == nil }.map { delivery in
      "\(recipient(delivery.recipient)) \(moment(delivery.at, besides: now)) "
        + language("未回", "no name yet")
    }.joined(separator: language("；", "; "))
  }
}

/// What a report owes to somebody or waits for, one row each: what wasn't made good by hand, lies with a leader, is
/// signed and not sent, or was sent and nobody gave a name. Closed matters count too.
package func owedReports(_ room: DutyRoom, at now: Timestamp, in language: Language) -> [String] {
  let words = LogWords(room: room, language: language)
  let open = room.openMatters.flatMap { room.bulletins(of: $0.id) }.filter { bulletin in
    switch bulletin.state {
    case .checking, .awaitingSignature, .signed: true
    case .sent: bulletin.deliveries.contains { $0.receiver == nil }
    case .draft, .acknowledged, .void: false
    }
  }
  let reports = open.map { bulletin in
    "\(words.number(bulletin.matter)) " + words.standing(of: bulletin, at: now)
  }
  return reports + owedCounterSignatures(room, at: now, in: language)
}

/// `3号续报二  补签 高翔 7月15日22:04前  超时…`: words that leaders gave and haven't made good.
package func owedCounterSignatures(_ room: DutyRoom, at now: Timestamp, in language: Language) -> [String] {
  let words = LogWords(room: room, language: language)
  return room.owedCounterSignatures.map { bulletin in
    let matter = words.number(bulletin.matter)
    let title = room.title(of: bulletin).shortName(in: language)
    let signer = words.person(bulletin.signed?.signer)
    let due = room.counterSignatureDue(bulletin)
    let by = due.map { words.moment($0, besides: now) } ?? ""
    let left = due.map { timeLeft(until: $0, at: now, in: language) } ?? ""
    return language(
      "\(matter)\(title)  补签 \(signer) \(by)前  \(left)",
      "\(matter) \(title)  \(signer) to countersign by \(by)  \(left)")
  }
}

extension DutyRoom {
  /// True when a word wasn't made good in its time.
  package func isCounterSignatureLate(at now: Timestamp) -> Bool {
    owedCounterSignatures.contains { counterSignatureDue($0).map { $0 < now } ?? false }
  }
}
