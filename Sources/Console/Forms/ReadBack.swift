import DutyModel

/// What was understood, in one sentence to read back to the caller: the one check that a misheard village meets before
/// anybody drives there. What isn't known yet is said to be.
struct ReadBack {
  let form: Form
  let room: DutyRoom
  let language: Language
  /// Only what is known, for a screen with few rows: what isn't stands in the items.
  var isBrief = false

  /// Nil while nothing is known that could be read back.
  var sentence: String? {
    guard form.sort == .ring, form.category == .incident || form.category == nil else { return nil }
    let known = [place, kind, trend].compactMap { $0 } + figures
    guard !known.isEmpty else { return nil }
    let open = isBrief ? [] : unknown
    let rest =
      open.isEmpty ? [] : [open.joined(separator: language("、", ", ")) + language("待核", " not known")]
    return (known + rest).joined(separator: language("，", ", ")) + language("。对吗？", ". Is that right?")
  }

  private var place: String? {
    guard let typed = form[.place] else { return nil }
    guard let village = room.settings.registers.village(typed) else {
      return [typed, form[.group].map { language("\($0)组", " group \($0)") }, form[.landmark]].compactMap {
        $0
      }.joined()
    }
    let group = form[.group].map { number in
      Int(number).flatMap { village.groupName($0, in: language) } ?? language("\(number)组", "group \(number)")
    }
    return [village.name(in: language), group, form[.landmark]].compactMap { $0 }.joined(
      separator: language("", " "))
  }

  private var kind: String? {
    form[.kind].flatMap(IncidentKind.init(rawValue:))?.name(in: language)
  }

  private var trend: String? {
    guard let trend = form[.trend].flatMap(Trend.init(rawValue:)), trend != .unclear else { return nil }
    return trend.name(in: language)
  }

  private static let asked: [(field: FieldName, figure: Figure)] = [
    (.trapped, .trapped), (.injured, .injured), (.dead, .dead), (.missing, .missing),
  ]

  private var figures: [String] {
    Self.asked.compactMap { field, figure in
      guard let text = form[field], let value = NumberEntry.read(text) else { return nil }
      let name = figure.name(in: language)
      if value == 0 { return language("没有人\(name)", "nobody \(name)") }
      return language("\(name)\(value)人", "\(value) \(name)")
    }
  }

  private var unknown: [String] {
    let figures = Self.asked.filter { form[$0.field] == nil }.map { $0.figure.name(in: language) }
    return (form[.place] == nil ? [language("地点", "the place")] : []) + figures
  }
}
