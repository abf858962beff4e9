import ArgumentParser
import Desk
import DutyModel

/// `dutyroom key …`
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: wording("领导签发用的密钥：做、换、作废、解锁。", "Leaders' keys for signing: make, replace, revoke, unlock."),
    discussion: wording(
      """
      密钥是签发最硬的一种，不是非有不可：没有密钥，授权签、纸签照样走完全部流程。
      密钥文件在 keys/，只有值班账户能看；打开要口令，口令哪里都不存，忘了只能作废重做。
      输错要等，越错等得越久；错十次锁住，要另一位领导解锁。什么时候启用、换掉、作废，都记在日志里。
      """,
      """
      A key is the strongest way to sign, and nobody needs one: by authority and on paper everything can be signed.
      Its file lies in keys/ for the station's account alone and opens with a passphrase that is stored nowhere:
      a forgotten one means revoke and make anew. Wrong ones make you wait, ten lock the key until another leader
      resets it. When a key began and ceased to count stands in the journal.
      """),
    subcommands: [
      KeyNew.self, KeyList.self, KeyRotate.self, KeyRevoke.self, KeyReset.self, KeyCheckpoint.self,
      KeyProof.self,
    ])
}

/// `key new`
struct KeyNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: wording("给领导做一把密钥。", "Make a key for a leader."))

  @Argument(help: wording("哪位领导，people.toml 里的编号。", "Whose, an id of people.toml."))
  var person: String
  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var options: StationOptions

  func run() throws {
    try atKeyDesk(options) { desk, language in
      let leader = try knownPerson(person, in: desk, language)
      let typed = try passphrase.lines(1, in: language)?[0] ?? askNewPassphrase(in: language)
      let key = try desk.makeKey(for: leader, passphrase: typed, by: .leader(leader))
      try desk.saveHead()
      let name = desk.room.personName(leader)(language)
      try output(
        language(
          "已存 \(desk.head.sequence)  \(name)的密钥 \(key)", "Saved \(desk.head.sequence)  key \(key) of \(name)")
      )
      try output(
        language(
          "密钥文件 \(desk.keyFolder.file(of: key))；另拷一份存到锁着的地方。口令别写在机器旁边。",
          "Its file is \(desk.keyFolder.file(of: key)); keep a copy under lock. Don't write the passphrase down near the machine."
        ))
      try output(
        language("现在可以签了：待签的按 1，输口令。", "It signs from now on: press 1 on what waits and type the passphrase.")
      )
    }
  }
}

/// `key rotate`
struct KeyRotate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate",
    abstract: wording(
      "换一把新的，旧的从此不算；以前签的照样算。", "Take a new key; the old one counts no more, what it signed does."),
    discussion: wording(
      "先输旧口令，再输新口令。--passphrase-file 里第一行旧的，第二行新的。",
      "Asks for the old passphrase, then for the new one; in --passphrase-file they are line 1 and 2."))

  @Argument(help: wording("哪位领导，people.toml 里的编号。", "Whose, an id of people.toml."))
  var person: String
  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var options: StationOptions

  func run() throws {
    try atKeyDesk(options) { desk, language in
      let leader = try knownPerson(person, in: desk, language)
      let given = try passphrase.lines(2, in: language)
      let old = try given?[0] ?? askPassphrase(language("旧口令", "Old passphrase"), in: language)
      let former = try desk.unlock(leader, typed: old, by: .leader(leader))
      let new = try given?[1] ?? askNewPassphrase(in: language)
      let (key, leftover) = try desk.rotateKey(former, passphrase: new, by: .leader(leader))
      try desk.saveHead()
      try output(
        language(
          "已存 \(desk.head.sequence)  换成密钥 \(key)，旧的 \(former.id) 不再有效",
          "Saved \(desk.head.sequence)  key \(key) in the place of \(former.id)"))
      try output(
        language(
          "新的密钥文件 \(desk.keyFolder.file(of: key))；旧的拷贝可以销毁。",
          "Its file is \(desk.keyFolder.file(of: key)); copies of the old one may be destroyed."))
      if let leftover {
        say(
          language(
            "已经换好，只是旧的密钥文件没删掉：\(leftover.message(in: language))。它不算数了，请手工删掉。",
            "The key is replaced; only an old file is left: \(leftover.message(in: language)). It counts no more: remove it by hand."
          ))
        throw ExitCode(5)
      }
    }
  }
}

/// `key revoke`
struct KeyRevoke: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: wording(
      "作废：丢了、泄露了、人调走了；以前签的照样算。",
      "Revoke a key that was lost or is known to others; what it signed before still counts."))

  @Argument(help: wording("哪位领导的，people.toml 里的编号；或密钥编号。", "Whose, an id of people.toml; or the key's id."))
  var person: String
  @Option(help: wording("为什么，写一句。", "Why, in a sentence."))
  var reason: String
  @Option(
    help: wording("谁来作废，people.toml 里的编号；值班员也行。", "Who revokes it, an id of people.toml; officers may."))
  var by: String?
  @OptionGroup var options: StationOptions

  func run() throws {
    try atKeyDesk(options) { desk, language in
      let key = try knownKey(person, in: desk, language)
      try desk.revokeKey(key.id, reason: reason, by: actor(desk, by))
      try desk.saveHead()
      try output(
        language(
          "已存 \(desk.head.sequence)  密钥 \(key.id) 作废", "Saved \(desk.head.sequence)  key \(key.id) revoked"))
      try output(
        language(
          "本人还要用密钥签，就另做一把：dutyroom key new \(key.person)；先用授权签、纸签也行。",
          "To sign by key again: dutyroom key new \(key.person); by authority or on paper meanwhile."))
    }
  }
}

