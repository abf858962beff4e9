import Desk
import DutyModel
import Testing

@testable import Console

/// What the screen says of the journal's past.
@Suite struct PastTests {
  private func console(_ language: Language = .chinese) throws -> TestConsole {
    let console = try TestConsole(language)
    try console.takeShift()
    try console.receive("石桥村三组", text: "溪水漫过便桥了")
    console.desktop.message = nil
    return console
  }

  @Test func progressStandsWhereNothingElseDoes() throws {
    let console = try console()
    console.desktop.status = VerifiedMark.progress(41, in: .chinese)
    #expect(console.rows()[22].hasSuffix("验证旧日志 41%"))
    console.desktop.message = .init(.saved, "已存 12")
    #expect(!console.rows().contains { $0.contains("验证旧日志") })
    console.desktop.message = nil
    console.press(.character("9"))
    #expect(!console.rows().contains { $0.contains("验证旧日志") && $0.contains("件号") })
  }

  @Test func progressLeavesTheKeysOfALowScreenAlone() throws {
    let console = try console()
    let before = console.rows(80, 9)
    console.desktop.status = VerifiedMark.progress(41, in: .chinese)
    #expect(console.rows(80, 9) == before)
  }

  @Test func theAlarmStandsBelowTonightsBannerAndAloneOnALowScreen() throws {
    let console = try console()
    console.desktop.alarm = "旧日志坏了"
    console.desktop.warning = "policy.toml 第 3 行"
    let rows = console.rows()
    #expect(rows[3] == " ! policy.toml 第 3 行" && rows[4] == " ! 旧日志坏了")
    #expect(console.rows(40, 12).filter { $0.hasPrefix(" ! ") } == [" ! policy.toml 第 3 行"])
    console.desktop.warning = nil
    #expect(console.rows(40, 12).filter { $0.hasPrefix(" ! ") } == [" ! 旧日志坏了"])
  }

  @Test(arguments: Language.allCases)
  func damageInThePast(language: Language) throws {
    let console = try console(language)
    let damage = VerifiedMark.Damage(.damaged, .init(first: 812), sequence: 816)
    console.desktop.alarm = damage.message(in: language)
    console.desktop.status = VerifiedMark.progress(41, in: language)
    for size in ScreenSize.allCases {
      try Golden.expect(
        console.desktop.draw(size.size, at: console.now),
        is: "past-\(language.rawValue)-\(size.rawValue)")
    }
  }
}
