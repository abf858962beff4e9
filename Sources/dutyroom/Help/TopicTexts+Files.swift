import DutyModel

// The pages about what lies in files.
extension TopicTexts {
  static func journal(_ language: Language) -> String {
    language(
      """
      屏幕上说“已存”，就已经写进硬盘并落实，断电也在。没存上的说“未保存”，会自动再存。
      日志只加不改。写错了：记一条新的，或划掉并写理由，原来的字留着。
      每一条带前一条的 SHA-256：改、插、删旧的都查得出。

        dutyroom journal show              看最后一班
        dutyroom journal show --shift 2026-07-14
        dutyroom journal print             按纸质值班日志排好，打印或归档
        dutyroom journal verify            核对全部
        dutyroom journal export DIR        导出给检查的人，带核对脚本
        dutyroom journal repair            写不进去时，说为什么、怎么办

      核对的退出码：0 完好，10 末尾断了，20 损坏，21 末尾丢了，22 签名不对，
      23 说不清，30 读不了。
      备份就是拷整个值班室文件夹；不要放在网络盘上用。
      """,
      """
      What the screen calls saved is on disk and survives the plug being pulled.
      What isn't says NOT SAVED and is tried again by itself.
      The log only grows. A mistake: write a new entry, or strike it with a
      reason; the words stay.
      Each entry carries the SHA-256 of the one before, so a changed, inserted or
      removed one is found.

        dutyroom journal show              the last shift
        dutyroom journal show --shift 2026-07-14
        dutyroom journal print             the paper log, to print or to file
        dutyroom journal verify            check everything
        dutyroom journal export DIR        for an inspector, with a checker
        dutyroom journal repair            what keeps it from being written

      verify ends with 0 clean, 10 torn tail, 20 corrupt, 21 lost tail,
      22 a wrong signature, 23 ambiguous, 30 can't read. A backup is a copy of the station's folder;
      don't run it from a network drive.
      """)
  }

  static func station(_ language: Language) -> String {
    language(
      """
      dutyroom init DIR --lang zh 建一个。这些文件随时能改，存下就生效；改坏了用原来的，屏幕会说：

        station.toml    本站、时区、配色、上级单位和电话、打印和报警命令
        people.toml     人员、职务、电话
        roster.csv      排班：带班、值班、备勤
        policy.toml     时限和依据
        cards/*.toml    处置卡
        registers/*.csv 通讯录、村、隐患点、避难点、力量、物资、节假日
      程序自己写的：
        journal/ 日志   drafts/ 草稿   inbox/ 收件   out/ 打印出来的   attachments/ 附件

      改完用 dutyroom check：哪个文件、哪一处、怎么改，都说出来。
      表格可用 WPS、Excel 存成 CSV，GBK 也认。
      """,
      """
      dutyroom init DIR makes one. These files may be edited at any time and hold
      once saved; a broken one keeps the last good version, and the screen says so:

        station.toml    the station, time zone, theme, offices, print and alarm
        people.toml     people, posts, phones
        roster.csv      who is on: leader, officers, reserve
        policy.toml     time limits and what they lean on
        cards/*.toml    response cards
        registers/*.csv contacts, villages, risk points, shelters, forces, supplies
      Written by the program:
        journal/   drafts/   inbox/   out/ printed papers   attachments/

      dutyroom check names file, place and remedy for each fault.
      """)
  }

  static func machine(_ language: Language) -> String {
    language(
      """
      三条路，规则和屏幕上一样：
        dutyroom report --kind 山洪 --place 石桥村 --text 水漫桥    脚本报一件
        inbox/ 里改名放进一个 JSON 文件                          两秒内收下
        dutyroom agent                                          一行一个 JSON

        {"id":"1","command":"note.add","by":"wu.xiao","data":{"text":"路通了"}}
        {"query":"commands"}    列出全部命令和各项
        {"query":"state"}       现在的全部情况；dutyroom status --json 也是它

      收件先写成 .tmp 再改名进来。写了 id 的，重发只存一次。
      回答 ok 的，已经在硬盘上。
      """,
      """
      Three ways in, under the rules of the screen:
        dutyroom report --kind flash_flood --place … --text …   from a script
        a JSON file renamed into inbox/                         taken in 2 s
        dutyroom agent                                          a JSON line each

        {"id":"1","command":"note.add","by":"wu.xiao","data":{"text":"…"}}
        {"query":"commands"}    every command with its fields
        {"query":"state"}       all there is; dutyroom status --json too

      Write under another name and rename it in. With an id a retry is stored
      once. An answer of ok means it is on disk.
      """)
  }

  static func printing(_ language: Language) -> String {
    language(
      """
      停电以前就印好：
        dutyroom keycard           一张 A4：按键和村号，压在玻璃板下
        dutyroom forms             空白单子：日志、来电、叫应、交接、信息报告、签发
        dutyroom journal print     一夜的值班日志，和纸本一样的栏目

      都能加 --html（浏览器里打印，A4）和 --out（存进 out/，说出文件名）。
      --print 送去打印：用 station.toml 里的命令，例如

        [print]
        command = ["lp", "-o", "media=A4"]

      一个词一格，文件名自动放在最后，不经过 shell；超过 30 秒（seconds = 60 可改）算没打成，会说为什么。
      out/ 里的文件有人改过的，程序不覆盖，另存一份，名字后面加 _2。
      """,
      """
      Before the power goes:
        dutyroom keycard           one A4: keys and village numbers
        dutyroom forms             blank sheets: log, call, report, sign-off and others
        dutyroom journal print     a night's log with the columns of the paper

      Each takes --html (A4, printed by a browser) and --out (a file in out/).
      --print hands it to the command in station.toml, such as

        [print]
        command = ["lp", "-o", "media=A4"]

      A word each; the file's name comes last and no shell is between. What takes
      longer than 30 seconds (or seconds = 60) counts as not printed, and the
      reason is said. A file of out/ that somebody changed is never written over:
      ours lies beside it with _2 behind its name.
      """)
  }

  static func looks(_ language: Language) -> String {
    language(
      """
      --theme 或 station.toml 的 theme：night 夜间，day 白天，high-contrast 高对比，
      mono 不用颜色；也可写自己的配色文件（名字里有 /），照 themes/ 里的样子。
      写错的配色会说哪一行、怎么改，先用 night。
      颜色只是重复文字：没有颜色（NO_COLOR、单色终端）一样看得懂。

      终端把 ─ 画成两格宽的，横线自动换成 -。
      画面乱了按 Ctrl-L。显示不了中文的改成英文。
      dutyroom doctor 看终端好不好用。
      """,
      """
      --theme, or theme in station.toml: night, day, high-contrast, mono; or a
      theme file of your own (its name has a /) made like those in themes/.
      A wrong one is named with line and remedy, and night stands in.
      Colour only repeats words: without it (NO_COLOR) everything still reads.

      Where the terminal draws ─ two columns wide, rules fall to -.
      Ctrl-L redraws. dutyroom doctor looks at the terminal.
      """)
  }
}
