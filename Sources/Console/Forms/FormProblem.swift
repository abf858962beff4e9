import DutyModel

/// Why a form can't become a command yet; shown under it, the form stays.
struct FormProblem: Error, Equatable {
  var field: FieldName
  var message: LocalText

  init(_ field: FieldName, _ chinese: String, _ english: String) {
    self.field = field
    message = LocalText(chinese, english)
  }
}
