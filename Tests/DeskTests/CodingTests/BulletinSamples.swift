import DutyModel
import TestSupport

extension SampleEvents {
  private static func made<R: FieldRecord>(_ change: (inout R) -> Void) -> R {
    var record = R()
    change(&record)
    return record
  }

  private static let id: BulletinID = "BL-20260714-02"
  private static let flood: MatterID = "EV-20260714-01"

  private static let content: BulletinContent = made {
    $0.title = "关于石桥村山洪情况的续报一"
    $0.text = "截至22时，应转34人全部转移。\n便桥基础正在核实。"
    ($0.ownTitle, $0.ownText) = (true, true)
    $0.urgency = .urgent
    $0.recipients = ["county_gov"]
    $0.figures = [
      made {
        $0.figure = .trapped
        $0.value = 5
        $0.line = 11
        $0.source = "派出所"
        $0.standing = .chosen
        $0.former = 7
        $0.explanation = "两人自行撤出"
      }
    ]
    $0.elements = [ElementWords(.place, "石桥村三组"), ElementWords(.nextSteps, "夜间巡查", given: true)]
    $0.attachments = [photo]
  }

  private static let photo = BulletinFile(
    name: "桥面.jpg", sha256: String(repeating: "0a", count: 32), bytes: 411_201)

  private static let letter: BulletinLetter = made {
    ($0.masthead, $0.mark, $0.grades) = ("值班信息", "演练", ["加急", "续报一"])
    ($0.title, $0.addressees) = ("关于石桥村山洪情况的续报一", "县政府总值班室")
    $0.body = ["截至22时，应转34人全部转移。", "便桥基础正在核实。"]
    ($0.figures, $0.attachments) = (["被困5人"], [photo])
    ($0.unit, $0.date, $0.phone) = ("青禾镇值班室", "2026年7月14日22时03分", "822 0100")
  }

  private static let word: SignOff = made {
    $0.kind = .authority
    $0.signer = "gao.xiang"
    $0.at = night("22:04:00")
    $0.standsIn = true
    $0.code = "7Q4M"
    $0.means = .wechat
    $0.words = "同意 7Q4M"
    $0.phone = "13800001002"
    $0.proof = "微信截图2204.png"
  }

  private static let print: SignOff = made {
    $0.kind = .paper
    $0.signer = "gao.xiang"
    $0.at = night("23:30:00")
    $0.code = "7Q4M"
    $0.pages = 2
  }

  private static let key: SignOff = made {
    $0.kind = .key
    $0.signer = "lin.yuanshan"
    $0.at = night("22:05:00")
    $0.code = "8K2P"
    $0.key = "lin.yuanshan/1"
    $0.head = "00aa11bb22cc"
    $0.signature = "3q2+7w=="
  }

  /// One of each act on a bulletin, and what a segment carries of one.
  static let bulletins: [Event] = acts.map(Event.bulletin) + carriedBulletins.map(Event.carried)

