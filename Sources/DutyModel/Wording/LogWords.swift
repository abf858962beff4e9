/// Names of things in one language, for the lines of the log and the rows of the queue.
package struct LogWords {
  package let room: DutyRoom
  package let language: Language

  package init(room: DutyRoom, language: Language) {
    self.room = room
    self.language = language
  }

  /// `3号` / `#3`, or the long id when the room no longer knows the matter.
  package func number(_ matter: MatterID) -> String {
    guard let number = room.matters[matter]?.number else { return matter.rawValue }
    return numbered(number, in: language)
  }

  /// What a matter is: `石桥村三组 山洪`, `县防指 21时雨情 定时报`; while nobody knows where, the first words that were
  /// said about it: `山洪 水漫过便桥了`.
  package func title(_ matter: MatterID) -> String {
    guard let matter = room.matters[matter] else { return "" }
    let place = subject(matter)
    let said = place == nil ? firstWords(about: matter.id) : nil
    return [place, sort(matter), said].compactMap { $0 }.joined(separator: " ")
  }

  /// The beginning of what was first said about a matter, for a row; nil where nothing was.
  package func firstWords(about matter: MatterID) -> String? {
    let said = room.reports(of: matter).lazy.compactMap(\.received.content.text).first { !$0.isEmpty }
    return said.map { String($0.prefix(Self.firstWordsShown)) }
  }

  private static let county = "County "

  /// Characters: enough to know a matter by.
  private static let firstWordsShown = 24

  /// Where it is, or what an errand wants; nil while nobody knows.
  package func subject(_ matter: Matter) -> String? {
    guard let errand = matter.errand else { return matter.incident?.place }
    let isHazard = errand.what == errand.calledOut?.hazard ?? ""
    let what = isHazard ? errand.calledOut.map(warning) ?? errand.what : errand.what
    // An office stands with what is owed to it; others only here.
    let party = errand.recipient == nil || what.isEmpty ? name(of: errand.party) : nil
    let words = [party, what.isEmpty ? nil : what].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// `20:52 办结`; nil while a matter is open.
  package func closed(_ matter: MatterID) -> String? {
    guard let matter = room.matters[matter], let closed = matter.closed else { return nil }
    let when = matter.closedAt.map { room.zone.civil($0).clock + " " } ?? ""
    return when + closed.outcome.name(in: language)
  }

  /// The kind of an incident, or where an errand comes from; nil while nobody knows.
  package func sort(_ matter: Matter) -> String? {
    guard let errand = matter.errand else { return matter.incident?.kind?.name(in: language) }
    return errand.source.name(in: language)
  }

  package func person(_ id: PersonID?) -> String {
    guard let id else {
      return language == .chinese ? "值班室" : "duty room"
    }
    return room.settings.person(id)?.name(in: language) ?? id.rawValue
  }

  /// Where somebody was last and when we last heard from him: `石桥村口 20:41`, `20:41 通话`; nil when never.
  package func whereabouts(of person: PersonID, besides now: Timestamp) -> String? {
    guard let contact = room.lastContact(with: person) else { return nil }
    let heard = moment(contact.at, besides: now)
    guard let place = room.whereabouts(of: person), let spot = place.whereabouts else {
      return language("\(heard) 联系过", "reached \(heard)")
    }
    let said = moment(place.at, besides: now)
    let words = "\(spot.name(in: language)) \(said)"
    return place.at == contact.at ? words : words + language("，\(heard) 联系过", ", reached \(heard)")
  }

  /// A name as it was typed; where a machine gave the id of the people list, the name that stands there.
  package func somebody(_ name: String) -> String {
    room.settings.person(PersonID(rawValue: name))?.name(in: language) ?? name
  }

  package func recipient(_ id: RecipientID) -> String {
    room.name(of: id)(language)
  }

  /// `电话报 县政府总值班室`, `续报2 县政府总值班室`, `回电 李家湾村 刘某`; a bound says whose limit it is: `县局期限 县自然资源局`.
  package func duty(_ clock: Clock) -> String { duty(clock.plan) }

  /// ``duty(_:)`` in fewer columns, for a row where it doesn't fit.
  package func briefDuty(_ clock: Clock) -> String { duty(clock.plan, brief: true) }

  /// Who has to make his word good, by his name in this language.
  private func signer(of plan: ClockStarted) -> String? {
    guard plan.kind == .counterSign else { return nil }
    let word = room.bulletins(of: plan.matter).first { $0.last(.signed)?.entry == plan.act }?.signed
    return word.map { person($0.signer) }
  }

  package func duty(_ plan: ClockStarted, brief: Bool = false) -> String {
    let whom =
      switch plan.recipient {
      case .party: signer(of: plan) ?? name(of: plan.party) ?? plan.party?.phone.map(grouped(phone:))
      case .village: room.village(of: room.matters[plan.matter])?.name(in: language) ?? recipient(.village)
      default: recipient(plan.recipient)
      }
    switch plan.standing {
    case .rule, .promise:
      let source = room.matters[plan.matter]?.errand?.source
      let turn = plan.round == 1 || source != nil ? "" : language("\(plan.round)", " (\(plan.round))")
      let kind = brief ? plan.kind.briefAct(in: language) : plan.kind.act(in: language)
      let act = (source?.act(in: language) ?? kind) + turn
      guard brief, let whom else { return whom.map { "\(act) \($0)" } ?? act }
      // Chinese reads the same without the blank, and every office is the county's.
      return language(
        act + whom, "\(act) \(whom.hasPrefix(Self.county) ? whom.dropFirst(Self.county.count) : whom[...])")
    case .bound: return plan.standing.name(in: language) + " " + (plan.whose?(language) ?? whom ?? "")
    case .window: return plan.standing.name(in: language) + " " + (whom ?? "")
    }
  }

  func line(_ chinese: String, _ english: String, _ text: String) -> LogLine {
    LogLine(word: language == .chinese ? chinese : english, text: text)
  }

  /// A report as it is read: who, where, what.
  package func line(_ content: ReportContent) -> LogLine {
    let source = [content.source?.unit, content.source?.name].compactMap { $0 }.joined(separator: " ")
    let named = source.isEmpty ? content.source?.phone.map(grouped(phone:)) ?? "" : source
    let said = [content.placeText, content.text].compactMap { $0 }.joined(separator: " ")
    let separator = language == .chinese ? "：" : ": "
    let words = named.isEmpty || said.isEmpty ? named + said : named + separator + said
    // A wrong number, or figures alone: the row still says what the ring was.
    let text =
      words.isEmpty ? (content.kind?.name(in: language) ?? content.category.name(in: language)) : words
    switch content.category {
    case .incident, .ordinary, .news, .wrongNumber:
      return content.channel == .phone ? line("来电", "Call in", text) : line("来报", "Report", text)
    case .spotCheck: return line("查岗", "Check", text)
    case .order: return line("交办", "Order", text)
    case .calledOut: return line("叫应", "Callout", text)
    }
  }

  func line(_ call: CallMade) -> LogLine {
    let office = call.recipient == .party ? nil : call.recipient
    let whom = office.map(recipient) ?? party(of: call)
    var parts = [call.matter.map(number), whom, call.receiver.map(somebody)].compactMap { $0 }
    if let purpose = call.purpose.name(in: language) { parts.append(purpose) }
    if call.outcome != .answered { parts.append(call.outcome.name(in: language)) }
    if call.readBack { parts.append(language == .chinese ? "已复述" : "read back") }
    if let place = call.whereabouts { parts.append(language("在", "") + place.name(in: language)) }
    if let text = call.text { parts.append(text) }
    if call.matter != nil, call.outcome == .answered, let office {
      parts += unnamed(call.receiver, at: office)
    }
    let text = parts.joined(separator: " ")
    guard let matter = call.matter, room.matters[matter]?.errand == nil, let recipient = office else {
      return line("去电", "Call out", text)
    }
    return recipient.isLeader ? line("告知", "Told", text) : line("报县", "To county", text)
  }

  /// Why a call or a paper to an office stopped no clock: nobody there gave a name.
  func unnamed(_ receiver: String?, at office: RecipientID) -> [String] {
    guard !room.isTaken(by: receiver, at: office) else { return [] }
    return [language("没记对方姓名，不停表", "no receiver's name: the clock runs on")]
  }

  /// `带班 高翔  来 何川  走 唐宁`
  func line(_ changed: ShiftChanged) -> LogLine {
    let leader = changed.leader.map { "\(Post.dutyLeader.name(in: language)) \(person($0))" }
    let joined = changed.joined.map { language("来 ", "joined: ") + person($0) }
    let left = changed.left.map { language("走 ", "left: ") + person($0) }
    let reserve =
      changed.reserve.isEmpty
      ? [] : [([Post.reserve.name(in: language)] + changed.reserve.map(person)).joined(separator: " ")]
    let parts = [leader].compactMap { $0 } + joined + left + reserve + [changed.reason].compactMap { $0 }
    return line("换人", "Change", parts.joined(separator: "  "))
  }

  /// `周某 138 0000 0002`: whom a call to no office went to; where it says nothing, whoever was promised one.
  private func party(of call: CallMade) -> String {
    var party = Counterpart(name: call.callee, phone: call.phone)
    if party == Counterpart() { party = call.matter.flatMap(room.party) ?? party }
    let phone = party.phone.map(grouped(phone:))
    let named = name(of: party)
    return [named, named == phone ? nil : phone].compactMap { $0 }.joined(separator: " ")
  }

  func line(_ missed: ClockMissed) -> LogLine {
    let due = moment(missed.due, besides: missed.noticed)
    return line("超时", "Overdue", "\(clock(missed.clock)) " + language("应\(due)", "due \(due)"))
  }

  /// A figure with its source, and how sure it is where it wasn't simply reported: `1号 被困7 估计 石桥村 周某`.
  func line(_ figure: FigureRecorded) -> LogLine {
    let named = figure.figure.name(in: language) + language("", " ") + "\(figure.value)"
    let certainty = figure.certainty == .reported ? nil : figure.certainty.name(in: language)
    let parts = [number(figure.matter), named, certainty, figure.source]
    return line("数字", "Figure", parts.compactMap { $0 }.joined(separator: " "))
  }

  /// By how much the wall clock was set: `拨快3秒`, `拨慢9分58秒`.
  func line(_ step: TimeStepped) -> LogLine {
    let seconds = abs(step.milliseconds) / 1_000
    let (minutes, rest) = (seconds / 60, seconds % 60)
    let amount =
      minutes == 0
      ? language("\(rest)秒", "\(rest) s") : language("\(minutes)分\(rest)秒", "\(minutes) min \(rest) s")
    return line(
      "时钟", "Clock",
      step.milliseconds < 0
        ? language("拨慢", "set back ") + amount : language("拨快", "set forward ") + amount)
  }

  /// How fast an exercise's time runs.
  func speed(_ clock: ExerciseClock) -> String {
    let times = hundredths(clock.speedPercent)
    return language("时间按\(times)倍走", "time runs \(times) times as fast")
  }

  func clock(_ id: ClockID) -> String {
    guard let clock = room.clocks[id] else { return unknownClock(id) }
    return "\(number(clock.plan.matter)) \(duty(clock))"
  }

  /// What the id itself says of a clock that the room has forgotten.
  private func unknownClock(_ id: ClockID) -> String {
    let parts = id.rawValue.split(separator: "/").map(String.init)
    guard parts.count > 2, let kind = ClockKind(rawValue: parts[1]) else { return id.rawValue }
    return "\(number(id.matter)) \(kind.act(in: language)) \(recipient(RecipientID(rawValue: parts[2])))"
  }

  func adopted(_ file: StationFile) -> LogLine { adopted(file.fileName) }

  func adopted(_ file: String) -> LogLine { line("启用", "Adopted", file) }
}

/// `3号` / `#3`
package func numbered(_ number: Int, in language: Language) -> String {
  language == .chinese ? "\(number)号" : "#\(number)"
}
