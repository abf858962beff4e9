import DutyModel

/// What the machine believes the time is, and what speaks for or against it.
package struct ClockFacts: Equatable, Sendable {
  package enum Synchronization: String, Equatable, Sendable {
    case synchronized
    case unsynchronized
    case unknown
  }

  package var now: Timestamp
  package var synchronization: Synchronization
  /// When the last entry was typed; nil when there is none, and in an exercise, whose clock is its own.
  package var lastEntry: Timestamp?
  /// The zone that other programs here show: its name as far as known, and seconds east of UTC now.
  package var systemZone: String
  package var systemOffsetSeconds: Int
  package var stationZone: String
  package var stationOffsetSeconds: Int

  package init(
    now: Timestamp, synchronization: Synchronization, lastEntry: Timestamp? = nil, systemZone: String,
    systemOffsetSeconds: Int, stationZone: String, stationOffsetSeconds: Int
  ) {
    self.now = now
    self.synchronization = synchronization
    self.lastEntry = lastEntry
    self.systemZone = systemZone
    self.systemOffsetSeconds = systemOffsetSeconds
    self.stationZone = stationZone
    self.stationOffsetSeconds = stationOffsetSeconds
  }
}

extension ClockFacts {
  /// The program is no older than the first of these, and no battery keeps a machine until the last.
  package static let plausibleYears = 2025...2099
  /// As much as a typed time may lie ahead.
  package static let toleranceSeconds = 120

  package var findings: [Finding] { [timeFinding, synchronizationFinding, zoneFinding] }

  private var timeFinding: Finding {
    let subject = LocalText("时间", "Time")
    let civil = ZoneTable(fixedOffsetSeconds: stationOffsetSeconds).civil(now)
    let date = civil.date
    let text = "\(date.year)-\(twoDigits(date.month))-\(twoDigits(date.day)) \(civil.clockWithSeconds)"
    let remedy = LocalText(
      "拿手机对时，请管理员改：timedatectl set-time；改完重开席位。",
      "Compare with a phone and have the administrator set it (timedatectl set-time); then reopen the seats.")
    guard Self.plausibleYears.contains(date.year) else {
      return .bad(
        .clock, "year", exitCode: 2, subject,
        LocalText(
          "机器以为现在是 \(text)，年份不对，多半是主板电池没电",
          "The machine says \(text): the year is wrong, its battery may be flat"),
        remedy: remedy, ["year": .integer(date.year)])
    }
    if let lastEntry, now.seconds(until: lastEntry) > Self.toleranceSeconds {
      let seconds = now.seconds(until: lastEntry)
      let ahead = spanText(seconds: seconds)
      return .bad(
        .clock, "behind_journal", exitCode: 2, subject,
        LocalText(
          "现在 \(text)，日志最后一条却在\(ahead.chinese)后：钟被往回拨过",
          "It is \(text), yet the last entry is \(ahead.english) ahead: the clock was set back"),
        remedy: remedy, ["seconds": .integer(seconds)])
    }
    return .ok(.clock, "time", subject, LocalText(text, text))
  }

  private var synchronizationFinding: Finding {
    let subject = LocalText("对时", "Time server")
    let remedy = LocalText(
      "拿手机对一下，差一分钟以上就改；有网就装 chrony 或 systemd-timesyncd。",
      "Compare with a phone and set it when a minute off; with a network, install chrony or systemd-timesyncd."
    )
    switch synchronization {
    case .synchronized:
      return .ok(.clock, "synchronized", subject, LocalText("自动对时正常", "keeps this clock right"))
    case .unsynchronized:
      return .warn(
        .clock, "unsynchronized", subject, LocalText("没有自动对时，钟会越走越偏", "none keeps this clock: it drifts"),
        remedy: remedy)
    case .unknown:
      return .unseen(
        .clock, "synchronization_unknown", subject,
        LocalText("看不出有没有自动对时", "unknown whether one keeps this clock"),
        advice: LocalText("拿手机对一下。", "Compare with a phone."))
    }
  }

  private var zoneFinding: Finding {
    let subject = LocalText("时区", "Zone")
    let arguments: [String: Finding.Argument] = [
      "system": .text(systemZone), "system_offset_s": .integer(systemOffsetSeconds),
      "station": .text(stationZone), "station_offset_s": .integer(stationOffsetSeconds),
    ]
    let (system, station) = (
      "\(systemZone) \(offsetText(systemOffsetSeconds))", "\(stationZone) \(offsetText(stationOffsetSeconds))"
    )
    if systemOffsetSeconds == stationOffsetSeconds {
      return .ok(
        .clock, "zone", subject, LocalText("机器和值班室都是 \(station)", "machine and station agree: \(station)"),
        arguments)
    }
    return .warn(
      .clock, "zone_differs", subject,
      LocalText(
        "机器是 \(system)，值班室是 \(station)：别的程序和屏幕角上的钟对不上",
        "The machine has \(system), the station \(station): other clocks on this screen differ"),
      remedy: LocalText(
        "请管理员执行：timedatectl set-timezone \(stationZone)；以本程序的时间为准。",
        "Have the administrator run: timedatectl set-timezone \(stationZone); trust this program's times."),
      arguments)
  }
}

/// `+08:00`
private func offsetText(_ seconds: Int) -> String {
  let minutes = abs(seconds) / 60
  return "\(seconds < 0 ? "-" : "+")\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
}
