import DutyModel
import Paperwork
import Testing

/// What is said first when somebody above asks who is on duty.
@Suite struct RoomAnswerTests {
  private var room = DutyRoom(purpose: .live, zone: .china)
  private let now = Timestamp(rfc3339: "2026-07-14T20:31:00+08:00")!
  private let officer = Actor(person: "wu.xiao", role: .officer)

  private mutating func submit(_ command: Command, by actor: Actor) throws {
    let events = try room.decide(command, by: actor, at: Moment(now: now))
    let first = room.sequence + 1
    for (index, event) in events.enumerated() {
      room.apply(
        Entry(
          sequence: first + index, group: first...(first + events.count - 1), at: now, entered: now,
          seat: "A",
          by: actor, command: CommandKey(text: "t/\(first)"), event: event))
    }
  }

  init() throws {
    var adoption = SettingsAdoption()
    var station = StationAdopted()
    station.station.name = LocalText("青禾镇值班室", "Qinghe duty room")
    station.station.offices = [
      Office(id: "county_gov", name: LocalText("县政府总值班室", "County duty room"), phone: "8220110")
    ]
    adoption.station = station
    adoption.people = [
      Adopted(
        sha256: "p", part: 1, parts: 1,
        items: [
          Person(id: "wu.xiao", name: "吴晓", posts: [.dutyOfficer], phones: ["13900002005"]),
          Person(
            id: "lin.yuanshan", name: "林远山", posts: [.dutyLeader], phones: ["13800001001"],
            backup: "gao.xiang"),
          Person(id: "gao.xiang", name: "高翔", posts: [.townshipHead], phones: ["13800001002"]),
        ])
    ]
    try submit(.adoptSettings(adoption), by: .program)
    try submit(.takeShift(TakeShift(leader: "lin.yuanshan", officers: ["wu.xiao"])), by: officer)
  }

  @Test mutating func itNamesTheStandInTheCalloutAndWhatIsOwed() throws {
    var callout = ReceiveCallout()
    callout.recipient = "county_gov"
    callout.calledOut = CalledOut(colour: .orange, hazard: "暴雨")
    callout.minutes = 30
    try submit(.receiveCallout(callout), by: officer)
    for minutes in [10, 20, 40] {
      var asked = AskedErrand()
      asked.minutes = minutes
      asked.recipient = "county_gov"
      try submit(.openErrand(OpenErrand(.order, "核实坝下住户", asked: asked)), by: officer)
    }
    let said = spotCheckAnswer(room, at: now)
    #expect(said.hasPrefix("青禾镇值班室。带班领导林远山，电话138 0000 1001"))
    #expect(said.contains("；B角高翔，电话138 0000 1002；值班员吴晓在岗；接叫应暴雨橙色；在办4件"))
    #expect(
      said.hasSuffix(
        "：2号核实坝下住户 交办，20:41前答复县政府总值班室；3号核实坝下住户 交办，20:51前答复县政府总值班室；"
          + "1号暴雨橙色 叫应，21:01前反馈县政府总值班室，等。请问您是哪里，贵姓？"))
  }

  @Test func withNothingOpenItEndsThere() {
    #expect(spotCheckAnswer(room, at: now).hasSuffix("值班员吴晓在岗；在办0件。请问您是哪里，贵姓？"))
  }
}
