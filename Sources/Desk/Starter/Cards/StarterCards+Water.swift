import DutyModel

extension StarterCards {
  static let flashFlood = Card(
    starter: "flash_flood", LocalText("山洪防汛", "Flash flood"), kinds: [.flashFlood],
    triggers: LocalText(
      "山洪红色或橙色预警、暴雨红色预警、监测员报水位急涨、达到立即转移的雨量水位",
      "flash flood warning orange or red, rainstorm red, a monitor reports a fast rise, the threshold to move at once"
    ),
    steps: [
      step(
        "接报登记：谁、在哪、雨量水位、有无被困", "Log: who, where, rain and level, anyone trapped",
        [.dutyOfficer], .minutes(2)),
      step("报带班领导", "Tell the leader on duty", [.dutyOfficer], .clock(.tellLeader)),
      step(
        "叫应受威胁村负责人、监测员、包村干部；三呼不应即派人上门",
        "Call village heads, monitors and assigned cadres; three calls unanswered: send someone",
        [.dutyOfficer], .minutes(8)),
      step(
        "下达转移指令：范围、路线、安置点、时限", "Order the move: area, routes, shelters, deadline",
        [.dutyLeader], .minutes(10)),
      step(
        "应急广播、鸣锣吹哨、敲门入户，逐户通知", "Broadcast, gong, whistle, door to door",
        [.villageHead, .gridOfficer], .minutes(15)),
      step(
        "电话首报县防指、县政府值班室", "First phone report to the county", [.dutyOfficer],
        .clock(.phoneReport)),
      step(
        "先人员后财产、先老弱病残后一般人员转移；上游向下游报警",
        "People before property, the weakest first; upstream warns downstream", [.villageHead],
        .minutes(40)),
      step(
        "封控漫水桥、涉水路、河边工地景点", "Close fords, flooded roads and riverside sites",
        [.police, .villageHead], .minutes(20)),
      step("开放避难场所，逐人登记", "Open shelters, register every person", [.shelter], .minutes(30)),
      step(
        "清点应转、已转、拒转、失联，拒转的专人劝离",
        "Count due, moved, refused and missing; persuade those who refuse", [.assignedCadre], .minutes(45)),
      step(
        "请求增援，派员引路", "Ask for help, send a guide", [.dutyLeader], .minutes(20),
        when: LocalText("有被困、失联", "somebody is trapped or missing")),
      step("书面首报签发", "Written first report signed", [.dutyLeader], .clock(.writtenReport)),
      step(
        "续报；未经研判解除不得返回", "Follow up; nobody returns before it is lifted",
        [.dutyOfficer, .dutyLeader], .every(minutes: 60)),
    ],
    donts: [
      LocalText("不涉水过河、不驾车冲漫水路", "Don't cross moving water, on foot or by car"),
      LocalText("水位急涨时不等核实再转移", "Don't wait for confirmation when the river jumps"),
    ],
    sources: [
      CardSource(
        LocalText("勉县水利局预警叫应叫醒做法（2024年7月）", "Mian county water bureau's call-out practice, July 2024"),
        steps: [3]),
      .opinion("第（五）条：鸣锣吹哨、敲门入户", "art. 5: gong, whistle, door to door", steps: [5]),
      CardSource(
        LocalText(
          "某县水利局山洪预警和转移要点；云南“1262”机制实例（482户40分钟转移）",
          "a county water bureau's advice on flash floods; Yunnan's 1262 practice (482 households in 40 minutes)"
        ), steps: [7]),
      .others,
    ])

