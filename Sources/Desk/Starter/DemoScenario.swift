/// The demo's night: what arrives and what the other seat (赵敏) does. All people and numbers are invented.
package let demoScenario = """
  {"scenario":"flood-night","start":"2026-07-14T20:24:00+08:00","speed":10}
  {"at":"2026-07-14T20:24:05+08:00","id":"s1","command":"shift.take","by":"zhao.min","data":{"leader":"lin.yuanshan","officers":["wu.xiao","zhao.min"]}}
  {"at":"2026-07-14T20:25:30+08:00","via":"inbox","id":"a1","command":"report.receive","data":{"channel":"message","source":{"name":"周某","unit":"石桥村","post":"三组网格员","phone":"13800000002"},"kind":"flash_flood","place":"石桥村三组","text":"溪水漫过便桥了，三组那几户进水","figures":{"trapped":7}}}
  {"at":"2026-07-14T20:27:00+08:00","id":"b1","command":"call.record","by":"zhao.min","data":{"matter":"EV-20260714-01","recipient":"duty_leader","receiver":"林远山","text":"20:36动身去石桥村口"}}
  {"at":"2026-07-14T20:28:30+08:00","id":"b2","command":"report.receive","by":"zhao.min","data":{"category":"ordinary","source":{"name":"刘某","unit":"李家湾村","phone":"13800000005"},"text":"问明天卫生院开不开门，已答"}}
  {"at":"2026-07-14T20:30:00+08:00","via":"inbox","id":"a2","command":"report.receive","data":{"channel":"message","source":{"name":"刘某","unit":"李家湾村"},"kind":"lifeline_outage","place":"李家湾村","text":"全村停电"}}
  {"at":"2026-07-14T20:31:00+08:00","id":"b3","command":"note.add","by":"zhao.min","data":{"text":"供电所说正在查线，约40分钟","matter":"EV-20260714-02"}}
  {"at":"2026-07-14T20:33:00+08:00","id":"b4","command":"call.record","by":"zhao.min","data":{"matter":"EV-20260714-02","recipient":"duty_leader","receiver":"林远山"}}
  {"at":"2026-07-14T20:35:30+08:00","via":"inbox","id":"a3","command":"report.receive","data":{"channel":"radio","source":{"name":"过路司机"},"kind":"road_traffic","place":"县道205弯桥","text":"两车相撞，1人卡在车里","figures":{"trapped":1,"injured":2}}}
  {"at":"2026-07-14T20:37:00+08:00","id":"b5","command":"call.record","by":"zhao.min","data":{"matter":"EV-20260714-03","recipient":"duty_leader","receiver":"林远山","text":"派出所去人"}}
  {"at":"2026-07-14T20:40:00+08:00","id":"b6","command":"call.record","by":"zhao.min","data":{"matter":"EV-20260714-03","recipient":"county_gov","receiver":"孙某","read_back":true}}
  {"at":"2026-07-14T20:44:00+08:00","id":"b7","command":"figure.record","by":"zhao.min","data":{"matter":"EV-20260714-03","figure":"trapped","value":0,"source":"派出所","as_of":"2026-07-14T20:43:00+08:00","certainty":"verified"}}
  {"at":"2026-07-14T20:47:00+08:00","via":"inbox","id":"a4","command":"report.receive","data":{"channel":"message","source":{"name":"青禾中学门卫"},"kind":"building_fire","place":"青禾中学","text":"食堂后面冒烟"}}
  {"at":"2026-07-14T20:50:00+08:00","id":"b8","command":"matter.close","by":"zhao.min","data":{"matter":"EV-20260714-04","outcome":"false_alarm","text":"烧落叶，已灭","verified_by":"派出所值班民警"}}

  """
