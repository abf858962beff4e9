import Desk
import DutyModel

// What comes from outside: other seats, the clock, the inbox, the mains, the station's files.

extension ConsoleLoop {
  /// Other seats' entries, passed due times, arrived files, edited settings.
  func lookAround(_ terminal: borrowing some ConsoleFront & ~Copyable) {
    saver.attempt(.scenario) { try scenario?.run() }
    tellOfScenario()
    saver.attempt(.follow) { try desk.follow() }
    // What was done in time must stand before the time is noticed as passed.
    saver.retryWhenDue()
    let elapsed = clock.elapsedMilliseconds()
    let isTyping = lastKey.map { elapsed - $0 < Self.pauseMilliseconds } ?? false
    saver.attempt(.tick, writes: true) { try desk.tick(whileTyping: isTyping) }
    guard lastLook == Int.min || elapsed - lastLook >= Self.lookMilliseconds else {
      if hasArrivals { takeInbox(terminal) }
      return
    }
    lastLook = elapsed
    saver.lookForRoom()
    drafts.takeRoom()
    drafts.lookElsewhere()
    takeInbox(terminal)
    attacher.look()
    lookAtRefused()
    let mains = MainsState.read(powerFolder)
    saver.attempt(.mains, writes: true) { try desk.notice(mains) }
    desktop.power = mains.isOnline == false ? mains : nil
    lookAtSettings(at: elapsed)
    // The first screen is drawn before anything reads the past: it must not wait for ten years of it.
    if hasScreen { desk.lookAtPast() }
    tellOfPast(nil)
  }

  /// The station's own files: what was edited is adopted, what is wrong with them stands on the screen.
  private func lookAtSettings(at elapsed: Int) {
    if watch != nil, let last = lastFilesLook, elapsed - last < Self.filesMilliseconds { return }
    let isDone = saver.attempt(.settings, writes: true) {
      try stationFiles.ifChanged(covered: desk.coverage) { faults = try desk.adoptStationFiles() }
    }
    lastFilesLook = isDone ? elapsed : nil
    let profile = desk.room.settings.station
    let settled = self.settled ?? (profile.timeZone, profile.code)
    self.settled = settled
    desktop.restartLine =
      settled == (profile.timeZone, profile.code)
      ? nil
      : language(
        "station.toml 的 time_zone 或 code 改了：退出重开才算数",
        "time_zone or code in station.toml was changed: it counts once the console is started again")
    desktop.warning = warning(faults)
  }

  /// A step of the scenario came to nothing, as when the visitor was faster.
  private func tellOfScenario() {
    guard let faults = scenario?.faults, faults.count > scenarioFaults, let last = faults.last else { return }
    scenarioFaults = faults.count
    desktop.message = .init(
      .hint,
      language(
        "剧本里“\(last.step)”没做成：\(last.reason)", "The scenario's “\(last.step)” came to nothing: \(last.reason)"
      ))
  }

  /// How far the look at the past is, its verdict once, and damage for as long as it's there.
  func tellOfPast(_ finished: VerifiedMark?) {
    if let percent = desk.past.percent {
      desktop.status = VerifiedMark.progress(percent, in: language)
    } else if let finished {
      desktop.status = finished.verdict(in: language)
    }
    desktop.alarm = desk.past.alarm(in: language)
  }

  /// One file after the other, until a key waits or the screen wants to be drawn again.
  private func takeInbox(_ terminal: borrowing some ConsoleFront & ~Copyable) {
    let begin = clock.elapsedMilliseconds()
    let isTaken =
      desk.obstacle == nil
      && saver.attempt(.inbox, writes: true) {
        let outcomes = try inbox.take {
          !terminal.hasInput && clock.elapsedMilliseconds() - begin < Self.inboxMilliseconds
        }
        for outcome in outcomes {
          if case .refused(let file, let reason) = outcome {
            desktop.message = .init(
              .refused, language("收件 \(file) 没收下：\(reason)", "Inbox \(file) refused: \(reason)"))
          }
        }
      }
    hasArrivals = isTaken && inbox.hasMore
    desktop.waitingFiles = isTaken ? 0 : inbox.waiting
  }

  /// What was refused is spoken of until somebody has looked at it, at whichever seat.
  private func lookAtRefused() {
    if !desktop.refusedSeen.isEmpty {
      do throws(FileFault) {
        try RefusedFile.setAside(desktop.refusedSeen, in: desk.folder)
        desktop.refusedSeen = []
      } catch {
        desktop.message = .init(.refused, error.message(in: language))
      }
    }
    let names = RefusedFile.names(in: desk.folder).filter { !desktop.refusedSeen.contains($0) }
    if names != desktop.refusedFiles.map(\.name) {
      desktop.refusedFiles = RefusedFile.list(in: desk.folder).filter { names.contains($0.name) }
    }
  }

  private func warning(_ faults: [StationFault]) -> String? {
    let errors = faults.filter { $0.severity == .error }
    guard let first = errors.first ?? faults.first else { return nil }
    // What helps stands in front: the row ends where the screen does.
    let count = faults.count > 1 ? language("\(faults.count)处不对，", "\(faults.count) faults, ") : ""
    return count + language("用 dutyroom check 细看：", "see dutyroom check: ") + first.message(in: language)
  }
}