  static let typhoon = Card(
    starter: "typhoon", LocalText("台风", "Typhoon"), kinds: [.typhoon],
    triggers: LocalText(
      "收到台风橙色、红色预警或县级启动响应", "typhoon warning orange or red, or the county's response, received"),
    steps: [
      step("登记预警编号、级别、影响时段", "Log warning number, level and period", [.dutyOfficer], .minutes(3)),
      step("报带班领导", "Tell the leader on duty", [.dutyOfficer], .clock(.tellLeader)),
      step(
        "转应急、水利、自然资源、村建等站所", "Pass it to the stations: emergency, water, land, building",
        [.dutyOfficer], .minutes(30)),
      step(
        "叫应各村、工地、企业、学校、养殖、景区责任人",
        "Call villages, sites, firms, schools, fish farms and scenic spots", [.dutyOfficer], .minutes(30)),
      step(
        "会商：转移对象、停工停课停业、完成时间", "Consult: whom to move, what to close, by when",
        [.dutyLeader], .minutes(60)),
      step(
        "撤离危旧房、低洼地、工棚、地灾点、海上水上人员，风雨前和天黑前完成",
        "Clear weak houses, low ground, sheds, landslide spots and people on water, before wind and dark",
        [.villageHead], .at("按第5步定的时间", "by the time set in step 5")),
      step(
        "加固广告牌、塔吊、棚架；低洼处断电", "Secure boards, cranes and sheds; cut power in low spots",
        [.emergencyOffice, .enterprise, .power], .minutes(120)),
      step(
        "开放避难场所，备水、食品、药品、照明", "Open shelters with water, food, medicine and light",
        [.shelter], .minutes(120)),
      step(
        "应急队、发电机、油锯、排水泵前置", "Move teams, generators, saws and pumps forward",
        [.rescueTeam], .minutes(120)),
      step(
        "汇总转移人数、险情、断电断路", "Sum up: moved, dangers, power and roads cut", [.dutyOfficer],
        .every(minutes: 120)),
      step(
        "停止外出巡查，就地避险", "Stop patrols, shelter in place", [.dutyLeader],
        .at("最大风力时段", "at peak wind")),
      step(
        "按首报办理", "Make the first report", [.dutyOfficer], .clock(.phoneReport),
        when: LocalText("有险情灾情", "there is an incident")),
      step(
        "先查人再查房、路、电；解除后返回", "People first, then houses, roads, power; return only when lifted",
        [.gridOfficer], .at("风雨减弱后", "when wind and rain ease")),
    ],
    donts: [
      LocalText("最大风力时段不外出巡查", "Don't patrol at peak wind"),
      LocalText("没有解除不返回", "Don't return before it is lifted"),
    ],
    sources: [
      CardSource(
        LocalText(
          "长子县应急管理局关于全国突发事件应急指挥综合业务系统的通知（2025年8月5日）：预警10分钟内报带班、30分钟内转办",
          "Zhangzi county emergency bureau's notice of 5 August 2025: leader told within 10 minutes, passed on within 30"
        ), steps: [2, 3]),
      .others,
    ])

