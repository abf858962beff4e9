import Desk
import DutyModel

/// Ctrl-P: the night's log as the paper form, into `out/` and on to the printer where station.toml names a command.
/// The console never waits for a printer.
final class NightPrinter {
  private let desk: Desk
  private let language: Language
  private let papers: BulletinPapers
  private var job: (command: ExternalCommand, path: String)?

  init(desk: Desk, language: Language) {
    self.desk = desk
    self.language = language
    papers = BulletinPapers(desk: desk)
  }

  /// Makes the paper and starts printing it; the message says where it lies.
  func printNight() -> Desktop.Message {
    guard job == nil else { return .init(.hint, language("上一份还在打。", "The last one is still printing.")) }
    let printing = Printing(folder: desk.folder, devices: desk.devices)
    do {
      let logbook = try Logbook(folder: desk.folder)
      let pages = logbook.lastShift
      guard let first = pages.first else { return .init(.refused, language("日志还是空的。", "The log is empty.")) }
      let paper = logbook.paper(of: pages, zone: desk.zone, language: language)
      let place = try printing.write([paper], name: "log-\(first.segment)", as: .text)
      return send(place, with: printing, named: language("值班日志", "The log"))
    } catch {
      return .init(.refused, language("没打成：", "Not printed: ") + Failure(error).message(in: language))
    }
  }

  /// A report as it will be printed, into `out/` and on to the printer.
  func print(_ bulletin: BulletinID) -> Desktop.Message {
    guard job == nil else { return .init(.hint, language("上一份还在打。", "The last one is still printing.")) }
    guard let document = BulletinDocument(bulletin, in: desk.room) else {
      return .init(
        .refused,
        language(
          "正文在早先的日志里：dutyroom bulletin export \(bulletin)",
          "Its text is in an earlier log: dutyroom bulletin export \(bulletin)"))
    }
    let printing = Printing(folder: desk.folder, devices: desk.devices)
    do {
      let places = try printing.write(document, as: [.text, .html])
      return send(places[0], with: printing, named: language("稿子", "The report"))
    } catch {
      return .init(.refused, language("没打成：", "Not printed: ") + Failure(error).message(in: language))
    }
  }

  /// Hands a paper to the printer; without one it says where it lies.
  private func send(_ place: PaperPlace, with printing: Printing, named name: String) -> Desktop.Message {
    let path = place.path
    do {
      job = (try printing.send(path), path)
      let kept = place.note(in: language).map { language("。", ". ") + $0 } ?? ""
      return .init(.hint, language("正在打印 \(path)", "Printing \(path)") + kept)
    } catch ExternalCommandFault.empty {
      return .init(
        .hint,
        language(
          "\(name)在 \(path)，没有设打印命令（station.toml 的 [print]）。",
          "\(name) is in \(path); no print command is set ([print] in station.toml)."))
    } catch {
      return notPrinted(error.message(in: language), path)
    }
  }

  /// Writes the documents of what was submitted or signed here. What became of that and of a job that has ended; nil
  /// while there is nothing to tell.
  func news() -> Desktop.Message? {
    let (places, fault) = papers.write()
    if let fault {
      let reason = fault.message(in: language)
      return .init(
        .refused,
        language(
          "报告已存，文件没写成：\(reason) 弄好后 dutyroom bulletin export",
          "The report is saved, its files aren't written: \(reason) Later: dutyroom bulletin export"))
    }
    if let kept = places.lazy.compactMap({ $0.note(in: self.language) }).first { return .init(.hint, kept) }
    guard let (command, path) = job, let outcome = command.outcome else { return nil }
    job = nil
    if let failure = outcome.failure(in: language) { return notPrinted(failure, path) }
    return .init(.hint, language("已送去打印：\(path)", "Handed to the printer: \(path)"))
  }

  private func notPrinted(_ reason: String, _ path: String) -> Desktop.Message {
    .init(.refused, language("没打成：\(reason)。文件在 \(path)", "Not printed: \(reason). The file is \(path)"))
  }
}
