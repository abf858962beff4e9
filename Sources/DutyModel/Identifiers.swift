/// A person on the adopted people list: `wu.xiao`.
package struct PersonID: Identifier {
  package var rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

/// A matter's long id, for paper and files: `EV-20260714-03` for an incident.
/// On screens people use its small shift number.
package struct MatterID: Identifier {
  package var rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

/// An incoming report: `RP-20260714-07`.
package struct ReportID: Identifier {
  package var rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

/// A clock: matter, kind and recipient, `EV-20260714-03/phone_report/county_gov`.
package struct ClockID: Identifier {
  package var rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

/// Whom a clock's act is owed to: an office of `station.toml`, or a leader's post (``Post``).
package struct RecipientID: Identifier {
  package var rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

/// A rule of the adopted deadline policy.
package struct RuleID: Identifier {
  package var rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

/// A shift by its start: `SH-20260714-1700`.
package struct ShiftID: Identifier {
  package var rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

extension ClockID {
  /// The matter that the clock belongs to: the part before the first `/`.
  var matter: MatterID {
    MatterID(rawValue: String(rawValue.prefix { $0 != "/" }))
  }
}
