import DutyModel

// The papers that starter cards lean on, each named once by name, number and date.

extension CardSource {
  /// Ends the sources of every card: what no paper lays down.
  static let others = CardSource(
    LocalText(
      "没有列出依据的步骤和分钟数都是建议值；使用前须经本地有关部门审定",
      "steps and minutes without a source are a proposal; local departments must review the card before use"),
    steps: [])

  static func opinion(_ chinese: String, _ english: String, steps: [Int]) -> CardSource {
    CardSource(
      LocalText(
        "中共中央办公厅、国务院办公厅《关于进一步提升基层应急管理能力的意见》（2024年9月21日）\(chinese)",
        "Opinion of the General Offices of the CPC Central Committee and the State Council on emergency management at "
          + "the grassroots, 21 September 2024, \(english)"), steps: steps)
  }

  static func geologicalRegulations(steps: [Int]) -> CardSource {
    CardSource(
      LocalText(
        "《地质灾害防治条例》（国务院令第394号）第29条",
        "Geological Disaster Prevention Regulations (State Council Decree 394), art. 29"), steps: steps)
  }

  static func forestRegulations(_ article: Int, steps: [Int]) -> CardSource {
    CardSource(
      LocalText(
        "《森林防火条例》（国务院令第541号）第\(article)条",
        "Forest Fire Prevention Regulations (State Council Decree 541), art. \(article)"), steps: steps)
  }

  static func accidentReporting(_ article: Int, _ chinese: String, _ english: String, steps: [Int])
    -> CardSource
  {
    CardSource(
      LocalText(
        "《生产安全事故报告和调查处理条例》（国务院令第493号）第\(article)条：\(chinese)",
        "Regulations on Reporting and Investigating Work Accidents (State Council Decree 493), art. \(article): "
          + english), steps: steps)
  }

  static func damRegulations(_ article: Int, steps: [Int]) -> CardSource {
    CardSource(
      LocalText(
        "《水库大坝安全管理条例》（国务院令第77号，2018年修订）第\(article)条",
        "Reservoir Dam Safety Regulations (State Council Decree 77, revised 2018), art. \(article)"),
      steps: steps)
  }

  static func healthRegulations(_ article: Int, _ chinese: String, _ english: String, steps: [Int])
    -> CardSource
  {
    CardSource(
      LocalText(
        "《突发公共卫生事件应急条例》（国务院令第376号，2011年修订）第\(article)条\(chinese)",
        "Public Health Emergency Regulations (State Council Decree 376, revised 2011), art. \(article)\(english)"
      ),
      steps: steps)
  }
}

/// Conditions and moments that several cards share.
enum StarterMoment {
  static let lifted = CardDue.at("解除后", "once it is lifted")
  static let countyTakesOver = CardDue.at("县级接管时", "when the county takes command")
}
