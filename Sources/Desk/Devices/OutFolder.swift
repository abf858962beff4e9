import DutyModel
import Glibc
import JournalFile

/// Where a paper lies that was written into `out/`.
package struct PaperPlace: Equatable, Sendable {
  package let path: String
  /// The paper of the same name that somebody changed, and that lies there as he left it; nil as a rule.
  package var changed: String?

  /// That somebody's changes were kept, and where the paper is instead; nil when there were none.
  package func note(in language: Language) -> String? {
    changed.map {
      language("\($0) 有人改过，没有动它；程序写的是 \(path)", "\($0) was changed by somebody and is kept; ours is \(path)")
    }
  }
}

/// The station's `out/`: papers that the program writes, and that people open, fill in and save under the same name.
///
/// Nothing is written over but what the program itself wrote there last. What that was is kept in `out/.written/`, a
/// hash under each name; a paper without one counts as somebody's.
struct OutFolder {
  private let path: String
  private var notes: String { path + "/.written" }

  init(_ folder: StationFolder) { path = folder.documents }

  /// Papers are far smaller; what is larger isn't ours.
  private static let limitBytes = 16 << 20
  /// So many changed papers of one name are kept before it is said that there are too many.
  private static let mostOfOneName = 99

  /// Writes a paper, whole or not at all: in the place of our own of that name, beside one that somebody changed.
  /// - Parameter leavesChanged: a changed paper stands for ours where ours would say what it said before.
  /// - Throws: `FileFault`.
  func put(_ content: [UInt8], as name: String, leavesChanged: Bool = false) throws(FileFault) -> PaperPlace {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .system("mkdir", path) }
    let digest = Digest(of: content).hex
    for number in 1...Self.mostOfOneName {
      let own = Self.name(name, number)
      let place = PaperPlace(path: "\(path)/\(own)", changed: number == 1 ? nil : "\(path)/\(name)")
      let ours = ours(own)
      switch digestOnDisk(place.path) {
      case digest: break
      case nil: try replaceFile(at: place.path, with: content)
      case .some(let there) where there == ours: try replaceFile(at: place.path, with: content)
      default:
        if leavesChanged, ours == digest { return place }
        continue
      }
      if ours != digest { note(digest, as: own) }
      return place
    }
    throw FileFault(.system(number: EEXIST, call: "rename"), "\(path)/\(name)")
  }

  /// `日志.txt`, `日志_2.txt` …
  private static func name(_ name: String, _ number: Int) -> String {
    guard number > 1 else { return name }
    let end = name.lastIndex(of: ".") ?? name.endIndex
    return "\(name[..<end])_\(number)\(name[end...])"
  }

  /// Nil when nothing has the name; no hash of ours for what can't be read.
  private func digestOnDisk(_ path: String) -> String? {
    do throws(FileFault) {
      return Digest(of: try readFile(at: path, limitBytes: Self.limitBytes)).hex
    } catch {
      return error.problem == .missing ? nil : "unreadable"
    }
  }

  /// What we wrote last under this name.
  private func ours(_ name: String) -> String? {
    do throws(FileFault) {
      return String(decoding: try readFile(at: "\(notes)/\(name)", limitBytes: 64), as: UTF8.self)
    } catch {
      return nil
    }
  }

  /// Not made durable, and a failure isn't told: without its note a paper counts as somebody's and is kept.
  private func note(_ digest: String, as name: String) {
    mkdir(notes, 0o700)
    let descriptor = open("\(notes)/\(name)", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    _ = write(descriptor, digest, digest.utf8.count)
    close(descriptor)
  }
}
