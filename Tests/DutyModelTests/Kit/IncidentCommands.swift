import DutyModel

// Commands about incidents as a test says them.

extension ReportContent {
  /// What a caller says, field by field, where the short form of the kit has no place for it.
  static func told(_ change: (inout ReportContent) -> Void) -> ReportContent {
    var content = ReportContent()
    change(&content)
    return content
  }

  /// A flood of which the caller tells the whole minimum set.
  static var complete: ReportContent {
    told {
      $0.kind = .flashFlood
      $0.place = "石桥村三组"
      $0.occurred = time("19:55")
      $0.text = "溪水漫过便桥"
      $0.source = .caller
      $0.figures = ReportedFigures([.trapped: 0])
      $0.actionsTaken = "已喊人撤到学校"
    }
  }
}

extension Counterpart {
  static let caller = Counterpart(name: "周某", unit: "石桥村", phone: "13800000007")
  static let secretary = Counterpart(name: "周国", unit: "石桥村", post: "村书记")
}

extension Command {
  static func revise(_ matter: MatterID, _ change: (inout IncidentRevised) -> Void) -> Command {
    var revised = IncidentRevised()
    revised.matter = matter
    change(&revised)
    return .reviseIncident(revised)
  }

  static func verify(
    _ matter: MatterID, _ result: VerificationResult = .confirmed, whom: Counterpart? = .secretary,
    text: String? = nil
  ) -> Command {
    var verified = IncidentVerified()
    verified.matter = matter
    verified.whom = whom
    verified.result = result
    verified.text = text
    return .verifyIncident(verified)
  }

  static func join(_ report: ReportID, to matter: MatterID) -> Command {
    .joinReport(JoinReport(report: report, matter: matter))
  }

  static func detach(_ report: ReportID, leaveUnjoined: Bool = false) -> Command {
    .detachReport(DetachReport(report: report, leaveUnjoined: leaveUnjoined))
  }

  static func merge(_ matter: MatterID, into: MatterID, _ text: String? = nil) -> Command {
    .mergeIncident(MergeIncident(matter: matter, into: into, text: text))
  }

  static func choose(_ matter: MatterID, _ entry: Int, word: Authority? = nil) -> Command {
    .chooseFigure(ChooseFigure(matter: matter, entry: entry, authority: word))
  }

  static func reported(
    _ matter: MatterID, _ figure: Figure, _ value: Int, _ certainty: Certainty, from source: String? = nil,
    asOf: Timestamp = time("20:00")
  ) -> Command {
    .recordFigure(
      FigureRecorded(
        matter: matter, figure: figure, value: value, source: source, asOf: asOf, certainty: certainty))
  }
}

extension [Event] {
  var joinedReports: [ReportJoined] {
    compactMap { if case .reportJoined(let joined) = $0 { joined } else { nil } }
  }
}

extension Night {
  func incident(_ matter: MatterID) -> Incident? { room.matters[matter]?.incident }

  /// The call-back that is owed about a matter, if any.
  func callBack(_ matter: MatterID) -> Clock? {
    room.clocks(of: matter).first { $0.plan.kind == .callBack }
  }

  /// Receives a report that opens nothing, and returns it.
  mutating func lay(_ content: ReportContent, at typed: Timestamp? = nil) throws -> ReportID {
    try submit(.report(content), at: typed).receivedReport!
  }
}
