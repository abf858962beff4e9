import DutyModel

extension StarterCards {
  static let lifelineOutage = Card(
    starter: "lifeline_outage", LocalText("断路断网断电", "Roads, network, power cut"),
    kinds: [.lifelineOutage],
    triggers: LocalText(
      "断路、断网、断电、停水停气，村里联系不上", "roads, network, power, water or gas cut; a village can't be reached"),
    steps: [
      step(
        "逐项测试固话、手机、网络、视频、电力并登记", "Test landline, mobile, network, video and power; log it",
        [.dutyOfficer], .minutes(3)),
      step(
        "启用卫星电话、对讲机、发电机，记启用时间", "Switch to satellite phone, radio, generator; log when",
        [.dutyOfficer], .minutes(5)),
      step("报带班领导", "Tell the leader on duty", [.dutyOfficer], .clock(.tellLeader)),
      step(
        "卫星电话首报县：断什么、范围、需要什么", "First report by satellite: what is cut, where, what is needed",
        [.dutyOfficer], .clock(.phoneReport)),
      step(
        "打印当前事件、通讯录、叫应名单，转纸质台账", "Print matters, contacts and call lists; go to paper",
        [.dutyOfficer], .minutes(15)),
      step(
        "轮呼各村，不通即派信使", "Call round the villages; send a messenger where nobody answers",
        [.emergencyOffice], .minutes(30)),
      step(
        "报修供电、通信；核油料小时数", "Report faults to power and telecom; how many hours of fuel are left",
        [.dutyOfficer], .minutes(15)),
      step("抢通或绕行路线", "Clear the road or find a way round", [.emergencyOffice], .minutes(60)),
      step("整点联络窗口", "Contact on the hour", [.dutyOfficer], .every(minutes: 60)),
      step(
        "孤岛村伤病、粮水药需求", "Needs of cut-off villages: the sick, food, water, medicine",
        [.civilAffairs], .minutes(60)),
      step(
        "书面报告（专人送达也可）", "Written report, by hand if need be", [.dutyLeader], .clock(.writtenReport)),
      step(
        "校时、补录、对账", "Set the clock, enter and reconcile the paper", [.dutyOfficer],
        .at("恢复后", "once it is back")),
    ],
    donts: [LocalText("联系不上的村不能只等，要派人去", "Don't just wait for a silent village: send somebody")],
    sources: [
      .opinion(
        "第（二十）条：“断路、断网、断电”等极端状态下的应急通信", "art. 20: communication when roads, network and power are cut",
        steps: [2]),
      .others,
    ])

  static let generic = Card(
    starter: "generic", LocalText("通用", "General"), kinds: [],
    triggers: LocalText("没有专门卡的事件，或还不清楚是什么事", "an incident without a card of its own, or not yet known"),
    steps: [
      step("登记", "Log it", [.dutyOfficer], .minutes(2)),
      step("核实", "Verify", [.dutyOfficer], .minutes(5)),
      step("报带班领导", "Tell the leader on duty", [.dutyOfficer], .clock(.tellLeader)),
      step("通知处置部门", "Tell those who deal with it", [.dutyOfficer], .minutes(10)),
      step(
        "先期处置：救人、警戒、疏散", "First response: rescue, cordon, evacuate",
        [.emergencyOffice, .villageHead, .police], .minutes(15)),
      step("电话首报", "First phone report", [.dutyOfficer], .clock(.phoneReport)),
      step("清点", "Count heads", [.assignedCadre], .minutes(30)),
      step("书面首报", "Written first report", [.dutyLeader], .clock(.writtenReport)),
      step("请求增援", "Ask for help", [.dutyLeader], .at("力量不够时", "when there aren't enough hands")),
      step("续报", "Follow up", [.dutyOfficer], .clock(.followUp)),
      step("解除", "Lift it", [.dutyLeader], .at("险情消除后", "once the danger is over")),
      step("终报", "Final report", [.dutyOfficer], .clock(.finalReport)),
    ],
    donts: [],
    sources: [.others])
}
