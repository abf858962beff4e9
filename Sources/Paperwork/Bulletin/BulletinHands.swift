import DutyModel

extension BulletinText {
  /// Stands for whoever had no name at the keys.
  static let nobody = "值班室"

  /// Who wrote, checked and signed a bulletin, when and how: `签发：林远山（22:05 微信授权）`. What isn't signed has room
  /// for a pen instead.
  package static func hands(of bulletin: Bulletin, settings: Settings, zone: ZoneTable) -> [Hand] {
    let names = PrintedNames(settings: settings)
    let first = bulletin.steps.first.map { zone.civil($0.at).date }
    func clock(_ instant: Timestamp) -> String {
      let civil = zone.civil(instant)
      return civil.date == first ? civil.clock : "\(civil.date.month)月\(civil.date.day)日\(civil.clock)"
    }
    func hand(_ act: String, _ step: BulletinStep?) -> Hand? {
      step.map { Hand(act, names.person($0.person) ?? nobody, note: clock($0.at)) }
    }
    let written = bulletin.steps.last { $0.kind == .drafted || $0.kind == .edited } ?? bulletin.steps.first
    let checked = bulletin.steps.last { $0.kind == .checked && $0.draft == bulletin.draft }
    let signatures = [("签发", bulletin.signed), ("补签", bulletin.counterSigned)].compactMap { act, signOff in
      signOff.map { signed in
        Hand(
          act, names.person(signed.signer) ?? "", note: "\(clock(signed.at)) \(signed.printedWords)")
      }
    }
    let isOpen = bulletin.state.isEditable
    let blank = Hand("核稿", line(4))
    let check = hand("核稿", checked) ?? (isOpen ? blank : nil)
    return [hand("拟稿", written), check].compactMap { $0 }
      + (isOpen ? [Hand("签发", line(5))] : signatures)
  }
}

/// A line to write on, so many full-width columns long.
private func line(_ columns: Int) -> String { String(repeating: "＿", count: columns) }

extension SignOff {
  /// How he signed, as it stands on the sheet: `微信授权`, `代签 纸签2页`.
  fileprivate var printedWords: String {
    let how =
      switch kind {
      // Enough to tell one key of his from another; the whole id stands in the entry.
      case .key: "本人签" + (key.map { " 密钥尾号\($0.suffix(4))" } ?? "")
      case .authority: (means?.name(in: .chinese) ?? "") + "授权"
      case .paper: "纸签" + (pages.map { "\($0)页" } ?? "")
      }
    return standsIn ? "代签 \(how)" : how
  }
}
