import Glibc

/// A place in the room that one process holds by a lock: A机, B机 …
///
/// The kernel frees it with the process, so a seat is never left taken by a dead one.
package final class Seat {
  package let name: String
  let descriptor: Int32

  private init(name: String, descriptor: Int32) {
    self.name = name
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// At most this many seats are looked through for a free one.
  package static let limit = 26

  /// Takes the seat called `name`, or the first free one of A … Z.
  /// - Throws: `SeatFault` when it is held by another process or can't be opened.
  package static func take(_ name: String?, in folder: StationFolder) throws(SeatFault) -> Seat {
    if let name {
      guard isValid(name) else { throw .badName(name) }
      guard let seat = try take(name, folder: folder.seats) else { throw .held(name) }
      return seat
    }
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
      if let seat = try take(String(letter), folder: folder.seats) { return seat }
    }
    throw .allHeld
  }

  /// True when no process holds the seat now.
  package static func isFree(_ name: String, in folder: StationFolder) throws(SeatFault) -> Bool {
    try take(name, folder: folder.seats) != nil
  }

  private static func take(_ name: String, folder: String) throws(SeatFault) -> Seat? {
    let path = "\(folder)/\(name)"
    var descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    // The lock is the kernel's, not the disk's: a seat can be taken to look on and to type until that is well.
    if descriptor < 0 && errno == EROFS { descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) }
    guard descriptor >= 0 else { throw .system(number: errno, path: path) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return Seat(name: name, descriptor: descriptor) }
    let number = errno
    close(descriptor)
    if number == EWOULDBLOCK { return nil }
    throw .system(number: number, path: path)
  }

  /// Up to 16 letters, digits, `-` and `_`, since it becomes a file's name.
  static func isValid(_ name: String) -> Bool {
    (1...16).contains(name.utf8.count)
      && name.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
          || $0 == 0x5F
      }
  }
}

/// Why a seat can't be taken.
package enum SeatFault: Error, Equatable, Sendable {
  case held(String)
  case allHeld
  case badName(String)
  case system(number: Int32, path: String)
}
