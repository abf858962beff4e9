import DutyModel

/// The pages of `dutyroom help`, about what is done at the seat. Rows of at most 76 columns.
enum TopicTexts {
  static func keys(_ language: Language) -> String {
    language(
      """
      F5 来电      电话一响就按。数字选哪一类，或直接打原话
      F6 去电      给县里打，对方报了姓名就算报过；给领导打，就算告诉过
      F8 写入日志  单子里是存；别处是记一笔。只有它存
      F9 办这件    打开“现在”那一行要办的单子；它不存
      F4 挂着      回到先放下的单子，再按是下一份
      F3 查找      也可按 Ctrl-F 或 /
      F2 改        改选中的一条，另记一条，原来的留着
      F1 能做什么  此时此地能做的都在里面，打字筛选，Enter 办；? 也行

      数字         选面前编了号的：主屏开这一号件，单子里选一项，框里是字
      Enter        打开、下一项。从不签、不结、不放、不存
      Esc          退一步，写了的留着
      Tab          换栏；单子里换项
      空格 + -     办了；不适用
      退格         列表里改刚记的那一条
      Ctrl-O 换登记人   Ctrl-P 打印   Ctrl-Y 净文本   Ctrl-L 重画   Ctrl-C 清掉这一项

      F 键不灵时，Ctrl-G 再按数字就是那个 F 键。开着输入法也都能按。
      按键到不到得了，用 dutyroom doctor --keys 一个个试。
      """,
      """
      F5 Ring      the phone rings: a digit says what it is, or type the caller's words
      F6 Call      to the county it stops the phone report, to a leader the telling
      F8 Log       saves the form in front; elsewhere a note. Nothing else saves
      F9 Do        opens the form of the one line; it doesn't save
      F4 Held      back to a form that was put away; again: the next
      F3 Find      also Ctrl-F or /
      F2 Correct   the selected entry, by a new one; the old one stays
      F1 Help      everything that can be done here and now; type to filter, Enter
                   runs; ? does the same

      digits       choose what is numbered in front: a matter, a choice, or text
      Enter        opens, goes on. Never signs, closes, releases or saves
      Esc          one step back; what was typed stays
      Tab          the other pane; in a form the next item
      Space + -    done; not applicable
      Backspace    in lists: corrects the entry just made
      Ctrl-O who types   Ctrl-P print   Ctrl-Y clean text   Ctrl-L redraw
      Ctrl-C empties this item

      Where F keys don't arrive, Ctrl-G and a digit stand for them.
      dutyroom doctor --keys tries every key.
      """)
  }

  static func times(_ language: Language) -> String {
    language(
      """
      时间栏写数字，全角的也行：

        空着      现在
        2031      20:31，也可写 20:31、20.31、20点31分
        -6        六分钟前，从打字那一刻算
        昨2031    昨天 20:31，也可写 d2031；前天2031 也可写 dd2031
        0714 2031 7月14日 20:31；再往前写上年份：20250714 2031

      将来的时间会问你一遍；十年以前的当作写错。
      比现在早两分钟以上的，日志里标“补”，记下什么时候补的。
      F5 按下的时刻自动记着，不用填。
      """,
      """
      A time field takes digits, full-width ones too:

        empty     now
        2031      20:31; 20:31 and 20.31 will do
        -6        six minutes before it is typed
        d2031     yesterday at 20:31; dd2031 the day before
        0714 2031 14 July, 20:31; of another year 20250714 2031

      A time in the future is asked back; one more than ten years ago is a slip.
      What happened more than two minutes before it was typed is marked L, late.
      The moment of F5 is kept by itself.
      """)
  }

