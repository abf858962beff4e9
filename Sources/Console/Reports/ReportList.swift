import DutyModel

/// Reports to choose from: what waits for a signature, or those of one incident.
struct ReportList: Equatable {
  enum Subject: Equatable {
    /// 待签: what lies with the leaders.
    case waiting
    case matter(MatterID)
  }

  let subject: Subject
  private(set) var selected: BulletinID?
  private var top = 0
  private var pageRows = 1

  init(_ subject: Subject) {
    self.subject = subject
  }

  /// The reports of the list. What waits for `leader` stands first, then what waits for others, then words that he has to
  /// make good.
  func bulletins(in room: DutyRoom, for leader: PersonID?, at now: Timestamp) -> [Bulletin] {
    switch subject {
    case .matter(let matter): return room.bulletins(of: matter).reversed()
    case .waiting:
      let waiting = room.awaitingSignature
      let own = waiting.filter { bulletin in leader.map { room.isFor($0, bulletin, at: now) } ?? true }
      let others = waiting.filter { bulletin in !own.contains { $0.id == bulletin.id } }
      let owed = room.owedCounterSignatures.filter { leader == nil || $0.signed?.signer == leader }
      return own + others + owed
    }
  }

  /// The place of the selection among `bulletins`.
  func index(in bulletins: [Bulletin]) -> Int {
    bulletins.firstIndex { $0.id == selected } ?? 0
  }

  mutating func move(by step: Int, in bulletins: [Bulletin]) {
    guard !bulletins.isEmpty else { return }
    selected = bulletins[min(max(0, index(in: bulletins) + step), bulletins.count - 1)].id
  }

  mutating func movePage(by direction: Int, in bulletins: [Bulletin]) {
    move(by: direction * pageRows, in: bulletins)
  }

  mutating func select(_ bulletin: BulletinID) { selected = bulletin }

  /// The first row shown, of `count`, where `rows` have room.
  mutating func fit(place: Int, count: Int, rows: Int) -> Int {
    pageRows = max(1, rows)
    if place < top { top = place }
    if place >= top + pageRows { top = place - pageRows + 1 }
    top = max(0, min(top, count - pageRows))
    return top
  }
}