  static let reservoirDanger = Card(
    starter: "reservoir_danger", LocalText("水库堤防险情", "Reservoir or dike danger"),
    kinds: [.reservoirDanger],
    triggers: LocalText(
      "漫坝、管涌、滑坡、渗浑水、溢洪道堵塞", "overtopping, piping, a slide, muddy seepage, a blocked spillway"),
    steps: [
      step(
        "接报登记：库名、水位、险情（漫坝、管涌、滑坡、渗浑水、溢洪道堵）",
        "Log reservoir, level and danger (overtopping, piping, slide, muddy seepage, blocked spillway)",
        [.dutyOfficer], .minutes(2)),
      step(
        "报带班领导、县防指和水利", "Tell the leader, the county flood headquarters and the water bureau",
        [.dutyOfficer], .clock(.phoneReport)),
      step(
        "立即向下游发警报并转移，不等会商", "Alarm downstream and move people, no meeting first",
        [.dutyLeader], .minutes(5), when: LocalText("有垮坝危险", "the dam may fail")),
      step(
        "行政、技术、巡查三个责任人到岗", "The three responsible persons on site: administrative, technical, patrol",
        [.waterStation], .minutes(15)),
      step("叫应下游各村组", "Call the villages downstream", [.dutyOfficer], .minutes(10)),
      step(
        "转移至淹没线上，逐户核", "Move people above the inundation line, check each house", [.villageHead],
        .minutes(40)),
      step("封控下游河道、桥梁、道路", "Close river, bridges and roads downstream", [.police], .minutes(20)),
      step(
        "按调度指令降水位；无令不得操作闸门", "Lower the level on orders; no gate is moved without one",
        [.waterStation], .minutes(20)),
      step(
        "专业指导下抢护：反滤围井、压坡、子堤",
        "Protective works under professional guidance: filter wells, loading, sub-dike", [.rescueTeam],
        .minutes(30)),
      step(
        "清点人数、开放安置点", "Count people, open shelters", [.assignedCadre, .shelter], .minutes(45)),
      step("书面首报", "Written first report", [.dutyLeader], .clock(.writtenReport)),
      step("24小时巡查，记水位渗水", "Patrol day and night, record level and seepage", [.monitor], .every(minutes: 30)),
      step(
        "解除返回", "Lift and return", [.dutyLeader],
        .at("水利部门确认后", "once the water bureau agrees")),
    ],
    donts: [
      LocalText("无令不操作闸门", "Don't move a gate without an order"),
      LocalText("有垮坝危险时不等会商", "Don't wait for a meeting when the dam may fail"),
    ],
    sources: [
      CardSource(
        LocalText(
          "《防汛条例》（国务院令第86号，2011年修订）第27条",
          "Flood Control Regulations (State Council Decree 86, revised 2011), art. 27"), steps: [2]),
      .damRegulations(25, steps: [2, 3]), .damRegulations(14, steps: [8]), .others,
    ])

  static let tailingsPond = Card(
    starter: "tailings_pond", LocalText("尾矿库险情", "Tailings pond"), kinds: [.tailingsPond],
    triggers: LocalText(
      "坝体裂缝、滑坡、渗漏，水位超限，强降雨", "cracks, slides or seepage of the dam, a level too high, heavy rain"),
    steps: [
      step(
        "接报登记：库名、水位干滩、渗漏裂缝滑坡、降雨", "Log pond, level and beach, seepage, cracks, slides, rain",
        [.dutyOfficer], .minutes(2)),
      step(
        "报带班领导；令企业停排、启动处置", "Tell the leader; the firm stops discharge and acts",
        [.dutyOfficer], .minutes(5)),
      step(
        "直接叫应下游淹没线内村组", "Call the groups below the inundation line directly", [.dutyOfficer],
        .minutes(8)),
      step("下达转移指令，先近坝", "Order the move, nearest the dam first", [.dutyLeader], .minutes(10)),
      step(
        "鸣锣广播敲门，全部撤到淹没线上", "Gong, broadcast, doors: everybody above the inundation line",
        [.villageHead], .minutes(30)),
      step(
        "电话首报应急、生态环境、水利", "First phone report: emergency, environment, water", [.dutyOfficer],
        .clock(.phoneReport)),
      step("封锁下游道路桥梁", "Close roads and bridges downstream", [.police], .minutes(20)),
      step(
        "通知取水口、水厂、养殖户停用", "Stop intakes, waterworks and fish farms downstream", [.waterStation],
        .minutes(20)),
      step("清点失联", "Count heads, list the missing", [.assignedCadre], .minutes(45)),
      step(
        "抢险（降水位、反滤、压坡）", "Works: lower the level, filters, loading", [.enterprise],
        .at("专业队评估后", "after professionals have assessed it")),
      step("书面首报", "Written first report", [.dutyLeader], .clock(.writtenReport)),
      step(
        "拦截尾砂、水质监测", "Stop the tailings, test the water", [.emergencyOffice],
        .at("人员撤离后", "once people are out")),
      step(
        "续报；专家确认稳定后才返回", "Follow up; return only when experts call it stable", [.dutyLeader],
        .every(minutes: 30)),
    ],
    donts: [
      LocalText("未经专业评估不上坝抢险", "Don't work on the dam before professionals have assessed it")
    ],
    sources: [.others])
}