  static func clocks(_ language: Language) -> String {
    language(
      """
      每欠一个单位一次报告，就有一个时限钟：欠谁、哪一条规定、从几点起、几点前。
      规定在 policy.toml，本县怎么定就怎么写；初始的只是建议，每条写着依据。

      “现在”那一行是最该先办的一个：没人认领的超时排前，再按时限先后。
      首报要对方报出姓名才停表。没打通的也记，表接着走。
      超时只说超时几分钟、哪条规定；迟报、漏报由人认定，程序不下这个结论。
      首报不能免，只能报，或者查清是误报再结。
      已超时的可以认领：谁、下一步、到几点；认领到期又回来。
      时限记在日志里，后来改 policy.toml 不改以前的。
      """,
      """
      Each report owed to an office is a clock: to whom, under which rule, from
      when, by when. The rules are in policy.toml: your county's own; what comes
      with the program are proposals with the paper each leans on.

      The one line is the duty to do first: unclaimed overdue ones, then by time.
      A phone report stops when the receiver gives a name; a call in vain is
      recorded and the clock runs on.
      Screens say OVER and by how much under which rule. Whether a report was
      late is for people to find.
      A first report can't be waived: it is made, or the matter is closed as a
      false alarm with whoever checked it.
      An overdue duty can be claimed: who, next step, until when.
      Clocks are in the log with their rule; a later policy doesn't change them.
      """)
  }

  static func linear(_ language: Language) -> String {
    language(
      """
      dutyroom --linear 不画屏幕：有变化就打一行，要办的打成词，回车送出。
      给读屏软件、很慢的线路和简易终端用；TERM 没设或是 dumb 时自动这样。

        来电          开来电单，一项一项问；去电、记、办、挂着 同理
        一行          就是答这一项；空行跳过
        .存           存下（F8 也行）；.放下 先放着；.上一项 .下一项；.清
        3             听 3号 这一件
        空行          听现在该办的
        在办 日志 日志 30 值班 帮助
        接班 办结一件 划掉日志一条 退出：能做什么里有的，打名字就办

      现在那一行变了会说；快到时限时，10、5、3、1 分钟各说一次，超时后五分钟一次。
      规则、单子、草稿、拒绝的话和屏幕上一样，存没存上也一样说。
      """,
      """
      dutyroom --linear has no screen: what changes is printed as a line, what to
      do is typed as words. For screen readers, very slow lines and dumb
      terminals; without TERM, or with TERM=dumb, it comes by itself.

        ring          opens a form that asks item by item; so do call, note, do, held
        a line        answers one item; an empty one skips it
        .save         saves (F8 too); .away puts it away; .up .down; .clear
        3             hear matter 3
        empty line    hear what is due now
        queue  log  log 30  who  help
        take the shift, close a matter, strike an entry, quit: any act by its name

      The one line is said when it changes, at 10, 5, 3 and 1 minutes before its
      time, and every five minutes once it is over. Rules, forms, drafts and
      refusals are those of the screen.
      """)
  }

  static func handover(_ language: Language) -> String {
    language(
      """
      接班：F1 选接班，数字选是谁，F8。没人在班时按 F9 也是它。
      换登记人：Ctrl-O。两个人用一台，谁打字就换成谁，两个键。
      中途来人走人、换带班领导：F1，班次变动；班还是这一班。
      离岗：F1 选交班离岗。还有在办的，要写交给谁，没人接写理由。
      没人接班时照样能收来报，时限照走，都算带班领导的。

      关掉程序不等于离岗：时限照走，只是这台不再提醒。
      有没存上的，退出前会说，并把内容打在终端上给你抄。
      草稿一秒内在硬盘上；断电、死机以后，再开就问你接着写哪一份。
      """,
      """
      Taking: F1, take the shift, a digit says who, F8. With nobody on, F9 too.
      Who types: Ctrl-O. Two people at one machine change it in two keys.
      Somebody comes or goes, the leader changes: F1, change the shift.
      Leaving: F1, leave the shift. Open matters need a taker or a reason.
      With nobody on duty reports still come in and clocks run, owned by the
      leader on the roster.

      Quitting the program isn't leaving the shift: clocks run on, this seat just
      stops reminding. What isn't saved is said and printed to be copied.
      Drafts are on disk within a second; after a crash the next start offers
      them.
      """)
  }
}
