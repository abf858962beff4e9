/// What an open matter is.
package enum MatterSort: String, Code {
  /// 突发事件
  case incident
  /// 待办
  case errand
}

/// Why a matter is over.
package enum MatterOutcome: String, Code {
  /// 办结: dealt with.
  case handled
  /// 误报: a false alarm, checked.
  case falseAlarm = "false_alarm"
  /// 不属实: not true, checked.
  case untrue
  /// 并案: it is the same as another matter, which goes on.
  case merged
}
