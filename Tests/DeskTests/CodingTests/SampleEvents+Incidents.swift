import DutyModel
import TestSupport

extension SampleEvents {
  /// Entries about incidents and their reports, and a report with everything that one can say.
  static let incidents: [Event] = [
    .reportReceived(ReportReceived(report: "RP-20260714-03", content: everythingSaid)),
    .reportJoined(
      ReportJoined(
        report: "RP-20260714-03", matter: "EV-20260714-01", from: "EV-20260714-02",
        received: night("20:29:00"))),
    .reportDetached(
      ReportDetached(report: "RP-20260714-03", matter: "EV-20260714-01", received: night("20:31:00"))),
    .incidentRevised(revised), .incidentVerified(verified), .figureChosen(chosen),
    .matterReopened(MatterReopened(matter: "EV-20260714-01", number: 3, owner: "wu.xiao")),
    .matterClosed(merged), .carried(.matter(knowing)),
  ]

  /// What was put down from the inbox, and a report that came as a file and waits there.
  static let inbox: [Event] = [
    .reportSettled(
      ReportSettled(report: "RP-20260714-03", outcome: .irrelevant, reason: "邻县的")),
    .carried(.report(waiting)),
  ]

  private static func made<R: FieldRecord>(_ change: (inout R) -> Void) -> R {
    var record = R()
    change(&record)
    return record
  }

  private static let waiting: IncomingReport = made {
    $0.received = ReportReceived(report: "RP-20260714-04", content: everythingSaid)
    $0.at = night("20:29:00")
    $0.entry = 9
    $0.arrived = true
  }

  private static let everythingSaid: ReportContent = made {
    $0.channel = .message
    $0.source = Counterpart(name: "周某", unit: "石桥村", phone: "13800000002")
    $0.kind = .flashFlood
    $0.village = "5"
    $0.group = 3
    $0.landmark = "便桥旁"
    $0.occurred = night("20:25:00")
    $0.text = "溪水漫过便桥"
    $0.cause = "上游放水"
    $0.trend = .rising
    $0.actionsTaken = "撤到学校"
    $0.requests = "冲锋舟"
    $0.sceneContact = Counterpart(name: "周国", phone: "13800000001")
    $0.alreadyTold = [.fire, .ambulance]
    $0.minors = true
    $0.unitProfile = "竹器厂"
    $0.loss = "倒房两间"
    $0.lossWan = 30
    $0.scope = "两个组"
    $0.sent = night("20:27:00")
    $0.seen = night("20:31:00")
  }
  private static let revised: IncidentRevised = made {
    $0.matter = "EV-20260714-01"
    $0.kind = .geoHazard
    $0.relatedKinds = [.roadTraffic, .lifelineOutage]
    $0.level = .major
    $0.levelBasis = "失联3人"
    $0.place = "石桥村五组"
    $0.occurred = night("20:20:00")
    $0.sensitivity = [.people, .mayEscalate]
    $0.title = "石桥村滑坡"
    $0.clear = [.title]
    $0.confirmedBy = "林远山"
  }
  private static let verified: IncidentVerified = made {
    $0.matter = "EV-20260714-01"
    $0.whom = Counterpart(name: "周国", unit: "石桥村")
    $0.how = .radio
    $0.result = .partly
    $0.text = "水过膝"
  }
  private static let chosen: FigureChosen = made {
    $0.matter = "EV-20260714-01"
    $0.figure = .trapped
    $0.entry = 11
    $0.value = 5
    $0.authority = Authority(
      person: "lin.yuanshan", means: .phone, number: "138 0000 1001", at: night("20:40:00"))
    $0.former = 10
    $0.formerValue = 7
    $0.formerSource = "石桥村 周某"
  }
  private static let merged: MatterClosed = made {
    $0.matter = "EV-20260714-02"
    $0.outcome = .merged
    $0.text = "同一条沟"
    $0.verifiedBy = "周国"
    $0.verifiedAt = night("20:45:00")
    $0.verifiedHow = .visit
    $0.into = "EV-20260714-01"
  }
  private static let knowing: Matter = made {
    $0.id = "EV-20260714-01"
    $0.number = 3
    $0.opened = night("20:31:00")
    $0.closedBy = 30
    $0.incident = made {
      $0.kind = .geoHazard
      $0.report = "RP-20260714-01"
      $0.title = "石桥村滑坡"
      $0.levelBasis = "失联3人"
      $0.levelConfirmedBy = "林远山"
      $0.placeRevised = night("20:41:00")
      $0.occurredRevised = night("20:42:00")
      $0.verifications = [
        made {
          $0.entry = 12
          $0.at = night("20:36:00")
          $0.result = .partly
          $0.whom = "石桥村 周国"
          $0.how = .radio
        }
      ]
      $0.choices = [
        made {
          $0.entry = 13
          $0.figure = .trapped
          $0.line = 11
          $0.by = "lin.yuanshan"
          $0.formerValue = 7
          $0.formerSource = "石桥村 周某"
        }
      ]
    }
  }
}
