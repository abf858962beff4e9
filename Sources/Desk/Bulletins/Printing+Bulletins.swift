import DutyModel
import Glibc

extension Printing {
  /// Writes a bulletin in each of `forms` into `out/`; an older file of the name gives way, whole or not at all, and
  /// one that says the same is left alone. Returns the paths in the order of the forms.
  /// - Throws: `FileFault`.
  package func write(
    _ document: BulletinDocument, as forms: [BulletinForm], officer: String? = nil
  ) throws(FileFault) -> [String] {
    guard mkdir(folder.documents, 0o700) == 0 || errno == EEXIST else {
      throw .system("mkdir", folder.documents)
    }
    var paths: [String] = []
    for form in forms {
      let path = "\(folder.documents)/\(document.fileName(as: form))"
      let content = document.content(as: form, officer: officer)
      // What can't be read is written anew.
      if (try? readFile(at: path, limitBytes: content.count)) != content {
        try replaceFile(at: path, with: content)
      }
      paths.append(path)
    }
    return paths
  }
}
