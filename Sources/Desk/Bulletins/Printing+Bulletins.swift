extension Printing {
  /// Writes a bulletin in each of `forms` into `out/`, in the order of the forms; older ones of ours give way.
  /// - Parameters:
  ///   - officer: the Chinese name of whoever reads it out; nil leaves it out.
  ///   - leavesChanged: a paper that somebody changed stands for ours, unless ours says something new.
  /// - Throws: `FileFault`.
  package func write(
    _ document: BulletinDocument, as forms: [BulletinForm], officer: String? = nil,
    leavesChanged: Bool = false
  ) throws(FileFault) -> [PaperPlace] {
    let out = OutFolder(folder)
    return try forms.map { form throws(FileFault) in
      try out.put(
        document.content(as: form, officer: officer), as: document.fileName(as: form),
        leavesChanged: leavesChanged)
    }
  }
}
