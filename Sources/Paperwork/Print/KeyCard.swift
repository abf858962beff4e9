import DutyModel

/// The card under the glass of the desk: keys, numbers to dial and village numbers, on one A4.
package func keyCard(_ settings: Settings, language: Language) -> Paper {
  Paper(
    title: settings.station.name(language) + " " + language("按键和村号", "Keys and village numbers"),
    blocks: [
      .table(
        .init(
          [.init(language("键", "Key"), 10), .init(language("作用", "What it does"), 64)],
          rows: keyRows(language), isRuled: false)),
      .table(
        .init(
          [.init(language("单位和领导", "Offices and leaders"), 36), .init(language("电话", "Phone"), 36)],
          rows: phoneRows(settings, language), isRuled: false)),
      villageBlock(settings.registers.villages, language),
    ],
    footer: [
      language(
        "停电、死机：先记在纸上，来电后补录。涉密内容不在本机登记。",
        "No power: write on paper, enter it later. Nothing classified goes into this program.")
    ])
}

private func keyRows(_ language: Language) -> [[String]] {
  [
    [
      "F5",
      language(
        "来电：电话一响就按。1险情 2查岗 3交办 4普通 5叫应 6新情况 0打错",
        "Ring: 1 incident 2 spot check 3 order 4 ordinary 5 call-out 6 news 0 wrong"),
    ],
    ["F6", language("去电：报县里、告诉领导，对方报姓名才算报过", "Call: county or leader; a named receiver stops the clock")],
    ["F8", language("存；没有单子时记一笔。只有它存", "Save; without a form a note. Nothing else saves")],
    ["F9", language("办“现在”那一行", "Do the one line")],
    ["F4", language("回到挂着的单子", "Back to what is held")],
    ["F1", language("能做什么，打字筛选", "What can be done; type to filter")],
    [
      language("报告", "Reports"),
      language(
        "F1 拟报告 送核送签 核稿 授权签 纸签 报出 签收；正文末行的四位码是校验码",
        "F1: write, submit, check, signed by word or on paper, leaves, receipt"),
    ],
    [language("数字", "Digits"), language("开几号件；单子里选一项", "Open a matter; choose in a form")],
    ["Enter Esc", language("下一项；退一步，写的留着", "Next; back, what was typed stays")],
    [
      language("时间", "Times"),
      language("空着现在  2031  -6 六分钟前  昨2031", "empty now  2031  -6 six minutes ago  -d2031 yesterday"),
    ],
    ["Ctrl-G", language("再按数字，当 F 键用", "then a digit stands for an F key")],
  ]
}

private func phoneRows(_ settings: Settings, _ language: Language) -> [[String]] {
  settings.station.offices.map { [$0.name(language), grouped(phone: $0.phone)] }
    + settings.people.filter(\.isLeader).map { person in
      [
        person.name(in: language) + " " + post(of: person, language),
        person.phones.map(grouped(phone:)).joined(separator: "  "),
      ]
    }
}

/// Who leads tonight is on the roster: the card has what somebody always is.
private func post(of person: Person, _ language: Language) -> String {
  let lasting = person.posts.first { $0 == .townshipHead || $0 == .partySecretary }
  return lasting?.name(in: language) ?? language("按排班带班", "leads by the roster")
}

/// Three villages in a row of the table, so that a township's fit on the page.
private func villageBlock(_ villages: [Village], _ language: Language) -> Paper.Block {
  guard !villages.isEmpty else {
    return .lines([language("村号：registers/villages.csv 里还没有村。", "No villages in registers/villages.csv yet.")]
    )
  }
  let cells = villages.map { village in
    let groups = village.groups > 0 ? language(" \(village.groups)组", " \(village.groups) gr.") : ""
    return "\(village.shownNumber) \(village.name(in: language))\(groups)"
  }
  let height = (cells.count + 2) / 3
  let rows = (0..<height).map { row in
    (0..<3).map { column in
      let index = column * height + row
      return cells.indices.contains(index) ? cells[index] : ""
    }
  }
  let title = language("村号 村名", "Village")
  return .table(.init([.init(title, 24), .init(title, 24), .init(title, 24)], rows: rows, isRuled: false))
}
