import Glibc

extension StationFolder {
  /// Puts a text into `out/clean-SEAT.txt`, readable for nobody else; the one before gives way. Returns its path.
  /// - Throws: `FileFault`.
  package func writeClean(_ text: String, seat: String) throws(FileFault) -> String {
    guard mkdir(documents, 0o700) == 0 || errno == EEXIST else { throw .system("mkdir", documents) }
    let path = "\(documents)/clean-\(seat).txt"
    try replaceFile(at: path, with: Array(text.utf8))
    return path
  }
}
