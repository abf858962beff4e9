import DutyModel

extension StarterCards {
  static let geoHazard = Card(
    starter: "geo_hazard", LocalText("滑坡泥石流", "Landslide or debris flow"), kinds: [.geoHazard],
    triggers: LocalText(
      "裂缝、掉石、异响、树歪、泉水变浑、溪水突然断流，地质灾害气象风险红色或橙色",
      "cracks, falling stones, strange sounds, leaning trees, muddy springs, a stream that stops; geological risk orange or red"
    ),
    steps: [
      step(
        "接报登记：前兆、位置、受威胁户数", "Log signs, place, households at risk", [.dutyOfficer],
        .minutes(2)),
      step(
        "先通知险区人员撤离，不等核实", "Get people out first, don't wait to verify", [.dutyOfficer],
        .minutes(3)),
      step("报带班领导", "Tell the leader on duty", [.dutyOfficer], .clock(.tellLeader)),
      step(
        "叫应村负责人、群测群防员，鸣锣吹哨敲门", "Call village head and monitor; gong, whistle, doors",
        [.villageHead], .minutes(8)),
      step(
        "向两侧稳定高处疏散，情况紧急可强行组织避灾疏散",
        "Move sideways to stable high ground; force evacuation when urgent", [.villageHead, .police],
        .minutes(20)),
      step(
        "电话首报县政府、自然资源、应急", "First phone report: county, land, emergency", [.dutyOfficer],
        .clock(.phoneReport)),
      step(
        "封路、设警示，禁止返回取物", "Close roads, mark, nobody goes back for things", [.police],
        .minutes(20)),
      step(
        "按户册清点，列失联名单", "Count by household list, list the missing", [.assignedCadre],
        .minutes(30)),
      step(
        "标记位置，请专业队，设二次滑坡瞭望", "Mark the place, call professionals, post a lookout for a second slide",
        [.rescueTeam], .minutes(30), when: LocalText("有埋压", "people are buried")),
      step("伤员点、救护车", "Casualty point, ambulances", [.healthCentre], .minutes(30)),
      step("安置登记", "Shelter and register", [.shelter], .minutes(40)),
      step("书面首报", "Written first report", [.dutyLeader], .clock(.writtenReport)),
      step(
        "夜间专人监测，专家确认前不返回，续报", "Night watch; no return until experts agree; follow up",
        [.monitor, .dutyOfficer], .every(minutes: 60)),
    ],
    donts: [
      LocalText("不等核实才撤人", "Don't wait for verification before people leave"),
      LocalText("不返回取物", "Don't let anybody go back for things"),
    ],
    sources: [
      .geologicalRegulations(steps: [5]),
      .opinion("第（五）条：鸣锣吹哨、敲门入户", "art. 5: gong, whistle, door to door", steps: [4]), .others,
    ])

  static let forestFire = Card(
    starter: "forest_fire", LocalText("森林火灾", "Forest fire"), kinds: [.forestFire],
    triggers: LocalText(
      "林区见烟见火、卫星热点、护林员报告", "smoke or fire in woods, a satellite hotspot, a ranger's report"),
    steps: [
      step(
        "登记火点、报警人、风、附近村庄油库高压线；卫星热点记编号",
        "Log fire spot, caller, wind, villages, fuel depots, power lines; the hotspot's number",
        [.dutyOfficer], .minutes(2)),
      step(
        "有火必报、报扑同步：报带班领导和县森防办", "Report and fight at once: leader and county fire headquarters",
        [.dutyOfficer], .clock(.phoneReport)),
      step(
        "就近护林员核实，回传位置照片", "The nearest ranger verifies, sends position and photo",
        [.forestryStation], .minutes(10)),
      step(
        "半专业扑火队集结：人数、装备、带队人", "The fire team musters: people, kit, head", [.rescueTeam],
        .minutes(15)),
      step(
        "疏散受威胁群众和林内人员，封控入山口", "Evacuate villagers and people in the woods, close mountain roads",
        [.villageHead, .police], .minutes(20)),
      step("带队领导、向导、安全员出发", "Leader, guide and safety officer leave", [.dutyLeader], .minutes(20)),
      step("书面报告火情", "Written report", [.dutyLeader], .clock(.writtenReport)),
      step(
        "通知供电避险、加油站等重点目标设防", "Power lines made safe; guard filling stations and the like",
        [.power, .emergencyOffice], .minutes(30)),
      step(
        "请求增援、水源、直升机", "Ask for reinforcement, water, aircraft", [.dutyLeader], .minutes(30)),
      step(
        "开设前指，统一指挥；不动员残疾人、孕妇、未成年人",
        "Forward command; never use disabled, pregnant or under-age people", [.siteCommander], .minutes(40)),
      step(
        "盯风向地形，预设撤退路线", "Watch wind and terrain, keep an escape route", [.siteCommander],
        .every(minutes: 15)),
      step(
        "报全面情况", "Full report", [.dutyOfficer],
        .at("明火扑灭后1小时内", "within an hour after the flames are out")),
      step(
        "清理看守，无火无烟、验收后撤离", "Mop up and guard; leave only after inspection", [.rescueTeam],
        .at("明火扑灭后", "once the flames are out")),
    ],
    donts: [
      LocalText("不动员残疾人、孕妇、未成年人扑火", "Don't use disabled, pregnant or under-age people to fight it")
    ],
    sources: [
      CardSource(
        LocalText("国家森防办“有火必报、报扑同步”要求（2015年）", "National forest fire office 2015: report and fight at once"),
        steps: [2]),
      CardSource(
        LocalText(
          "某市2011年森林防火意见：起火30分钟内报、扑灭后1小时内报全面情况",
          "a city's 2011 opinion: report within 30 minutes, in full within an hour after it is out"),
        steps: [7, 12]),
      .forestRegulations(35, steps: [10]), .forestRegulations(39, steps: [13]), .others,
    ])

