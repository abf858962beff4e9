import Glibc

/// Whether the mains are there and how full the battery is, as the kernel tells it.
package struct MainsState: Equatable, Sendable {
  /// Nil where nothing tells: a machine without battery and without a mains sensor.
  package var isOnline: Bool?
  /// 0 to 100; nil without a battery.
  package var batteryPercent: Int?

  package init(isOnline: Bool? = nil, batteryPercent: Int? = nil) {
    self.isOnline = isOnline
    self.batteryPercent = batteryPercent
  }

  /// Where the kernel keeps it.
  package static let systemFolder = "/sys/class/power_supply"

  /// Reads the supplies in `folder`. A mouse's battery isn't the machine's: only what says `System`, or says
  /// nothing, counts. Several batteries count as the mean of their charge.
  package static func read(_ folder: String = systemFolder) -> MainsState {
    var state = MainsState()
    var charges: [Int] = []
    var discharging = false
    for name in fileNames(in: folder) {
      let supply = "\(folder)/\(name)"
      guard value(supply, "scope") != "Device" else { continue }
      switch value(supply, "type") {
      case "Mains", "USB":
        // Any plug that is in carries the machine; a USB port that is out says nothing about the mains.
        let online = value(supply, "online").flatMap { Int($0) }.map { $0 > 0 }
        let isPlug = value(supply, "type") == "Mains"
        if online == true {
          state.isOnline = true
        } else if isPlug, online == false {
          state.isOnline = state.isOnline ?? false
        }
      case "Battery":
        if let charge = value(supply, "capacity").flatMap({ Int($0) }), (0...100).contains(charge) {
          charges.append(charge)
        }
        if value(supply, "status") == "Discharging" { discharging = true }
      default: continue
      }
    }
    if !charges.isEmpty { state.batteryPercent = charges.reduce(0, +) / charges.count }
    // Without a sensor for the plug a battery that empties says that it's out.
    if state.isOnline == nil, discharging { state.isOnline = false }
    return state
  }

  private static func value(_ supply: String, _ name: String) -> String? {
    guard let bytes = try? readFile(at: "\(supply)/\(name)", limitBytes: 4_096, followingLinks: true) else {
      return nil
    }
    let text = String(decoding: bytes, as: UTF8.self).prefix { !$0.isNewline }
    return text.isEmpty ? nil : String(text)
  }
}
