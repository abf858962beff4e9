/// What the seats of one host share through the file `lock`: how far the journal is published.
struct LockState: Equatable, Sendable {
  static let size = 256

  /// The boot it was written under; page caches don't outlive one.
  var boot: String
  /// Somebody began to write and hasn't published yet.
  var isDirty: Bool
  /// A sync failed: bytes beyond `offset` are not believed and not used.
  var isPoisoned: Bool
  var segment: SegmentName
  /// The last published record and the offset of its end in `segment`.
  var sequence: Int
  var offset: Int
  var hash: Digest

  var bytes: [UInt8] {
    CheckedSlot.encode(size: Self.size) { pen in
      pen.write("duty-lock-1 ")
      pen.plain(boot)
      pen.write(isDirty ? " dirty" : " clean")
      pen.write(isPoisoned ? " poisoned " : " sound ")
      pen.plain("\(segment) \(sequence) \(offset) ")
      pen.hex(hash)
    }
  }

  /// The published end.
  var end: Journal.Cursor {
    Journal.Cursor(segment: segment, offset: offset, sequence: sequence, hash: hash)
  }

  init(
    boot: String, isDirty: Bool = false, isPoisoned: Bool = false, segment: SegmentName, sequence: Int,
    offset: Int, hash: Digest
  ) {
    self.boot = boot
    self.isDirty = isDirty
    self.isPoisoned = isPoisoned
    self.segment = segment
    self.sequence = sequence
    self.offset = offset
    self.hash = hash
  }

  /// Nil for a torn read, and for a lock file nobody has published in.
  init?(bytes: some Collection<UInt8>) {
    guard let words = CheckedSlot.decode(bytes, size: Self.size), words.count == 8, words[0] == "duty-lock-1",
      let segment = SegmentName(words[4]), let sequence = Int(words[5]), let offset = Int(words[6]),
      let hash = Digest(words[7]), sequence >= 0, offset >= 0
    else { return nil }
    self.init(
      boot: words[1], isDirty: words[2] == "dirty", isPoisoned: words[3] == "poisoned", segment: segment,
      sequence: sequence, offset: offset, hash: hash)
  }
}
