import JournalFile

/// A draft that can't be read: torn, or of a program that writes them otherwise. What people typed is in it somewhere.
package struct LostDraft: Equatable, Sendable {
  /// Its file in `drafts/`.
  package var name: String
  /// The words that can still be made out; empty when there are none.
  package var words: String

  /// As much as a note takes.
  private static let mostCharacters = 2_000

  init(name: String, bytes: [UInt8]) {
    self.name = name
    let found = Self.texts(in: bytes)
    words = String(found.joined(separator: "\n").prefix(Self.mostCharacters))
  }

  /// What stands behind each `"text":`, up to its quote or the end of the file.
  private static func texts(in bytes: [UInt8]) -> [String] {
    let mark = Array(#""text":""#.utf8)
    var found: [String] = []
    var index = bytes.startIndex
    while index + mark.count <= bytes.endIndex {
      guard bytes[index..<index + mark.count].elementsEqual(mark) else {
        index += 1
        continue
      }
      let start = index + mark.count
      var end = start
      while end < bytes.endIndex, bytes[end] != UInt8(ascii: "\""), bytes[end] != 0x0A {
        end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      end = min(end, bytes.endIndex)
      let text = unescaped(bytes[start..<end])
      if !text.allSatisfy(\.isWhitespace) { found.append(text) }
      index = max(end, start)
    }
    return found
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    let quoted = [UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\"")]
    // Torn in the middle of a sign it is shown as it lies there.
    return (try? JSONDocument(quoted).root.string) ?? String(decoding: bytes, as: UTF8.self)
  }
}

extension Drafts {
  /// Drafts of `seat`, and of seats that nobody holds, that can't be read.
  package func lost(to seat: String) -> [LostDraft] {
    unreadable(to: seat).map { name in
      let bytes = (try? readFile(at: folder.drafts + "/" + name, limitBytes: Drafts.largestBytes)) ?? []
      return LostDraft(name: name, bytes: bytes)
    }
  }

  /// Once its words are safe elsewhere: the file stays as it is, under a name that isn't offered any more.
  package func setAside(_ draft: LostDraft) throws(FileFault) {
    try moveFile(from: folder.drafts + "/" + draft.name, to: folder.drafts + "/" + draft.name + ".unread")
  }
}
