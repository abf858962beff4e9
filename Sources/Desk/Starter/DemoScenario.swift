import DutyModel

/// The demo's night, carried in the program and printed by `dutyroom demo --print`. All people and numbers are invented.
package enum DemoScenario {
  /// The name under which its faults are told, and which a printed copy may have.
  package static let fileName = "flood-night.toml"

  /// The file as it is printed: what it is and how to change it, then the night.
  package static func text(_ language: Language) -> String { comment(language) + night }

  /// The night itself.
  package static func scenario() throws(ScenarioFaults) -> Scenario {
    try Scenario(Array(text(.chinese).utf8), file: fileName)
  }

  private static func comment(_ language: Language) -> String {
    switch language {
    case .chinese:
      """
      # 演练的一夜。改了自己用：dutyroom demo --scenario 这个文件
      #   start    从几月几日几点开始（虚构的青禾镇，值班表随这一天）   speed  一秒当几秒走
      # 每段 [[step]] 一步，没写到的都留给坐在屏前的人办：
      #   after    开演后几分几秒，1:30 或 1:02:30
      #   via      写 "inbox" 就是作为文件进收件箱；不写就是另一席（by 是谁）办的
      #   name     别的步骤要指它时的名字
      #   command  和 data：同 dutyroom agent 的命令，{"query":"commands"} 列出全部字段
      # data 里：{ zh = "…", en = "…" } 按屏幕语言取；{ of = "flood" } 是那一步引出的那一件，不管编几号；
      #         { after = "19:00" } 是开演后那一刻。

      """
    case .english:
      """
      # A night to rehearse. Change a copy and play it: dutyroom demo --scenario FILE
      #   start    day and time (of the fictional township; its roster follows)     speed  seconds that pass in one
      # Each [[step]] is one step; what no step does is left to who sits in front of the screen:
      #   after    minutes and seconds from the start, 1:30 or 1:02:30
      #   via      "inbox": it comes in as a file; left out, the other seat does it, and by says who
      #   name     what other steps call it
      #   command  and data: as dutyroom agent takes them; {"query":"commands"} lists all fields
      # In data { zh = "…", en = "…" } goes by the screen's language, { of = "flood" } is the matter that step brought,
      # whatever its number, and { after = "19:00" } is that moment of the night.

      """
    }
  }

  private static let night = """

    id = "flood-night"
    title = { zh = "暴雨的一夜", en = "A night of heavy rain" }
    start = "2026-07-14 20:24"
    speed = 10

    [[step]]
    after = "0:05"
    by = "zhao.min"
    command = "shift.take"
    data = { leader = "lin.yuanshan", officers = ["wu.xiao", "zhao.min"] }

    # 暴雨预警，微信群转来 / the warning, forwarded in a group
    [[step]]
    after = "0:20"
    via = "inbox"
    name = "warning-text"
    command = "report.receive"
    data.category = "ordinary"
    data.channel = "message"
    data.source = { unit = { zh = "县防汛微信群", en = "County flood group" } }
    data.text = { zh = "县气象台2026年7月14日20时20分发布暴雨橙色预警：预计3小时内雨量50毫米以上，请注意防范山洪。", en = "County weather office, 14 July 20:20, orange rain warning: more than 50 mm within three hours, beware of flash floods." }

    [[step]]
    after = "0:50"
    by = "zhao.min"
    name = "called-out"
    command = "callout.receive"
    data.recipient = "county_flood_hq"
    data.party = { name = { zh = "孙某", en = "Mr Sun" } }
    data.colour = "orange"
    data.hazard = { zh = "暴雨", en = "Heavy rain" }
    data.issued = { after = "0:00" }
    data.read_back_by = { zh = "赵敏", en = "Zhao Min" }

    # 山洪：留给你 / the flash flood is yours: F9
    [[step]]
    after = "1:30"
    via = "inbox"
    name = "flood"
    command = "report.receive"
    data.channel = "message"
    data.source = { name = { zh = "周某", en = "Mr Zhou" }, unit = { zh = "石桥村", en = "Shiqiao Village" }, post = { zh = "三组网格员", en = "grid officer, group 3" }, phone = "138 0000 0002" }
    data.kind = "flash_flood"
    data.place = { zh = "石桥村三组", en = "Shiqiao Village, group 3" }
    data.text = { zh = "溪水漫过便桥了，三组那几户进水", en = "The stream is over the footbridge, houses of group 3 take in water" }
    data.figures = { trapped = 7 }

    [[step]]
    after = "3:00"
    by = "zhao.min"
    command = "leader.locate"
    data = { person = "lin.yuanshan", place = "office" }

    # 第二部电话：一个村停电，答应回电 / the second phone: a power cut, and a promised call
    [[step]]
    after = "4:30"
    by = "zhao.min"
    name = "power"
    command = "report.receive"
    data.category = "ordinary"
    data.source = { name = { zh = "刘某", en = "Mr Liu" }, unit = { zh = "李家湾村", en = "Lijiawan Village" }, phone = "138 0000 0005" }
    data.text = { zh = "李家湾全村停电，问几时来电", en = "No power in all of Lijiawan, when will it be back?" }
    data.errand = { source = "call_back", minutes = 10 }

    [[step]]
    after = "6:00"
    by = "zhao.min"
    command = "note.add"
    data.text = { zh = "供电所说正在查线，约40分钟", en = "The power station is tracing the line, about 40 minutes" }
    data.matter = { of = "power" }

    # 燃气味 / a smell of gas
    [[step]]
    after = "8:00"
    by = "zhao.min"
    name = "gas"
    command = "report.receive"
    data.source = { name = { zh = "小吃店老板", en = "owner of a snack bar" }, unit = { zh = "集镇老街", en = "Old Street" }, phone = "138 0000 0091" }
    data.kind = "gas_leak"
    data.place = { zh = "集镇老街", en = "Old Street" }
    data.text = { zh = "老街有燃气味，越来越浓", en = "It smells of gas in Old Street, stronger and stronger" }

    [[step]]
    after = "9:00"
    by = "zhao.min"
    command = "call.record"
    data = { matter = { of = "gas" }, recipient = "duty_leader", receiver = { zh = "林远山", en = "Lin Yuanshan" }, text = { zh = "让燃气站先关阀", en = "The gas station shall close the valve first" } }

    [[step]]
    after = "10:30"
    by = "zhao.min"
    command = "call.record"
    data = { matter = { of = "gas" }, recipient = "county_gov", receiver = { zh = "孙某", en = "Mr Sun" }, read_back = true }

    # 车祸 / the accident
    [[step]]
    after = "12:00"
    via = "inbox"
    name = "accident"
    command = "report.receive"
    data.channel = "radio"
    data.source = { name = { zh = "过路司机", en = "a driver" } }
    data.kind = "road_traffic"
    data.place = { zh = "县道205弯桥", en = "Road 205, bend bridge" }
    data.text = { zh = "两车相撞，1人卡在车里", en = "Two cars have collided, one person is caught" }
    data.figures = { trapped = 1, injured = 2 }

    [[step]]
    after = "13:30"
    by = "zhao.min"
    command = "call.record"
    data = { matter = { of = "accident" }, recipient = "duty_leader", receiver = { zh = "林远山", en = "Lin Yuanshan" }, text = { zh = "派出所去人", en = "The police station sends people" } }

    [[step]]
    after = "16:00"
    by = "zhao.min"
    command = "call.record"
    data = { matter = { of = "accident" }, recipient = "county_gov", receiver = { zh = "孙某", en = "Mr Sun" }, read_back = true }

    [[step]]
    after = "20:00"
    by = "zhao.min"
    command = "figure.record"
    data = { matter = { of = "accident" }, figure = "trapped", value = 0, source = { zh = "派出所", en = "police station" }, as_of = { after = "19:00" }, certainty = "verified" }

    # 孩子不见了 / a missing child
    [[step]]
    after = "22:00"
    by = "zhao.min"
    name = "child"
    command = "report.receive"
    data.source = { name = { zh = "陈某", en = "Mrs Chen" }, unit = { zh = "高坪村", en = "Gaoping Village" }, phone = "138 0000 0019" }
    data.kind = "drowning_missing"
    data.place = { zh = "高坪村", en = "Gaoping Village" }
    data.text = { zh = "6岁男孩傍晚在河边玩，到现在没回家", en = "A boy of six played by the river at dusk and hasn't come home" }
    data.minors = true
    data.figures = { missing = 1 }

    # 虚惊 / a false alarm
    [[step]]
    after = "24:00"
    via = "inbox"
    name = "smoke"
    command = "report.receive"
    data.channel = "message"
    data.source = { name = { zh = "青禾中学门卫", en = "gatekeeper of the middle school" } }
    data.kind = "building_fire"
    data.place = { zh = "青禾中学", en = "Qinghe Middle School" }
    data.text = { zh = "食堂后面冒烟", en = "Smoke behind the canteen" }

    [[step]]
    after = "27:00"
    by = "zhao.min"
    command = "matter.close"
    data = { matter = { of = "smoke" }, outcome = "false_alarm", text = { zh = "烧落叶，已灭", en = "Burning leaves, put out" }, verified_by = { zh = "派出所值班民警", en = "police officer on duty" } }

    [[step]]
    after = "29:00"
    by = "zhao.min"
    command = "figure.record"
    data = { matter = { of = "child" }, figure = "missing", value = 0, source = { zh = "村书记，孩子在外婆家", en = "village secretary: he is at his grandmother's" }, as_of = { after = "28:00" }, certainty = "verified" }

    # 县里点名，还要续报 / the county checks the room and wants to know more
    [[step]]
    after = "32:00"
    by = "zhao.min"
    name = "check"
    command = "spot_check.record"
    data.checker = { name = { zh = "孙某", en = "Mr Sun" }, unit = { zh = "县政府总值班室", en = "County main duty room" } }
    data.rings = 2
    data.result = "on_post"
    data.errand = { source = "order", what = { zh = "石桥村的续报先用电话说", en = "Phone in how it stands at Shiqiao" }, recipient = "county_gov", minutes = 15 }

    """
}
