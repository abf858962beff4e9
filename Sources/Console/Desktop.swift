import Curses
import Desk
import DutyModel
import Paperwork

/// Everything on the screen of one seat, and what the keys do to it. It knows no file, no terminal and no
/// clock: it is told the time, draws on a surface, and answers keys with what should be done.
package final class Desktop {
  package let view: RoomView
  package let queue: QueuePane
  package let log: LogPane
  let look: Look
  let seat: String
  /// Makes the key of a new command.
  let newKey: () -> String

  /// The pane that has the keys; `queue` is also the view of an opened matter, which stands in its place.
  enum Focus: CaseIterable {
    case queue, card, log, roster, inbox
  }

  var focus = Focus.queue
  /// What the lower pane of a screen with one column shows; nil for what fits the selected matter.
  var lower: Focus?
  /// The queue takes all the room there is.
  var isQueueWhole = false
  let card: CardPane
  /// Earlier drafts of reports.
  let reportDrafts: ReportDrafts
  let inbox: InboxPane
  /// Files that lie in the inbox for an entry to carry.
  package var arrivedFiles: [WaitingFile] = []
  var opened: MatterID? {
    didSet {
      guard opened != oldValue else { return }
      matterPane = opened.map { MatterPane(view: view, look: look, log: log, matter: $0) }
    }
  }
  /// The view of the opened matter.
  private(set) var matterPane: MatterPane?
  /// A step is being said not to apply, and why.
  var reason: ReasonEntry?
  /// A press of the mouse chooses a pane.
  var isMouseOn = false
  /// The panes of the last picture; none while something else stands in their place.
  var paneAreas: [PaneArea] = []
  /// What stands in the place of the panes.
  var page: Page?
  /// The first entry of what was last saved here, for Backspace.
  var lastSaved: Int?
  /// Forms begun and not saved; the one in front, if any, is `front`.
  var forms: [Form] = []
  var front: Int?
  var list: ChoiceList?
  var typedDigits = ""
  /// Ctrl-G was pressed: the next digit is a function key, for terminals where those don't arrive.
  var awaitsFunctionKey = false
  /// The person at the keys, once chosen, and since when.
  var person: (id: PersonID, since: Timestamp)?
  /// The row above the keys: the last save, or why not.
  package var message: Message? {
    didSet { messageHolds = nil }
  }
  /// How long the message is true; nil for as long as it stands.
  var messageHolds: MessageHolds?
  /// What helps against the last refusal.
  var suggestion: Suggestion?
  /// What stands in the header: 演练, 过去.
  package var banner: String?
  /// A logged night: panes can be looked at, and nothing can be begun.
  var isPast = false
  /// A demo night in front of a room on duty: what could be mistaken for the live room is marked, and F5 leaves it.
  package var isRehearsal = false
  /// A demo night can be shown in front of this room.
  package var canRehearse = false
  /// The journal takes nothing more.
  package var isReadOnly = false
  /// A fault of the station's files, under the one line.
  package var warning: String?
  /// What is wrong with the journal, instead of it, until it's well again.
  package var trouble: Failure?
  /// What keeps the drafts in memory only.
  package var draftTrouble: Failure?
  /// Drafts that aren't on disk, by number.
  package var draftsInMemory: Set<Int> = []
  /// Inbox files that wait because the journal doesn't take them.
  package var waitingFiles = 0
  /// Inbox files that weren't taken and that nobody has looked at.
  package var refusedFiles: [RefusedFile] = []
  /// Those that were looked at here and still have to be put aside.
  package var refusedSeen: [String] = []
  /// A setting was changed that only counts from the next start on.
  package var restartLine: String?
  /// What speaks against the machine's time.
  package let doubt = TimeDoubt()
  /// Damage in the journal's past: stays under the one line while tonight goes on.
  package var alarm: String?
  /// The mains are gone, and how full the battery is.
  package var power: MainsState?
  /// What goes on behind the screen, where nothing more important stands.
  package var status: String?
  private var reserved: Set<Int> = []
  /// A field of the form in front stands there as a page.
  var longText: LongText?
  /// Ticks that bounce count once.
  var bounced = BouncedKeys()
  /// Drafts that are on disk, by number.
  package var draftsOnDisk: Set<Int> = []
  /// What is on the phone at other seats.
  package var elsewhere: [SeatActivity] = [] {
    didSet { view.readers = elsewhere.filter { $0.reading != nil } }
  }
  /// What follows from a form that was just saved.
  var following: [Intent] = []
  /// The keys of those that were handed out: they don't speak over what people saved.
  var quietKeys: Set<String> = []
  /// The latest acts, for corrections.
  let acts = KnownActs()

  package struct Message: Equatable {
    package enum Sort: Equatable {
      case saved, refused, failed, hint
    }

    package var sort: Sort
    package var text: String
    /// It says what was just saved, word for word.
    var isCorrectable = false
    /// What to do next, by the keys of the screen; behind what was saved, which are people's words.
    var next = ""

    package init(_ sort: Sort, _ text: String) {
      self.sort = sort
      self.text = text
    }

    /// All of it, as it stands on the screen.
    var whole: String { next.isEmpty ? text : text + "   " + next }
  }

  package init(
    purpose: Purpose, zone: ZoneTable, look: Look, seat: String, newKey: @escaping () -> String
  ) {
    view = RoomView(purpose: purpose, zone: zone)
    reportDrafts = ReportDrafts(view: view)
    queue = QueuePane(view: view, look: look)
    log = LogPane(view: view, look: look)
    card = CardPane(view: view, look: look)
    inbox = InboxPane(view: view, look: look)
    self.look = look
    self.seat = seat
    self.newKey = newKey
    if purpose == .exercise { banner = look.language("演练", "EXERCISE") }
  }

  /// Those who want every entry, in the order in which they must be told.
  package var subscribers: [any Subscriber] { [view, reportDrafts, queue, log, acts, doubt] }

  var room: DutyRoom { view.room }
  var language: Language { look.language }

  /// Forms that were to be saved and aren't.
  package var unsavedCount: Int { forms.count { $0.unsaved?.hasFailed == true } }

  /// Who acts: whoever takes the shift, else the person at the keys.
  package func actor(of command: Command) -> Actor {
    var acting = personAtKeys
    if case .takeShift(let taking) = command { acting = taking.officers.first }
    guard let acting else { return Actor(role: .officer) }
    let role = room.shift?.leader == acting ? .leader : room.role(of: acting)
    return Actor(person: acting, role: role, assurance: .asserted)
  }

  /// The chosen person, else whoever saved here last; neither outlasts a shift that he isn't on.
  var personAtKeys: PersonID? {
    let officers = room.shift?.officers ?? []
    if let person,
      room.shift.map({ $0.start <= person.since || $0.leader == person.id }) ?? true
        || officers.contains(person.id)
    {
      return person.id
    }
    return view.lastPerson[seat].flatMap { officers.contains($0) ? $0 : nil }
  }

  /// A ring or a call is being written down: no sound into the other side's ear.
  package var isOnThePhone: Bool {
    frontForm.map { $0.sort == .ring && !$0.isMessage || $0.sort == .call } ?? false
  }

  var catalogue: FormCatalogue {
    FormCatalogue(room: room, files: arrivedFiles) { [log] matter in
      log.rows(of: matter).filter { !$0.isStruck }.compactMap(\.file)
    }
  }

  var frontForm: Form? { front.map { forms[$0] } }

  /// Everything whose text must survive a crash: the forms, and a reason that is being written.
  var formsToKeep: [Form] { forms + [reason.flatMap(form(of:))].compactMap { $0 } }

  /// What is on the phone, here and at other seats.
  var activities: [SeatActivity] {
    elsewhere
      + forms.compactMap { form in
        guard form.sort == .ring || form.sort == .call else { return nil }
        var draft = form.draft
        draft.person = personAtKeys
        return SeatActivity(seat: seat, draft: draft, room: room)
      }
  }

  /// Opens a form in front; the one that was there is held.
  func open(_ sort: Form.Sort, fields: [FormField], about matter: Matter? = nil, at now: Timestamp) {
    dropIfEmpty()
    longText = nil
    forms.append(
      Form(sort, fields: fields, matter: matter?.id, started: now, key: newKey(), number: freeNumber))
    front = forms.count - 1
    list = nil
    typedDigits = ""
    message = nil
  }

  /// An empty form in front is not worth holding.
  func dropIfEmpty() {
    if let front, forms[front].isEmpty || forms[front].sort == .quit {
      forms.remove(at: front)
    }
    front = nil
    longText = nil
  }

  /// Numbers of drafts on disk that no new form may write over.
  package func keepFree(_ numbers: Set<Int>) {
    reserved = numbers
  }

  /// The first number that neither a form nor a draft on disk has.
  var freeNumber: Int {
    let used = Set(forms.map(\.number)).union(reserved).union([reason?.number].compactMap { $0 })
    return (1...).first { !used.contains($0) }!
  }
}
