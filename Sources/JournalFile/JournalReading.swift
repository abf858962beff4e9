/// What verifying comes by, in order: whoever judges more than the chain needn't read it all again.
package enum JournalReading: Sendable {
  /// It begins. When a seat has come in between it begins anew, and what was told before is void.
  case begun
  /// A journal: in the folder of one that was put aside, or, with nil, the one in use.
  case journal(place: String?, JournalIdentity)
  /// Records of the journal that was named last: whole groups, up to any damage of a segment.
  case records([Record])
}
