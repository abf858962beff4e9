/// A post that a person may hold.
package enum Post: String, Code {
  case dutyOfficer = "duty_officer"
  case dutyLeader = "duty_leader"
  case townshipHead = "township_head"
  case partySecretary = "party_secretary"
  case reserve
  case trainer
}

/// The three tracks of the roster, each with its own change times.
package enum RosterTrack: String, Code {
  case leader
  case officer
  case reserve
}
