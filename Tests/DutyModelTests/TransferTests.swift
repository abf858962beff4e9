import DutyModel
import Testing

/// 转办: the list of duties says whose business it is and who leads.
@Suite struct TransferTests {
  private func begun() throws -> Night {
    func item(_ id: String, _ text: String, _ kind: DutyKind, _ lead: String?, _ about: [IncidentKind])
      -> DutyItem
    {
      var item = DutyItem()
      (item.id, item.text, item.kind, item.lead, item.about) = (id, text, kind, lead, about)
      return item
    }
    var night = try Night.begun()
    let items = [
      item("J02", "组织群众转移避险", .basic, nil, []),
      item("P02", "水库、山塘安全巡查", .assist, "县水利局", [.reservoirDanger]),
      item("S02", "矿山执法", .notOurs, "县应急管理局", [.mineAccident]),
      item("S06", "尾矿库监管", .notOurs, "县生态环境局", [.mineAccident]),
    ]
    night.record([
      .registerAdopted(.duties(Adopted(sha256: "duties-1", part: 1, parts: 1, items: items)))
    ])
    return night
  }

  private func transfer(
    _ night: inout Night, _ what: String, related: MatterID? = nil,
    _ change: (inout Transfer) -> Void = { _ in }
  ) throws -> Transfer? {
    var asked = AskedErrand(related: related)
    var transfer = Transfer(to: "某站")
    change(&transfer)
    asked.transfer = transfer
    return try night.submit(.errand(.transfer, what, asked)).openedErrand?.errand.transfer
  }

  @Test func theLeadComesFromTheListByKindOrByWords() throws {
    var night = try begun()
    let dam = try night.open(ReportContent(text: "坝脚渗水", kind: .reservoirDanger))
    let byKind = try transfer(&night, "请去看坝脚", related: dam)
    #expect(byKind?.lead == "县水利局" && byKind?.duty == .assist && byKind?.unit == "某站")
    let byWords = try transfer(&night, "尾矿库监管")
    #expect(byWords?.lead == "县生态环境局" && byWords?.duty == .notOurs)
    let ours = try transfer(&night, "请协助组织群众转移避险工作")
    #expect(ours?.duty == .basic && ours?.lead == nil)
  }

  @Test func whatPeopleSayStands() throws {
    var night = try begun()
    let said = try transfer(&night, "尾矿库监管") { ($0.lead, $0.duty) = ("县应急局", .assist) }
    #expect(said?.lead == "县应急局" && said?.duty == .assist)
    let other = try transfer(&night, "尾矿库监管") { $0.duty = .basic }
    #expect(other?.lead == nil && other?.duty == .basic)
  }

  @Test func whatTheListDoesNotTellIsNotGuessed() throws {
    var night = try begun()
    let mine = try night.open(ReportContent(text: "冒顶", kind: .mineAccident))
    // Two departments for one kind.
    for (what, related) in [("三组复电", nil), ("请派人", mine), ("水", nil)] as [(String, MatterID?)] {
      let plain = try transfer(&night, what, related: related)
      #expect(plain?.lead == nil && plain?.duty == nil)
    }
  }

  @Test func withoutAUnitItGoesToWhoLeads() throws {
    var night = try begun()
    #expect(try transfer(&night, "尾矿库监管") { $0.unit = " " }?.unit == "县生态环境局")
    #expect(night.refusal(.errand(.transfer, "三组复电")) == .transferNeedsUnit)
  }
}
