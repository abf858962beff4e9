// What is no longer so of bulletins once an entry is struck.

extension DutyRoom {
  /// What a struck sending, acknowledgement, counter-signature or exemption had said.
  mutating func withdrawFromBulletins(_ entry: Int) {
    for id in bulletins.keys {
      guard let bulletin = bulletins[id], bulletin.isBased(on: entry) else { continue }
      let left = bulletin.without(entry)
      keep(left)
      if !left.state.hasLeft, let corrects = left.corrects, bulletins[corrects]?.correctedBy == id {
        bulletins[corrects]?.correctedBy = nil
      }
    }
    for (id, matter) in matters {
      if matter.incident?.finalReport == entry {
        // Sent anew since, it has left all the same.
        let anew = sentBulletins(of: id).last { $0.kind == .final }?.firstSent
        matters[id]?.incident?.finalReport = anew
      }
      if matter.incident?.exemption?.entry == entry { matters[id]?.incident?.exemption = nil }
    }
  }
}

extension Bulletin {
  /// True when the struck `entry` sent it, said that it arrived, or made a word good.
  func isBased(on entry: Int) -> Bool {
    deliveries.contains { $0.isOwed(since: entry) || $0.acknowledgedBy == entry }
      || steps.contains { $0.kind == .counterSigned && $0.entry == entry }
  }

  fileprivate func without(_ entry: Int) -> Bulletin {
    var bulletin = self
    if steps.contains(where: { $0.kind == .counterSigned && $0.entry == entry }) {
      bulletin.counterSigned = nil
    }
    bulletin.steps.removeAll { $0.entry == entry }
    bulletin.deliveries = deliveries.compactMap { $0.entry == entry ? $0.first.map($0.asItWas) : $0 }
    for index in bulletin.deliveries.indices where bulletin.deliveries[index].first?.entry == entry {
      bulletin.deliveries[index].first = nil
    }
    for index in bulletin.deliveries.indices where bulletin.deliveries[index].acknowledgedBy == entry {
      bulletin.deliveries[index].receiver = nil
      bulletin.deliveries[index].acknowledgedAt = nil
      bulletin.deliveries[index].acknowledgedBy = nil
    }
    if state.hasLeft { bulletin.settle() }
    if bulletin.deliveries.isEmpty { bulletin.told = [] }
    return bulletin
  }
}

extension Delivery {
  /// Only `first` stands: the later sending was struck.
  fileprivate func asItWas(_ first: Sending) -> Delivery {
    var delivery = Delivery()
    delivery.recipient = recipient
    (delivery.channel, delivery.at, delivery.entry) = (first.channel, first.at, first.entry)
    return delivery
  }
}
