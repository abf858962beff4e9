import DutyModel
import Glibc
import JournalFile

/// The folder `cards/`, adopted as one: while one card is broken all of them stay as they were, so that nobody
/// works by half of an edit.
struct CardsFolder {
  let path: String

  /// A card must fit a line of the journal together with what is known of its run.
  static let fileLimitBytes = 24 * 1_024
  /// More cards than any township has.
  static let filesLimit = 200

  struct Reading {
    /// In the order of the files' names.
    var cards: [Card] = []
    /// Over names and contents; nil when a file couldn't be read.
    var sha256: String?
    var faults: [StationFault] = []

    var hasErrors: Bool { faults.contains { $0.severity == .error } }
  }

  /// What differs after every change of the folder or of a card.
  var mark: String {
    let names = fileNames(in: path).filter(Self.isCard)
    return names.prefix(Self.filesLimit).reduce(fileMark(path)) { "\($0) \($1) \(fileMark("\(path)/\($1)"))" }
  }

  func read() -> Reading {
    var reading = Reading()
    if let problem = folderProblem {
      reading.faults = [StationFault(file: StationFile.cards.fileName, problem: problem)]
      return reading
    }
    var hashes: String? = ""
    var files: [ReadCard] = []
    for name in fileNames(in: path).filter(Self.isCard) {
      let file = "\(StationFile.cards.fileName)/\(name)"
      guard let bytes = bytes(of: name, file: file, &reading) else {
        hashes = nil
        continue
      }
      hashes? += "\(name)\n\(Digest(of: bytes).hex)\n"
      files.append(readCard(bytes, file: file))
    }
    checkCards(files, folder: FaultLog(file: StationFile.cards.fileName), &reading)
    reading.cards = files.compactMap(\.card)
    reading.sha256 = hashes.map { Digest(of: Array($0.utf8)).hex }
    return reading
  }

  private static func isCard(_ name: String) -> Bool { name.hasSuffix(".toml") }

  private var folderProblem: StationFault.Problem? {
    guard let listing = opendir(path) else {
      switch errno {
      case ENOENT: return .noCards
      case ENOTDIR: return .notAFolder
      default: return .unreadable(errno: errno)
      }
    }
    closedir(listing)
    let count = fileNames(in: path).count(where: Self.isCard)
    return count == 0 ? .noCards : count > Self.filesLimit ? .tooMany(limit: Self.filesLimit) : nil
  }

  private func bytes(of name: String, file: String, _ reading: inout Reading) -> [UInt8]? {
    do {
      return try readFile(at: "\(path)/\(name)", limitBytes: Self.fileLimitBytes, followingLinks: true)
    } catch {
      reading.faults.append(StationFault(file: file, problem: StationFault.Problem(error)))
      return nil
    }
  }
}

/// A card's file as it was read.
struct ReadCard {
  /// Nil when it is no TOML at all.
  var card: Card?
  var log: FaultLog
}

/// Reads the bytes of one card.
func readCard(_ bytes: [UInt8], file: String) -> ReadCard {
  let (top, log) = TOMLReader.top(bytes, file: file)
  guard var top else { return ReadCard(card: nil, log: log) }
  return ReadCard(card: Card(&top), log: log)
}

/// Kinds for which the general card is meant to do.
private let coveredByGeneric: Set<IncidentKind> = [
  .severeWeather, .bioHazard, .collapse, .environment, .publicSecurity, .publicOpinion,
]

/// What only shows when all cards lie side by side: ids that stand twice, and kinds without a card.
private func checkCards(_ files: [ReadCard], folder: FaultLog, _ reading: inout CardsFolder.Reading) {
  var ids: Set<CardID> = []
  var generic: String?
  for file in files {
    guard let card = file.card else { continue }
    if !ids.insert(card.id).inserted { file.log.add(.duplicate(found: card.id.rawValue), key: "id") }
    guard card.isGeneric, !file.log.hasErrors else { continue }
    if let generic { file.log.add(.secondGenericCard(first: generic), key: "kinds") }
    generic = generic ?? file.log.file
  }
  reading.faults += files.flatMap(\.log.faults)
  // A card that couldn't be read would only be missed a second time.
  if reading.hasErrors { return }
  let named = Set(files.compactMap(\.card).flatMap(\.kinds))
  let without = IncidentKind.allCases.filter { !named.contains($0) }
  let own = without.filter { !coveredByGeneric.contains($0) }
  if !own.isEmpty { folder.add(.noCardOfItsOwn(own)) }
  if generic == nil, !without.isEmpty { folder.add(.noCardAtAll(without)) }
  reading.faults += folder.faults
}
