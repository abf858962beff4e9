import DutyModel

extension StationProfile {
  /// Reads `station.toml`. What could be read is there even when the log has faults.
  /// `devices` gets what the file says about this machine.
  init(_ top: inout TOMLReader, devices: inout StationDevices) {
    self.init()
    code = top.identifier("code") ?? ""
    name = top.localText("name")
    language = top.optionalCode("language") ?? language
    theme = top.optionalText("theme") ?? theme
    if !theme.contains("/"), !EmbeddedThemes.names.contains(theme) {
      let near = nearest(to: theme, in: EmbeddedThemes.names)
      top.fault(.unknownTheme(found: theme, nearest: near), at: "theme")
    }
    if let zone = top.optionalText("time_zone") { timeZone = zone }
    numbering = top.optionalCode("numbering") ?? numbering
    numberPrefix = top.optionalText("number_prefix")
    masthead = top.optionalText("masthead")
    unit = top.optionalText("unit")
    if top.has("phone") { phone = top.phone("phone") }

    for var table in top.tables("office") {
      let id = table.identifier("id") ?? ""
      if offices.contains(where: { $0.id.rawValue == id }) { table.fault(.duplicate(found: id), at: "id") }
      // A recipient is an office or a post; one word can't be both.
      if Post(rawValue: id) != nil { table.fault(.takenByPost(found: id), at: "id") }
      let office = Office(
        id: RecipientID(rawValue: id), name: table.localText("name"), phone: table.phone("phone"))
      table.finish()
      offices.append(office)
    }
    for var table in top.optionalTables("season") {
      let months = table.integers("months", in: 1...12)
      let kinds: [IncidentKind] = table.codes("kinds")
      if kinds.count > SeasonKinds.mostKinds {
        table.fault(.tooMany(limit: SeasonKinds.mostKinds), at: "kinds")
      }
      for (index, kind) in kinds.enumerated() where kinds[..<index].contains(kind) {
        table.fault(.duplicate(found: kind.rawValue), at: "kinds")
      }
      for month in months where seasons.contains(where: { $0.months.contains(month) }) {
        table.fault(.duplicate(found: "\(month)"), at: "months")
      }
      table.finish()
      seasons.append(SeasonKinds(months: months, kinds: kinds))
    }
    devices = StationDevices(&top)
    top.finish()
  }

  /// Its zone; nil when nothing is known of it, which is then in the log.
  func zone(_ top: TOMLReader) -> ZoneTable? {
    do {
      return try ZoneTable(zone: timeZone)
    } catch {
      top.fault(.unknownZone(found: timeZone), at: "time_zone")
      return nil
    }
  }
}

extension TOMLReader {
  /// A text that may stand in file names and ids.
  mutating func identifier(_ key: String) -> String? {
    guard let text = text(key) else { return nil }
    if isIdentifier(text) { return text }
    fault(.badIdentifier(found: text), at: key)
    return nil
  }

  mutating func phone(_ key: String) -> String {
    guard let text = text(key) else { return "" }
    if let problem = phoneProblem(text) { fault(problem, at: key) }
    return text
  }
}
