import DutyModel
import JournalFile
import TestSupport
import Testing

@testable import Desk

@Suite struct RoundTripTests {
  @Test(arguments: SampleEvents.types, [true, false])
  func anEventReadsBackAsItWasWritten(type: String, isFull: Bool) throws {
    let event = try FieldsFiller.event(type, isFull: isFull)
    #expect(event.type == type)
    let bytes = FieldsWriter.object(event, zone: .china)
    let read = try FieldsReader.read(JSONDocument(bytes).root, unknown: .refused) {
      (reader) throws(FieldFault) in try Event(type: type, reading: &reader)
    }
    #expect(read == event)
  }

  @Test(arguments: Command.Name.allCases, [true, false])
  func aCommandReadsBackAsItWasWritten(name: Command.Name, isFull: Bool) throws {
    let command = try FieldsFiller.command(name, isFull: isFull)
    #expect(command.name == name)
    let bytes = FieldsWriter.object(command, zone: .china)
    let read = try FieldsReader.read(JSONDocument(bytes).root, unknown: .refused) {
      (reader) throws(FieldFault) in try Command(name, reading: &reader)
    }
    #expect(read == command)
  }

  @Test(arguments: SampleEvents.types)
  func noRawControlOrBidiCharacterIsWritten(type: String) throws {
    let bytes = FieldsWriter.object(try FieldsFiller.event(type), zone: .china)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" })
  }

  @Test func timesCarryTheStationsOffset() throws {
    let met = ClockMet(clock: "EV-20260714-01/phone_report/county_gov", act: 7, metAt: night("20:31:04"))
    #expect(
      String(decoding: FieldsWriter.object(met, zone: .china), as: UTF8.self)
        == #"{"clock":"EV-20260714-01/phone_report/county_gov","act":7,"met_at":"2026-07-14T20:31:04.000+08:00"}"#
    )
  }

  @Test func whatIsEmptyOrUsualIsLeftOut() {
    #expect(String(decoding: FieldsWriter.object(CallMade(), zone: .china), as: UTF8.self) == "{}")
    let content = ReportContent()
    #expect(String(decoding: FieldsWriter.object(content, zone: .china), as: UTF8.self) == "{}")
  }

  @Test func everyEventTypeIsListed() throws {
    // Some stand there twice: what a type had at first is frozen, later fields have a sample of their own.
    let places = try SampleEvents.types.map { place(of: try FieldsFiller.event($0)) }
    #expect(
      Set(places)
        == Set(Array(1...67) + Array(100..<108) + Array(200..<208) + Array(300..<315) + Array(400..<407)))
  }

  /// A new case doesn't compile here until it is counted, and then the lists must have it.
  private func place(of event: Event) -> Int {
    switch event {
    case .segmentOpened: 1
    case .journalRepaired: 2
    case .stationAdopted: 3
    case .peopleAdopted: 4
    case .rosterAdopted: 5
    case .policyAdopted: 6
    case .reportReceived: 7
    case .reportJoined: 8
    case .incidentOpened: 9
    case .figureRecorded: 10
    case .clockStarted: 11
    case .clockMet: 12
    case .clockMissed: 13
    case .clockReopened: 14
    case .callMade: 15
    case .bulletinSent: 16
    case .matterAssigned: 17
    case .matterClosed: 18
    case .shiftTaken: 19
    case .shiftChanged: 20
    case .shiftLeft: 21
    case .leaderLocated: 22
    case .noteAdded: 23
    case .entryStruck: 24
    case .exerciseClockSet: 25
    case .timeStepped: 26
    case .carried(.station): 27
    case .carried(.people): 28
    case .carried(.roster): 29
    case .carried(.policy): 30
    case .carried(.shift): 31
    case .carried(.contact): 32
    case .carried(.counters): 33
    case .carried(.matter): 34
    case .carried(.report): 35
    case .carried(.figure): 36
    case .carried(.clock): 37
    case .carried(.exerciseClock): 38
    case .carried(.commands): 39
    case .cardsAdopted: 40
    case .cardStarted: 41
    case .cardStepSet: 42
    case .carried(.cards): 43
    case .carried(.cardRun): 44
    case .carried(.cardMark): 45
    case .registerAdopted(let part): 100 + Register.allCases.firstIndex(of: part.register)!
    case .carried(.register(let part)): 200 + Register.allCases.firstIndex(of: part.register)!
    case .errandOpened: 46
    case .errandAnswered: 47
    case .errandReminded: 48
    case .spotCheckRecorded: 49
    case .carried(.answer): 50
    case .clockReleased: 51
    case .clockReplanned: 52
    case .clockPhoned: 53
    case .clockClaimed: 54
    case .phaseEntered: 55
    case .reportDetached: 56
    case .incidentRevised: 57
    case .incidentVerified: 58
    case .figureChosen: 59
    case .matterReopened: 60
    case .mainsChanged: 61
    case .fileAttached: 62
    case .reportSettled: 63
    case .carried(.bulletin): 64
    case .carried(.bulletinContent): 65
    case .carried(.bulletinLetter): 66
    case .carried(.key): 67
    case .bulletin(let act): 300 + place(of: act)
    case .keys(let act): 400 + place(of: act)
    case .unknown: 0
    }
  }

  private func place(of act: KeyAct) -> Int {
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

  private func place(of act: BulletinAct) -> Int {
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
}
