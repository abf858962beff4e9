import DutyModel

/// What can be typed at a line console, a subject a line.
func lineHelp(_ language: Language) -> [String] {
  switch language {
  case .chinese:
    [
      "一行一句，回车送出。号码 3 或 3号：听这一件。空行：听现在该办哪一件。",
      "来电、去电、记、办、挂着：和屏幕上 F5 F6 F8 F9 F4 一样，开一张单子，一项一项问。",
      "答一项打一行；空行跳过；“.存”存下，“.放下”先放着，“.上一项”“.下一项”换项，“.清”清掉这一项。",
      "只有“.存”（F8）才存，回车不存。缺的不拦。",
      "接班、交班离岗、办结一件、更新数字、登记书面报出、划掉日志一条、换登记人、退出：打出来就办，能办的都在“能做什么”里。",
      "报告：拟报告、改稿、送核送签、核稿、收回、退回、授权签、纸签、报出、签收、补签，打出来就办；先打件号。",
      "现在、在办、待签、日志、日志 30、值班、再说：听一遍。",
      "按键的名字也能打：F5、Esc、Tab、Ctrl-O。单子里要听别的、办别的，前面加点：“.在办”“.丢掉手上这份”。",
    ]
  case .english:
    [
      "One line at a time. A number, 3: hear that matter. An empty line: what is due now.",
      "ring, call, note, do, held: as F5 F6 F8 F9 F4 on the screen; a form opens and asks item by item.",
      "One line answers one item; empty skips; “.save” saves, “.away” puts it away, “.up” and “.down” move, “.clear” empties.",
      "Only “.save” (F8) saves, Enter never does. What is missing blocks nothing.",
      "Any act by its name, such as: take the shift, leave the shift, close a matter, strike an entry, quit. “list” has them all.",
      "Reports, behind the matter's number: “write a report”, “submit a report”, “check a report”, “take a report back”, “send a report back”, “signed by word”, “signed on paper”, “record: sent”, “receipt”.",
      "now, queue, waiting, log, log 30, who, again: hear it.",
      "Names of keys work too: F5, Esc, Tab, Ctrl-O. Inside a form put a dot before a word or an act: “.queue”.",
    ]
  }
}
