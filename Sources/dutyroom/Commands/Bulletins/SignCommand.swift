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
      本人签：--key                                 领导本人输口令，用自己的密钥签。
      授权签过的，领导回来用密钥或纸签补签，也是这个命令。
      """,
      """
      Shows the text, what changed and its code, then asks how it is signed; with all options given it doesn't ask.
      By authority: --words "同意 7Q4M" --means wechat   the leader's own words; without the code in them, --code too.
      On paper:     --pages 2 --code 7Q4M                he signed the print: its pages and its code, copied back.
      By key:       --key                                the leader types his own passphrase.
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
    if key, words != nil || pages != nil {
      throw usageFault("--key 是本人签，不和 --words、--pages 一起写。", "--key is by key: without --words and --pages.")
    }
    if words != nil, pages != nil {
      throw usageFault(
        "--words 是授权签，--pages 是纸签，只写一种。", "--words is by authority, --pages on paper: give one.")
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
    let id = try chosen(desk, language)
    guard let bulletin = desk.room.bulletins[id], let document = BulletinDocument(id, in: desk.room) else {
      throw noSuchBulletin(id, language)
    }
    let isMadeGood = bulletin.owesCounterSignature
    guard bulletin.state == .awaitingSignature || isMadeGood else {
      let words = LogWords(room: desk.room, language: language)
      say("\(id)  \(words.standing(of: bulletin, at: desk.now))")
      say(language("现在不用签。", "It doesn't wait for a signature."))
      throw ExitCode(1)
    }
    let signer =
      signer ?? (isMadeGood ? bulletin.signed?.signer : desk.room.signerWanted(for: bulletin, at: desk.now))
    let talk = SigningTalk(desk: desk, document: document, signer: signer, language: language)
    if talk.isAtTerminal { try talk.show() }
    let command = try talk.complete(given, isMadeGood: isMadeGood)
    let actor = by.map { Actor(person: $0, role: desk.room.role(of: $0), assurance: .asserted) }
    if command.kind == .key {
      let acknowledgement = try signByKey(command, isMadeGood, desk, actor, language)
      return try finish(acknowledgement, id, desk, papers, language)
    }
    var submitted = command
    if let proof { submitted.proof = try Attachments(desk.folder).store(absolute(proof)).name }
    let acknowledgement = try desk.submit(
      Submission(
        .bulletin(isMadeGood ? .counterSign(submitted) : .sign(submitted)),
        by: actor ?? Actor(role: .officer),
        key: desk.newKey()))
    try finish(acknowledgement, id, desk, papers, language)
  }

  private func signByKey(
    _ command: SignBulletin, _ isMadeGood: Bool, _ desk: Desk, _ actor: Actor?, _ language: Language
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
        passphrase: typed, key: desk.newKey(), by: actor ?? .leader(signer))
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

  private func finish(
    _ acknowledgement: Acknowledgement, _ id: BulletinID, _ desk: Desk, _ papers: BulletinPapers,
    _ language: Language
  ) throws {
    let number = desk.room.bulletins[id]?.number?.shortText(in: language)
    try output(
      [
        language("已签", "Signed"), id.rawValue, number,
        language("已存 ", "saved ") + "\(acknowledgement.last ?? 0)",
      ]
      .compactMap { $0 }.joined(separator: "  "))
    if let proof, let entry = acknowledgement.lines.first?.sequence {
      try desk.attach(
        absolute(proof), to: entry, matter: desk.room.bulletins[id]?.matter, by: Actor(role: .officer))
    }
    let (paths, fault) = papers.write()
    for path in paths { try output(path) }
    if let fault {
      say(
        language("签了，已存；文件没写成：", "It is signed and saved; the files weren't written: ")
          + fault.message(in: language))
    }
    try desk.saveHead()
  }
}

extension PersonID: ExpressibleByArgument {
  public init?(argument: String) { self.init(rawValue: argument) }
}

extension WordMeans: ExpressibleByArgument {}
