import ArgumentParser
import Desk
import DutyModel
import Glibc
import Paperwork

/// `dutyroom sign`: a leader's sign-off, recorded from a terminal or a script.
struct SignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: wording("签发一份报告：本人密钥签、授权签、纸签。", "Sign a report: by key, by authority, on paper."),
    discussion: wording(
      """
      先显示正文、改了什么、校验码，再问怎么签；脚本里把选项写全，就不问。
      授权签：--words "同意 7Q4M" --means wechat    领导的原话；话里没有校验码的，另写 --code。
      纸签：  --pages 2 --code 7Q4M                 领导在打印稿上签了字，把页数和校验码抄回来。
      本人签：--key                                 领导本人看过，输口令，用自己的密钥签；脚本里另写 --code。
      授权签过的，领导回来用密钥或纸签补签，也是这个命令。
      """,
      """
      Shows the text, what changed and its code, then asks how it is signed; with all options given it doesn't ask.
      By authority: --words "同意 7Q4M" --means wechat   the leader's own words; without the code in them, --code too.
      On paper:     --pages 2 --code 7Q4M                he signed the print: its pages and its code, copied back.
      By key:       --key                                the leader reads it and types his own passphrase; in a script with --code.
      A word that was given is made good in the same way, by key or on paper.
      """))

  @Argument(
    help: ArgumentHelp(
      wording(
        "BL-20260714-02，或件号；不写就是等得最久的那份。",
        "BL-20260714-02 or the number of a matter; by default what waits longest."),
      valueName: "bulletin"))
  var bulletin: String?
  @Flag(help: wording("领导本人用密钥签；口令在终端里输。", "The leader signs by his own key; the passphrase is typed."))
  var key = false
  @OptionGroup var passphrase: PassphraseOptions
  @Option(
    help: wording(
      "谁签的，写 people.toml 里的编号；不写就是该签的那位。", "Who signs, an id of people.toml; by default whoever is due."))
  var signer: PersonID?
  @Option(help: wording("领导的原话。", "The leader's own words."))
  var words: String?
  @Option(
    help: wording("怎么说的：phone、wechat、sms、in_person、radio。", "How: phone, wechat, sms, in_person, radio."))
  var means: WordMeans?
  @Option(help: wording("领导用的号码。", "The number he spoke or wrote from."))
  var phone: String?
  @Option(help: wording("什么时候说的，RFC 3339；不写就是现在。", "When he said so, RFC 3339; now by default."))
  var said: String?
  @Option(
    help: wording("截图或照片，附在签发那一条上。", "A screenshot or photo; it goes with the entry."), completion: .file())
  var proof: String?
  @Option(help: wording("打印稿有几页。", "The pages of the signed print."))
  var pages: Int?
  @Option(help: wording("正文末行的校验码。", "The code in the last line of the text."))
  var code: String?
  @Option(help: wording("登记人，写 people.toml 里的编号。", "Who records it, an id of people.toml."))
  var by: PersonID?
  @OptionGroup var options: StationOptions

  func validate() throws {
    // What a sign-off of this kind doesn't hold would be dropped without a word.
    let ofWord = [
      ("--words", words != nil), ("--means", means != nil), ("--phone", phone != nil),
      ("--said", said != nil),
    ].first(where: \.1)?.0
    if key, let stray = ofWord ?? (pages == nil ? nil : "--pages") {
      throw usageFault(
        "--key 是本人用密钥签，记不下 \(stray)：那是\(ofWord == nil ? "纸签" : "授权签")用的，只写一种。",
        "--key is by his own key and can't hold \(stray), which is for signing \(ofWord == nil ? "on paper" : "by authority"): give one."
      )
    }
    if pages != nil, let ofWord {
      throw usageFault(
        "--pages 是纸签，\(ofWord) 是授权签用的，只写一种。",
        "--pages is on paper, \(ofWord) by authority: give one.")
    }
    if passphrase.passphraseFile != nil, ofWord != nil || pages != nil {
      throw usageFault(
        "--passphrase-file 是口令，只和 --key 一起写。", "--passphrase-file goes with --key only.")
    }
    if let said, Timestamp(rfc3339: said) == nil {
      throw usageFault(
        "--said 的时间要像 2026-07-14T22:05:00+08:00。", "--said takes a time like 2026-07-14T22:05:00+08:00.")
    }
  }

  func run() throws {
    let station = try options.open()
    try requireJournal(station)
    try orLeaveLocked(station.language) {
      let desk = try station.desk(seat: "shell")
      desk.deliverPending()
      // What is signed now, not what was signed before.
      let papers = BulletinPapers(desk: desk)
      try sign(desk, papers, station)
    }
  }

  private func sign(_ desk: Desk, _ papers: BulletinPapers, _ station: Station) throws {
    let language = station.language
    // A report that isn't found may stand in what can't be read; nothing can be saved anyway.
    if case .readOnly = desk.obstacle, let damage = desk.obstacle { throw damage }
    let id = try chosen(desk, language)
    guard let bulletin = desk.room.bulletins[id], let document = BulletinDocument(id, in: desk.room) else {
      throw noSuchBulletin(id, language)
    }
    let isMadeGood = bulletin.owesCounterSignature
    guard bulletin.state == .awaitingSignature || isMadeGood else {
      let words = LogWords(room: desk.room, language: language)
      say("\(id)  \(words.standing(of: bulletin, at: desk.now))")
      say(
        bulletin.signed == nil
          ? language("现在不用签。", "It doesn't wait for a signature.")
          : language(
            "已经签了。要文件：dutyroom bulletin export \(id)",
            "It is signed. For its files: dutyroom bulletin export \(id)"))
      throw ExitCode(1)
    }
    let signer =
      signer ?? (isMadeGood ? bulletin.signed?.signer : desk.room.signerWanted(for: bulletin, at: desk.now))
    // Before anything is asked, a passphrase least of all.
    if !isMadeGood, let signer,
      let refusal = desk.room.obstacle(to: signer, signing: bulletin, at: desk.now)
    {
      say(refusal.message(in: language, knowing: desk.room))
      throw ExitCode(1)
    }
    let talk = SigningTalk(desk: desk, document: document, signer: signer, language: language)
    if talk.isAtTerminal { try talk.show() }
    var command = try talk.complete(given, isMadeGood: isMadeGood)
    let recorder =
      by.map { Actor(person: $0, role: desk.room.role(of: $0), assurance: .asserted) }
      ?? (command.kind == .key ? command.signer.map(Actor.leader) : nil) ?? Actor(role: .officer)
    // A file that can't be had is told before anything is signed.
    let proofName = try proof.map { path in
      do throws(FileFault) {
        return try Attachments(desk.folder).store(absolute(path)).name
      } catch {
        say(language("没有签，什么都没存。", "Not signed; nothing was saved."))
        throw error
      }
    }
    let acknowledgement: Acknowledgement
    if command.kind == .key {
      acknowledgement = try signByKey(command, isMadeGood, desk, recorder, language)
    } else {
      command.proof = proofName
      acknowledgement = try desk.submit(
        Submission(
          .bulletin(isMadeGood ? .counterSign(command) : .sign(command)), by: recorder, key: desk.newKey()))
    }
    try finish(acknowledgement, id, desk, recorder, papers, language)
  }

  private func signByKey(
    _ command: SignBulletin, _ isMadeGood: Bool, _ desk: Desk, _ recorder: Actor, _ language: Language
  ) throws -> Acknowledgement {
    guard let signer = command.signer else {
      throw Refusal.bulletin(.signerMissing)
    }
    let name = desk.room.personName(signer)(language)
    let typed =
      try passphrase.lines(1, in: language)?[0]
      ?? askPassphrase(language("\(name)的口令", "Passphrase of \(name)"), in: language)
    return try desk.sign(
      KeySigning(
        bulletin: command.bulletin, draft: command.draft, code: command.code, isCounterSignature: isMadeGood,
        signer: signer,
        passphrase: typed, key: desk.newKey(), by: recorder)
    ).acknowledgement
  }

  /// What the options say.
  private var given: SignBulletin {
    var sign = SignBulletin()
    sign.kind = key ? .key : pages != nil ? .paper : .authority
    (sign.words, sign.means, sign.phone) = (words, means, phone)
    (sign.pages, sign.code) = (pages, code ?? "")
    sign.said = said.flatMap { Timestamp(rfc3339: $0) }
    return sign
  }

  /// The bulletin that was named, or the one that waits longest.
  private func chosen(_ desk: Desk, _ language: Language) throws -> BulletinID {
    if let bulletin { return try bulletinNamed(bulletin, in: desk.room, language) }
    let waiting = desk.room.awaitingSignature.first ?? desk.room.owedCounterSignatures.first
    guard let waiting else {
      say(language("没有等签的。", "Nothing waits for a signature."))
      throw ExitCode(1)
    }
    return waiting.id
  }

  /// What follows a signature that is saved. None of it may keep the rest from being done: whoever was told less than
  /// “signed” would sign again.
  private func finish(
    _ acknowledgement: Acknowledgement, _ id: BulletinID, _ desk: Desk, _ recorder: Actor,
    _ papers: BulletinPapers, _ language: Language
  ) throws {
    var faults: [(text: String, code: Int32)] = []
    func attempt(_ words: LocalText, _ body: () throws -> Void) {
      do {
        try body()
      } catch let refusal as Refusal {
        faults.append((words(language) + refusal.message(in: language), 1))
      } catch {
        let failure = Failure(error)
        faults.append((words(language) + failure.message(in: language), failure.exitCode))
      }
    }
    if let proof, let entry = acknowledgement.lines.first?.sequence {
      let again = "dutyroom attach --entry \(entry) \(shellWord(absolute(proof)))"
      attempt(
        LocalText(
          "签了，已存；证明材料没附上，弄好后 \(again)。", "It is signed and saved; the proof isn't attached. Later: \(again). "
        )
      ) {
        try desk.attach(
          absolute(proof), to: entry, matter: desk.room.bulletins[id]?.matter, by: recorder)
      }
    }
    let (places, fault) = papers.write()
    if let fault {
      attempt(
        LocalText(
          "签了，已存；文件没写成，弄好后 dutyroom bulletin export \(id)。",
          "It is signed and saved; its files aren't written. Later: dutyroom bulletin export \(id). ")
      ) { throw fault }
    }
    attempt(LocalText("签了，已存；存证没写成。", "It is signed and saved; the evidence of it isn't. ")) {
      try desk.saveHead()
    }
    let number = desk.room.bulletins[id]?.number?.shortText(in: language)
    let saved = language("已存 ", "saved ") + "\(acknowledgement.last ?? 0)"
    try output(
      [language("已签", "Signed"), id.rawValue, number, saved].compactMap { $0 }.joined(separator: "  "))
    for place in places { try output(place, language) }
    for fault in faults { say(fault.text) }
    if let missing = desk.takeMissingCheckpoint(in: language) { say(missing) }
    if let code = faults.first?.code { throw ExitCode(code) }
  }
}

extension PersonID: ExpressibleByArgument {
  public init?(argument: String) { self.init(rawValue: argument) }
}

extension WordMeans: ExpressibleByArgument {}
