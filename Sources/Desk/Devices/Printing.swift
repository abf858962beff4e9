import DutyModel
import Paperwork

/// Puts papers into the station's `out/` and hands them to the print command.
package struct Printing: Sendable {
  /// How a paper lies in `out/`.
  package enum Form: String, CaseIterable, Sendable {
    case text = "txt"
    case html
  }

  package let folder: StationFolder
  package let devices: StationDevices

  package init(folder: StationFolder, devices: StationDevices) {
    self.folder = folder
    self.devices = devices
  }

  /// Writes papers into one file `out/NAME.txt` or `.html`; an older one of ours gives way.
  /// - Parameter name: made by the program, never by what people typed.
  /// - Throws: `FileFault`.
  package func write(_ papers: [Paper], name: String, as form: Form) throws(FileFault) -> PaperPlace {
    try OutFolder(folder).put(
      Array(Self.content(of: papers, as: form).utf8), as: "\(name).\(form.rawValue)")
  }

  /// The bytes of several papers as one document; a form feed begins a page of plain text.
  package static func content(of papers: [Paper], as form: Form) -> String {
    switch form {
    case .text: papers.map(\.text).joined(separator: "\u{0C}")
    case .html: Paper.html(papers)
    }
  }

  /// Starts printing a file that lies in `out/`. The caller asks for the outcome.
  /// - Throws: ``ExternalCommandFault``, `.empty` when station.toml names no command.
  package func send(_ path: String) throws(ExternalCommandFault) -> ExternalCommand {
    guard !devices.print.isEmpty else { throw .empty }
    return try ExternalCommand(devices.print + [path], limitMilliseconds: devices.printSeconds * 1_000)
  }
}

extension Logbook {
  /// The paper log of `pages`: what came in, what was done about it, what the leader said.
  package func paper(of pages: some Sequence<Page>, zone: ZoneTable, language: Language) -> Paper {
    var log = NightLog(purpose: purpose, zone: zone, language: language)
    var anchor: String?
    for page in pages {
      for record in read(page).records {
        log.add(Entry(record))
        anchor = String(record.hash.hex.prefix(12))
      }
    }
    return log.paper(anchor: anchor)
  }
}
