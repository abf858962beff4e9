import DutyModel

extension StarterCards {
  static let mineAccident = Card(
    starter: "mine_accident", LocalText("矿山事故", "Mine accident"), kinds: [.mineAccident],
    triggers: LocalText("冒顶、透水、瓦斯、火灾、坠罐、有人没升井", "roof fall, water, gas, fire, a fallen cage, people not up"),
    steps: [
      step(
        "接报：矿名、类型、当班人数、升井人数、被困人数", "Log mine, type, how many on shift, out and trapped",
        [.dutyOfficer], .minutes(2)),
      step("报带班领导和主要领导", "Tell the leader on duty and the head", [.dutyOfficer], .minutes(5)),
      step(
        "问明企业是否已报县（企业1小时）", "Has the firm reported to the county (its own limit is an hour)?",
        [.dutyOfficer], .minutes(6)),
      step(
        "电话首报，不等企业报告", "First phone report, don't wait for the firm's", [.dutyOfficer],
        .clock(.phoneReport)),
      step("通知矿山救护队、119、120", "Mine rescue, 119, 120", [.dutyOfficer], .minutes(8)),
      step(
        "派员到矿，封存入井台账、人员定位", "Go to the mine, secure entry log and tracking data",
        [.emergencyOffice], .minutes(30)),
      step(
        "多来源核对被困名单（台账、家属、班组）", "Check the list of the trapped: log, families, crew",
        [.emergencyOffice, .police], .minutes(45)),
      step("井口警戒；严禁盲目下井施救", "Guard the shaft; no blind rescue", [.police], .minutes(30)),
      step("通风、排水、供电保障", "Keep up air, pumps and power", [.enterprise, .power], .minutes(30)),
      step("家属接待点，一户一组", "Receive families, one team each", [.civilAffairs], .minutes(60)),
      step(
        "书面首报，人数写明来源", "Written first report, with the source of the numbers", [.dutyLeader],
        .clock(.writtenReport)),
      step(
        "交县级指挥，镇做秩序后勤", "The county commands; the township does order and supplies", [.dutyLeader],
        StarterMoment.countyTakesOver),
      step(
        "续报；30日内伤亡变化补报", "Follow up; report changed casualties for 30 days", [.dutyOfficer],
        .every(minutes: 60)),
    ],
    donts: [
      LocalText("不盲目下井施救", "Don't go down blindly to rescue"),
      LocalText("救援人员有危险不硬撑，先撤出", "Don't keep rescuers in danger: withdraw them"),
    ],
    sources: [
      .accidentReporting(9, "企业1小时内报告", "the firm reports within an hour", steps: [3]),
      .accidentReporting(13, "30日内补报", "supplements within 30 days", steps: [13]),
      CardSource(
        LocalText(
          "《生产安全事故应急条例》（国务院令第708号）第22条：危及救援人员时撤出",
          "Work Accident Emergency Regulations (State Council Decree 708), art. 22: withdraw rescuers in danger"
        ),
        steps: []),
      .others,
    ])

