import DutyModel

/// Something that can be done here and now.
enum Action: String, CaseIterable {
  case ring, call, note, doOneLine, held, dropForm, takeShift, leaveShift, recordFigure, recordBulletin
  case closeMatter, strikeEntry
  case find, tickStep, dropStep, correctLast, wholeList
  case verify, answer, remind, errand, claim, release, assign, phase, revise, card, step
  case join, detach, merge, shift, locate, choose
  case compose, redraft, submit, check, recall, sendBack, wordSign, paperSign, dispatch, receipt
  case counterSign, voidBulletin, exempt, readBulletin, toSign
  case showInbox, sift, attach, cleanText, refusedFiles, confirmTime
  case choosePerson, nextPane, skipNumbers, redraw, mouse, rehearse, leaveRehearsal, quit

  /// The form that it opens about the selected matter.
  var form: FormSort? {
    switch self {
    case .verify, .answer, .remind, .errand, .claim, .release, .assign, .phase, .revise, .card, .step, .join,
      .detach,
      .merge, .shift, .locate, .choose, .compose, .redraft, .submit, .check, .recall, .sendBack, .wordSign,
      .paperSign, .dispatch, .receipt, .counterSign, .voidBulletin, .exempt, .skipNumbers:
      FormSort(rawValue: rawValue)
    case .ring, .call, .note, .doOneLine, .held, .dropForm, .takeShift, .leaveShift, .recordFigure,
      .recordBulletin, .closeMatter, .strikeEntry, .choosePerson, .nextPane, .redraw, .quit, .find, .tickStep,
      .dropStep, .correctLast, .wholeList, .showInbox, .sift, .attach, .cleanText, .mouse, .rehearse,
      .leaveRehearsal, .refusedFiles, .confirmTime, .readBulletin, .toSign:
      nil
    }
  }

  /// It is about the matter that is opened, and has no meaning once that is closed.
  var needsOpenMatter: Bool {
    switch self {
    case .recordFigure, .recordBulletin, .closeMatter, .verify, .answer, .remind, .claim, .release, .assign,
      .phase, .card, .step, .detach, .merge, .choose, .dropStep, .tickStep, .compose, .redraft, .submit,
      .check, .recall, .sendBack, .wordSign, .paperSign, .dispatch, .voidBulletin, .exempt:
      true
    case .ring, .call, .note, .doOneLine, .held, .dropForm, .takeShift, .leaveShift, .strikeEntry, .find,
      .correctLast, .wholeList, .errand, .revise, .join, .shift, .locate, .choosePerson, .nextPane, .redraw,
      .showInbox, .sift, .attach, .cleanText, .refusedFiles, .confirmTime, .mouse, .rehearse, .leaveRehearsal,
      .quit, .receipt, .counterSign, .skipNumbers, .readBulletin, .toSign:
      false
    }
  }

  func name(in language: Language) -> String {
    switch self {
    case .ring: language("来电", "Ring: the phone rings")
    case .call: language("去电", "Call somebody")
    case .note: language("记一笔", "Write a note")
    case .doOneLine: language("办现在这件", "Do the one line")
    case .held: language("回到挂着的", "Back to what is held")
    case .dropForm: language("丢掉手上这份", "Throw away this form")
    case .recordFigure: language("更新数字", "Record a figure")
    case .takeShift: language("接班", "Take the shift")
    case .leaveShift: language("交班离岗", "Leave the shift")
    case .closeMatter: language("办结一件", "Close a matter")
    case .recordBulletin: language("登记书面报出", "Record a written report as sent")
    case .strikeEntry: language("划掉日志一条", "Strike an entry of the log")
    case .find: language("查找", "Find in the log")
    case .tickStep: language("这一步已办", "Tick this step")
    case .dropStep: language("这一步不用办", "This step doesn't apply")
    case .correctLast: language("改刚存的一条", "Correct what was just saved")
    case .wholeList: language("看全部在办", "All that is open")
    case .verify, .answer, .remind, .errand, .claim, .release, .assign, .phase, .revise, .card, .step, .join,
      .detach,
      .merge, .shift, .locate, .choose, .redraft, .submit, .check, .recall, .sendBack, .wordSign, .paperSign,
      .dispatch, .receipt, .counterSign, .voidBulletin, .exempt, .skipNumbers:
      form?.title(in: language) ?? ""
    case .compose: language("拟报告", "Write a report")
    case .readBulletin: language("看报告", "Read a report")
    case .toSign: language("待签的", "What waits for a signature")
    case .showInbox: language("看收件", "Show the inbox")
    case .sift: language("收件怎么办", "What to do with what came in")
    case .attach: language("附照片文件", "Attach a photo or a file")
    case .cleanText: language("净文本", "Clean text, for copying")
    case .refusedFiles: language("没收下的收件", "Refused inbox files")
    case .confirmTime: language("时间没错", "The time is right")
    case .choosePerson: language("换登记人", "Change who types")
    case .nextPane: language("换栏", "Next pane")
    case .redraw: language("重画", "Redraw the screen")
    case .mouse: language("开关鼠标", "Mouse on or off")
    case .rehearse: language("预演一夜", "Rehearse a night")
    case .leaveRehearsal: language("离开预演", "Leave the rehearsal")
    case .quit: language("退出", "Quit")
    }
  }

