import DutyModel

/// What doesn't fit together, though each file can be read. None of it keeps a file from being adopted: at night a
/// list with a gap is better than the list of last month.
package enum CrossProblem: Equatable, Sendable {
  // The registers.
  case unknownVillage(found: String, nearest: String?)
  case fewContacts(village: LocalText, found: Int)
  case selfBackup
  case unknownBackup(found: String, nearest: String?)
  case unknownLinkPerson(found: String, nearest: String?)
  case unknownShelter(found: String, nearest: String?)
  case sameEntryTwice(name: String, phone: String, line: Int)
  case sharedMobile(phone: String, names: [String])
  case noNumber

  // People and posts.
  case samePersonTwice(ids: [String], name: String, phone: String)
  case oddPhone(found: String)
  case recipientWithoutNumber(Post)
  /// Somebody on the roster whom nobody can call.
  case rosteredWithoutNumber(name: LocalText, RosterTrack)
  /// Somebody leads shifts and has no post that leads.
  case leaderWithoutPost(name: LocalText)
  /// Somebody who still owns open matters and isn't on the list any more.
  case ownerGone(person: String, matters: [Int])

  // The roster in the time to come.
  case rosterGap(RosterTrack, from: String, until: String, times: Int)
  case rosterEnds(RosterTrack, at: String, days: Int)
  case doubleBooked(name: LocalText, tracks: [RosterTrack], from: String, times: Int)
}