  static let roadTraffic = Card(
    starter: "road_traffic", LocalText("道路交通事故", "Road accident"), kinds: [.roadTraffic],
    triggers: LocalText(
      "多人伤亡，客车、校车、危化品车，坠崖坠河", "several casualties; a bus, school bus or tanker; over a cliff or into water"),
    steps: [
      step(
        "接报：路段桩号、车型、伤亡、起火、危化、客车校车",
        "Log road mark, vehicles, casualties, fire, chemicals, bus or school bus", [.dutyOfficer],
        .minutes(2)),
      step("核对122、120、119已接警", "Make sure 122, 120 and 119 know", [.dutyOfficer], .minutes(3)),
      step("报带班领导", "Tell the leader on duty", [.dutyOfficer], .clock(.tellLeader)),
      step(
        "卫生院、就近村干部先到；不随意搬动重伤者，先止血",
        "Health centre and nearest cadre; don't move the badly hurt, stop bleeding", [.healthCentre],
        .minutes(10)),
      step(
        "来车方向设警示，夜间加灯，人撤到路外", "Warning signs towards traffic, lights at night, people off the road",
        [.police], .minutes(10)),
      step(
        "电话首报（客车、校车、危化、外籍必报）", "First phone report (always for buses, school buses, chemicals, foreigners)",
        [.dutyOfficer], .clock(.phoneReport)),
      step("分流交通，开救护通道", "Divert traffic, keep a lane for ambulances", [.trafficPolice], .minutes(20)),
      step(
        "搜寻被抛出、坠崖坠河人员", "Search for people thrown out, down the cliff, in the river",
        [.rescueTeam], .minutes(30)),
      step(
        "伤员去向表：姓名、医院、伤情", "Casualty list: name, hospital, injury", [.healthCentre],
        .minutes(40)),
      step(
        "另开“危险化学品”卡", "Open the card for hazardous chemicals too", [.dutyLeader],
        .at("发现泄漏时", "as soon as a leak is seen"),
        when: LocalText("燃油、危化品泄漏", "fuel or chemicals leak")),
      step("书面首报", "Written first report", [.dutyLeader], .clock(.writtenReport)),
      step("家属接待、善后专班", "Receive families, a team for the aftermath", [.civilAffairs], .minutes(90)),
      step(
        "7日内伤亡变化补报", "Report changed casualties for 7 days", [.dutyOfficer], .minutes(10_080)),
    ],
    donts: [LocalText("不随意搬动重伤者", "Don't move the badly hurt without need")],
    sources: [
      .accidentReporting(13, "道路交通事故7日内补报", "supplements within 7 days of a road accident", steps: [13]),
      .others,
    ])

  static let drowningMissing = Card(
    starter: "drowning_missing", LocalText("溺水失踪", "Drowning or missing person"),
    kinds: [.drowningMissing],
    triggers: LocalText("有人落水、走失、失去联系", "somebody fell into water, got lost or can't be reached"),
    steps: [
      step(
        "接报：位置、时间、人数、年龄、衣着、目击者", "Log place, time, number, age, clothes, witness",
        [.dutyOfficer], .minutes(2)),
      step(
        "110、119、120；告知不盲目下水、不手拉手，用竿绳圈",
        "110, 119, 120; no blind jumping in, no human chain, use pole, rope, ring", [.dutyOfficer],
        .minutes(3)),
      step("报带班领导", "Tell the leader on duty", [.dutyOfficer], .clock(.tellLeader)),
      step(
        "救援队、船、熟悉水域村民出发", "Team, boat and somebody who knows the water leave", [.rescueTeam],
        .minutes(10)),
      step(
        "立即心肺复苏", "CPR at once", [.healthCentre], .minutes(15),
        when: LocalText("人已救起", "the person is out of the water")),
      step(
        "定最后目击点，沿水流布点；失踪的用分片搜索表",
        "Mark the last-seen point, posts downstream; for the missing a search grid", [.siteCommander],
        .minutes(20)),
      step(
        "电话首报（未成年人或2人以上从快）", "First phone report, faster for minors or two and more",
        [.dutyOfficer], .clock(.phoneReport)),
      step("调监控、手机定位", "Cameras, phone location", [.police], .minutes(30)),
      step(
        "请求水下打捞、无人机、上下游联动", "Ask for divers, drones, neighbours up and down the river",
        [.dutyLeader], .minutes(30)),
      step(
        "救援人员穿救生衣系绳，清围观", "Rescuers in vests and on ropes, clear the bank", [.siteCommander],
        .minutes(20)),
      step("家属一对一陪护", "One companion for the family", [.civilAffairs], .minutes(40)),
      step("书面首报", "Written first report", [.dutyLeader], .clock(.writtenReport)),
      step(
        "续报至搜救结束；设警示", "Follow up to the end of the search; put up warning signs", [.dutyOfficer],
        .every(minutes: 120)),
    ],
    donts: [LocalText("不盲目下水、不手拉手施救", "Don't jump in blindly, don't form a human chain")],
    sources: [.others])
}