  /// The syllables of its Chinese name, so that it is found by typing them without an input method.
  var syllables: String {
    switch self {
    case .ring: "lai dian"
    case .call: "qu dian"
    case .note: "ji yi bi"
    case .doOneLine: "ban xian zai zhe jian"
    case .held: "hui dao gua zhe de"
    case .dropForm: "diu diao shou shang zhe fen"
    case .takeShift: "jie ban"
    case .leaveShift: "jiao ban li gang"
    case .recordFigure: "geng xin shu zi"
    case .recordBulletin: "deng ji shu mian bao chu"
    case .closeMatter: "ban jie yi jian"
    case .strikeEntry: "hua diao ri zhi yi tiao"
    case .find: "cha zhao"
    case .tickStep: "zhe yi bu yi ban"
    case .dropStep: "zhe yi bu bu yong ban"
    case .correctLast: "gai gang cun de yi tiao"
    case .wholeList: "kan quan bu zai ban"
    case .verify: "he shi"
    case .answer: "dai ban hui fu"
    case .remind: "cui ban"
    case .errand: "ji dai ban"
    case .claim: "ren ling"
    case .release: "bu zai yao qiu"
    case .assign: "gai you shui ban"
    case .phase: "xian qing bian hua"
    case .revise: "gai shi jian yao su"
    case .card: "yong chu zhi ka"
    case .step: "chu zhi ka bu zhou"
    case .join: "bing ru yi jian"
    case .detach: "fen kai bing cuo de"
    case .merge: "liang jian bing cheng yi jian"
    case .shift: "ban zhong huan ren"
    case .locate: "ling dao zai na"
    case .choose: "ding yong na ge shu"
    case .choosePerson: "huan deng ji ren"
    case .nextPane: "huan lan"
    case .redraw: "chong hua"
    case .compose: "ni bao gao"
    case .redraft: "gai gao"
    case .submit: "song he song qian"
    case .check: "he gao"
    case .recall: "shou hui gao zi"
    case .sendBack: "tui hui gao zi"
    case .wordSign: "shou quan qian"
    case .paperSign: "zhi qian"
    case .dispatch: "bao chu"
    case .receipt: "qian shou"
    case .counterSign: "bu qian"
    case .voidBulletin: "zuo fei gao zi"
    case .exempt: "zhong bao bu zai yao qiu"
    case .skipNumbers: "tiao hao"
    case .readBulletin: "kan bao gao"
    case .toSign: "dai qian de"
    case .showInbox: "kan shou jian"
    case .sift: "shou jian zen me ban"
    case .attach: "fu zhao pian wen jian"
    case .cleanText: "jing wen ben"
    case .refusedFiles: "mei shou xia de shou jian"
    case .confirmTime: "shi jian mei cuo"
    case .mouse: "kai guan shu biao"
    case .rehearse: "yu yan yi ye"
    case .leaveRehearsal: "li kai yu yan"
    case .quit: "tui chu"
    }
  }

