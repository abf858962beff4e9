import DutyModel

// Two cards of the fictional station.

extension Card {
  /// One step of every sort: minutes, a clock, a condition, a repeat, a moment.
  static var flood: Card {
    var card = Card()
    card.id = "flood"
    card.title = LocalText("山洪", "Flood")
    card.kinds = [.flashFlood, .typhoon]
    card.triggers = LocalText("水位急涨", "the river jumps")
    card.version = "3"
    card.approvedBy = "镇防指"
    card.steps = [
      CardStep(n: 1, text: LocalText("叫应各村", "Call the villages"), posts: [.dutyOfficer], due: .minutes(8)),
      CardStep(
        n: 2, text: LocalText("电话首报", "Phone report"), posts: [.dutyOfficer], due: .clock(.phoneReport)),
      CardStep(
        n: 3, text: LocalText("封桥", "Close the bridge"), posts: [.police, .villageHead], due: .minutes(20),
        condition: LocalText("桥上过水", "water over the bridge")),
      CardStep(
        n: 4, text: LocalText("续报", "Follow up"), posts: [.dutyOfficer, .dutyLeader], due: .every(minutes: 60)
      ),
      CardStep(
        n: 5, text: LocalText("返回", "Return"), posts: [.assignedCadre],
        due: .moment(LocalText("解除后", "once lifted"))),
    ]
    card.donts = [LocalText("不涉水", "Don't wade")]
    card.sources = [CardSource(LocalText("《防汛条例》第27条", "Flood Control Regulations, art. 27"), steps: [2, 3])]
    return card
  }

  /// The card for everything without one of its own.
  static var general: Card {
    var card = Card()
    card.id = "general"
    card.title = LocalText("通用", "General")
    card.triggers = LocalText("别的事", "anything else")
    card.version = "1"
    card.approvedBy = "镇防指"
    card.steps = [
      CardStep(n: 1, text: LocalText("登记", "Log it"), posts: [.dutyOfficer], due: .minutes(2)),
      CardStep(n: 2, text: LocalText("清点", "Count"), posts: [.assignedCadre], due: .minutes(30)),
    ]
    return card
  }
}

extension Command {
  static func card(_ card: CardID, for matter: MatterID) -> Command {
    .startCard(StartCard(matter: matter, card: card))
  }

  static func tick(
    _ step: Int, of card: CardID = "flood", for matter: MatterID, _ state: CardStepState = .done,
    _ text: String? = nil
  ) -> Command {
    .setCardStep(SetCardStep(matter: matter, card: card, step: step, state: state, text: text))
  }
}
