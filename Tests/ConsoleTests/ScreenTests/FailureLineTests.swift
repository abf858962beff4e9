import Curses
import Desk
import DutyModel
import Foundation
import JournalFile
import Testing

@testable import Console

/// Every failure has one line that names its cause and one action, at every size.
@Suite struct FailureLineTests {
  static let failures: [JournalFailure] =
    [
      ENOSPC, EDQUOT, EFBIG, EIO, EROFS, EMFILE, ENFILE, ENOMEM, EACCES, EPERM, ENOENT, ENODEV, ESTALE,
      EOVERFLOW,
    ].map { .system(number: $0, call: "pwrite", path: "/station/journal/segments/000000000812.jsonl") } + [
      .locked(holder: ""), .locked(holder: "pid 4711 seat B since 2026-07-14T20:31:00.000+08:00"),
      .readOnly(.corrupt), .readOnly(.lostTail(first: 811, last: 812)), .readOnly(.ambiguous),
      .poisoned(path: "/station/journal/segments/000000000812.jsonl"), .notAJournal(path: "/station/journal"),
      .incomplete(path: "/station/journal", missing: [.identity, .segments]),
      .exists(path: "/station/journal"), .unknownFormat(2), .networkFileSystem(path: "/station"),
      .permissions(path: "/station/journal"), .replaced(path: "/station/journal/lock"),
      .damaged(path: "/station/journal/station.json", offset: 12), .lineTooLong(bytes: 70_000),
      .textTooLong(bytes: 20_000), .badRecord(field: "seat"),
    ]

  @Test(arguments: failures, Language.allCases)
  func aFailureFitsOnOneLine(failure: JournalFailure, language: Language) {
    #expect(columns(of: Failure(failure).line(in: language)) <= 80)
  }

  @Test(arguments: Language.allCases)
  func theBannerShowsCauseCountAndActionWhole(language: Language) throws {
    let console = try TestConsole(language)
    console.diskIsFull = true
    for text in ["一", "二"] {
      console.press(.f8)
      console.type(text)
      console.press(.f8, .escape)
    }
    for words in Self.failures.map({ Failure($0) }) {
      console.desktop.trouble = words
      for size in [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)] {
        let rows = console.desktop.draw(size, at: console.now).lines
        let first = try #require(rows.firstIndex { $0.hasPrefix(" ! ") })
        // A narrow screen counts in its header and may take a second row.
        let shown = size.columns == 80 ? rows[first] : rows[0] + rows[first] + rows[first + 1]
        let squeezed = shown.filter { $0 != " " }
        for part in [words.cause(language), words.action(language), "2"] {
          #expect(squeezed.contains(part.filter { $0 != " " }), "\(shown)")
        }
      }
    }
  }

  /// These must not be taken for one another: each wants another act.
  @Test(arguments: Language.allCases)
  func whatWantsAnotherActHasOtherWords(language: Language) {
    let distinct: [JournalFailure] =
      [ENOSPC, EDQUOT, EFBIG, EIO, EROFS, EMFILE, ENOMEM, EACCES].map {
        .system(number: $0, call: "pwrite", path: "/f")
      } + [
        .locked(holder: ""), .readOnly(.corrupt), .readOnly(.lostTail(first: 1, last: 2)),
        .readOnly(.ambiguous), .poisoned(path: "/f"), .replaced(path: "/f"),
      ]
    let lines = distinct.map { Failure($0).cause(language) }
    #expect(Set(lines).count == distinct.count)
  }
}
