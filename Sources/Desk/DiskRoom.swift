internal import CSystem
import Glibc
import JournalFile

extension StationFolder {
  /// Asks the disk whether there is room for one more entry, and for a file. It writes nothing and costs nothing, so
  /// a full disk is known before the first entry is refused.
  /// - Throws: `ENOSPC`. A quota, which this doesn't see, is told by the first write that it stops, and a disk that
  ///   doesn't answer by everything else.
  package func requireRoom() throws(FileFault) {
    var space = cs_space()
    guard cs_file_system_space(journal, &space) == 0, !space.is_read_only else { return }
    let hasFiles = space.total_files == 0 || space.free_files > 0
    guard space.free_bytes >= Int64(JournalLimits.lineBytes), hasFiles else {
      throw FileFault(.system(number: ENOSPC, call: "statfs"), journal)
    }
  }
}