  private static let acts: [BulletinAct] =
    [
      .drafted(
        made {
          ($0.bulletin, $0.matter, $0.kind, $0.round) = (id, flood, .followUp, 2)
          $0.content = content
        }),
      .drafted(
        made {
          ($0.bulletin, $0.matter, $0.kind, $0.corrects) = ("BL-20260714-03", flood, .correction, id)
          $0.content = content
        }),
      .edited(
        made {
          ($0.bulletin, $0.matter, $0.draft) = (id, flood, 2)
          $0.content = content
        }),
      .submitted(
        made {
          ($0.bulletin, $0.matter, $0.draft, $0.stage) = (id, flood, 2, .awaitingSignature)
          ($0.code, $0.pages, $0.unchecked) = ("7Q4M", 2, "赵敏在接电话")
          $0.letter = letter
        }),
      .checked(made { ($0.bulletin, $0.matter, $0.draft, $0.text) = (id, flood, 2, "数字对过") }),
      .recalled(made { ($0.bulletin, $0.matter, $0.draft, $0.text) = (id, flood, 2, "人数要改") }),
      .returned(
        made {
          ($0.bulletin, $0.matter, $0.draft) = (id, flood, 2)
          ($0.reason, $0.person) = ("起因写清楚", "lin.yuanshan")
        }),
      .signed(made { ($0.bulletin, $0.matter, $0.draft, $0.signOff) = (id, flood, 2, word) }),
      .signed(made { ($0.bulletin, $0.matter, $0.draft, $0.signOff) = (id, flood, 2, key) }),
      .numbered(
        made { ($0.bulletin, $0.matter, $0.number) = (id, flood, BulletinNumber(year: 2026, value: 38)) }),
      .counterSigned(made { ($0.bulletin, $0.matter, $0.signOff) = (id, flood, print) }),
      .dispatched(
        made {
          ($0.bulletin, $0.matter, $0.recipient, $0.channel) = (id, flood, "county_gov", .mail)
          ($0.receiver, $0.attachments, $0.text) = ("孙某", ["9f86d081"], "原件随后")
        }),
      .acknowledged(
        made {
          ($0.bulletin, $0.matter, $0.recipient) = (id, flood, "county_gov")
          ($0.receiver, $0.means, $0.text) = ("孙某", .message, "收到")
        }),
      .voided(
        made {
          ($0.bulletin, $0.matter, $0.cause) = (id, flood, .matterClosed)
          ($0.reason, $0.number) = ("情况变了", BulletinNumber(.serial, year: 2026, value: 39))
        }),
      .phoned(
        made {
          ($0.matter, $0.bulletin, $0.purpose, $0.recipient) = (flood, id, .report, "county_gov")
          ($0.phone, $0.receiver, $0.readBack, $0.text) = ("8220110", "孙某", true, "先电话说")
          ($0.authority, $0.word) = (.word, Authority(person: "gao.xiang", means: .phone))
          $0.figures = [BulletinFigure(.moved, 34)]
        }),
      .numbersSkipped(
        made { ($0.year, $0.from, $0.through, $0.reason) = (2026, 1, 36, "年初用的纸本") }),
      .finalExempted(
        made {
          ($0.matter, $0.cause, $0.name) = (flood, .leader, "高翔")
          ($0.said, $0.reason) = (night("23:40:00"), "并入县里专报")
        }),
    ]

  private static let carriedBulletins: [Carried] =
    [
      .bulletin(knownBulletin), .bulletinContent(CarriedContent(id, content)),
      .bulletinLetter(CarriedLetter(id, letter)), .matter(ended), .counters(counted),
    ]

  private static let ended: Matter = made {
    ($0.id, $0.number, $0.opened) = (flood, 3, night("20:31:00"))
    $0.incident = made {
      $0.received = night("20:31:00")
      $0.finalReport = 90
      $0.exemption = made {
        ($0.entry, $0.cause, $0.name) = (91, .leader, "高翔")
        ($0.at, $0.reason) = (night("23:40:00"), "并入县里专报")
      }
    }
  }

  private static let counted: Counters = made {
    $0.days = [made { ($0.date, $0.bulletins) = ("20260714", 3) }]
    $0.numbers = [NumberMark(year: 2026, last: 38)]
  }

  private static let knownBulletin: Bulletin = made {
    ($0.id, $0.matter, $0.kind, $0.round) = (id, flood, .followUp, 2)
    ($0.correctedBy, $0.corrects) = ("BL-20260714-03", "BL-20260714-01")
    ($0.state, $0.draft, $0.pages) = (.acknowledged, 2, 2)
    $0.codes = [DraftCode(draft: 1, code: "8K2P"), DraftCode(draft: 2, code: "7Q4M")]
    ($0.signed, $0.counterSigned) = (word, print)
    $0.number = BulletinNumber(year: 2026, value: 38)
    $0.deliveries = [
      made {
        ($0.recipient, $0.channel, $0.at, $0.entry) = ("county_gov", .mail, night("22:06:00"), 40)
        ($0.receiver, $0.acknowledgedAt, $0.acknowledgedBy) = ("孙某", night("22:07:00"), 41)
        $0.first = made { ($0.channel, $0.at, $0.entry) = (.message, night("22:01:00"), 37) }
      }
    ]
    $0.told = [BulletinFigure(.trapped, 5)]
    $0.steps = [
      made {
        ($0.kind, $0.person, $0.at, $0.entry) = (.returned, "lin.yuanshan", night("22:00:00"), 39)
        ($0.draft, $0.text) = (2, "起因写清楚")
      }
    ]
  }
}
