import Desk
import DutyModel
import TestSupport

@testable import Console

extension TestConsole {
  /// A flood that tells enough for a first report: 7 caught, 吴晓 alone on duty.
  func receiveFlood(officers: [PersonID] = ["wu.xiao"]) throws {
    let language = desktop.language
    var taking = TakeShift()
    taking.officers = officers
    try submit(.takeShift(taking))
    var content = ReportContent()
    content.kind = .flashFlood
    content.place = language("石桥村三组", "Shiqiao group 3")
    content.text = language("溪水漫过便桥，7人困在屋里", "water over the bridge, 7 caught in a house")
    content.occurred = night("20:25:00")
    content.source = Counterpart(name: "周某", unit: "石桥村", phone: "13800000002")
    content.actionsTaken = "村干部逐户敲门"
    content.figures = ReportedFigures([.trapped: 7])
    try submit(.receiveReport(ReceiveReport(content: content)), by: "wu.xiao")
  }

  func bulletin(_ command: BulletinCommand, by person: PersonID = "wu.xiao") throws {
    let actor = Actor(person: person, role: desk.room.role(of: person), assurance: .asserted)
    try desk.submit(Submission(.bulletin(command), by: actor, key: desk.newKey()))
  }

  /// 拟稿
  @discardableResult
  func draft(_ kind: BulletinKind, text: String? = nil) throws -> BulletinID {
    var draft = DraftBulletin()
    draft.matter = Self.flood
    draft.kind = kind
    draft.text = text
    try bulletin(.draft(draft))
    return desk.room.bulletins(of: Self.flood).last!.id
  }

  func edit(_ id: BulletinID, text: String, by person: PersonID = "wu.xiao") throws {
    var edit = EditBulletin()
    edit.bulletin = id
    edit.draft = desk.room.bulletins[id]!.draft
    edit.text = text
    try bulletin(.edit(edit), by: person)
  }

  /// 送签
  func hand(in id: BulletinID) throws {
    var submit = SubmitBulletin()
    submit.bulletin = id
    submit.draft = desk.room.bulletins[id]!.draft
    try bulletin(.submit(submit))
  }

  /// 纸签
  func signOnPaper(_ id: BulletinID) -> SignBulletin {
    let bulletin = desk.room.bulletins[id]!
    var sign = SignBulletin()
    sign.bulletin = id
    sign.draft = bulletin.draft
    sign.kind = .paper
    sign.signer = "lin.yuanshan"
    sign.code = bulletin.code ?? ""
    sign.pages = bulletin.pages ?? 1
    return sign
  }

  /// 报出
  func send(_ id: BulletinID, receiver: String? = "孙某") throws {
    var send = SendBulletin()
    send.bulletin = id
    send.recipient = "county_gov"
    send.receiver = receiver
    try bulletin(.send(send))
  }

  /// A first report that has left for the county.
  @discardableResult
  func reportFirst() throws -> BulletinID {
    let id = try draft(.first, text: Self.firstText)
    try hand(in: id)
    try bulletin(.sign(signOnPaper(id)), by: "lin.yuanshan")
    try send(id)
    return id
  }

  func record(_ figure: Figure, _ value: Int, source: String) throws {
    var recorded = FigureRecorded()
    (recorded.matter, recorded.figure, recorded.value) = (Self.flood, figure, value)
    recorded.source = source
    recorded.asOf = now
    try submit(.recordFigure(recorded), by: "wu.xiao")
  }

  static let firstText = """
    7月14日20时25分，石桥村三组便桥被溪水漫过，7人困在屋内，无人员伤亡。
    村干部已逐户敲门通知，应急队正在赶赴现场。20时31分至20时40分降雨94毫米。
    下一步：夜间每半小时巡查一次。
    """
  static let followText = """
    截至22时，石桥村三组被困7人已全部转移至石桥小学，无人员伤亡。
    村干部已逐户敲门通知，应急队正在赶赴现场。20时31分至22时降雨118毫米。
    下一步：夜间每半小时巡查一次，未经研判不返回；请求增派桥梁检测人员。
    """

  /// Sits 林远山 down at this seat.
  func sitLeader() { desktop.sit(named: "leader", at: now) }
}
