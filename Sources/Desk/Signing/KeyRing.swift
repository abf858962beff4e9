import DutyModel

/// The keys of a whole journal, however often its segments forgot the ended ones.
struct KeyRing {
  /// In the order of their enrolment.
  private(set) var all: [EnrolledKey] = []

  subscript(_ id: KeyID) -> EnrolledKey? { all.first { $0.id == id } }

  mutating func apply(_ act: KeyAct, at sequence: Int) {
    switch act {
    case .enrolled(let enrolled): add(enrolled, at: sequence)
    case .rotated(let rotated):
      end(rotated.former, .rotated, at: sequence)
      add(rotated.next, at: sequence)
    case .revoked(let revoked): end(revoked.key, .revoked, at: sequence)
    case .failed, .reset, .signed, .checkpoint: break
    }
  }

  /// What a segment carries counts only for what can't be read any more: an enrolment, or the entry that ended a key
  /// and lies behind the damage in a journal that was put aside.
  mutating func takeOver(_ key: EnrolledKey) {
    guard let place = all.firstIndex(where: { $0.id == key.id }) else { return all.append(key) }
    if all[place].end == nil { all[place].end = key.end }
  }

  private mutating func add(_ enrolled: KeyEnrolled, at sequence: Int) {
    // An id is never given twice: a second enrolment changes nothing about what the first one signed.
    if self[enrolled.key] == nil { all.append(EnrolledKey(enrolled, entry: sequence)) }
  }

  private mutating func end(_ id: KeyID, _ cause: KeyEndCause, at sequence: Int) {
    guard let place = all.firstIndex(where: { $0.id == id }), all[place].end == nil else { return }
    var end = KeyEnd()
    end.entry = sequence
    end.cause = cause
    all[place].end = end
  }
}
