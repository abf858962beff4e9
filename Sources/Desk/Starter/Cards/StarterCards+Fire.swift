import DutyModel

extension StarterCards {
  static let buildingFire = Card(
    starter: "building_fire", LocalText("房屋火灾", "Building fire"), kinds: [.buildingFire],
    triggers: LocalText("房屋、“九小场所”起火冒烟", "fire or smoke in a house or one of the nine kinds of small places"),
    steps: [
      step(
        "接报：地点、楼层、燃烧物、被困、气瓶；确认已拨119，未拨代拨",
        "Log place, floor, what burns, trapped, gas bottles; make sure 119 was called", [.dutyOfficer],
        .minutes(1)),
      step(
        "调最近微型消防站（1分钟响应、3分钟到场）", "The nearest micro fire station (1 minute to start, 3 to be there)",
        [.dutyOfficer], .minutes(2)),
      step("报带班领导", "Tell the leader on duty", [.dutyOfficer], .clock(.tellLeader)),
      step("通知派出所、120、供电、供气", "Police, 120, power, gas", [.dutyOfficer], .minutes(6)),
      step(
        "敲门喊话疏散，走楼梯、捂口鼻、不乘电梯", "Evacuate by stairs, cover mouth and nose, no lift",
        [.rescueTeam, .villageHead], .minutes(10)),
      step(
        "断电断气，清消防通道，路口引车", "Cut power and gas, clear the lane, guide the engines",
        [.rescueTeam, .power], .minutes(10)),
      step("电话首报", "First phone report", [.dutyOfficer], .clock(.phoneReport)),
      step(
        "按住户、员工、学员名册清点，报失联者位置", "Count by register, tell where the missing were last",
        [.villageHead, .enterprise], .minutes(20)),
      step("警戒、疏散毗邻", "Cordon, clear the neighbours", [.police], .minutes(15)),
      step(
        "移交指挥，交平面图、危险品情况", "Hand over command with plans and hazards", [.dutyLeader],
        .at("消防到场时", "when the fire service arrives")),
      step("书面首报", "Written first report", [.dutyLeader], .clock(.writtenReport)),
      step(
        "安置无家可归者，家属接待", "House those who lost their home, receive families", [.civilAffairs],
        .minutes(90)),
      step(
        "保护现场；7日内伤亡变化补报", "Protect the scene; report changed casualties for 7 days",
        [.police, .dutyOfficer], .minutes(10_080)),
    ],
    donts: [LocalText("不乘电梯疏散", "Don't evacuate by lift")],
    sources: [
      CardSource(LocalText("《微型消防站建设标准（试行）》", "Standard for micro fire stations (trial)"), steps: [2]),
      .accidentReporting(13, "火灾7日内补报", "supplements within 7 days of a fire", steps: [13]), .others,
    ])

