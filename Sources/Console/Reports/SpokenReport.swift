import DutyModel
import Paperwork

/// A report, or a list of them, in sentences: for somebody who hears the console.
struct SpokenReport {
  /// What stands in the place of the panes, as far as it has to be said anew when it changes.
  enum Page: Equatable {
    case list(ReportList.Subject, [BulletinID])
    case reading(BulletinID, draft: Int, now: Int, code: String?, BulletinState, isComparing: Bool)

    init?(_ desktop: Desktop) {
      guard case .reports(let page) = desktop.page else { return nil }
      switch page {
      case .list(let list):
        let shown = list.bulletins(in: desktop.room, for: desktop.leaderAtKeys, at: Timestamp())
        self = .list(list.subject, shown.map(\.id).sorted())
      case .reading(let reading):
        guard let bulletin = desktop.room.bulletins[reading.bulletin] else { return nil }
        self = .reading(
          bulletin.id, draft: reading.draft, now: bulletin.draft, code: bulletin.code, bulletin.state,
          isComparing: reading.isComparing)
      }
    }
  }

  let desktop: Desktop
  let now: Timestamp

  private var language: Language { desktop.language }
  private var room: DutyRoom { desktop.room }

  var lines: [String] {
    switch desktop.page {
    case .reports(.list(let list)): lines(of: list)
    case .reports(.reading(let reading)): lines(of: reading)
    case .search, .restart, nil: []
    }
  }

  /// 待签: what waits for a signature. Its list stands there then, so that a number reads one; a form in front stays.
  static func waiting(on desktop: Desktop, at now: Timestamp) -> [String] {
    if desktop.front == nil, desktop.list == nil {
      let before = Page(desktop)
      desktop.page = .reports(.list(ReportList(.waiting)))
      // A page that wasn't there is said by itself.
      return Page(desktop) == before ? SpokenReport(desktop: desktop, now: now).lines : []
    }
    return ReportListView(
      room: desktop.room, look: desktop.look, leader: desktop.leaderAtKeys, now: now
    ).spoken(ReportList(.waiting))
  }

  private func lines(of list: ReportList) -> [String] {
    let view = ReportListView(room: room, look: desktop.look, leader: desktop.leaderAtKeys, now: now)
    return view.spoken(list) + [language("打号看一份，“Esc”回去。", "A number reads one, “Esc” goes back.")]
  }

  private func lines(of reading: ReadingPage) -> [String] {
    guard let bulletin = room.bulletins[reading.bulletin] else { return [] }
    let title = room.title(of: bulletin).name(in: language)
    var lines = ["\(title)，\(bulletin.state.name(in: language))"]
    guard let text = desktop.shownText(reading, bulletin) else {
      return lines + [desktop.forgotten(bulletin)]
    }
    let facts = ReportFacts(
      text: text, language: language, readers: desktop.readers(of: bulletin.id), now: now)
    lines += facts.facts.map { "\($0.label) " + $0.lines.joined(separator: language("，", ", ")) }
    if let (former, name) = desktop.compared(reading, bulletin) {
      let redline = Redline(from: former.paragraphs, to: text.content.paragraphs)
      lines += [name, redline.text(language: language)]
    } else {
      lines += [text.paper.title, text.paper.addressees + "："] + text.paper.body
    }
    lines.append(desktop.status(reading, bulletin, at: now).text)
    let acts = ReportAct.allCases.filter { bulletin.acts.contains($0) && $0 != .ownKey }.map { act in
      "\(act.rawValue)\(Announcer.joint)\(act.words(for: bulletin).name(language))"
    }
    return lines + [acts.joined(separator: language("，", ", "))]
  }
}
