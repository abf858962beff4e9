import Curses
import Desk
import DutyModel

// A rehearsal in front of a room on duty: keys are the exercise's, everything else of the loop goes on for both.
extension ConsoleLoop {
  /// Makes the night and shows it; where that can't be it is said and nothing has changed.
  func beginRehearsal() {
    guard rehearsal == nil else { return }
    do {
      rehearsal = try Rehearsal(look: desktop.look, clock: clock)
    } catch {
      let reason =
        (error as? StarterFailure)?.message(in: language) ?? Failure(error).message(in: language)
      desktop.message = .init(.refused, language("预演开不了：", "No rehearsal: ") + reason)
    }
  }

  /// Takes the night and its folder away. `ringing` when it was left by F5: the phone rings.
  func endRehearsal(ringing: Bool) {
    guard let ended = rehearsal else { return }
    rehearsal = nil
    var message: Desktop.Message?
    do throws(FileFault) {
      try ended.night.remove()
      if !ringing { message = .init(.hint, language("离开了预演，这是实况。", "The rehearsal is over, this is live.")) }
    } catch {
      message = .init(
        .refused,
        language("预演的文件夹没删掉，可以手工删：", "The rehearsal's folder is left and can be deleted: ")
          + error.message(in: language))
    }
    if ringing { _ = desktop.handle(.function(5), at: desk.now) }
    if let message { desktop.message = message }
  }

  /// A key while the rehearsal is in front. F5 means that a real phone rings.
  func rehearse(_ key: Key, in rehearsal: Rehearsal) {
    let (loop, exercise) = (rehearsal.loop, rehearsal.loop.desktop)
    switch exercise.handle(key, at: loop.desk.now) {
    case .submit(let intent):
      loop.drafts.save()
      loop.saver.submit(intent)
    case .quit, .leaveRehearsal(ringing: false): endRehearsal(ringing: false)
    case .leaveRehearsal(ringing: true): endRehearsal(ringing: true)
    case .editOutside:
      exercise.message = .init(
        .hint, language("预演里不开外部编辑器，F2 写长文。", "No external editor in a rehearsal: F2 takes a long text."))
    case .print:
      exercise.message = .init(.hint, language("预演的日志不打印。", "The log of a rehearsal isn't printed."))
    case .signByKey(let signing): loop.saver.sign(signing)
    case .printReport:
      exercise.message = .init(.hint, language("预演的稿子不打印。", "The reports of a rehearsal aren't printed."))
    case .attach, .showClean, .mouse:
      exercise.message = .init(
        .hint, language("预演里用不了这个，先离开预演。", "Not in a rehearsal: leave it first."))
    case .ignored, .handled, .openMatter, .rehearse: break
    }
  }
}
