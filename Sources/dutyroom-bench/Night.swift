import Desk
import DutyModel

/// What is written on a busy night, so that entries come in the mix and sizes of life: reports with figures,
/// the clocks they start, calls and papers that stop them, notes, news, an end.
struct Night {
  let desk: Desk
  private var told = 0

  private static let officer = Actor(person: "wu.xiao", role: .officer, assurance: .asserted)
  private static let places = ["石桥村三组", "南溪小学后坡", "上湾水库溢洪道", "县道 204 线 11 公里处", "青禾镇老街"]
  /// Open at the same time.
  private static let matters = 6

  init(desk: Desk) { self.desk = desk }

  /// Submits until the journal holds `entries` of them.
  mutating func fill(to entries: Int) throws {
    while desk.head.sequence < entries { try incident() }
  }

  /// One incident from its first report to the paper, and the end of an older one.
  mutating func incident() throws {
    told += 1
    let place = Self.places[told % Self.places.count]
    let known = Set(desk.room.openMatters.map(\.id))
    try submit(.receiveReport(ReceiveReport(content: report(of: place))))
    guard let matter = desk.room.openMatters.map(\.id).first(where: { !known.contains($0) }) else { return }
    try call("duty_leader", matter, "已报带班领导，要求先转移低处住户")
    try submit(.addNote(NoteAdded(text: "雨大，三组那边信号时断时续，改用对讲机联系", matter: matter)))
    try call("county_gov", matter, "口头报：溪水漫过便桥，被困七人，正在组织转移")
    try call("county_emergency", matter, "同上，对方已记录")
    var news = ReportContent()
    (news.category, news.channel, news.place) = (.news, .radio, place)
    news.text = "已转移五人到村小学，还有两人在屋顶等船"
    news.figures = ReportedFigures([.trapped: 2, .moved: 5])
    try submit(.receiveReport(ReceiveReport(content: news, matter: matter)))
    try call("county_flood_hq", matter, "请求冲锋舟一艘")
    var bulletin = BulletinSent()
    (bulletin.matter, bulletin.recipient, bulletin.receiver) = (matter, "county_gov", "孙某")
    try submit(.recordBulletin(bulletin))
    let open = desk.room.openMatters
    guard open.count > Self.matters, let oldest = open.min(by: { $0.opened < $1.opened }) else { return }
    var end = CloseMatter()
    (end.matter, end.text) = (oldest.id, "人员全部安置，水位回落，道路已通")
    try submit(.closeMatter(end))
  }

  /// One report more, told to our leader and by phone to the county.
  mutating func ring() throws {
    told += 1
    let known = Set(desk.room.openMatters.map(\.id))
    try submit(.receiveReport(ReceiveReport(content: report(of: Self.places[told % Self.places.count]))))
    for matter in desk.room.openMatters.map(\.id) where !known.contains(matter) {
      for clock in desk.room.clocks(of: matter) where !clock.plan.kind.isOnPaper {
        try call(clock.plan.recipient, matter, "口头报：溪水漫过便桥，被困七人，正在组织转移")
      }
    }
  }

  func note(_ text: String) throws { try submit(.addNote(NoteAdded(text: text))) }

  private func report(of place: String) -> ReportContent {
    var content = ReportContent()
    content.kind = .flashFlood
    content.place = place
    content.source = Counterpart(name: "周某", unit: "石桥村", phone: "13800000002")
    content.text = "溪水漫过便桥了，三组那几户进水，有老人在屋里出不来，路也断了一截"
    content.figures = ReportedFigures([.trapped: 7])
    return content
  }

  private func call(_ recipient: RecipientID, _ matter: MatterID, _ text: String) throws {
    var call = CallMade()
    (call.matter, call.recipient, call.receiver) = (matter, recipient, "孙某")
    (call.readBack, call.text) = (true, text)
    try submit(.recordCall(call))
  }

  private func submit(_ command: Command) throws {
    try desk.submit(Submission(command, by: Self.officer, key: desk.newKey()))
  }
}
