// What a new segment takes over of bulletins, bounded however long an incident goes on.

/// The text of a bulletin at the head of a segment.
package struct CarriedContent: FieldRecord {
  package var bulletin = BulletinID()
  package var content = BulletinContent()

  package init() {}

  package init(_ bulletin: BulletinID, _ content: BulletinContent) {
    self.bulletin = bulletin
    self.content = content
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("bulletin", &bulletin)
    try fields.field("content", &content)
  }
}

extension DutyRoom {
  /// So many bulletins of one matter that left are carried, the latest; besides them the first report and all that
  /// somebody still owes something on.
  static let sentBulletinsCarried = 24

  /// The bulletins of an open matter that a new segment needs, in the order in which they were begun. Of texts only
  /// those in hand and that of the last one that left, with which the next is compared.
  func carriedBulletins(of matter: MatterID) -> [Carried] {
    let sent = sentBulletins(of: matter)
    let latest = Set(sent.suffix(Self.sentBulletinsCarried).map(\.id))
    // Of each figure the county knows what the last one told that named it.
    let telling = Set(
      Figure.allCases.compactMap { figure in
        sent.last { $0.told.contains { $0.figure == figure } }?.id
      })
    return bulletins(of: matter).flatMap { bulletin -> [Carried] in
      let isKept =
        bulletin.state.isInHand || bulletin.owesCounterSignature || latest.contains(bulletin.id)
        || telling.contains(bulletin.id) || bulletin.kind == .first && bulletin.state.hasLeft
      guard isKept else { return [] }
      let needsText = bulletin.state.isInHand || bulletin.id == sent.last?.id
      let text = needsText ? content(of: bulletin.id) : nil
      return [.bulletin(bulletin)] + (text.map { [.bulletinContent(CarriedContent(bulletin.id, $0))] } ?? [])
        + (needsText || bulletin.owesCounterSignature ? carriedLetter(of: bulletin.id) : [])
    }
  }

  /// What a leader has still to sign, or signed last.
  private func carriedLetter(of bulletin: BulletinID) -> [Carried] {
    letter(of: bulletin).map { [.bulletinLetter(CarriedLetter(bulletin, $0))] } ?? []
  }

  /// Words given on matters that are closed by now, and not made good: they stand in the handover until they are.
  var carriedCounterSignatures: [Carried] {
    owedCounterSignatures.filter { matters[$0.matter]?.isOpen != true }
      .suffix(Self.itemsPerLine).flatMap { [.bulletin($0)] + carriedLetter(of: $0.id) }
  }
}
