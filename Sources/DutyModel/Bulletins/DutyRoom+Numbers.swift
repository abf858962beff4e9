// Numbers of bulletins: given at signing, under the append lock, in the order of signing, once for ever.

extension DutyRoom {
  /// The number that a bulletin signed now gets; nil where the station gives none. Ask under the append lock.
  package func nextNumber(at instant: Timestamp) -> BulletinNumber? {
    let form = settings.station.numbering
    guard form != .none else { return nil }
    let year = zone.civil(instant).date.year
    return BulletinNumber(
      form, year: year, value: counters.lastNumber(of: year) + 1,
      prefix: form == .serial ? settings.station.numberPrefix : nil)
  }

  func numbered(_ bulletin: Bulletin, at moment: Moment) -> [Event] {
    guard let number = nextNumber(at: moment.entered) else { return [] }
    var numbered = BulletinNumbered()
    numbered.bulletin = bulletin.id
    numbered.matter = bulletin.matter
    numbered.number = number
    return [.bulletin(.numbered(numbered))]
  }

  func skip(_ command: SkipNumbers, at moment: Moment) throws(Refusal) -> [Event] {
    guard let next = nextNumber(at: moment.entered) else { throw .bulletin(.stationHasNoNumbers) }
    guard command.next > next.value, command.next <= Self.largestNumber else {
      throw .bulletin(.numberNotAhead(next: next.value))
    }
    if isBlank(command.reason) { throw .bulletin(.voidNeedsReason) }
    var skipped = NumbersSkipped()
    skipped.year = next.year
    skipped.from = next.value
    skipped.through = command.next - 1
    skipped.reason = command.reason
    return [.bulletin(.numbersSkipped(skipped))]
  }

  /// Above that it is a slip: no room writes thirty reports a day.
  static let largestNumber = 9_999
}

extension Counters {
  /// The highest number given or skipped in `year`.
  func lastNumber(of year: Int) -> Int { numbers.first { $0.year == year }?.last ?? 0 }

  /// Numbers are never given twice, so the mark only rises.
  mutating func mark(_ number: Int, in year: Int) {
    if let index = numbers.firstIndex(where: { $0.year == year }) {
      numbers[index].last = max(numbers[index].last, number)
    } else {
      // No year is forgotten: a clock whose battery is empty signs in 2000, and comes back.
      numbers.append(NumberMark(year: year, last: number))
    }
  }
}

/// The highest number of one year.
package struct NumberMark: FieldRecord {
  package var year = 0
  package var last = 0

  package init() {}

  package init(year: Int, last: Int) {
    self.year = year
    self.last = last
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("year", &year)
    try fields.field("last", &last)
  }
}

/// What became of each number of a year: a fold over any journal, from its first entry on, so that every gap has its
/// reason.
package struct NumberLedger: Projection, Equatable, Sendable {
  package enum Use: Equatable, Sendable {
    case given(BulletinID)
    /// 作废: given, and the bulletin never left.
    case void(BulletinID, reason: String?)
    case skipped(reason: String)
    /// Left out behind the repair in that entry: what was lost may have given it.
    case lost(repair: Int)
  }

  /// Numbers one behind the other that have the same reason not to stand on a report that left.
  package struct Gap: Equatable, Sendable {
    package var year: Int
    package var numbers: ClosedRange<Int>
    /// Nil where nothing explains it.
    package var use: Use?

    package init(year: Int, numbers: ClosedRange<Int>, use: Use?) {
      self.year = year
      self.numbers = numbers
      self.use = use
    }
  }

  private var years: [Int: [Int: Use]] = [:]
  private var repair: Int?

  package init() {}

  /// The numbers of `year` in order; nil stands for one that nothing explains.
  package func uses(in year: Int) -> [(number: Int, use: Use?)] {
    guard let uses = years[year], let last = uses.keys.max() else { return [] }
    return (1...last).map { ($0, uses[$0]) }
  }

  /// Every number that isn't on a report that may have left, with the reason, year by year.
  package var gaps: [Gap] {
    var gaps: [Gap] = []
    for year in years.keys.sorted() {
      for (number, use) in uses(in: year) {
        if case .given = use { continue }
        if let last = gaps.last, last.year == year, last.use == use, last.numbers.upperBound == number - 1 {
          gaps[gaps.count - 1].numbers = last.numbers.lowerBound...number
        } else {
          gaps.append(Gap(year: year, numbers: number...number, use: use))
        }
      }
    }
    return gaps
  }

  package mutating func apply(_ entry: Entry) {
    if case .journalRepaired = entry.event { repair = entry.sequence }
    guard case .bulletin(let act) = entry.event else { return }
    switch act {
    case .numbered(let numbered):
      let (year, number) = (numbered.number.year, numbered.number.value)
      let last = years[year]?.keys.max() ?? 0
      if let repair, last + 1 < number {
        for lost in last + 1..<number { years[year, default: [:]][lost] = .lost(repair: repair) }
      }
      repair = nil
      years[year, default: [:]][number] = .given(numbered.bulletin)
    case .voided(let voided):
      guard let number = voided.number else { return }
      years[number.year, default: [:]][number.value] = .void(voided.bulletin, reason: voided.reason)
    case .numbersSkipped(let skipped) where skipped.from <= skipped.through:
      for number in skipped.from...min(skipped.through, DutyRoom.largestNumber) {
        years[skipped.year, default: [:]][number] = .skipped(reason: skipped.reason)
      }
    default: break
    }
  }
}
