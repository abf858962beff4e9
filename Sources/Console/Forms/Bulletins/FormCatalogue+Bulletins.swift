import Desk
import DutyModel

// Reports to the county: which items each step of them asks for.

/// What is known of a report's form before it is opened.
struct BulletinPreset: Equatable {
  var bulletin: BulletinID?
  var kind: BulletinKind?
  var recipient: RecipientID?
}

extension FormCatalogue {
  /// The items of a form about reports.
  func bulletinForm(
    _ sort: FormSort, matter: Matter?, _ preset: BulletinPreset = BulletinPreset(), at now: Timestamp
  ) -> [FormField] {
    switch sort {
    case .compose: compose(matter: matter, preset, at: now)
    case .redraft: redraft(matter: matter, preset, at: now)
    case .submit: head(sort, matter, preset) + unchecked
    case .check:
      head(sort, matter, preset) + [
        words(.text, ("意见", "Remark"), ("核出什么？没有就空着。", "What did you find? Or empty."))
      ]
    case .recall:
      head(sort, matter, preset) + [words(.text, ("说明", "Remark"), ("为什么收回？可以空着。", "Why? May stay empty."))]
    case .sendBack: head(sort, matter, preset) + returning
    case .wordSign: head(sort, matter, preset) + word(matter, preset, at: now) + confirm(matter)
    case .paperSign: head(sort, matter, preset) + paper(matter, preset, at: now) + confirm(matter)
    case .counterSign: head(sort, matter, preset) + paperItems + confirm(matter)
    case .dispatch: head(sort, matter, preset) + dispatch(matter, preset)
    case .receipt: head(sort, matter, preset) + receipt(matter, preset)
    case .voidBulletin:
      head(sort, matter, preset)
        + [words(.reason, ("理由", "Reason"), ("为什么不要了？给过的号不再用。", "Why? Its number is never used again."))]
        + confirm(matter)
    case .exempt: exempt + confirm(matter)
    case .skipNumbers: skipNumbers(at: now)
    case .ring, .call, .bulletin, .note, .figure, .close, .strike, .take, .leave, .quit, .verify, .answer,
      .remind, .errand, .claim, .release, .assign, .phase, .revise, .card, .step, .join, .detach, .merge,
      .shift, .locate, .sift, .choose, .attach:
      []
    }
  }

  /// The reports with which this can be done: those of `matter`; words that are owed also of closed ones.
  func bulletins(for sort: FormSort, of matter: Matter?) -> [Bulletin] {
    let own = matter.map { room.bulletins(of: $0.id).filter(sort.takes) } ?? []
    guard own.isEmpty, sort == .counterSign else { return own }
    return room.owedCounterSignatures
  }

  /// The report that is meant: the one that was named, else the latest with which this can be done.
  func meant(_ sort: FormSort, _ matter: Matter?, _ preset: BulletinPreset) -> Bulletin? {
    let all = bulletins(for: sort, of: matter)
    return all.first { $0.id == preset.bulletin } ?? all.last
  }

  /// The matter, where it isn't asked for at the end, and which report.
  private func head(_ sort: FormSort, _ matter: Matter?, _ preset: BulletinPreset) -> [FormField] {
    let all = bulletins(for: sort, of: matter)
    let meant = meant(sort, matter, preset)
    let choice = FormField(
      .bulletin, LocalText("哪一份", "Which"), ask: LocalText("哪一份？数字选。", "Which report? A digit."),
      .choice(all.reversed().map { .init(ChosenDraft($0).text, label(of: $0)) }),
      value: meant.map { ChosenDraft($0).text } ?? "")
    return (sort.isDanger ? [] : [matterField(matter)]) + [choice]
  }

  /// `首报 第2稿 待签`
  private func label(of bulletin: Bulletin) -> LocalText {
    func text(_ language: Language) -> String {
      let draft = language("第\(bulletin.draft)稿", "draft \(bulletin.draft),")
      // Draft is the name of the state, too.
      let state =
        bulletin.state == .draft ? language("没送签", "not submitted") : bulletin.state.name(in: language)
      return [room.title(of: bulletin).name(in: language), draft, state].joined(separator: " ")
    }
    return LocalText(text(.chinese), text(.english))
  }

  /// What is dangerous is confirmed by the number of its matter; a word of a closed one has none any more.
  private func confirm(_ matter: Matter?) -> [FormField] { matter == nil ? [] : [confirmation(matter)] }

  /// Where two are on duty, the other one reads it before the leader does.
  private var unchecked: [FormField] {
    guard (room.shift?.officers.count ?? 0) > 1 else { return [] }
    return [
      words(
        .unchecked, ("不核", "Unchecked"),
        ("空着送另一位核稿；没人核就写为什么，直接送签。", "Empty: the other officer reads it. To the leader at once? Say why."))
    ]
  }

  private var returning: [FormField] {
    [
      words(.reason, ("理由", "Reason"), ("哪里要改？写明，拟稿的人才知道。", "What has to be changed?")),
      FormField(
        .person, LocalText("谁退的", "By"),
        ask: LocalText("谁退的？空着就是登记人。", "Who sends it back? Empty is who types."),
        .choice(people(first: room.shift?.officers ?? []))),
    ]
  }

  private var exempt: [FormField] {
    [
      FormField(
        .cause, LocalText("谁定的", "By"),
        ask: LocalText("谁说的不用终报？", "Who said that no final report is wanted?"),
        codes([.county, .leader], ReleaseCause.name(in:))),
      words(.name, ("姓名", "Name"), ("姓名？县里的人，或我们的领导。", "His name, at the county or of ours?")),
      FormField(
        .time, LocalText("几点说的", "When"),
        ask: LocalText("什么时候说的？空着就是现在。", "When was it said? Empty is now."), .time),
      words(.reason, ("理由", "Reason"), ("什么理由？领导定的必填。", "Why? Needed when a leader decides.")),
    ]
  }

  private func skipNumbers(at now: Timestamp) -> [FormField] {
    let next = room.nextNumber(at: now)?.value
    return [
      FormField(
        .next, LocalText("接着用", "Go on at"),
        ask: LocalText(
          "从第几号接着编？" + (next.map { "现在下一号是 \($0)，只能往后跳。" } ?? "本室不编号。"),
          "Which number comes next? "
            + (next.map { "It would be \($0); only ahead." } ?? "None are given here.")),
        .digits),
      words(.reason, ("理由", "Reason"), ("前面的号哪里用了？", "Where were the numbers before it used?")),
    ]
  }
}
