internal import CSystem
import DutyModel
import Glibc

/// Runs the station's alarm command while a decisive duty is overdue and nobody has claimed it.
///
/// One console of the room does, whichever holds `alarm.lock`; the kernel frees it with the process. An exercise
/// alarms nobody.
package final class ExternalAlarm {
  private let folder: StationFolder
  private var lock: Int32 = -1
  private var running: ExternalCommand?
  private var lastRun: Int?
  private var failure: LocalText?
  /// A command that can't be started is told once, until station.toml says something else.
  private var refused: [String] = []

  package init(_ folder: StationFolder) {
    self.folder = folder
  }

  deinit {
    if lock >= 0 { close(lock) }
  }

  /// Starts the command when it is time, and looks after one that runs. Never waits.
  package func turn(_ room: DutyRoom, at now: Timestamp, devices: StationDevices, elapsed: Int) {
    lookAfter()
    guard running == nil, !devices.alarm.isEmpty, devices.alarm != refused, room.purpose == .live else {
      return
    }
    guard let clock = room.oneLine(at: now).clock, now > clock.due else {
      lastRun = nil
      return
    }
    if let lastRun, elapsed - lastRun < devices.alarmRepeatMinutes * 60_000 { return }
    guard holdsLock() else { return }
    lastRun = elapsed
    do throws(ExternalCommandFault) {
      running = try ExternalCommand(devices.alarm)
    } catch {
      refused = devices.alarm
      failure = LocalText(error.message(in: .chinese), error.message(in: .english))
    }
  }

  /// The command has been started and not ended.
  package var isRunning: Bool { running != nil }

  /// Why it last went wrong, once.
  package func takeFailure() -> LocalText? {
    defer { failure = nil }
    return failure
  }

  private func lookAfter() {
    guard let outcome = running?.outcome else { return }
    running = nil
    guard let chinese = outcome.failure(in: .chinese), let english = outcome.failure(in: .english) else {
      return
    }
    failure = LocalText(chinese, english)
  }

  private func holdsLock() -> Bool {
    if lock >= 0 { return true }
    let descriptor = open(folder.alarmLock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    // On a disk that takes no file each console is on its own: twice is better than never.
    guard descriptor >= 0 else { return true }
    guard cs_flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return false
    }
    lock = descriptor
    return true
  }
}
