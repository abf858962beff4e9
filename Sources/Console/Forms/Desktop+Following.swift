import Desk
import DutyModel

// What follows by itself once something is saved.
extension Desktop {
  /// The corrected entry is struck, the report that was called the same joins the new matter. Each is a form of its own,
  /// so that it is tried again and seen like any other should it fail.
  func follow(_ form: Form, savedAs first: Int, at now: Timestamp) {
    if let entry = form.replaces {
      var strike = Form(
        .strike, fields: catalogue.strike(entry: entry), matter: nil, started: now,
        key: newKey(),
        number: freeNumber)
      strike.fill(.reason, with: language("改了，见 \(first)", "put right, see \(first)"))
      submitBehind(strike, at: now)
    }
    if let report = form.reportToJoin(in: room),
      let matter = room.reports.values.first(where: { $0.entry == first })?.matter.flatMap({
        room.matters[$0]
      })
    {
      var join = Form(
        .join, fields: catalogue.join(matter: matter), matter: matter.id, started: now,
        key: newKey(),
        number: freeNumber)
      join.select(.report)
      join.edit(in: room) { $0.editor.replace(with: report.rawValue) }
      submitBehind(join, at: now)
    }
    if form.thenCalls {
      if let id = room.reports.values.first(where: { $0.entry == first })?.matter { queue.select(id) }
      opened = nil
      perform(.call, at: now)
    }
  }

  private func submitBehind(_ form: Form, at now: Timestamp) {
    var form = form
    do throws(FormProblem) {
      following.append(try form.press(in: room, at: now, by: actor(of:)))
      forms.append(form)
    } catch {
      // It can't be made by itself: a person finds it held.
      forms.append(form)
    }
  }

  /// True for what wasn't saved by people but follows from what they saved.
  package func isFollowing(_ intent: Intent) -> Bool { quietKeys.contains(intent.key) }

  /// Intents that follow from what was just saved, once.
  package func takeFollowing() -> [Intent] {
    defer { following = [] }
    return following
  }
}
