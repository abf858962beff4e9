import DutyModel

extension StarterCards {
  static let foodPoisoning = Card(
    starter: "food_poisoning", LocalText("食物中毒疫情", "Food poisoning or epidemic"),
    kinds: [.foodPoisoning, .epidemic],
    triggers: LocalText(
      "同一处多人呕吐腹泻发热，聚集性病例", "several people in one place sick or feverish, a cluster of cases"),
    steps: [
      step(
        "接报：人数、症状、首例时间、共同就餐或暴露、就诊地",
        "Log numbers, symptoms, first case, common meal or exposure, where treated", [.dutyOfficer],
        .minutes(2)),
      step(
        "嘱停止供餐，封存食品原料工具、留样，保留呕吐物",
        "Stop serving, seal food and tools, keep samples", [.dutyOfficer, .unit], .minutes(5)),
      step("报带班领导", "Tell the leader on duty", [.dutyOfficer], .clock(.tellLeader)),
      step(
        "通知卫生院、县疾控、市监所（涉校加教育）", "Health centre, disease control, market office; for a school education too",
        [.dutyOfficer], .minutes(15)),
      step(
        "电话首报；提醒单位2小时内报县卫健", "First phone report; remind the unit of its own 2 hours",
        [.dutyOfficer], .clock(.phoneReport)),
      step("重症先转，一人一表", "Worst cases first, one form each", [.healthCentre], .minutes(30)),
      step(
        "控制可疑场所，维持秩序", "Hold the place, keep order", [.marketOffice, .police], .minutes(30)),
      step(
        "提供就餐名单、72小时食谱、进货票据", "List of diners, menus of 72 hours, receipts", [.unit],
        .minutes(60)),
      step(
        "减少聚集、隔离、通风消毒", "Fewer contacts, isolate, air and disinfect",
        [.healthCentre, .villageHead], .minutes(60), when: LocalText("疑似传染病", "it may be infectious")),
      step(
        "家属家长沟通，统一口径", "Talk to families, one voice", [.informationOffice], .minutes(60)),
      step("书面首报", "Written first report", [.dutyLeader], .clock(.writtenReport)),
      step(
        "交公安", "Hand it to the police", [.police], .at("立即", "at once"),
        when: LocalText("疑似投毒", "poisoning on purpose is suspected")),
      step(
        "每日报新增、在治、治愈，至结案", "Daily: new, in care, cured, until it is closed", [.dutyOfficer],
        .every(minutes: 1_440)),
    ],
    donts: [LocalText("不丢弃留样和呕吐物", "Don't throw samples away")],
    sources: [
      CardSource(LocalText("学校食物中毒处置职责（公开资料）", "published duties of schools in food poisoning"), steps: [2]),
      .healthRegulations(20, "：2小时内报告", ": report within 2 hours", steps: [5]),
      .healthRegulations(40, "", "", steps: [9]), .others,
    ])

  static let massGathering = Card(
    starter: "mass_gathering", LocalText("群体性聚集", "Mass gathering"), kinds: [.massGathering],
    triggers: LocalText("多人聚集、堵路、上访、围堵单位", "people gather, block a road, petition, surround a place"),
    steps: [
      step(
        "接报：地点、人数、诉求、堵路、过激、老幼、拍摄",
        "Log place, number, demands, blocking, violence, old and young, filming", [.dutyOfficer],
        .minutes(2)),
      step("报带班领导、派出所", "Tell the leader on duty and the police", [.dutyOfficer], .minutes(4)),
      step(
        "立即电话首报（不分级别）", "First phone report at once, whatever the level", [.dutyOfficer],
        .clock(.phoneReport)),
      step(
        "包村领导和涉事单位负责人到场对话，请推代表",
        "The leaders responsible go and talk; ask for representatives", [.head], .minutes(20)),
      step(
        "疏导交通，留通道，卫生院待命", "Keep roads open, medics ready", [.trafficPolice, .healthCentre],
        .minutes(20)),
      step(
        "慎用警力，不激化，全程记录", "Restraint; don't inflame; record everything", [.police],
        .at("全过程", "all the time")),
      step(
        "当场答复或限期答复，引至接待点", "Answer now or by a date; lead people to a reception place", [.head],
        .minutes(60)),
      step(
        "由公安依法处置", "The police deal with it by law", [.police], .at("发现时", "when it is seen"),
        when: LocalText("有违法行为", "the law is broken")),
      step("舆情监看，统一发布", "Watch opinion, one voice", [.informationOffice], .minutes(60)),
      step(
        "续报人数、情绪、诉求、到场领导变化", "Follow up: numbers, mood, demands, leaders on the spot",
        [.dutyOfficer], .every(minutes: 30)),
      step("书面首报", "Written first report", [.dutyLeader], .clock(.writtenReport)),
      step(
        "疏散接返，专人跟送", "Disperse, see people home", [.villageHead],
        .at("对话结束后", "when the talks are over")),
      step(
        "承诺清单限期兑现，回访", "List of promises with dates, visits", [.emergencyOffice, .petitionOffice],
        .minutes(10_080)),
    ],
    donts: [LocalText("不激化矛盾、不乱动用警力", "Don't inflame, don't use force without need")],
    sources: [
      CardSource(
        LocalText(
          "太原市大规模群体性事件应急预案、内蒙古某盟群体性事件预案：1小时内上报、主要领导见代表、事后兑现",
          "Taiyuan's plan for mass incidents and one of a league in Inner Mongolia: report within an hour, main leaders "
            + "talk to representatives, promises kept"), steps: [3, 4, 13]),
      .others,
    ])

  static let schoolIncident = Card(
    starter: "school_incident", LocalText("涉校事件", "School incident"), kinds: [.schoolIncident],
    triggers: LocalText(
      "学校里、校门口、校车上有师生伤亡或受威胁", "pupils or teachers hurt or threatened in or at a school or on its bus"),
    steps: [
      step(
        "接报：校名、事件、师生伤亡、在校人数、嫌疑人是否受控",
        "Log school, what, casualties, how many are there, is the suspect held", [.dutyOfficer],
        .minutes(2)),
      step(
        "110、120、119；校方闭门、就地避险或疏散", "110, 120, 119; the school locks down or evacuates",
        [.dutyOfficer, .school], .minutes(3)),
      step("报带班领导和主要领导", "Tell the leader on duty and the head", [.dutyOfficer], .minutes(5)),
      step(
        "电话首报县值班室、县教育局", "First phone report: county and education bureau", [.dutyOfficer],
        .clock(.phoneReport)),
      step(
        "派出所到场控制，卫生院救治", "Police control, medics treat", [.police, .healthCentre], .minutes(10)),
      step("班主任逐班点名", "Roll-call class by class", [.school], .minutes(15)),
      step("疏散到操场或备用场地", "Move to the sports ground or the other place", [.school], .minutes(15)),
      step(
        "校外固定点集合家长，逐人交接", "Parents at a fixed place outside, children handed over one by one",
        [.school, .villageHead], .minutes(30)),
      step("伤员一人一专班", "One team for each casualty", [.civilAffairs], .minutes(60)),
      step(
        "统一口径，不公布未成年人姓名", "One voice; no names of minors", [.informationOffice], .minutes(45)),
      step("书面首报", "Written first report", [.dutyLeader], .clock(.writtenReport)),
      step("续报", "Follow up", [.dutyOfficer], .every(minutes: 30)),
      step("心理援助，停复课安排", "Counselling, when lessons go on", [.school], .minutes(1_440)),
    ],
    donts: [LocalText("不公布未成年人姓名", "Don't name minors")],
    sources: [.others])
}
