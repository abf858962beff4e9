extension Journal {
  /// True when `head` names less than what was published here: call `saveHead` within a second, and at exit.
  package var isHeadBehind: Bool { !isReadOnly && head.synced < cursor.sequence }

  /// Writes and syncs `head` under the append lock, so that a cut tail is found after a crash.
  package func saveHead() throws(JournalFailure) {
    if isReadOnly { throw .readOnly(verdict) }
    try takeLock()
    defer { lock.release() }
    // What is published was synced before, even while another group is unfinished behind it.
    guard let state = try lock.readState(), state.boot == surroundings.bootIdentity else { return }
    try head.save(HeadSlot(segment: state.segment, sequence: state.sequence, hash: state.hash))
  }
}
