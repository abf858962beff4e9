import DutyModel
import JournalFile

/// Every bulletin that the station ever wrote, from the whole logbook: the room itself forgets the texts of what left
/// long ago and the reports of closed matters.
package struct BulletinArchive {
  /// A bulletin with what its night knew of it.
  package struct Item {
    package var bulletin: Bulletin
    /// What people call its matter: `3号 石桥村三组 山洪`.
    package var matter: LocalText
    /// Nil when neither its letter nor its draft can be read.
    package var document: BulletinDocument?

    /// The bulletin as `room` knows it; nil when it doesn't.
    package init?(_ id: BulletinID, in room: DutyRoom) {
      guard let bulletin = room.bulletins[id] else { return nil }
      func words(_ language: Language) -> String {
        let words = LogWords(room: room, language: language)
        return "\(words.number(bulletin.matter)) \(words.title(bulletin.matter))"
      }
      self.bulletin = bulletin
      matter = LocalText(words(.chinese), words(.english))
      document = BulletinDocument(id, in: room)
    }
  }

  /// In the order of their ids, which is that of their days.
  package private(set) var items: [BulletinID: Item] = [:]
  /// What became of each number; empty where the log was read for one bulletin alone.
  package private(set) var numbers = NumberLedger()
  /// Some of the log can't be read: a bulletin may be missing, or be further than it says here.
  package private(set) var isDamaged = false

  /// Reads the log of `folder`; with `only`, no more than is needed for that one.
  /// - Throws: `JournalFailure`.
  package init(_ folder: StationFolder, zone: ZoneTable, only id: BulletinID? = nil) throws(JournalFailure) {
    let logbook: Logbook
    do throws(JournalFailure) { logbook = try Logbook(folder: folder) } catch {
      throw folder.explained(error)
    }
    self.init(logbook, zone: zone, only: id)
  }

  init(_ logbook: Logbook, zone: ZoneTable, only id: BulletinID? = nil) {
    for page in logbook.pages {
      let content = logbook.read(page)
      isDamaged = isDamaged || content.damageOffset != nil || content.failure != nil
      // Folding a page costs more than looking whether it is about bulletins at all.
      guard content.records.contains(where: { $0.isAboutBulletin(id) || $0.isRepair }) else { continue }
      take(content.records, of: DutyRoom(purpose: logbook.purpose, zone: zone), only: id)
    }
  }

  private mutating func take(_ records: [JournalFile.Record], of empty: DutyRoom, only id: BulletinID?) {
    var room = empty
    var reader = EntryReader()
    for record in records {
      let entry = reader.entry(record)
      room.apply(entry)
      if id == nil { numbers.apply(entry) }
    }
    for bulletin in room.bulletins.values where id == nil || bulletin.id == id {
      guard var item = Item(bulletin.id, in: room) else { continue }
      // A later page may carry the bulletin without its text: that of the same draft is still right.
      if item.document == nil { item.document = known(bulletin, in: room) }
      items[bulletin.id] = item
    }
  }

  private func known(_ bulletin: Bulletin, in room: DutyRoom) -> BulletinDocument? {
    guard let former = items[bulletin.id], former.bulletin.draft == bulletin.draft else { return nil }
    return former.document?.with(bulletin, in: room)
  }
}

extension JournalFile.Record {
  fileprivate var isRepair: Bool { type == "journal.repaired/1" }

  /// True for what happened to a bulletin, or to the one called `id`.
  fileprivate func isAboutBulletin(_ id: BulletinID?) -> Bool {
    let type = type
    guard type.hasPrefix("bulletin.") || type.hasPrefix("carried.bulletin") else { return false }
    guard let id else { return true }
    return String(decoding: data, as: UTF8.self).contains(id.rawValue)
  }
}
