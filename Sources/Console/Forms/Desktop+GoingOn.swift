import DutyModel

// By what means, how it went, and who took it: the first is a digit, the last a name, and neither is the other.
extension Desktop {
  /// Nobody's name begins with a digit: where the name of who took it is asked for, it's the means or the result that is
  /// meant.
  func chooseInstead(_ typed: Character?, in front: Int) {
    guard let typed, let field = forms[front].current, field.name == .receiver, field.isEmpty,
      let choice = forms[front].fields.first(where: { $0.name == forms[front].sort.besideName }),
      choice.numbered(in: language).contains(where: { $0.number == plainDigits(String(typed)) })
    else { return }
    forms[front].select(choice.name)
  }

  /// A name that is typed where a digit has chosen already goes where names stand.
  func nameInstead(_ typed: Character?, in front: Int) {
    guard let typed, typed.isLetter, let field = forms[front].current,
      field.name == forms[front].sort.besideName, !field.isEmpty, !field.isSought, field.stray.isEmpty,
      !typed.isASCII || !field.finds(String(typed), in: language), forms[front].isAskingForName
    else { return }
    forms[front].select(.receiver)
  }

  /// A digit says by what means: the caret goes on to who took it.
  func goOn(behind typed: Character?, in front: Int) {
    guard let typed, plainDigits(String(typed)).allSatisfy({ $0.isASCII && $0.isNumber }),
      let field = forms[front].current, field.name == .channel || field.name == .means,
      forms[front].sort != .ring, !field.isEmpty, field.stray.isEmpty
    else { return }
    forms[front].goOn(in: room)
  }
}

extension Form {
  /// Who took it is asked for and not written yet.
  var isAskingForName: Bool {
    fields.contains { $0.name == .receiver && $0.isEmpty } && !isHidden(.receiver)
  }

  /// Leaves an item that a digit has answered. An Enter behind it, from habit, changes nothing more.
  mutating func goOn(in room: DutyRoom) {
    if isAskingForName, current?.name != .receiver {
      leave(in: room)
      select(.receiver)
    } else {
      advance(in: room)
    }
    hasGoneOn = true
  }
}

extension FormSort {
  /// The choice beside the name of who took it; nil in forms that ask for none.
  fileprivate var besideName: FieldName? {
    switch self {
    case .call: .outcome
    case .dispatch, .bulletin: .channel
    case .receipt: .means
    default: nil
    }
  }
}
