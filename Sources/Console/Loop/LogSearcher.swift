import Desk
import DutyModel

/// Looks through the log for what the search on the screen asks, a slice at a turn of the loop.
final class LogSearcher {
  private let folder: StationFolder
  private let zone: ZoneTable
  private let language: Language
  private var search: LogSearch?
  private var asked = ""

  init(folder: StationFolder, zone: ZoneTable, language: Language) {
    self.folder = folder
    self.zone = zone
    self.language = language
  }

  /// Goes on until `isOver`; true while there is more to look through.
  func work(on desktop: Desktop, until isOver: () -> Bool) -> Bool {
    guard case .search(var view) = desktop.page else {
      (search, asked) = (nil, "")
      return false
    }
    defer { if case .search = desktop.page { desktop.page = .search(view) } }
    if let wanted = view.wanted, let search { view.show(search.context(of: wanted), of: wanted) }
    if view.text != asked || search == nil { begin(&view) }
    guard let search, !view.isStopped else { return false }
    let known = search.hits.count
    search.work(until: isOver)
    if search.hits.count != known || view.hits.count != search.hits.count { view.hits = search.hits }
    view.isRunning = !search.isFinished
    view.progress = progress(of: search)
    return view.isRunning
  }

  private func begin(_ view: inout SearchView) {
    asked = view.text
    search = nil
    (view.hits, view.progress, view.isRunning) = ([], nil, false)
    guard let query = SearchQuery(asked) else { return }
    do {
      search = try LogSearch(query, in: folder, zone: zone, language: language)
    } catch {
      view.progress = Failure(error).cause(language)
    }
  }

  private func progress(of search: LogSearch) -> String {
    var parts = [language("找到 \(search.hits.count) 条", "\(search.hits.count) found")]
    if search.isCut {
      parts.append(language("太多，写细些", "too many, be more precise"))
    } else if !search.isFinished {
      parts.append(
        language(
          "查了 \(search.pagesRead)/\(search.pageCount) 段  Esc 停",
          "\(search.pagesRead)/\(search.pageCount)  Esc stops"))
    } else {
      parts.append(language("共查 \(search.entriesRead) 条", "of \(search.entriesRead)"))
    }
    if search.damagedPages > 0 {
      parts.append(language("\(search.damagedPages) 段有读不出的", "\(search.damagedPages) partly unreadable"))
    }
    return parts.joined(separator: "  ")
  }
}