/// `key reset`
struct KeyReset: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset",
    abstract: wording("输错锁住了，由另一位领导解锁。", "Another leader lets the owner of a locked key try again."))

  @Argument(help: wording("谁的密钥，people.toml 里的编号。", "Whose key, an id of people.toml."))
  var person: String
  @Option(
    help: wording(
      "来解锁的领导，people.toml 里的编号；不能是本人。", "The leader who resets it, an id of people.toml; not its owner."))
  var by: String
  @OptionGroup var options: StationOptions

  func run() throws {
    try atKeyDesk(options) { desk, language in
      let key = try knownKey(person, in: desk, language)
      let other = try knownPerson(by, in: desk, language)
      try desk.resetKey(key.id, by: .leader(other))
      try desk.saveHead()
      let name = desk.room.personName(key.person)(language)
      try output(
        language(
          "已存 \(desk.head.sequence)  \(name)可以再试十次",
          "Saved \(desk.head.sequence)  \(name) has ten tries again"))
      try output(
        language(
          "口令真忘了，就作废重做：dutyroom key revoke \(key.person)",
          "If the passphrase is forgotten: dutyroom key revoke \(key.person), then key new."))
    }
  }
}

/// `key checkpoint`
struct KeyCheckpoint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint",
    abstract: wording(
      "用密钥证明日志到现在是这样；交接时用。", "Sign by key where the log stands now, for instance at handover."))

  @Argument(help: wording("哪位领导，people.toml 里的编号。", "Who signs, an id of people.toml."))
  var person: String
  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var options: StationOptions

  func run() throws {
    try atKeyDesk(options) { desk, language in
      let leader = try knownPerson(person, in: desk, language)
      let typed =
        try passphrase.lines(1, in: language)?[0] ?? askPassphrase(language("口令", "Passphrase"), in: language)
      _ = try desk.unlock(leader, typed: typed, by: .leader(leader))
      guard let entry = try desk.signCheckpoint(at: .handover) else {
        throw UnlockFault.noKey(desk.room.personName(leader))
      }
      try desk.saveHead()
      // It stands alone in its group, and is over the entry before it.
      try output(
        language(
          "已存 \(entry)  日志到第 \(entry - 1) 条为止，用密钥签过。写成文件给别人验：dutyroom key proof \(entry) 文件夹",
          "Saved \(entry)  signed up to entry \(entry - 1). As files for others: dutyroom key proof \(entry) FOLDER"
        ))
    }
  }
}

extension Actor {
  /// A leader who says who he is.
  static func leader(_ person: PersonID) -> Actor {
    Actor(person: person, role: .leader, assurance: .asserted)
  }
}

/// What every command about keys begins with: a desk that knows the people as they are written now. Why a key isn't open
/// becomes a sentence and exit code 1.
private func atKeyDesk(_ options: StationOptions, _ body: (Desk, Language) throws -> Void) throws {
  let station = try options.open()
  try requireJournal(station)
  try orLeaveLocked(station.language) {
    let desk = try station.desk(seat: "shell")
    desk.deliverPending()
    try desk.adoptStationFiles()
    try body(desk, station.language)
  }
}

private func actor(_ desk: Desk, _ id: String?) -> Actor {
  guard let person = id.map(PersonID.init(rawValue:)) else { return Actor(role: .officer) }
  let role = desk.room.role(of: person)
  return Actor(person: person, role: role == .leader ? .leader : .officer, assurance: .asserted)
}

/// Somebody of the people list; leaves with a sentence that names the leaders.
func knownPerson(_ id: String, in desk: Desk, _ language: Language) throws -> PersonID {
  let person = PersonID(rawValue: id)
  if desk.room.settings.person(person) != nil { return person }
  let leaders = desk.room.settings.people.filter(\.isLeader)
    .map { "\($0.id)（\($0.name)）" }.joined(separator: " ")
  say(
    language(
      "people.toml 里没有“\(id)”。领导有：\(leaders)",
      "Nobody is called “\(id)” in people.toml. The leaders are: \(leaders)"))
  throw ExitCode(2)
}

/// The key with this id, or the one with which this person signs.
private func knownKey(_ id: String, in desk: Desk, _ language: Language) throws -> EnrolledKey {
  if let key = desk.room.enrolledKey(KeyID(rawValue: id)) ?? desk.room.validKey(of: PersonID(rawValue: id)) {
    return key
  }
  say(
    language(
      "“\(id)”没有有效的密钥。用 dutyroom key list 看看有哪些。", "“\(id)” has no key that counts. See dutyroom key list."))
  throw ExitCode(2)
}
