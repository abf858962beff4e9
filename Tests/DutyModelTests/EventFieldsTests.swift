import DutyModel
import Testing

/// Every event and command is read back from what it wrote: a field that is shown under two names, or not
/// at all, would be lost at the next start.
@Suite struct EventFieldsTests {
  static func written(_ event: Event) throws -> TreeWriter {
    var writer = TreeWriter()
    try event.write(to: &writer)
    return writer
  }

  @Test(arguments: Sample.all)
  func eventIsReadAsItWasWritten(event: Event) throws {
    let writer = try Self.written(event)
    var reader = TreeReader(writer.fields)
    let read = try Event(type: event.type, reading: &reader)
    #expect(read == event)
    #expect(reader.names == writer.names)
    #expect(Set(writer.names).count == writer.names.count)
  }

  @Test(arguments: Sample.all)
  func sampleSetsEveryField(event: Event) throws {
    // Otherwise the test above wouldn't see a field that is lost.
    let writer = try Self.written(event)
    let unset = writer.names.filter { writer.fields[$0] == nil }
    #expect(unset.isEmpty)
  }

  @Test func everyCaseHasASample() {
    #expect(
      Set(Sample.all.map(caseNumber)).sorted() == Array(0..<67) + Array(100..<108) + Array(200..<208)
        + Array(300..<315) + Array(400..<407))
  }

  @Test func typesAreUniqueAndCarryTheirVersion() {
    let types = Sample.all.map(\.type)
    #expect(Set(types).count == types.count)
    for type in types {
      #expect(type.hasSuffix("/1"))
      #expect(type.dropLast(2).split(separator: ".").count >= 2)
      #expect(type.dropLast(2).allSatisfy { $0.isLowercase || $0 == "." || $0 == "_" })
    }
  }

  @Test(arguments: ["report.received/2", "report.received", "warning.received/1", "", "carried.warning/1"])
  func unknownTypeIsNoEventOfOurs(type: String) throws {
    var reader = TreeReader(try Self.written(Sample.events[6]).fields)
    #expect(try Event(type: type, reading: &reader) == nil)
  }

  @Test func unknownEventChangesNothingButTheSequence() throws {
    var night = try Night.begun()
    _ = try night.open()
    var before = night.room
    night.record([.unknown(type: "warning.received/1")])
    #expect(night.room.sequence == before.sequence + 1)
    before.apply(night.entries.last!)
    #expect(night.room == before)
    #expect(night.room.openMatters == before.openMatters)
    #expect(try Self.written(.unknown(type: "warning.received/1")).names.isEmpty)
  }

  @Test(arguments: Sample.all)
  func everyMissingFieldIsAFaultOrADefault(event: Event) throws {
    let fields = try Self.written(event).fields
    for name in fields.keys {
      var reader = TreeReader(fields.filter { $0.key != name })
      do throws(FieldFault) {
        let read = try Event(type: event.type, reading: &reader)
        #expect(read != event, "\(event.type) doesn't need \(name)")
      } catch {
        #expect(error == FieldFault(.missing, at: [name]))
      }
    }
  }

  @Test func commandIsReadAsItWasWritten() throws {
    for command in PermissionTests.commands(Sample.matter) + [
      .report(Sample.content, joining: Sample.matter), .recordCall(Sample.call),
      .recordBulletin(Sample.bulletin), .recordFigure(Sample.figure), .closeMatter(Sample.closing),
      .release(Sample.clockID),
      .note("雨", Sample.matter), .take(.wu, .lin, leader: .zhou), .leave(to: .chen, reason: "病了"),
      .adoptSettings(SettingsAdoption(cards: [.flood, .general])),
      .adoptSettings(.fictional), .answerErrand(Sample.answered), .remindErrand(Sample.reminded),
      .callout(.red, minutes: 10), .spotCheck(errand: BroughtErrand(.order, "报数")), .transfer(to: "供电所"),
      .errand(.figures, "雨情", AskedErrand(repeats: Sample.errand.repeats)),
      .reviseIncident(Sample.revised), .verifyIncident(Sample.verified),
      .detach("RP-20260714-01", leaveUnjoined: true), .merge("EV-1", into: "EV-2", "同一件"),
      .choose(Sample.matter, 11, word: Sample.authority),
      .openReport(OpenReport(report: "RP-20260714-01", errand: BroughtErrand(.order, "回话"))),
      .settleReport(SettleReport(report: "RP-20260714-01", outcome: .irrelevant, reason: "邻县的")),
    ] {
      var writer = TreeWriter()
      try command.write(to: &writer)
      var reader = TreeReader(writer.fields)
      #expect(try Command(command.name, reading: &reader) == command)
      #expect(reader.names == writer.names)
    }
  }

  @Test func actorIsReadAsItWasWritten() throws {
    for actor in [Actor.wu, .zhou, .nobody, .program] {
      var writer = TreeWriter()
      try actor.write(to: &writer)
      var reader = TreeReader(writer.fields)
      #expect(try Actor(reading: &reader) == actor)
    }
  }

  @Test func matterOfAnEventIsTheOneItIsAbout() {
    let about = Sample.all.filter { $0.matter == Sample.matter }.map(\.type)
    #expect(
      about == [
        "report.joined/1", "incident.opened/1", "figure.recorded/1", "clock.started/1", "clock.met/1",
        "clock.missed/1", "clock.reopened/1", "clock.replanned/1", "clock.phoned/1", "clock.claimed/1",
        "clock.released/1", "phase.entered/1", "call.made/1", "bulletin.sent/1", "matter.assigned/1",
        "matter.closed/1", "note.added/1", "file.attached/1", "card.started/1", "card.step.set/1",
        "errand.opened/1",
        "errand.answered/1", "errand.reminded/1", "report.detached/1", "incident.revised/1",
        "incident.verified/1", "figure.chosen/1", "matter.reopened/1", "bulletin.drafted/1",
        "bulletin.edited/1", "bulletin.submitted/1", "bulletin.checked/1", "bulletin.recalled/1",
        "bulletin.returned/1", "bulletin.signed/1", "bulletin.numbered/1", "bulletin.countersigned/1",
        "bulletin.dispatched/1", "bulletin.acknowledged/1", "bulletin.voided/1", "report.phoned/1",
        "final.exempted/1", "signature.made/1",
      ])
    #expect(Sample.all.allSatisfy { $0.matter == nil || $0.matter == Sample.matter })
  }
}

