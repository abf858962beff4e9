import DutyModel

// The page about reports that leave the room. Rows of at most 76 columns.
extension TopicTexts {
  static func reports(_ language: Language) -> String {
    language(
      """
      首报、续报、终报、更正，都由这件事已经知道的写成草稿，人再改。伤亡、起因、
      影响范围、发展趋势不知道的写正在核实；其余不知道的不写，只提醒。终报的处置
      经过、善后和下一步要重新写。

        拟稿 → 送核 → 核稿 → 送签 → 签发（给号） → 报出 → 签收

      有两位值班员时，写的人不能自己核稿。领导看的时候能收回。报出了不能改，只能更正。
      校验码是正文末行的四位码：改一个字就变。领导回“同意 7Q4M”，说明他看的就是这一稿。

      签发有三种，一样算数，哪里都分得清：
        授权签  领导在电话、微信里说了同意；原话、时间、号码都记下，24 小时内补签
        纸签    打印稿上签了字；把校验码和页数抄回来
        本人签  用自己的密钥
      没有密钥也都办得成。

        dutyroom bulletin list             有哪些，到哪一步
        dutyroom bulletin show 3           3号手头那一份
        dutyroom bulletin export 3         文本、HTML、docx、快报、电话稿，存进 out/
        dutyroom sign 3                    看过再签；本人签加 --key
        dutyroom --as leader               领导自己的终端：一开就是等他签的
        dutyroom key new 领导编号          给领导做密钥；忘了、丢了用 key revoke

      没签的稿子，每页都写着草稿或送签稿。欠补签的在 status 和值班日志末尾。
      """,
      """
      First report, follow-ups, final report and corrections are drafted from what is
      known of the matter; people go over them. Unknown casualties, cause, scope and
      trend read as being checked; other unknown items are left out, with a reminder.
      How it was handled and what comes next is asked anew for a final report.

        draft, check, submit, sign (gives the number), send, receipt

      With two officers on duty the writer can't be the checker. A text can be
      recalled while the leader reads it. What was sent is never changed, only
      corrected by another one. The code in the last line has four signs and
      changes with every sign of the text: who answers with it has read this one.

      Three ways to sign, equal and told apart everywhere:
        by authority  the leader said so by phone or message; his words, the time
                      and the number are kept, and he signs within 24 hours
        on paper      he signed the print; copy code and page count back
        own key       with his passphrase
      A station without any key passes every flow.

        dutyroom bulletin list             which there are and how far they are
        dutyroom bulletin show 3           the one in hand of matter 3
        dutyroom bulletin export 3         all its forms, into out/
        dutyroom sign 3                    read it, then sign; --key by own key
        dutyroom --as leader               a leader's own terminal: what waits for him
        dutyroom key new LEADER            make a key; lost: dutyroom key revoke

      What isn't signed says so on every page. Words that weren't made good stand
      in status and at the end of the paper log.
      """)
  }
}
