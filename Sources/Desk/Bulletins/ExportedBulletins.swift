import DutyModel
import JournalFile

/// What goes along with an exported journal: keys and signatures, and every report that was signed, as it is printed and
/// as the bytes of which its code is the hash.
package func exportAdditions(of journal: String, zone: ZoneTable) -> ExportAdditions {
  var additions = signatureProofs(of: journal)
  do throws(JournalFailure) {
    let archive = BulletinArchive(try Logbook(journal: journal), zone: zone)
    for (id, item) in archive.items.sorted(by: { $0.key < $1.key }) where item.bulletin.signed != nil {
      guard let document = item.document else { continue }
      additions.files.append((path: "bulletins/\(id).txt", bytes: document.content(as: .text)))
      additions.files.append((path: "bulletins/\(id).signed", bytes: document.bytes))
    }
  } catch {
    // Nothing can be read of it: the export says so by itself.
    return additions
  }
  return additions
}
