import DutyModel

extension ReportElement {
  /// What is asked for it in English; in Chinese its name alone is a question.
  var englishQuestion: String {
    switch self {
    case .receivedAt: "When did the report come in?"
    case .source: "Who reported it?"
    case .occurredAt: "When did it happen?"
    case .place: "Where is it?"
    case .unitProfile: "What kind of unit or site is it?"
    case .cause: "What caused it?"
    case .course: "What happened, in short?"
    case .casualties: "Who was hurt?"
    case .loss: "What was lost or damaged?"
    case .scope: "How far does it reach?"
    case .trend: "How is it likely to develop?"
    case .leadersOnScene: "Which leaders are on scene?"
    case .actionsTaken: "What is being done?"
    case .nextSteps: "What comes next?"
    case .requests: "What help is asked for?"
    case .sceneContact: "Who can be called on scene?"
    case .alreadyTold: "Who has been told already?"
    case .publicInformation: "What is said in public?"
    case .reporter: "Who reports?"
    }
  }
}