  /// What else people call it, in both languages.
  var otherWords: String {
    switch self {
    case .ring: "接电话 电话响 接报 报警 phone answer incoming"
    case .call: "打电话 拨号 上报 报县里 phone dial report"
    case .note: "记事 备注 写日志 log write"
    case .doOneLine: "办这件 下一件 next do"
    case .held: "草稿 没写完的 接着写 draft resume"
    case .dropForm: "作废 删掉 不要了 扔掉 discard delete cancel"
    case .takeShift: "上班 接手 上岗 handover start login"
    case .leaveShift: "离席 下班 交接 交接班 离开 handover hand over sign off"
    case .recordFigure: "人数 伤亡 被困 转移 casualties count number"
    case .recordBulletin: "传真 书面报告 续报 终报 发文 fax written bulletin"
    case .closeMatter: "结案 结束 了结 完结 误报 不属实 finish end done false alarm"
    case .strikeEntry: "作废 删除 撤销 记错了 delete undo void wrong"
    case .find: "搜索 找 search look"
    case .tickStep: "打勾 完成 done check"
    case .dropStep: "不适用 跳过 skip not applicable"
    case .correctLast: "更正 改错 edit fix undo"
    case .wholeList: "列表 全部 list queue all"
    case .verify: "查实 属实 核查 check true"
    case .answer: "回复 答复 反馈 reply feedback"
    case .remind: "催 追问 chase urge"
    case .errand: "新待办 交办 任务 提醒 task todo"
    case .claim: "我来办 接手 take over mine"
    case .release: "取消 不用报 撤销 cancel waive not needed"
    case .assign: "换主办 移交 转交 换人 owner transfer hand over"
    case .phase: "阶段 事态 趋势 得到控制 结束 phase stage trend over"
    case .revise: "更正 改级别 改地点 改事由 edit change level place kind"
    case .card: "预案 清单 checklist plan"
    case .step: "打勾 checklist tick"
    case .join: "合并 归到 merge"
    case .detach: "拆开 误并 split undo"
    case .merge: "合并 重复 duplicate same"
    case .shift: "换班 换带班 来人 走人 leader change"
    case .choose: "采用 口径 数字 figure number"
    case .locate: "行踪 位置 到位 whereabouts location"
    case .choosePerson: "换人 谁在打字 user person login"
    case .nextPane: "切换 下一栏 switch"
    case .redraw: "花屏 刷新 refresh"
    case .compose: "拟稿 写稿 首报 续报 终报 更正 书面 值班信息 draft bulletin first follow-up final correction"
    case .redraft: "修改稿子 重写 change text rewrite"
    case .submit: "送审 请签 呈批 hand in ask to sign"
    case .check: "审核 校对 复核 proofread review"
    case .recall: "撤回 拿回来 withdraw back"
    case .sendBack: "退稿 打回 不同意 return reject"
    case .wordSign: "签发 领导同意 电话签 微信签 口头 authority approve sign"
    case .paperSign: "签发 手签 签字 打印 pen sign print"
    case .dispatch: "发出 上报 传真 发文 报送 send fax"
    case .receipt: "收到 回执 谁收的 确认 acknowledge received"
    case .counterSign: "签字 补手续 make good sign"
    case .voidBulletin: "不要了 废稿 撤销 drop cancel"
    case .exempt: "免终报 不用报 结束 exemption waive final"
    case .skipNumbers: "期号 编号 断号 number"
    case .readBulletin: "看稿 正文 稿子 首报 续报 text view"
    case .toSign: "等签 签发 签字 领导 带班 sign leader waiting"
    case .showInbox: "来信 微信 收件箱 messages arrived"
    case .sift: "处理收件 收下 登记 triage take"
    case .attach: "附件 图片 录音 截图 file picture recording"
    case .cleanText: "复制 拷贝 微信 copy clipboard"
    case .refusedFiles: "被退 收不下 rejected errors"
    case .confirmTime: "时钟 对时 校时 clock confirm"
    case .mouse: "点选 触摸板 click"
    case .rehearse: "演练 练习 演示 drill demo practice"
    case .leaveRehearsal: "退出演练 结束 end drill"
    case .quit: "关掉 离开程序 exit"
    }
  }

  func key(in language: Language) -> String {
    switch self {
    case .ring: "F5"
    case .call: "F6"
    case .note: "F8"
    case .doOneLine: "F9"
    case .held: "F4"
    case .find: "F3"
    case .tickStep: language("空格", "Space")
    case .dropStep: "-"
    case .correctLast: language("退格", "Backspace")
    case .wholeList: "0"
    case .choosePerson: "Ctrl-O"
    case .nextPane: "Tab"
    case .redraw: "Ctrl-L"
    case .revise: "F2"
    case .cleanText: "Ctrl-Y"
    case .dropForm, .takeShift, .leaveShift, .recordFigure, .closeMatter, .recordBulletin, .strikeEntry,
      .verify, .answer, .remind, .errand, .claim, .release, .assign, .phase, .card, .step, .join, .detach,
      .merge,
      .shift, .locate, .choose, .showInbox, .sift, .attach, .refusedFiles, .confirmTime, .mouse, .rehearse,
      .leaveRehearsal, .quit, .compose, .redraft, .submit, .check, .recall, .sendBack, .wordSign, .paperSign,
      .dispatch, .receipt, .counterSign, .voidBulletin, .exempt, .skipNumbers, .readBulletin, .toSign:
      ""
    }
  }
}
