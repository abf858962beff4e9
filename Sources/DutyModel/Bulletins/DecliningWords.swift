/// What a leader says who doesn't approve. Words that decline can't be kept as his approval, whatever code they name:
/// it is too easily pressed at night, and the paper would say that he had agreed.
enum DecliningWords {
  private static let chinese = [
    "不同意", "不批准", "不签", "不准", "不行", "不能报", "不能发", "别报", "别发", "先不", "先别", "暂不", "暂缓", "退回",
  ]
  private static let english = [
    "not agree", "not approve", "not sign", "not send", "n't agree", "n't approve", "n't sign", "n't send",
    "disagree", "reject", "refuse", "hold it",
  ]

  /// The first of them in what he said; nil where he doesn't decline.
  static func first(in said: String) -> String? {
    let plain = said.lowercased().replacing("’", with: "'")
    return (chinese + english).first { plain.contains($0) }
  }
}
