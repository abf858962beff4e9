@testable import JournalFile

/// The states that a power cut can leave on a model disk: of every file and folder some of the unsynced changes
/// from the oldest on, whatever became of the others, and the last write perhaps torn.
struct CrashStates {
  struct State {
    var image: DiskImage
    var said: [UInt8]
  }

  /// How much of the unsynced changes reached the disk: by node how many of them, and what became of the last
  /// one of a file.
  private struct Luck {
    var kept: [ModelDisk.NodeID: Int]
    var tear: Tear?
  }

  private var random: SeededGenerator
  private var seen: Set<Int> = []

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Hands states to `body`, each content once, with all that had been said before it: every one, or one in so
  /// many.
  mutating func each(
    of history: [ModelCalls.Moment], oneIn share: Int = 1, _ body: (State) throws -> Void
  ) rethrows {
    // From the end: the same content is judged by the most that had been said.
    for moment in history.reversed() {
      for luck in lucks(of: moment) where share == 1 || Int.random(in: 0..<share, using: &random) == 0 {
        let image = DiskImage(moment.disk, tear: luck.tear) { luck.kept[$0] ?? 0 }
        if seen.insert(image.fingerprint).inserted { try body(State(image: image, said: moment.said)) }
      }
    }
  }

  /// One state, anywhere in `history`.
  mutating func any(of history: [ModelCalls.Moment]) -> State? {
    guard let moment = history.randomElement(using: &random) else { return nil }
    var kept: [Int: Int] = [:]
    for (index, node) in moment.disk.nodes.enumerated() {
      kept[index] = Int.random(in: 0...node.pending.count, using: &random)
    }
    return State(image: DiskImage(moment.disk) { kept[$0] ?? 0 }, said: moment.said)
  }

  private mutating func lucks(of moment: ModelCalls.Moment) -> [Luck] {
    let disk = moment.disk
    let open = disk.nodes.indices.filter { !disk.nodes[$0].pending.isEmpty && !isLock(disk.nodes[$0]) }
    let whole = combinations(disk, open).map { Luck(kept: $0) }
    guard let written = moment.written, !isLock(disk.nodes[written]) else { return whole }
    return whole + tears(disk, written, open)
  }

  /// What lies in `lock` and `lock.holder` is never synced and not believed after a restart: one guess a state.
  private func isLock(_ node: ModelDisk.Node) -> Bool { node.name.hasPrefix("lock") }

  private mutating func guess(_ disk: ModelDisk) -> [Int: Int] {
    var kept: [Int: Int] = [:]
    for index in disk.nodes.indices where isLock(disk.nodes[index]) {
      kept[index] = Int.random(in: 0...disk.nodes[index].pending.count, using: &random)
    }
    return kept
  }

  /// All combinations of prefixes where they are few, a sample where they are many.
  private mutating func combinations(_ disk: ModelDisk, _ open: [Int]) -> [[Int: Int]] {
    let counts = open.map { disk.nodes[$0].pending.count + 1 }
    let all = counts.reduce(1) { min($0 * $1, 1_000) }
    let numbers = all <= 48 ? Array(0..<all) : (0..<48).map { _ in -1 }
    return numbers.map { number in
      var kept = guess(disk)
      var rest = number
      for (node, count) in zip(open, counts) {
        kept[node] = number < 0 ? Int.random(in: 0..<count, using: &random) : rest % count
        rest /= count
      }
      return kept
    }
  }

  /// The last write to `node`, cut at every byte, with its sectors arrived or not, and both at once.
  private mutating func tears(_ disk: ModelDisk, _ node: Int, _ open: [Int]) -> [Luck] {
    guard case .write(let bytes, let offset)? = disk.nodes[node].pending.last else { return [] }
    var tears = (0...bytes.count).map { Tear(node: node, length: $0) }
    let sectors = Array(offset / Tear.sectorBytes...(offset + bytes.count - 1) / Tear.sectorBytes)
    let subsets = sectors.count <= 6 ? Array(0..<1 << sectors.count) : []
    for subset in subsets {
      let lost = sectors.indices.filter { subset >> $0 & 1 == 1 }.map { sectors[$0] }
      tears.append(Tear(node: node, length: bytes.count, lostSectors: Set(lost)))
    }
    for length in stride(from: 1, to: bytes.count, by: 5) {
      let lost = sectors.filter { _ in Bool.random(using: &random) }
      tears.append(Tear(node: node, length: length, lostSectors: Set(lost)))
    }
    let others = open.filter { $0 != node }
    return tears.map { tear in
      var kept = guess(disk)
      // All the rest arrived in every second one: else the torn file is seldom there.
      let isAll = Bool.random(using: &random)
      for other in others {
        let count = disk.nodes[other].pending.count
        kept[other] = isAll ? count : Int.random(in: 0...count, using: &random)
      }
      kept[node] = disk.nodes[node].pending.count
      return Luck(kept: kept, tear: tear)
    }
  }
}

/// Random numbers that are the same in every run with the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