/// Exhaustive, so that a new case doesn't compile without a sample.
private func caseNumber(_ event: Event) -> Int {
  switch event {
  case .segmentOpened: 0
  case .journalRepaired: 1
  case .stationAdopted: 2
  case .peopleAdopted: 3
  case .rosterAdopted: 4
  case .policyAdopted: 5
  case .reportReceived: 6
  case .reportJoined: 7
  case .incidentOpened: 8
  case .figureRecorded: 9
  case .clockStarted: 10
  case .clockMet: 11
  case .clockMissed: 12
  case .clockReopened: 13
  case .callMade: 14
  case .bulletinSent: 15
  case .matterAssigned: 16
  case .matterClosed: 17
  case .shiftTaken: 18
  case .shiftChanged: 19
  case .shiftLeft: 20
  case .leaderLocated: 21
  case .noteAdded: 22
  case .entryStruck: 23
  case .exerciseClockSet: 24
  case .timeStepped: 25
  case .carried(.station): 26
  case .carried(.people): 27
  case .carried(.roster): 28
  case .carried(.policy): 29
  case .carried(.shift): 30
  case .carried(.contact): 31
  case .carried(.counters): 32
  case .carried(.matter): 33
  case .carried(.report): 34
  case .carried(.figure): 35
  case .carried(.clock): 36
  case .carried(.exerciseClock): 37
  case .carried(.commands): 38
  case .cardsAdopted: 39
  case .cardStarted: 40
  case .cardStepSet: 41
  case .carried(.cards): 42
  case .carried(.cardRun): 43
  case .carried(.cardMark): 44
  case .registerAdopted(let part): 100 + Register.allCases.firstIndex(of: part.register)!
  case .carried(.register(let part)): 200 + Register.allCases.firstIndex(of: part.register)!
  case .clockReleased: 45
  case .errandOpened: 46
  case .errandAnswered: 47
  case .errandReminded: 48
  case .spotCheckRecorded: 49
  case .carried(.answer): 50
  case .clockReplanned: 51
  case .clockPhoned: 52
  case .clockClaimed: 53
  case .phaseEntered: 54
  case .reportDetached: 55
  case .incidentRevised: 56
  case .incidentVerified: 57
  case .figureChosen: 58
  case .matterReopened: 59
  case .mainsChanged: 60
  case .fileAttached: 61
  case .reportSettled: 62
  case .carried(.bulletin): 63
  case .carried(.bulletinContent): 64
  case .carried(.bulletinLetter): 65
  case .carried(.key): 66
  case .bulletin(let act): 300 + caseNumber(act)
  case .keys(let act): 400 + caseNumber(act)
  // Has no fields and no type of its own.
  case .unknown: -1
  }
}

private func caseNumber(_ act: BulletinAct) -> Int {
  switch act {
  case .drafted: 0
  case .edited: 1
  case .submitted: 2
  case .checked: 3
  case .recalled: 4
  case .returned: 5
  case .signed: 6
  case .numbered: 7
  case .counterSigned: 8
  case .dispatched: 9
  case .acknowledged: 10
  case .voided: 11
  case .phoned: 12
  case .numbersSkipped: 13
  case .finalExempted: 14
  }
}

private func caseNumber(_ act: KeyAct) -> Int {
  switch act {
  case .enrolled: 0
  case .rotated: 1
  case .revoked: 2
  case .failed: 3
  case .reset: 4
  case .signed: 5
  case .checkpoint: 6
  }
}
