import DutyModel

extension Refusal {
  /// The item of a form about reports by which it is put right; nil where none helps.
  func field(in form: Form) -> FieldName? {
    let wanted = wantedField.filter { name in form.fields.contains { $0.name == name } }
    return wanted.first
  }

  /// By which items it could be put right, the best first.
  private var wantedField: [FieldName] {
    switch self {
    case .bulletin(let refusal): refusal.wantedField
    case .releaseNeedsName: [.name]
    case .releaseNeedsReason: [.reason]
    case .pagesOutOfRange: [.pages]
    default: []
    }
  }
}

extension BulletinRefusal {
  fileprivate var wantedField: [FieldName] {
    switch self {
    case .unknown, .notNow, .draftMovedOn, .checkedByWriter, .counterSignatureNotOwed, .draftOfAnotherMatter:
      [.bulletin]
    case .inHand, .firstIsSent: [.reportKind]
    case .correctsNothing: [.corrects]
    case .empty: [.body]
    case .codeMissing, .codeDiffers: [.code, .said]
    case .elementsMissing(let elements, _): elements.compactMap(FieldName.says)
    case .figureUnexplained(let figure, _, _): [FieldName.why(figure), .body].compactMap { $0 }
    case .figuresMovedOn, .textTellsOldFigure: [.body]
    case .wordBeforeText: [.time]
    case .returnNeedsReason, .voidNeedsReason: [.reason]
    case .notASigner, .standInTooEarly, .signerMissing, .counterSignedByAnother: [.signer]
    case .wordMissing: [.means, .said]
    case .wordDeclines, .wordNamesAnother: [.said]
    case .signatureMissing: []
    case .filesUnusable: [.attachments]
    case .pagesDiffer: [.pages]
    case .receiverMissing: [.receiver]
    case .notSentTo, .acknowledgedAlready: [.recipient]
    case .finalReportOwed, .signedIsUnsent: [.outcome]
    case .numberNotAhead, .stationHasNoNumbers: [.next]
    }
  }
}
