// The names of what stands beside an entry: its mark, what journal it is in, how sure its author is.

extension EntryMark {
  /// The mark in one sign, for the column of the log: 补 for what was typed late, 钟 for a stamp from before the clock
  /// was set.
  package func name(in language: Language) -> String {
    switch self {
    case .late: language("补", "L")
    case .stepped: language("钟", "C")
    }
  }
}

extension Purpose {
  /// What the journal is for.
  package func name(in language: Language) -> String {
    switch self {
    case .live: language("实况", "live")
    case .exercise: language("演练", "exercise")
    }
  }
}

extension Assurance {
  /// How sure it is that the person is who the entry says.
  package func name(in language: Language) -> String {
    switch self {
    case .none: language("未选", "not named")
    case .asserted: language("自报", "as stated")
    case .pin: language("口令核对", "by PIN")
    case .key: language("密钥核对", "by key")
    }
  }
}

extension MatterSort {
  /// What an open matter is.
  package func name(in language: Language) -> String {
    switch self {
    case .incident: language("突发事件", "incident")
    case .errand: language("待办", "errand")
    }
  }
}
