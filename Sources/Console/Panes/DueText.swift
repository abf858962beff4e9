import DutyModel

/// When something is due, in the five columns of a row: its time within a day of now, else its date, for `04:04` of
/// another month would be believed.
func dueText(_ due: Timestamp, at now: Timestamp, zone: ZoneTable) -> String {
  let civil = zone.civil(due)
  let isNear = abs(now.seconds(until: due)) < 24 * 3_600
  return isNear ? civil.clock : "\(civil.date.month)/\(civil.date.day)"
}