  static let earthquake = Card(
    starter: "earthquake", LocalText("地震", "Earthquake"), kinds: [.earthquake],
    triggers: LocalText("有震感、收到地震速报", "felt, or a quick report received"),
    steps: [
      step("记录震感时间，查速报震级震中", "Note the time felt, look up magnitude and place", [.dutyOfficer], .minutes(2)),
      step(
        "值班室人员避险，测试固话手机网络，断则启用卫星电话、对讲",
        "The duty room gets safe, tests its lines, switches to satellite or radio", [.dutyOfficer],
        .minutes(5)),
      step(
        "报带班领导；电话首报县（有震感、情况待核也报）", "Tell the leader; phone the county, also while still checking",
        [.dutyOfficer], .clock(.phoneReport)),
      step(
        "轮呼各村灾情速报员：伤亡、倒房、断路断电", "Call round the villages: casualties, houses, roads, power",
        [.dutyOfficer], .minutes(20)),
      step(
        "联系不上的村列为重点，派摩托或徒步", "Silent villages first: send a motorbike or a runner",
        [.emergencyOffice], .minutes(25)),
      step(
        "启动预案，应急队、卫生院集结", "Activate the plan; team and health centre muster", [.dutyLeader],
        .minutes(20)),
      step(
        "组织自救互救，搜救倒房", "Self and mutual rescue, search collapsed houses", [.villageHead],
        .minutes(30)),
      step(
        "疏散至空旷处、避难场所，禁止返回危房", "Move to open ground, nobody back into weak houses",
        [.villageHead], .minutes(30)),
      step(
        "关气断电，查危化、水库、尾矿库、滑坡点", "Shut gas and power; check chemicals, reservoirs, tailings, slopes",
        [.emergencyOffice, .enterprise], .minutes(45)),
      step("汇总分村灾情表", "A table village by village", [.dutyOfficer], .minutes(60)),
      step("书面首报", "Written first report", [.dutyLeader], .clock(.writtenReport)),
      step(
        "开放避难场所，发放物资", "Open shelters, hand out supplies", [.shelter, .civilAffairs],
        .minutes(120)),
      step(
        "余震提示、澄清谣言；不得发布地震预报", "Aftershock advice, deny rumours; never issue forecasts",
        [.informationOffice], .minutes(60)),
      step("续报，稳定后每日报", "Follow up, daily once it is stable", [.dutyOfficer], .every(minutes: 60)),
    ],
    donts: [
      LocalText("不返回危房", "Don't go back into weak houses"),
      LocalText("不发布、不转发地震预报", "Don't issue or pass on forecasts of earthquakes"),
    ],
    sources: [
      CardSource(
        LocalText(
          "《破坏性地震应急条例》（国务院令第172号，2011年修订）第15条",
          "Destructive Earthquake Emergency Regulations (State Council Decree 172, revised 2011), art. 15"),
        steps: [13]),
      .others,
    ])

  static let snowIce = Card(
    starter: "snow_ice", LocalText("低温雨雪冰冻", "Snow and ice"), kinds: [.snowIce],
    triggers: LocalText("雨雪冰冻预警、人车滞留、断电", "a snow or ice warning, people stranded, power cut"),
    steps: [
      step(
        "登记预警或滞留、断电报告", "Log the warning, or who is stranded or without power", [.dutyOfficer], .minutes(3)),
      step("报带班领导", "Tell the leader on duty", [.dutyOfficer], .clock(.tellLeader)),
      step(
        "转站所；叫应村、敬老院、学校、养殖户、工地",
        "Pass it on; call villages, care homes, schools, farms, sites", [.dutyOfficer], .minutes(30)),
      step(
        "桥面、长坡、急弯撒盐除冰或封控", "De-ice or close bridges, long slopes and sharp bends",
        [.emergencyOffice, .trafficPolice], .minutes(60)),
      step(
        "滞留人员登记，送热水食品，引导安置", "Register the stranded; hot water, food, shelter",
        [.police, .villageHead], .minutes(60)),
      step(
        "走访独居老人、困难户、工棚，防一氧化碳中毒", "Visit the old, the poor and sheds; look for carbon monoxide",
        [.gridOfficer], .minutes(120)),
      step(
        "排查钢棚、雨棚、市场、危房并撤人", "Check steel sheds, canopies, markets, weak houses; clear them",
        [.emergencyOffice], .minutes(120)),
      step(
        "供电供水通信抢修，应急发电", "Repair power, water and phones; generators", [.power, .telecom],
        .minutes(60)),
      step(
        "按首报办理", "Make the first report", [.dutyOfficer], .clock(.phoneReport),
        when: LocalText("有伤亡，或大面积滞留、断电", "casualties, or many stranded or without power")),
      step("书面首报", "Written first report", [.dutyLeader], .clock(.writtenReport)),
      step("灾情统计初报", "First report of disaster figures", [.civilAffairs], .minutes(60)),
      step("汇总", "Sum up", [.dutyOfficer], .every(minutes: 180)),
      step("先查人，恢复路水电", "People first, then roads, water, power", [.villageHead], StarterMoment.lifted),
    ],
    donts: [],
    sources: [.others])
}
