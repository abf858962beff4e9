import DutyModel

/// What a machine writes into a field besides its type: the unit of a number, the form of a time, what an id names.
enum FieldForm {
  /// Nil for free words, flags and codes, which need none.
  static func form(of type: Any.Type, named name: String) -> LocalText? {
    if type == Int.self { return unit(named: name) }
    if type == Timestamp.self {
      return LocalText("像 2026-07-14T20:31:00+08:00", "like 2026-07-14T20:31:00+08:00")
    }
    if type == String.self {
      return name == "at" ? LocalText("钟点，像 08:00", "an hour of the day, like 08:00") : nil
    }
    return ids.first { $0.type == type }?.form
  }

  private static let ids: [(type: Any.Type, form: LocalText)] = [
    (MatterID.self, LocalText("件的长编号，像 EV-20260714-01", "id of a matter, like EV-20260714-01")),
    (ReportID.self, LocalText("来报编号，像 RP-20260714-01", "id of a report, like RP-20260714-01")),
    (
      ClockID.self,
      LocalText(
        "时限钟编号，像 EV-20260714-01/phone_report/county_gov",
        "id of a clock, like EV-20260714-01/phone_report/county_gov")
    ),
    (PersonID.self, LocalText("people.toml 里的 id", "id in people.toml")),
    (
      BulletinID.self,
      LocalText("值班信息编号，像 BL-20260714-01", "id of a bulletin, like BL-20260714-01")
    ),
    (KeyID.self, LocalText("密钥编号，16 位", "id of a key, 16 digits")),
    (CardID.self, LocalText("处置卡的 id", "id of a card")),
    (
      RecipientID.self,
      LocalText(
        "station.toml 里单位的 id，或 duty_leader、township_head、party_secretary、party",
        "id of an office in station.toml, or duty_leader, township_head, party_secretary, party")
    ),
  ]

  private static func unit(named name: String) -> LocalText? {
    if Figure(rawValue: name) != nil { return LocalText("人", "people") }
    return switch name {
    case "minutes", "every": LocalText("分钟", "minutes")
    case "bytes": LocalText("字节", "bytes")
    case "value": LocalText("人", "people")
    case "loss_wan": LocalText("万元", "10,000 yuan")
    case "pages": LocalText("页", "pages")
    case "rings": LocalText("声", "rings")
    case "group": LocalText("组的号", "number of the group")
    case "step": LocalText("卡上第几步", "number of the step")
    case "round": LocalText("第几次", "number of the round")
    case "draft": LocalText("第几稿", "number of the draft")
    case "next": LocalText("下一号", "the next number")
    case "entry", "sequence": LocalText("日志第几条", "number of the log entry")
    default: nil
    }
  }
}
