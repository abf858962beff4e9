import DutyModel
import TestSupport

extension SampleEvents {
  /// Entries about errands, as the frozen journal lines hold them.
  static let errands: [Event] = [
    .errandOpened(errandOpened), .errandAnswered(answered), .errandReminded(reminded),
    .spotCheckRecorded(check),
    .carried(.answer(KnownAnswer(answered: answered, at: night("20:35:00"), entry: 12))),
  ]

  private static func made<R: FieldRecord>(_ change: (inout R) -> Void) -> R {
    var record = R()
    change(&record)
    return record
  }

  private static let errandOpened: ErrandOpened = made {
    $0.matter = "ER-20260714-01"
    $0.number = 2
    $0.owner = "wu.xiao"
    $0.errand = made {
      $0.source = .calledOut
      $0.what = "21时雨情"
      $0.party = Counterpart(name: "孙某", unit: "县政府总值班室")
      $0.recipient = "county_gov"
      $0.related = "EV-20260714-01"
      $0.report = "RP-20260714-02"
      $0.due = night("21:00:00")
      $0.rule = "called-orange"
      $0.repeats = ErrandRepeat(
        every: 60, at: ["08:00", "20:00"], until: night("08:00:00", day: 15), asks: ["雨情", "水位"])
      $0.proof = "传真回执"
      $0.calledOut = made {
        $0.colour = .orange
        $0.hazard = "暴雨"
        $0.issued = night("19:50:00")
        $0.readBackBy = "吴晓"
        $0.promised = "半小时内反馈"
      }
      $0.paper = made {
        $0.number = "青府12号"
        $0.urgency = .extraUrgent
        $0.pages = 3
        $0.passedTo = "党政办"
      }
      $0.transfer = made {
        $0.unit = "供电所"
        $0.duty = .assist
        $0.lead = "县供电公司"
        $0.receiver = "王某"
      }
      $0.reminders = [Reminder(entry: 7, at: night("20:34:00"))]
    }
  }

  private static let answered: ErrandAnswered = made {
    $0.matter = "ER-20260714-01"
    $0.round = 2
    $0.text = "雨小了"
    $0.recipient = "county_gov"
    $0.receiver = "孙某"
    $0.channel = .fax
    $0.figures = ReportedFigures([.moved: 34])
    $0.readings = [Reading("雨情", "32毫米")]
    $0.proof = "传真回执"
  }

  private static let reminded: ErrandReminded = made {
    $0.matter = "ER-20260714-01"
    $0.channel = .message
    $0.receiver = "王某"
    $0.text = "今晚能复电吗"
  }

  private static let check: SpotCheckRecorded = made {
    $0.checker = Counterpart(name: "孙某", unit: "县政府总值班室")
    $0.channel = .radio
    $0.rings = 3
    $0.answeredBy = "吴晓"
    $0.result = .answeredLate
    $0.text = "问带班在哪"
  }
}
