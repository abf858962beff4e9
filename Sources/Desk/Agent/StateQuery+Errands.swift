import DutyModel

extension DutyRoom {
  /// The member `errands`: what is open besides incidents, each with its answers.
  func writeErrands(to writer: inout FieldsWriter) {
    let errands = openMatters.compactMap { matter in matter.errand.map { (matter, $0) } }
    writer.list("errands", errands) { writer, item in
      let (matter, errand) = item
      writer.member("id", matter.id)
      writer.member("number", matter.number)
      writer.members(of: errand)
      writer.list("answers", answers(of: matter.id)) { writer, answer in
        writer.member("entry", answer.entry)
        writer.member("at", answer.at)
        writer.members(of: answer.answered)
      }
    }
  }
}
