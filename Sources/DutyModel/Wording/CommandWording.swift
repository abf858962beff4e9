// What each command is for, for `query commands` and for whoever is told that he may not do it.

extension Command.Name {
  /// What it does, in a few words: `办结` / `close a matter`.
  package func title(in language: Language) -> String { words.title(language) }

  /// What it does and what comes of it, in one line.
  package func summary(in language: Language) -> String { words.summary(language) }

  private var words: (title: LocalText, summary: LocalText) {
    switch self {
    case .receiveReport:
      (
        LocalText("登记来报", "take in a report"),
        LocalText(
          "登记一条来报：电话、消息或来人说的事；并到在办的件，或自立一件。",
          "Takes in a call, a message or a visit; it joins an open matter or opens one.")
      )
    case .recordCall:
      (
        LocalText("登记去电", "record a call"),
        LocalText(
          "登记打出去的一通电话；县里接话人报了姓名，电话报的时限就停。",
          "Records a call that we made; with the receiver's name it stops the phone-report clock.")
      )
    case .recordBulletin:
      (
        LocalText("登记报出", "record a report sent"),
        LocalText(
          "登记一份书面材料已经报出：首报、续报、终报、更正、灾情数据。本机不代发。",
          "Records that a written report has left; the program doesn't send it.")
      )
    case .recordFigure:
      (
        LocalText("登记数字", "record a figure"),
        LocalText(
          "往一件事的数字里添一行：被困、失联、转移等，带来源和时间。",
          "Adds a line to the figures of an incident, with source and time.")
      )
    case .openErrand:
      (
        LocalText("立待办", "open an errand"),
        LocalText(
          "立一件待办：上级交办、批示、转办、来文、回电、定时报、核实、常设要求。",
          "Opens an errand: an order, instruction, transfer, paper, call-back, figures, verification.")
      )
    case .answerErrand:
      (
        LocalText("登记答复", "answer an errand"),
        LocalText(
          "登记待办的答复：答了什么、报了什么数、谁接的。",
          "Records the answer to an errand: what was said, which readings, who took it.")
      )
    case .remindErrand:
      (
        LocalText("登记催办", "remind of an errand"),
        LocalText(
          "登记催问过一次，待办照欠。",
          "Records that we asked again how far it is; the errand stays owed.")
      )
    case .receiveCallout:
      (
        LocalText("登记上级叫应", "record a call-out from above"),
        LocalText(
          "登记县里或气象台对我们的叫应：预警、谁复述、何时反馈。",
          "Records that we were called out: the warning, who read it back, when feedback is due.")
      )
    case .recordSpotCheck:
      (
        LocalText("登记查岗", "record a spot check"),
        LocalText(
          "登记一次查岗：谁查的、几声接起、结果，还交办了什么。",
          "Records a check of the room: who checked, after how many rings, with what result.")
      )
    case .assignMatter:
      (
        LocalText("换主办", "change the owner"),
        LocalText(
          "把一件在办的事交给另一个人主办。",
          "Gives an open matter to another owner.")
      )
    case .closeMatter:
      (
        LocalText("办结", "close a matter"),
        LocalText(
          "办结一件事：办结，或核实后按误报、不属实结。",
          "Closes a matter as handled, or once checked as a false alarm or not true.")
      )
    case .startCard:
      (
        LocalText("开处置卡", "start a card"),
        LocalText(
          "给一件事开一张处置卡，照抄当时的卡。",
          "Takes out a response card for a matter; the run keeps a copy of it.")
      )
    case .setCardStep:
      (
        LocalText("勾处置卡", "tick a card step"),
        LocalText(
          "在用着的卡上把一步勾成已办，或记作不适用并写理由。",
          "Ticks a step of a card in use as done, or as not applicable with a reason.")
      )
    case .claimClock:
      (
        LocalText("认领时限", "claim a duty"),
        LocalText(
          "认领一项将到或超时的事：谁办、先办什么、办到几点。",
          "Claims a duty that is soon due or overdue: who, what next, until when.")
      )
    case .releaseClock:
      (
        LocalText("登记不再要求", "release a duty"),
        LocalText(
          "登记一项时限不再要求：上级谁答复的，或本镇哪位领导定的、为什么。",
          "Records that something is no longer owed: who at the county said so, or which leader and why.")
      )
    case .enterPhase:
      (
        LocalText("改阶段", "change the phase"),
        LocalText(
          "一件突发事件到了下一阶段：险情发展、平稳、处置结束；续报间隔跟着变。",
          "An incident comes to another phase; the next report is due by it.")
      )
    case .addNote:
      (
        LocalText("记一笔", "add a note"),
        LocalText(
          "在日志里记一句话。",
          "Writes a line into the log.")
      )
    case .strikeEntry:
      (
        LocalText("划掉一条", "strike an entry"),
        LocalText(
          "划掉记错的一条，写明理由；原文留着，它停的时限重开。",
          "Strikes a mistaken entry with a reason; it stays, and what it had stopped runs on.")
      )
    case .takeShift:
      (
        LocalText("接班", "take the shift"),
        LocalText(
          "接班：写明带班领导、值班员、备勤；没写的按班表。",
          "Takes the shift: leader, officers, reserve; who isn't named comes from the roster.")
      )
    case .changeShift:
      (
        LocalText("班中换人", "change who is on duty"),
        LocalText(
          "班中换人：带班交接，值班员来或走；班次不断。",
          "Changes who is on duty while the shift goes on.")
      )
    case .leaveShift:
      (
        LocalText("交班离岗", "leave the shift"),
        LocalText(
          "整班离岗；有在办的件，写明谁接或理由。",
          "Leaves the shift; open matters need a taker or a reason.")
      )
    case .locateLeader:
      (
        LocalText("登记领导在哪", "record where a leader is"),
        LocalText(
          "登记领导现在在哪、怎么知道的。",
          "Records where a leader is and how we heard.")
      )
    case .noticeMissedClocks:
      (
        LocalText("记超时", "notice passed limits"),
        LocalText(
          "把过了时限还没办的记下来，程序自己做。",
          "Records limits that have passed; the program does it by itself.")
      )
    case .adoptSettings:
      (
        LocalText("启用文件", "adopt files"),
        LocalText(
          "启用改过的人员、班表、规定、处置卡和名册，程序自己做。",
          "Adopts changed files of the station; the program does it by itself.")
      )
    case .setExerciseClock:
      (
        LocalText("定演练时间", "set the exercise's time"),
        LocalText(
          "定演练的时间和快慢，程序自己做。",
          "Sets time and speed of an exercise; the program does it by itself.")
      )
    case .recordMains:
      (
        LocalText("记市电停来", "record the mains"),
        LocalText(
          "市电停了或来了；程序看见就记。", "The mains were lost or came back; the program does it by itself.")
      )
    case .attachFile:
      (
        LocalText("附文件", "attach a file"),
        LocalText(
          "给日志的一条附上照片、录音、截图，文件先按校验值放好。",
          "Gives an entry a photo, a recording or a screenshot that is stored under its hash by then.")
      )
    case .recordTimeStep:
      (
        LocalText("记时钟拨动", "record a clock step"),
        LocalText(
          "记下电脑时钟被拨动，程序自己做。",
          "Records that the computer's clock was set; the program does it by itself.")
      )
    case .joinReport:
      (
        LocalText("并入来报", "join a report"),
        LocalText(
          "把一条来报并到一件事上，或从一件移到另一件。",
          "Joins a report to a matter, or moves it from one to another.")
      )
    case .detachReport:
      (
        LocalText("拆出来报", "detach a report"),
        LocalText(
          "把并错的来报拆出来，自立一件，或先挂着不立。",
          "Takes off a report that was joined wrongly; it opens a matter of its own or lies unjoined.")
      )
    case .mergeIncident:
      (
        LocalText("并案", "merge incidents"),
        LocalText(
          "两件是同一件事：把一件并进另一件，接着办后一件。",
          "Two incidents are one: the first is emptied into the second, which goes on.")
      )
    case .reviseIncident:
      (
        LocalText("更正要素", "revise an incident"),
        LocalText(
          "更正一件突发事件的事由、级别、地点、时间、敏感或标题；时限重算。",
          "Puts right kind, level, place, time, sensitivity or title; its limits are planned anew.")
      )
    case .verifyIncident:
      (
        LocalText("登记核实", "record a verification"),
        LocalText(
          "登记向谁核实、结果是属实、部分属实、不属实还是没联系上。",
          "Records who was asked and whether it is true.")
      )
    case .chooseFigure:
      (
        LocalText("定口径", "choose the figure in use"),
        LocalText(
          "带班领导定用哪一行数字；值班员代记的，写明是谁的话。",
          "Chooses the figure in use; it is the leader's word, whoever types it.")
      )
    case .openReport:
      (
        LocalText("收件立件", "open a report"),
        LocalText(
          "收件里的一条来报自立一件：突发事件，或要办的事。",
          "A report that hangs on nothing opens a matter: an incident, or an errand.")
      )
    case .settleReport:
      (
        LocalText("收件放下", "settle a report"),
        LocalText(
          "收件里的一条来报不用办：知道了、无关或不属实。",
          "Nothing comes of a report that hangs on nothing: read, none of ours, or not true.")
      )
    case .draftBulletin:
      (
        LocalText("拟稿", "draft a bulletin"),
        LocalText(
          "拟一份首报、续报、终报或更正；没写的照这件事现有的内容写，续报只写变化。",
          "Begins a report to the county; what is left out is written from what is known."
        )
      )
    case .editBulletin:
      (
        LocalText("改稿", "edit a bulletin"),
        LocalText(
          "改成下一稿；正在核、正在签的先自动收回，数字按现在的口径。",
          "Makes the next draft; what lies with others is recalled, figures are taken anew.")
      )
    case .submitBulletin:
      (
        LocalText("送核送签", "submit a bulletin"),
        LocalText(
          "送核稿；只有一人值班或写明理由的，直接送领导签。带正文的校验码。",
          "Sends it to the other officer, else to the leader, with the code of the text.")
      )
    case .checkBulletin:
      (
        LocalText("核稿", "check a bulletin"),
        LocalText(
          "另一位值班员核过，送领导签。",
          "The other officer has read it; it goes to the leader.")
      )
    case .recallBulletin:
      (
        LocalText("收回稿子", "recall a bulletin"),
        LocalText(
          "把送核、送签的稿子收回来，领导正在看也行。",
          "Takes it back, also while the leader reads it.")
      )
    case .returnBulletin:
      (
        LocalText("退回稿子", "send a bulletin back"),
        LocalText(
          "退回拟稿人，写明理由。",
          "Sends it back to the writer, with the reason in writing.")
      )
    case .signBulletin:
      (
        LocalText("签发", "sign a bulletin"),
        LocalText(
          "领导签发：本人密钥签、授权签或纸签；签的就是这一稿，签时给号。",
          "A leader signs this very draft, by key, by his word or on paper; the number is given here.")
      )
    case .counterSignBulletin:
      (
        LocalText("补签", "countersign a bulletin"),
        LocalText(
          "授权签过的，本人用密钥或在打印稿上补签。",
          "Whoever gave his word makes it good by key or pen.")
      )
    case .sendBulletin:
      (
        LocalText("报出", "send a bulletin"),
        LocalText(
          "登记签发的一份已报给哪个单位、怎么报的；书面时限就停。本机不代发。",
          "Records that a signed bulletin left for an office; the written clocks stop."
        )
      )
    case .acknowledgeBulletin:
      (
        LocalText("登记签收", "record a receipt"),
        LocalText(
          "登记对方谁签收的，签收时限就停。",
          "Records who at the office has it; the receipt's clock stops.")
      )
    case .voidBulletin:
      (
        LocalText("作废稿子", "void a bulletin"),
        LocalText(
          "没报出的一份不要了，写明理由；给过的号留着，不再用。",
          "Drops one that hasn't left, with a reason; its number is never used again.")
      )
    case .phoneReport:
      (
        LocalText("登记电话报告", "record a report by phone"),
        LocalText(
          "登记一次电话首报或电话续报，凭谁的授权；书面的照欠。",
          "Records a report made by phone and under whose authority; the written one is still owed.")
      )
    case .exemptFinal:
      (
        LocalText("登记终报不再要求", "record that no final report is wanted"),
        LocalText(
          "登记这件事不用终报：上级谁说的，或本镇哪位领导定的、为什么。",
          "Records who at the county, or which leader and why, wants no final report.")
      )
    case .skipNumbers:
      (
        LocalText("跳号", "skip numbers"),
        LocalText(
          "年内前面的号在别处用过，从哪一号接着编，写明理由。",
          "Numbers were given elsewhere: says from which to go on, and why.")
      )
    case .enrollKey:
      (
        LocalText("启用密钥", "enroll a key"),
        LocalText(
          "领导的密钥从此算数；一般用 dutyroom key new，它连密钥文件一起做。",
          "A leader's key counts from here on; dutyroom key new makes its file, too.")
      )
    case .rotateKey:
      (
        LocalText("更换密钥", "take a new key"),
        LocalText(
          "本人换一把新的，旧的从此不算；一般用 dutyroom key rotate。",
          "Its owner takes a new one in its place; dutyroom key rotate makes its file, too.")
      )
    case .revokeKey:
      (
        LocalText("作废密钥", "revoke a key"),
        LocalText(
          "丢了、泄露了就作废，写明为什么；以前签的照样算。",
          "Lost or known to others: it counts no more; what it signed before still does.")
      )
    case .resetKey:
      (
        LocalText("解锁密钥", "reset a key"),
        LocalText("口令错了十次锁住的，由另一位领导解开。", "Another leader lets the owner of a locked key try again.")
      )
    case .failKey:
      (
        LocalText("记口令输错", "record a wrong passphrase"),
        LocalText("输错一次记一次，越错等得越久，十次锁住。", "Each one makes the next wait longer; ten lock the key.")
      )
    case .signCheckpoint:
      (
        LocalText("签检查点", "sign a checkpoint"),
        LocalText("用密钥证明日志到这一条为止是这样。", "A leader's key says that the log ended with this entry.")
      )
    }
  }
}
