import DutyModel

extension StationFolder {
  /// What the line `language` of station.toml says, for messages before anything else is read; nil when there is
  /// none. Whether the rest of the file is right doesn't matter.
  package var writtenLanguage: Language? {
    guard let bytes = try? readFile(at: file(.station), limitBytes: 1 << 20, followingLinks: true) else {
      return nil
    }
    let line = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).first {
      $0.hasPrefix("language") && $0.contains("=")
    }
    let word = line?.split(separator: "=").dropFirst().first?.prefix { $0 != "#" }.filter(\.isLetter)
    return word.flatMap { Language(rawValue: $0) }
  }
}
