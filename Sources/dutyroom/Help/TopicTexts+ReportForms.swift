import DutyModel

extension TopicTexts {
  /// The forms by which a report is written, signed, sent and ended at the console.
  static func reportForms(_ language: Language) -> String {
    language(
      """
      首报、续报、终报、更正都是一份报告，一步一张单子，F1 打名字就开；轮到它时
      F9 就是它。在那一件里选中报告那一行，Enter 看全文。

        拟报告        照这件现有的内容写好：缺的排前面，伤亡数变了要写一句为什么
                      F2 看全文、改字，Ctrl-E 用外部编辑器；F8 存成草稿
        送核送签      两人值班先送另一位核；写明没人核的理由，直接送领导
        核稿          另一位值班员看过，到领导那里；自己写的不能自己核
        授权签        领导电话、微信、短信、当面说的：原话、方式、时间、校验码
                      校验码是正文末行的四位码，跟着正文走，他说得出就是看到了
        纸签          打印、手签：照签过的那一份打校验码和页数
        收回 退回     要改就收回；退回要写明改哪里。改了就是下一稿，要重新签
        报出          报一家记一家：报给谁、怎么报的、谁收的。报出去书面时限就停
        签收          对方报了姓名才算收到，没报的另有一个时限
        补签          授权签过的，一天内本人补签
        作废          没报出的不要了，写明理由；给过的号不再用
        终报不再要求  书面报过的件，要么终报报出，要么记下谁说的不用，才能办结
        跳号          前面的号纸上用过，从哪一号接着编

      没到签的时间就急着要：F6 先电话续报，只念变了的；书面的照样欠着。
      本机不发传真、不发微信，发了在这里记。
      """,
      """
      First reports, follow-ups, final reports and corrections take the same
      steps, each a form of its own: F1 and its name, or F9 when it is due. Enter
      on its row in the matter shows the whole text.

        Write a report    written from what is known; what is missing comes first,
                          a changed casualty figure wants a word why.
                          F2 shows and edits the text, Ctrl-E another editor
        Submit            with two on duty the other one checks it; with a reason
                          it goes to the leader at once
        Check             by the other officer, never by its writer
        Signed by word    phone, WeChat, text, in person: his words, means, time
                          and the code. The code is the last line of the text:
                          whoever can say it has seen it
        Signed on paper   code and pages typed back from the signed print
        Take back, send back   a changed text is the next draft and is signed anew
        Record: sent      one office at a time; the written clock stops
        Receipt           by name; until then it's a clock of its own
        Countersign       a word is made good by key or pen within a day
        Void              with a reason; its number is never used again
        No final report   what the county has on paper ends with a final report,
                          or with the word of somebody named that none is wanted
        Skip numbers      where the paper book was used before

      Asked for it before it's signed: F6 tells by phone what changed; the paper
      is still owed. DutyRoom sends nothing itself: it records what was sent.
      """)
  }
}
