import DutyModel

/// `station.toml` and `people.toml` of a new station: an invented township with invented people.
enum StarterStation {
  static func station(_ language: Language) -> String {
    let comment =
      switch language {
      case .chinese:
        """
        # 本值班室。以下是虚构的样本，换成自己的。改完运行 dutyroom check。
        #   code       本站代号，只用英文字母和数字
        #   language   屏幕语言：zh 或 en（公文总是中文）
        #   time_zone  时区；本机没有时区数据时写 "+08:00"
        #   theme      配色：night day high-contrast mono，或配色文件的路径
        #   [[office]] 上级单位，一家一段；编号给 policy.toml 用，电话是直接拨的号码
        #   [[season]] 来电时按 1-9 选的事由，按月份换；别的事由打字找
        # 还可以写（一个词一格，不经过 shell）：
        #   [print]  command = ["lp", "-o", "media=A4"]      打印，文件名自动放在最后
        #   [alarm]  command = ["aplay", "/path/alarm.wav"]  超时时运行；repeat_minutes = 5 隔几分钟再响
        #   [clipboard]  osc52 = true                        Ctrl-Y 的净文本也送进终端的剪贴板；终端只有自己用才开

        """
      case .english:
        """
        # This duty room. It is an invented sample: put in your own. Run dutyroom check after a change.
        #   code       a short name of Latin letters and digits
        #   language   of the screens: zh or en (official documents are Chinese)
        #   time_zone  without time zone data on this machine, write "+08:00"
        #   theme      night day high-contrast mono, or the path of a theme file
        #   [[office]] an office we report to; policy.toml names it by its id, the phone is what to dial
        #   [[season]] the kinds that 1-9 choose at a ring, by month; the others are found by typing
        # Also possible (a word each, no shell between):
        #   [print]  command = ["lp", "-o", "media=A4"]      the file's name comes last
        #   [alarm]  command = ["aplay", "/path/alarm.wav"]  run when something is overdue; repeat_minutes = 5
        #   [clipboard]  osc52 = true                        Ctrl-Y copies too, if this terminal is yours alone

        """
      }
    return comment + """

      code = "qinghe"
      name = { zh = "青禾镇值班室", en = "Qinghe Town duty room" }
      language = "\(language.rawValue)"
      time_zone = "Asia/Shanghai"
      theme = "night"

      [[office]]
      id = "county_gov"
      name = { zh = "县政府总值班室", en = "County main duty room" }
      phone = "822 0110"

      [[office]]
      id = "county_emergency"
      name = { zh = "县应急管理局值班室", en = "County emergency bureau" }
      phone = "822 0119"

      [[office]]
      id = "county_flood_hq"
      name = { zh = "县防指", en = "County flood headquarters" }
      phone = "822 0120"

      [[season]]
      months = [4, 5, 6, 7, 8, 9, 10]
      kinds = ["flash_flood", "geo_hazard", "road_traffic", "building_fire", "drowning_missing", "gas_leak",
        "lifeline_outage", "severe_weather", "school_incident"]

      [[season]]
      months = [11, 12, 1, 2, 3]
      kinds = ["building_fire", "road_traffic", "forest_fire", "gas_leak", "snow_ice", "lifeline_outage",
        "drowning_missing", "school_incident", "public_security"]

      """ + reports(language)
  }

  /// What may stand on reports; below the tables, where a comment is all that may come.
  private static func reports(_ language: Language) -> String {
    switch language {
    case .chinese:
      """
      # 报告上的字，要改就写到上面 theme 那一行下面：
      #   masthead = "值班信息"    刊头
      #   unit = "青禾镇人民政府"  署名；不写就是本站名
      #   phone = "822 0100"       联系电话
      #   numbering = "issue"      期号；"serial" 编号，号前的字写 number_prefix = "青情报"；"none" 不编号

      """
    case .english:
      """
      # What stands on reports, which are Chinese; to be put below the line with theme:
      #   masthead = "值班信息"
      #   unit = "青禾镇人民政府"  in whose name they go out; else the station's name
      #   phone = "822 0100"
      #   numbering = "issue"      or "serial" with number_prefix = "青情报", or "none"

      """
    }
  }

  static func people(_ language: Language) -> String {
    let comment =
      switch language {
      case .chinese:
        """
        # 本站人员。以下都是虚构的，换成自己的。
        #   id         编号，用拼音；roster.csv 里写编号或姓名都行
        #   posts      职务：duty_officer 值班员  duty_leader 带班领导  township_head 镇长
        #              party_secretary 书记  reserve 备勤  trainer 教员
        #   phones     按拨打先后写，每个号码用引号括住
        #   backup     B角的编号

        """
      case .english:
        """
        # The people of this station, all invented: put in your own.
        #   id         in Latin letters; roster.csv takes the id or the name
        #   posts      duty_officer duty_leader township_head party_secretary reserve trainer
        #   phones     in the order of dialling, each in quotes
        #   backup     the id of who stands in

        """
      }
    return comment + """

      [[person]]
      id = "lin.yuanshan"
      name = "林远山"
      latin_name = "Lin Yuanshan"
      posts = ["duty_leader"]
      phones = ["138 0000 1001"]
      backup = "gao.xiang"

      [[person]]
      id = "gao.xiang"
      name = "高翔"
      latin_name = "Gao Xiang"
      posts = ["township_head", "duty_leader"]
      phones = ["138 0000 1002"]
      backup = "lin.yuanshan"

      [[person]]
      id = "song.heping"
      name = "宋禾平"
      latin_name = "Song Heping"
      posts = ["party_secretary", "duty_leader"]
      phones = ["138 0000 1003"]
      backup = "gao.xiang"

      [[person]]
      id = "wu.xiao"
      name = "吴晓"
      latin_name = "Wu Xiao"
      posts = ["duty_officer"]
      phones = ["139 0000 2005", "8401"]
      backup = "zhao.min"

      [[person]]
      id = "zhao.min"
      name = "赵敏"
      latin_name = "Zhao Min"
      posts = ["duty_officer"]
      phones = ["139 0000 2006", "8402"]
      backup = "wu.xiao"

      [[person]]
      id = "he.chuan"
      name = "何川"
      latin_name = "He Chuan"
      posts = ["duty_officer"]
      phones = ["139 0000 2007"]
      backup = "tang.ning"

      [[person]]
      id = "tang.ning"
      name = "唐宁"
      latin_name = "Tang Ning"
      posts = ["duty_officer", "trainer"]
      phones = ["139 0000 2008"]
      backup = "he.chuan"

      [[person]]
      id = "zheng.yan"
      name = "郑岩"
      latin_name = "Zheng Yan"
      posts = ["reserve"]
      phones = ["139 0000 2001"]

      """
  }
}
