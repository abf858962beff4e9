import Testing

@testable import DutyModel

@Suite struct TwoPostsTests {
  private var adoption: SettingsAdoption {
    var policy = DeadlinePolicy()
    policy.rules = [
      DeadlineRule("tell", .tellLeader, 5, to: [.dutyLeader, .townshipHead], decisive: .dutyLeader)
    ]
    return SettingsAdoption(policy: policy)
  }

  /// 何青 is township head and leads tonight: telling him once is telling both.
  @Test func aPersonWithTwoPostsIsToldOnce() throws {
    var night = try Night.begun(shift: false, adoption)
    try night.submit(.take(.wu, leader: .he))
    let matter = try night.open()
    let told = try night.submit(.call(matter, to: .dutyLeader))
    let met = told.compactMap { if case .clockMet(let met) = $0 { met.clock } else { nil } }
    let leaders = night.room.clocks(of: matter).filter { $0.plan.kind == .tellLeader }
    #expect(leaders.map(\.plan.recipient).contains(.townshipHead))
    #expect(Set(met) == Set(leaders.map(\.id)))
  }

  @Test func anotherLeaderIsStillToBeTold() throws {
    var night = try Night.begun(adoption)
    let matter = try night.open()
    try night.submit(.call(matter, to: .dutyLeader))
    let open = night.room.clocks(of: matter).filter { $0.plan.kind == .tellLeader && $0.isOpen }
    #expect(open.map(\.plan.recipient) == [.townshipHead])
  }
}
