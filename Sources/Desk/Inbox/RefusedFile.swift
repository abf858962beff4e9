import Glibc

/// A file of the inbox that wasn't taken, with the reason that lies beside it. Somebody sent it and believes that we
/// have it: it is spoken of until a person has looked at it.
package struct RefusedFile: Equatable, Sendable {
  /// Its name in `inbox/refused/`.
  package var name: String
  package var reason: String

  package init(name: String, reason: String) {
    self.name = name
    self.reason = reason
  }

  private static let suffix = ".reason.txt"
  /// Reasons are a sentence; what is longer isn't ours.
  private static let longestReason = 4_096

  /// The names that nobody has looked at yet, the oldest first as far as names tell.
  package static func names(in folder: StationFolder) -> [String] {
    fileNames(in: folder.inboxRefused).filter { $0.hasSuffix(suffix) }.map {
      String($0.dropLast(suffix.count))
    }
  }

  /// The same with their reasons.
  package static func list(in folder: StationFolder) -> [RefusedFile] {
    names(in: folder).map { name in
      let path = folder.inboxRefused + "/" + name + suffix
      let bytes = (try? readFile(at: path, limitBytes: longestReason)) ?? []
      return RefusedFile(name: name, reason: String(decoding: bytes, as: UTF8.self).filter { !$0.isNewline })
    }
  }

  /// Puts files that a person has looked at into `inbox/refused/seen/`, with their reasons; one that another seat has
  /// put there is fine.
  package static func setAside(_ names: [String], in folder: StationFolder) throws(FileFault) {
    guard !names.isEmpty else { return }
    let target = folder.inboxRefused + "/seen"
    guard mkdir(target, 0o700) == 0 || errno == EEXIST else { throw .system("mkdir", target) }
    for name in names {
      // The reason last: as long as it lies there the file is spoken of.
      for part in [name, name + suffix] {
        do throws(FileFault) {
          try moveFile(from: folder.inboxRefused + "/" + part, to: target + "/" + part)
        } catch {
          if case .system(ENOENT, "rename") = error.problem { continue }
          throw error
        }
      }
    }
  }
}
