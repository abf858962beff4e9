import DutyModel

/// `cards/` of a new station: a card for every kind of incident that a township meets, and a general one.
///
/// They follow duties that laws name and common practice, and nobody has approved them: each file says so.
enum StarterCards {
  static let all: [Card] =
    [flashFlood, typhoon, geoHazard, forestFire, earthquake, snowIce]
    + [buildingFire, gasLeak, hazchem, mineAccident, tailingsPond, roadTraffic, reservoirDanger]
    + [foodPoisoning, massGathering, drowningMissing, schoolIncident, lifelineOutage, generic]

  /// The file of a card, with comments in the station's language.
  static func text(_ card: Card, _ language: Language) -> String {
    var lines = [comment(language)]
    lines.append("id = \(quoted(card.id.rawValue))")
    lines.append("title = \(pair(card.title))")
    lines.append("kinds = \(list(card.kinds.map { quoted($0.rawValue) }))")
    lines.append("triggers = \(pair(card.triggers))")
    lines.append("version = \(quoted(card.version))")
    lines.append("approved_by = \(quoted(approval(language)))")
    lines.append(
      "counts = { steps = \(card.steps.count), donts = \(card.donts.count), sources = \(card.sources.count) }"
    )
    for step in card.steps {
      lines += ["", "[[step]]", "n = \(step.n)", "text = \(pair(step.text))"]
      lines.append("post = \(list(step.posts.map { quoted($0.rawValue) }))")
      lines.append("due = \(due(step))")
    }
    for dont in card.donts { lines += ["", "[[dont]]", "text = \(pair(dont))"] }
    for source in card.sources {
      lines += [
        "", "[[source]]", "text = \(pair(source.text))", "steps = \(list(source.steps.map(String.init)))",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What stands in `approved_by` until somebody has reviewed the card.
  static func approval(_ language: Language) -> String {
    language("未审定（本地有关部门审定后写在这里）", "nobody yet (whoever reviews it here goes in)")
  }

  private static func due(_ step: CardStep) -> String {
    let due =
      switch step.due {
      case .minutes(let minutes): "minutes = \(minutes)"
      case .clock(let kind): "clock = \(quoted(kind.rawValue))"
      case .every(let minutes): "every = \(minutes)"
      case .moment(let text): "at = \(pair(text))"
      }
    let condition = step.condition.map { ", when = \(pair($0))" } ?? ""
    return "{ \(due)\(condition) }"
  }

  private static func pair(_ text: LocalText) -> String {
    "{ zh = \(quoted(text.chinese)), en = \(quoted(text.english)) }"
  }

  private static func list(_ words: [String]) -> String { "[" + words.joined(separator: ", ") + "]" }

  private static func quoted(_ text: String) -> String { "\"\(text)\"" }

  private static func comment(_ language: Language) -> String {
    switch language {
    case .chinese:
      """
      # 应急处置卡。这是样本：使用前须经本地有关部门审定，照本地实际改。改完运行 dutyroom check。
      #   kinds        管哪些事由；一张卡可以空着（通用卡），管没有专门卡的事由
      #   triggers     什么时候拿出这张卡
      #   approved_by  谁审定的；改过内容就把 version 加一
      #   counts       步骤、禁忌、依据各有几条；丢了一条，检查时会说
      # 每段 [[step]] 一步：
      #   n            从 1 起一步一步编号
      #   post         谁来做，可以几个
      #   due          期限，四样里选一样：
      #                  minutes = 20            开卡后几分钟内
      #                  clock = "phone_report"  跟着时限钟走（phone_report written_report follow_up …）
      #                  every = 60              每隔几分钟做一次
      #                  at = { zh = "…" }       说得出、定不了钟点的时候
      #                when = { zh = "…" } 写在同一个花括号里：只有这样时才做
      # [[dont]] 不许做的事；[[source]] 依据的文件和它管的步骤，没有列进去的步骤是建议。

      """
    case .english:
      """
      # A response card. It is a sample: local departments must review it before use. Run dutyroom check after a change.
      #   kinds        what it is for; one card may leave it empty (the general one, for kinds without their own)
      #   triggers     when to take it out
      #   approved_by  who reviewed it; raise version after a change
      #   counts       how many steps, don'ts and sources there are, so that a lost one is noticed
      # Each [[step]] is one step:
      #   n            numbered 1, 2, 3 and so on
      #   post         who does it, may be several
      #   due          one of these four:
      #                  minutes = 20            so long after the card was started
      #                  clock = "phone_report"  goes with that clock (phone_report written_report follow_up …)
      #                  every = 60              again and again, every so many minutes
      #                  at = { zh = "…" }       a moment that can be named but has no time of day
      #                when = { zh = "…" } in the same braces: only if this is so
      # [[dont]] is what nobody may do; [[source]] a paper and the steps that follow it, the others are proposals.

      """
    }
  }
}

// What the tables of cards are written with.

/// A step before it has its number.
struct StarterStep {
  var step: CardStep
}

func step(
  _ chinese: String, _ english: String, _ posts: [CardPost], _ due: CardDue, when condition: LocalText? = nil
) -> StarterStep {
  StarterStep(
    step: CardStep(n: 0, text: LocalText(chinese, english), posts: posts, due: due, condition: condition))
}

extension CardDue {
  /// At a moment in words.
  static func at(_ chinese: String, _ english: String) -> CardDue { .moment(LocalText(chinese, english)) }
}

extension Card {
  init(
    starter id: CardID, _ title: LocalText, kinds: [IncidentKind], triggers: LocalText,
    steps: [StarterStep], donts: [LocalText], sources: [CardSource]
  ) {
    self.init()
    self.id = id
    self.title = title
    self.kinds = kinds
    self.triggers = triggers
    version = "1"
    self.steps = steps.enumerated().map { index, made in
      var step = made.step
      step.n = index + 1
      return step
    }
    self.donts = donts
    self.sources = sources
  }
}
