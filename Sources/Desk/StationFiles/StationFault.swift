import DutyModel
import Paperwork

/// What is wrong with a station's file, where, and (in ``message(in:)`` and ``remedy(in:)``) what helps.
package struct StationFault: Error, Equatable, Sendable {
  /// An error keeps its file from being adopted; a warning doesn't.
  package enum Severity: Equatable, Sendable {
    case error
    case warning
  }

  package enum Place: Equatable, Sendable {
    case line(Int)
    /// A character of a line, both from 1.
    case character(line: Int, column: Int)
    /// A cell of a table, by the name of its column.
    case cell(line: Int, column: String)
    /// A key path such as `rule[3].minutes`, list places from 1; the line when it could be found.
    case key(String, line: Int?)
  }

  /// A sort of value, for expected and found.
  package enum ValueKind: Equatable, Sendable {
    case text
    case integer
    case decimal
    case flag
    case date
    case time
    case dateAndTime
    case list
    case table
    case tableList
  }

  package enum Problem: Equatable, Sendable {
    // The file as a whole.
    case fileMissing
    case unreadable(errno: Int32)
    case notAFile
    case tooLarge(limitBytes: Int)
    case notUTF8
    /// Neither UTF-8 nor GB18030.
    case unknownEncoding
    case notTOML(parserSays: String)
    case notTable(CSVFault.Problem)
    /// Held back, because what it refers to can't be relied on.
    case waitsFor(StationFile)

    // One value.
    case missingKey
    case unknownKey(nearest: String?)
    case wrongKind(expected: ValueKind, found: ValueKind)
    case outOfRange(found: Int, allowed: ClosedRange<Int>)
    case empty
    case tooMany(limit: Int)
    case hiddenCharacter(UInt32)
    case badIdentifier(found: String)
    case takenByPost(found: String)
    case unknownWord(found: String, nearest: String?, allowed: [String])
    case duplicate(found: String)
    case badPhone(found: String)
    /// A number that a spreadsheet has rounded: `1.38E+10`.
    case roundedPhone(found: String)
    case unknownZone(found: String)
    case badDate(found: String)
    case unknownTheme(found: String, nearest: String?)

    // The roster.
    case badTime(found: String)
    case endNotAfterStart
    case unknownPerson(found: String, nearest: String?)
    case ambiguousPerson(found: String, candidates: [String])
    case nobodyOnDuty(RosterTrack)

    // The policy.
    case unknownRecipient(found: String, nearest: String?)
    case postNobodyHolds(Post)
    case decisiveNotRecipient(found: String)
    /// Nil among the kinds is an incident whose kind nobody knows yet.
    case noClock(ClockKind, levels: [IncidentLevel], kinds: [IncidentKind?])
    case noDecisive(ClockKind, levels: [IncidentLevel], kinds: [IncidentKind?])
    case noRuleOfItsOwn(ClockKind, kinds: [IncidentKind])
    case neverTold(Post)

    // The cards.
    case notAFolder
    case noCards
    case wrongStepNumber(found: Int, expected: Int)
    /// `counts` says otherwise: a line was lost or came in twice.
    case countDiffers(stated: Int, found: Int)
    /// Exactly one of these keys may stand here.
    case notOneOf([String], found: [String])
    /// A card on which nothing is ever done for good.
    case onlyRepeats
    case secondGenericCard(first: String)
    /// Kinds that have a card of their own in every starter folder.
    case noCardOfItsOwn([IncidentKind])
    /// Kinds for which there is no card at all, not even a general one.
    case noCardAtAll([IncidentKind])
    /// In a table of `registers/`.
    case register(RegisterProblem)
    /// In a scenario of an exercise.
    case scenario(ScenarioProblem)
    /// Two files, or two rows, that don't fit together.
    case cross(CrossProblem)
    /// Nil is a call-out that named no colour, or a rule that has none.
    case noErrandRule(ErrandSource, WarningColour?)
    case twoErrandRules(ErrandSource, WarningColour?)
    case feedbackNotRepeated(String)
    /// `minutes` and `hours` at once.
    case onlyOneUnit(other: String)
    /// The head doesn't say how many lines there are; `text` does.
    case countsMissing(text: String)
    case linesDiffer(key: String, said: Int, found: Int, suspects: LostLines)
    /// For every incident another rule is stricter.
    case neverWins(String)
  }

  /// The file's name in the station's folder.
  package var file: String
  package var place: Place?
  package var problem: Problem
  /// Further lines of a table with the same problem in the same column.
  package var alsoOnLines: [Int] = []

  package init(file: String, place: Place? = nil, problem: Problem) {
    self.file = file
    self.place = place
    self.problem = problem
  }

  package var severity: Severity {
    switch problem {
    case .unknownTheme, .nobodyOnDuty, .noRuleOfItsOwn, .neverTold, .noCardOfItsOwn, .noCardAtAll,
      .noErrandRule, .twoErrandRules, .feedbackNotRepeated, .countsMissing, .linesDiffer, .neverWins,
      .onlyRepeats:
      .warning
    case .noClock(let clock, _, _): clock == .phoneReport ? .error : .warning
    case .register(let problem): problem.isRemark ? .warning : .error
    case .cross: .warning
    default: .error
    }
  }

  /// True when it says that something couldn't be read or got lost.
  var isAboutReading: Bool {
    if case .linesDiffer = problem { return true }
    return severity == .error
  }
}

extension StationFault.Problem {
  /// Why a file couldn't be read.
  init(_ fault: FileFault) {
    switch fault.problem {
    case .missing: self = .fileMissing
    case .notAFile: self = .notAFile
    case .tooLarge(let limit): self = .tooLarge(limitBytes: limit)
    case .system(let number, _): self = .unreadable(errno: number)
    }
  }
}
