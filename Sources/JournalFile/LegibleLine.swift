/// One line behind damage, as far as it can be made out. Nothing is decided on it: it is shown to people.
package enum LegibleLine: Equatable, Sendable {
  /// Right in itself, but not chained to what is whole.
  case whole(Record)
  /// It has the shape of an entry, and its hash is wrong: something in it was changed.
  case changed(Record)
  /// Nothing but bytes.
  case bytes(ArraySlice<UInt8>)

  /// The lines of `damage`, one without its newline last.
  package static func lines(of damage: ArraySlice<UInt8>) -> [LegibleLine] {
    var lines: [LegibleLine] = []
    var end = damage.startIndex
    for line in SegmentScan.lines(of: damage) {
      end = line.endIndex
      if let record = Frame.decode(line) {
        lines.append(.whole(record))
      } else if let record = Frame.decode(line, checksHash: false) {
        lines.append(.changed(record))
      } else {
        lines.append(.bytes(line))
      }
    }
    if end < damage.endIndex { lines.append(.bytes(damage[end...])) }
    return lines
  }
}
