import DutyModel

/// Matters that are named one by one; the others are only counted, or the asker hears nothing else.
private let mattersNamed = 3

/// `；接叫应暴雨橙色`: what we were called out for and still owe feedback on.
func warnings(_ room: DutyRoom, _ words: LogWords) -> String {
  let called = room.openMatters.compactMap { $0.errand?.calledOut }.map(words.warning).filter { !$0.isEmpty }
  return called.isEmpty ? "" : "；接叫应" + called.joined(separator: "、")
}

/// `：3号石桥村三组 山洪，欠电话报县政府总值班室`: the open matters whose act is due first.
func owed(_ room: DutyRoom, _ words: LogWords, at now: Timestamp) -> String {
  var seen: Set<MatterID> = []
  let next = room.openClocks.filter { seen.insert($0.plan.matter).inserted }
  let named = next.prefix(mattersNamed).map { clock in
    let due = room.zone.civil(clock.due).clock
    let act = words.duty(clock).filter { $0 != " " }
    return "\(words.number(clock.plan.matter))\(words.title(clock.plan.matter))，\(due)前\(act)"
  }
  guard !named.isEmpty else { return "" }
  return "：" + named.joined(separator: "；") + (next.count > mattersNamed ? "，等" : "")
}
