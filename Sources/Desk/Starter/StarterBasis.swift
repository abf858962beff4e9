import DutyModel

/// What the default limits look to: law or order with number, article and date, and its own figures.
enum StarterBasis {
  static let forestFire = LocalText(
    "《森林防火条例》国务院令第541号第31条（2009-01-01施行，立即报告）、某市2011年意见（起火30分钟内报，灭后1小时全面报告）",
    "Forest Fire Regulations, Decree 541 art. 31 (in force 2009-01-01, at once), a city's opinion of 2011 (30 min; full report 1 h after it is out)"
  )
  static let disasterFigures = LocalText(
    "《自然灾害情况统计调查制度》应急〔2020〕19号（县级首报2小时）",
    "disaster statistics rules, Emergency Management [2020] no. 19 (county's first report 2 h)")
  static let geoHazard = LocalText(
    "《地质灾害防治条例》国务院令第394号第28条（2004-03-01施行，立即报告）、国家突发地质灾害应急预案（县级4小时、12小时）",
    "Geological Disaster Regulations, Decree 394 art. 28 (in force 2004-03-01, at once), national plan (county 4 h and 12 h)"
  )
  static let relief = LocalText(
    "《自然灾害救助条例》国务院令第577号第16、17条（2019年修订，立即报告，稳定前逐日）",
    "Natural Disaster Relief Regulations, Decree 577 arts. 16-17 (revised 2019; at once, then daily)")
  static let dam = LocalText(
    "《水库大坝安全管理条例》国务院令第77号第25条（2018年修订，立即报告；先通知下游，再报告）",
    "Reservoir Dam Safety Regulations, Decree 77 art. 25 (revised 2018; at once; warn downstream before reporting)"
  )
  static let accidents = LocalText(
    "《生产安全事故报告和调查处理条例》国务院令第493号第9、13条（2007-06-01施行，单位1小时，补报7日、30日）",
    "Accident Reporting Regulations, Decree 493 arts. 9 and 13 (in force 2007-06-01; the unit's own 1 h, supplements 7 and 30 days)"
  )
  static let chemicals = LocalText(
    "国务院令第493号第9条（2007-06-01施行，1小时）、上海燃气事故预案（口头30分钟、书面1小时）、兰州危化品预案2014（1小时）",
    "Decree 493 art. 9 (in force 2007-06-01, 1 h), Shanghai gas plan (30 min and 1 h), Lanzhou chemicals plan 2014 (1 h)"
  )
  static let environment = LocalText(
    "《突发环境事件信息报告办法》环境保护部令第17号第3条（2011-05-01施行，县局4小时、2小时）",
    "environmental incident reporting rules, Order 17 art. 3 (in force 2011-05-01; county bureau 4 h and 2 h)"
  )
  static let health = LocalText(
    "《突发公共卫生事件应急条例》国务院令第376号第19、20条（2011年修订，2小时）",
    "Public Health Emergency Regulations, Decree 376 arts. 19-20 (revised 2011, 2 h)")
  static let school = LocalText(
    "学校突发事件报告的地方规定（学校1小时）", "local rules for schools (the school's own 1 h)")
  static let gathering = LocalText(
    "太原市大规模群体性事件应急预案（Ⅰ、Ⅱ级1小时直报）", "Taiyuan's plan for mass incidents (levels I and II: 1 h)")
  static let grave = LocalText(
    "德化县2014年预案（电话10分钟）、国务院应急办2015-07-31通知（电话30分钟、书面1小时）",
    "Dehua county's plan of 2014 (10 min by phone), State Council office notice of 2015-07-31 (30 min and 1 h)"
  )
  static let countyNoticeWritten = LocalText(
    "某县2018-05-02通知（书面40分钟）", "a county's notice of 2018-05-02 (40 min in writing)")
  static let ordinary = LocalText(
    "某县2018-05-02通知、狮山镇2011年制度（电话20分钟），上海燃气事故预案（书面1小时）",
    "a county's notice of 2018-05-02 and Shishan town's rule of 2011 (20 min), Shanghai gas plan (1 h in writing)"
  )
  static let warnings = LocalText(
    "长子县应急管理局2025-08-05通知（带班领导10分钟）",
    "Zhangzi county emergency bureau, notice of 2025-08-05 (leader on duty 10 min)")

  /// The words of a limit: nobody has laid it down for this county, whatever it looks to.
  static func proposal(_ leansOn: LocalText?) -> LocalText {
    guard let leansOn else {
      return LocalText("本县未定，默认建议值", "default proposal, not set by the county")
    }
    return LocalText(
      "本县未定，默认建议值；参照" + leansOn.chinese, "default proposal; looks to " + leansOn.english)
  }
}
