import DutyModel

/// Why there is no table of offsets for a zone.
package enum ZoneFault: Error, Equatable, Sendable {
  /// Not a name such as `Asia/Shanghai` and not an offset such as `+08:00`.
  case badName(String)
  /// The time zone data of this machine doesn't have it.
  case unknown(String)
  /// Its file can't be read: errno.
  case unreadable(path: String, number: Int32)
  /// Its file isn't what a zone compiler writes.
  case damaged(path: String)
}

/// The years for which a table lists changes of the clocks. Outside of them the nearest offset holds: a duty
/// room has no older entries, and no government has decided the later ones.
private let listedYears = 2000...2099

extension ZoneTable {
  /// Coordinated universal time.
  package static let universal = ZoneTable(fixedOffsetSeconds: 0)

  /// The table for `name`: a zone of the machine's time zone data, or a fixed offset such as `+08:00`.
  /// `Asia/Shanghai` and `UTC` are known without any data.
  package init(
    zone name: String, timeZoneData folder: String = "/usr/share/zoneinfo"
  ) throws(ZoneFault) {
    if let seconds = fixedOffset(name) {
      self.init(fixedOffsetSeconds: seconds)
      return
    }
    guard isZoneName(name) else { throw .badName(name) }
    let path = folder + "/" + name
    let bytes: [UInt8]
    do {
      bytes = try readFile(at: path, limitBytes: 1 << 20, followingLinks: true)
    } catch {
      switch error.problem {
      case .missing:
        guard let known = Self.known(name) else { throw .unknown(name) }
        self = known
        return
      case .system(let number, _): throw .unreadable(path: path, number: number)
      case .notAFile, .tooLarge: throw .damaged(path: path)
      }
    }
    guard let file = try? TZif(bytes), let table = ZoneTable(file) else { throw .damaged(path: path) }
    self = table
  }

  private static func known(_ name: String) -> ZoneTable? {
    switch name {
    case "Asia/Shanghai": .china
    case "UTC", "Etc/UTC": .universal
    default: nil
    }
  }

  init?(_ file: TZif) {
    var transitions = file.transitions
    var rule: DaylightRule?
    if !file.footer.isEmpty {
      rule = DaylightRule(file.footer)
      if rule == nil { return nil }
    }
    if let rule {
      let last = transitions.last?.second ?? .min
      transitions += listedYears.flatMap(rule.transitions).filter { $0.second > last }
    }
    let start = CivilDate(year: listedYears.lowerBound, month: 1, day: 1).daysSinceEpoch * 86_400
    let before = transitions.last { $0.second <= start }
    let initial = before?.offsetSeconds ?? file.firstOffsetSeconds
    var spans = [Span(from: Timestamp(milliseconds: start * 1_000), offsetSeconds: initial)]
    let end = CivilDate(year: listedYears.upperBound + 1, month: 1, day: 1).daysSinceEpoch * 86_400
    for transition in transitions where transition.second > start && transition.second < end {
      // A change of name or flag only is no change here.
      if transition.offsetSeconds == spans.last?.offsetSeconds { continue }
      let from = Timestamp(milliseconds: transition.second * 1_000)
      spans.append(Span(from: from, offsetSeconds: transition.offsetSeconds))
    }
    self.init(spans: spans)
  }
}

/// `+08:00` in seconds; nil when it is no offset.
private func fixedOffset(_ name: String) -> Int? {
  let bytes = Array(name.utf8)
  guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
    bytes[3] == UInt8(ascii: ":")
  else { return nil }
  var digits: [Int] = []
  for index in [1, 2, 4, 5] {
    guard bytes[index] >= UInt8(ascii: "0"), bytes[index] <= UInt8(ascii: "9") else { return nil }
    digits.append(Int(bytes[index] - UInt8(ascii: "0")))
  }
  let hours = digits[0] * 10 + digits[1]
  let minutes = digits[2] * 10 + digits[3]
  // UTC+14 is the farthest that anybody lives.
  guard minutes < 60, hours * 60 + minutes <= 14 * 60 else { return nil }
  return (hours * 60 + minutes) * 60 * (bytes[0] == UInt8(ascii: "-") ? -1 : 1)
}

/// Words of letters, digits, `_`, `+` and `-` with slashes between: nothing that could leave the folder.
private func isZoneName(_ name: String) -> Bool {
  let parts = name.split(separator: "/", omittingEmptySubsequences: false)
  return name.utf8.count <= 64
    && parts.allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { byte in
          (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
            || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
            || [UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-")].contains(byte)
        }
    }
}