  static let gasLeak = Card(
    starter: "gas_leak", LocalText("燃气泄漏", "Gas leak"), kinds: [.gasLeak],
    triggers: LocalText("闻到燃气味、管道挖断、报警器响、爆燃", "a smell of gas, a broken pipe, an alarm, a flash"),
    steps: [
      step(
        "接报：位置、管道或瓶装、是否挖断；嘱报警人不开关电器、到室外打电话",
        "Log place, pipe or bottle, broken or not; tell the caller: no switches, phone from outside",
        [.dutyOfficer], .minutes(2)),
      step("通知燃气企业抢修、119", "Gas company's emergency line, 119", [.dutyOfficer], .minutes(3)),
      step("报带班领导", "Tell the leader on duty", [.dutyOfficer], .clock(.tellLeader)),
      step(
        "上风向设警戒，禁火禁电禁手机禁车；距离由消防、燃气企业按检测定",
        "Cordon from upwind; no fire, power, phones, cars; fire service and gas firm set the distance by measuring",
        [.police, .villageHead], .minutes(10)),
      step(
        "疏散下风向、楼上楼下、地下空间、沿街店铺", "Evacuate downwind, above, below, basements, shops",
        [.gridOfficer], .minutes(15)),
      step("供电远端断电", "Cut the power from afar", [.power], .minutes(15)),
      step("电话首报", "First phone report", [.dutyOfficer], .clock(.phoneReport)),
      step(
        "企业关阀降压、测浓度，查下水道电缆沟窜气", "Shut the valve, measure, check drains and ducts",
        [.enterprise], .minutes(30)),
      step("交通管制，引导抢险车", "Control traffic, guide the repair crew", [.trafficPolice], .minutes(15)),
      step("医疗待命，清点人员", "Medics stand by, count heads", [.healthCentre], .minutes(30)),
      step("书面首报", "Written first report", [.dutyLeader], .clock(.writtenReport)),
      step(
        "解除", "Lift it", [.siteCommander],
        .at("多点检测合格、企业书面确认后", "after tests at several points and the firm's written word")),
      step(
        "逐户安检后恢复供气，报影响户数", "Restore house by house after a check, report users affected",
        [.enterprise, .dutyOfficer], StarterMoment.lifted),
    ],
    donts: [
      LocalText("警戒区里不动火、不开关电器、不用手机、不动车", "Don't use fire, switches, phones or cars inside the cordon")
    ],
    sources: [
      CardSource(
        LocalText(
          "《城镇燃气管理条例》（国务院令第583号，2016年修订）第40条",
          "Urban Gas Regulations (State Council Decree 583, revised 2016), art. 40"), steps: [2]),
      .others,
    ])

  static let hazchem = Card(
    starter: "hazchem", LocalText("危险化学品", "Hazardous chemicals"), kinds: [.hazchem, .environment],
    triggers: LocalText(
      "危化品泄漏、着火，罐车事故，不明刺激气味，水体变色死鱼",
      "chemicals leak or burn, a tanker accident, an unknown sharp smell, discoloured water or dead fish"),
    steps: [
      step(
        "接报：品名或UN号、车牌罐标、泄漏或着火、风向、伤亡",
        "Log name or UN number, plate, leak or fire, wind, casualties", [.dutyOfficer], .minutes(2)),
      step(
        "119、县应急局、生态环境、交警", "119, county emergency bureau, environment, traffic police",
        [.dutyOfficer], .minutes(5)),
      step("报带班领导", "Tell the leader on duty", [.dutyOfficer], .clock(.tellLeader)),
      step(
        "先到人员停上风侧，远看标志，不盲目进入", "First arrivals stay upwind, read the placard from afar, don't go in",
        [.police], .minutes(10)),
      step("初始警戒，双向断交", "First cordon, stop traffic both ways", [.trafficPolice], .minutes(15)),
      step(
        "疏散下风向或就地避护（关门窗），由指挥定", "Evacuate downwind or shelter behind closed windows, as command says",
        [.dutyLeader], .minutes(20)),
      step("电话首报", "First phone report", [.dutyOfficer], .clock(.phoneReport)),
      step(
        "禁火；封堵雨水口、沟渠，围堰截流", "No fire; block drains, dam the flow", [.rescueTeam, .enterprise],
        .minutes(30)),
      step(
        "通知下游取水口、水厂、养殖户", "Warn intakes, waterworks and fish farms downstream", [.dutyOfficer],
        .minutes(30)),
      step("伤员转运登记，洗消准备", "List casualties moved, prepare decontamination", [.healthCentre], .minutes(30)),
      step("书面首报", "Written first report", [.dutyLeader], .clock(.writtenReport)),
      step(
        "交县级指挥，镇做警戒疏散安置后勤", "The county commands; the township does cordon, evacuation, shelter, supplies",
        [.dutyLeader], StarterMoment.countyTakesOver),
      step("解除", "Lift it", [.siteCommander], .at("环境监测合格后", "after monitoring")),
    ],
    donts: [LocalText("不盲目进入、不站下风侧", "Don't go in blindly, don't stand downwind")],
    sources: [
      CardSource(
        LocalText(
          "兰州市危险化学品事故预案（2014年）：站上风侧；公开的危险品车辆事故初期处置要点",
          "Lanzhou's hazardous chemicals plan of 2014: stay upwind; published first steps for dangerous-goods vehicles"
        ), steps: [4]),
      .others,
    ])
}
