extension DutyRoom {
  /// Items a line when a list is split; far below 64 KiB even with long names.
  package static let itemsPerLine = 50

  /// Keeps the ids and numbers that an entry gave, though the entry itself stands in a damaged part of the journal
  /// and isn't folded: they were said on the phone and may mean nothing else from now on.
  package mutating func reserveNumbers(of entry: Entry) {
    switch entry.event {
    case .reportReceived(let received): count(\.reports, idOf: received.report.rawValue)
    case .incidentOpened(let opened):
      count(\.incidents, idOf: opened.matter.rawValue)
      if matters[opened.matter]?.isOpen != true { counters.freedNumbers.append(opened.number) }
    case .errandOpened(let opened):
      count(\.errands, idOf: opened.matter.rawValue)
      if matters[opened.matter]?.isOpen != true { counters.freedNumbers.append(opened.number) }
    case .bulletin(.drafted(let drafted)): count(\.bulletins, idOf: drafted.bulletin.rawValue)
    case .bulletin(.numbered(let numbered)):
      counters.mark(numbered.number.value, in: numbered.number.year)
    case .bulletin(.numbersSkipped(let skipped)): counters.mark(skipped.through, in: skipped.year)
    default: break
    }
  }

  /// Takes the settings as they are, but as of files unknown: the next look at the station's files adopts them anew.
  package mutating func doubtSettings() {
    for file in settings.hashes.keys { settings.hashes[file] = "" }
    settings.registers.doubt()
  }

  /// Leaves out as many ids of these dates (`20260714`) as entries are lost: any of them may have given one.
  package mutating func skipIDs(_ lost: Int, on dates: [String]) {
    for date in dates {
      counters[date].reports += lost
      counters[date].incidents += lost
      counters[date].errands += lost
      counters[date].bulletins += lost
    }
    // A number is given in an entry of its own behind the signature; the draft may be older than what is lost.
    for year in Set(dates.compactMap { Int($0.prefix(4)) }) where lost > 0 {
      counters.mark(counters.lastNumber(of: year) + (lost + 1) / 2, in: year)
    }
  }

  /// Everything a new segment must hold so that it opens alone: settings, shift, counters, the open
  /// matters with their reports, figures and clocks, and the recent command keys.
  package func carry() -> [Carried] {
    var items: [Carried] = []
    let settings = settings
    if let hash = settings.hashes[.station] {
      items.append(.station(StationAdopted(sha256: hash, station: settings.station)))
    }
    if let hash = settings.hashes[.people] {
      items += Adopted.parts(of: settings.people, sha256: hash, each: Self.itemsPerLine).map(Carried.people)
    }
    if let hash = settings.hashes[.roster] {
      items += Adopted.parts(of: settings.roster, sha256: hash, each: Self.itemsPerLine).map(Carried.roster)
    }
    if let hash = settings.hashes[.policy] {
      items += PolicyAdopted.parts(of: settings.policy, sha256: hash, each: Self.itemsPerLine).map(
        Carried.policy)
    }
    if let hash = settings.hashes[.cards] {
      items += Adopted.parts(of: settings.cards, sha256: hash, each: 1).map(Carried.cards)
    }
    items += settings.registers.parts.map(Carried.register)
    if let shift { items.append(.shift(shift)) }
    items += latestContactNotes.map(Carried.contact)
    if let exerciseClock { items.append(.exerciseClock(exerciseClock)) }
    items += carriedKeys
    items += counters.parts.map(Carried.counters)
    let reports = Dictionary(grouping: reports.values, by: \.matter)
    let figures = Dictionary(grouping: figures, by: \.figure.matter)
    for matter in openMatters {
      items.append(.matter(matter))
      items += (reports[matter.id] ?? []).sorted { $0.entry < $1.entry }.map(Carried.report)
      items += (figures[matter.id] ?? []).map(Carried.figure)
      items += answers(of: matter.id).map(Carried.answer)
      items += carriedBulletins(of: matter.id)
      items += clocks(of: matter.id).map(Carried.clock)
      items += carriedCards(of: matter.id)
    }
    items += carriedCounterSignatures
    items += carriedUnjoined.map(Carried.report)
    items += StoredCommands.parts(of: commands.carried).map(Carried.commands)
    return items
  }
}

extension DutyRoom {
  /// So many reports that hang on nothing are carried at most.
  private static let unjoinedLimit = 100

  /// Reports that may still be joined to a matter, the earliest first; what nobody has taken waits however long.
  private var carriedUnjoined: [IncomingReport] {
    let earliest = lastEntered.adding(minutes: -60 * Self.sameMatterHours)
    return unjoinedReports.filter { $0.at >= earliest || isUntaken($0) }.prefix(Self.unjoinedLimit).sorted {
      $0.entry < $1.entry
    }
  }
}

extension Counters {
  /// Numbers a line, far below 64 KiB.
  private static let numbersPerLine = 4_000

  /// One line as a rule. A shift that has closed thousands of matters needs more.
  var parts: [Counters] {
    var first = self
    first.freedNumbers = Array(freedNumbers.prefix(Self.numbersPerLine))
    let starts = stride(from: Self.numbersPerLine, to: freedNumbers.count, by: Self.numbersPerLine)
    return [first]
      + starts.enumerated().map { index, start in
        var more = Counters()
        more.part = index + 2
        more.freedNumbers = Array(freedNumbers[start...].prefix(Self.numbersPerLine))
        return more
      }
  }
}

extension StoredCommands {
  /// At most ``DutyRoom/itemsPerLine`` a line, and fewer where keys are long: one sign of a key may take twelve
  /// bytes in the journal.
  static func parts(of commands: [StoredCommand]) -> [StoredCommands] {
    var parts: [StoredCommands] = []
    var bytes = 0
    for command in commands {
      let most = 12 * command.key.unicodeScalars.count + 100
      if let last = parts.last, last.commands.count < DutyRoom.itemsPerLine, bytes + most <= 48 * 1_024 {
        parts[parts.count - 1].commands.append(command)
        bytes += most
      } else {
        parts.append(StoredCommands([command]))
        bytes = most
      }
    }
    return parts
  }
}
