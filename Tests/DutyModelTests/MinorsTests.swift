import DutyModel
import Testing

/// Children are involved: that is sensitive whatever the level.
@Suite struct MinorsTests {
  private var child: ReportContent {
    .told { ($0.text, $0.kind, $0.minors) = ("孩子没回家", .drowningMissing, true) }
  }

  private func begun() throws -> Night { try Night.begun(SettingsAdoption(policy: .complete)) }

  @Test func aReportOfMinorsOpensWhatIsSensitive() throws {
    var night = try begun()
    let matter = try night.open(child)
    #expect(night.incident(matter)?.sensitivity == [.people])
    #expect(night.clock(.phoneReport, .county, of: matter)?.plan.rule == "major-phone")
    var told = child
    told.minors = false
    let other = try night.open(told)
    #expect(night.incident(other)?.sensitivity == [])
  }

  @Test func aReportOfMinorsThatJoinsMakesItSensitive() throws {
    var night = try begun()
    var first = child
    first.minors = nil
    let matter = try night.open(first)
    try night.submit(.revise(matter) { $0.sensitivity = [.time] })
    try night.submit(.revise(matter) { $0.clear = [.sensitivity] })
    #expect(night.clock(.phoneReport, .county, of: matter)?.plan.rule == "any-phone")
    try night.submit(.report(child, joining: matter))
    #expect(night.incident(matter)?.sensitivity == [.people])
    #expect(night.clock(.phoneReport, .county, of: matter)?.plan.rule == "major-phone")
    night.openSegment()
    #expect(night.incident(matter)?.sensitivity == [.people])
  }

  @Test func aReportOfMinorsThatIsMovedMakesItSensitiveToo() throws {
    var night = try begun()
    let matter = try night.open(ReportContent(text: "找人", kind: .drowningMissing))
    var laid = child
    laid.category = .ordinary
    let report = try night.lay(laid)
    try night.submit(.revise(matter) { $0.sensitivity = [.time] })
    try night.submit(.join(report, to: matter))
    #expect(night.incident(matter)?.sensitivity == [.time, .people])
    let own = try #require(try night.submit(.detach(report)).openedMatter)
    #expect(night.incident(own)?.sensitivity == [.people])
  }

  @Test(arguments: [false, true])
  func whoeverToldOfThemIsStruckAndItIsNoLongerSensitive(inANewSegment: Bool) throws {
    var night = try begun()
    let matter = try night.open(ReportContent(text: "找人", kind: .drowningMissing))
    let entry = night.last + 1
    try night.submit(.report(child, joining: matter))
    #expect(night.clock(.phoneReport, .county, of: matter)?.plan.rule == "major-phone")
    if inANewSegment { night.openSegment() }
    try night.submit(.strike(entry))
    #expect(night.incident(matter)?.sensitivity == [])
    #expect(night.clock(.phoneReport, .county, of: matter)?.plan.rule == "any-phone")
  }

  @Test func asLongAsAnotherReportTellsOfThemItStaysSensitive() throws {
    var night = try begun()
    let matter = try night.open(ReportContent(text: "找人", kind: .drowningMissing))
    let entry = night.last + 1
    try night.submit(.report(child, joining: matter))
    try night.submit(.report(child, joining: matter))
    try night.submit(.strike(entry))
    #expect(night.incident(matter)?.sensitivity == [.people])
  }

  @Test(arguments: [false, true])
  func whatAPersonSaidStays(beforeTheReport: Bool) throws {
    var night = try begun()
    let matter = try night.open(ReportContent(text: "找人", kind: .drowningMissing))
    let said = Command.revise(matter) { $0.sensitivity = [.people, .time] }
    if beforeTheReport { try night.submit(said) }
    let entry = night.last + 1
    try night.submit(.report(child, joining: matter))
    if !beforeTheReport { try night.submit(said) }
    night.openSegment()
    try night.submit(.strike(entry))
    #expect(night.incident(matter)?.sensitivity == [.people, .time])
  }

  @Test func aReportThatIsTakenOffTakesItsMinorsAlong() throws {
    var night = try begun()
    let matter = try night.open(ReportContent(text: "找人", kind: .drowningMissing))
    try night.submit(.revise(matter) { $0.sensitivity = [.time] })
    let report = try #require(try night.submit(.report(child, joining: matter)).receivedReport)
    let own = try #require(try night.submit(.detach(report)).openedMatter)
    #expect(night.incident(matter)?.sensitivity == [.time])
    #expect(night.incident(own)?.sensitivity == [.people])
  }
}
