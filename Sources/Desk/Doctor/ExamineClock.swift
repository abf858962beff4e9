internal import CSystem
import DutyModel
import Glibc

extension ClockFacts {
  /// Looks at the machine's clock and zone.
  package static func examine(
    now: Timestamp, lastEntry: Timestamp?, station: String, zone: ZoneTable
  ) -> ClockFacts {
    tzset()
    var seconds = now.milliseconds.quotientRoundedDown(by: 1_000)
    var local = tm()
    localtime_r(&seconds, &local)
    return ClockFacts(
      now: now, synchronization: synchronization, lastEntry: lastEntry, systemZone: systemZone(local),
      systemOffsetSeconds: local.tm_gmtoff, stationZone: station,
      stationOffsetSeconds: zone.offsetSeconds(at: now))
  }

  /// The kernel's word; where it says no, a time service of systemd may know better.
  private static var synchronization: Synchronization {
    let kernel = cs_clock_is_synchronized()
    if kernel == 1 || access("/run/systemd/timesync/synchronized", F_OK) == 0 { return .synchronized }
    return kernel == 0 ? .unsynchronized : .unknown
  }

  /// `$TZ`, the zone that /etc/localtime points to, or the zone's abbreviation.
  private static func systemZone(_ local: tm) -> String {
    if let value = getenv("TZ"), value.pointee != 0 { return String(cString: value) }
    var buffer = [UInt8](repeating: 0, count: 1_024)
    let count = readlink("/etc/localtime", &buffer, buffer.count)
    let link = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    if let mark = link.firstRange(of: "zoneinfo/") { return String(link[mark.upperBound...]) }
    return local.tm_zone.map { String(cString: $0) } ?? "?"
  }
}
