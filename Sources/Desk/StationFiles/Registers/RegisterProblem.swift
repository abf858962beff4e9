import DutyModel

/// What can be wrong in a table of `registers/`.
package enum RegisterProblem: Equatable, Sendable {
  case noHeadings(needed: [LocalText])
  case missingHeading(LocalText, nearest: String?)
  case unknownHeading(String, nearest: LocalText)
  case unreadHeadings([String])
  case cellWithoutHeading(found: String)
  /// An empty cell below a filled one: a merged cell, or one that was forgotten.
  case mergedCell(above: String)
  case takenFromAbove(String)
  case longCell(limit: Int)
  case badNumber(found: String, allowed: ClosedRange<Int>)
  case badDate(found: String)
  case phoneWithWords(found: String)
  case phone(PhoneFlaw, found: String)
  case badShortNumber(found: String)
  case fileMissing
  case folderEmpty

  /// Worth a look, and nothing that keeps the table from being adopted.
  var isRemark: Bool {
    switch self {
    case .unknownHeading, .unreadHeadings, .takenFromAbove, .fileMissing, .folderEmpty: true
    default: false
    }
  }
}
