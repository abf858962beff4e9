import DutyModel
import Glibc

extension FileFacts {
  /// A file that is being written right now is no leftover.
  package static let leftoverSeconds = 600

  package var findings: [Finding] {
    if let folderErrno {
      return [folderErrno == EACCES && owner != account ? accountFinding : missing(folderErrno)]
    }
    if isNoStation { return [noStation] }
    return [accountFinding] + openFindings
      + [foreignFinding, unreadableFinding, leftoverFinding].compactMap { $0 }
  }

  private var noStation: Finding {
    .bad(
      .files, "no_station", exitCode: 2, LocalText("值班室", "Station"),
      LocalText(
        "\(folder) 不是值班室：没有 station.toml，也没有 journal",
        "\(folder) is no station: neither station.toml nor journal/"),
      remedy: findStation)
  }

  private var findStation: LocalText {
    LocalText(
      "用 --station 指明值班室的文件夹；还没有就 dutyroom init 建一个。",
      "Name the station's folder with --station, or make one with dutyroom init.")
  }

  private func missing(_ number: Int32) -> Finding {
    .bad(
      .files, "missing", exitCode: 2, LocalText("值班室", "Station"),
      LocalText("进不去 \(folder)：\(errnoText(number))", "\(folder): \(errnoText(number))"),
      remedy: findStation,
      ["errno": .integer(Int(number))])
  }

  private var accountFinding: Finding {
    let subject = LocalText("账号", "Account")
    guard owner != account else {
      return .ok(
        .files, "account", subject, LocalText("值班室归本账号", "The station belongs to this account"))
    }
    return .bad(
      .files, "other_account", exitCode: 2, subject,
      LocalText(
        "值班室归 \(owner) 号账号，现在用的是 \(account) 号",
        "The station belongs to account \(owner), this is account \(account)"),
      remedy: LocalText(
        "用值班室自己的账号登录再开；几个席位也用同一个账号。",
        "Log in with the station's own account; all seats use the same one."),
      ["owner": .integer(owner), "account": .integer(account)])
  }

  /// The journal and the keys are never open; another file in a closed folder is only untidy.
  private var openFindings: [Finding] {
    let subject = LocalText("权限", "Access")
    let grave = open.filter { $0.path.isEmpty || $0.path.hasPrefix("journal") || $0.path.hasPrefix("keys") }
    let other = open.filter { !grave.contains($0) }
    var findings: [Finding] = []
    let remedy = LocalText(
      "执行：chmod -R u+rwX,go= \(inShell(folder))（inbox 要给别人放文件的，再单独放开）。",
      "Run: chmod -R u+rwX,go= \(inShell(folder)) (and open inbox/ again if others put files there).")
    func finding(_ name: String, _ list: [Open], _ make: (LocalText, [String: Finding.Argument]) -> Finding) {
      let words = listText(list.map { ($0.path.isEmpty ? folder : $0.path) + " " + octal($0.mode) })
      findings.append(
        make(
          LocalText("别的账号能进或能读：\(words.chinese)", "Other accounts may reach: \(words.english)"),
          ["paths": .list(list.prefix(50).map(\.path)), "count": .integer(list.count)]))
    }
    if !grave.isEmpty {
      finding("open_journal", grave) {
        .bad(.files, "open_journal", exitCode: 2, subject, $0, remedy: remedy, $1)
      }
    }
    if !other.isEmpty {
      finding("open", other) { .warn(.files, "open", subject, $0, remedy: remedy, $1) }
    }
    if findings.isEmpty {
      findings.append(
        .ok(
          .files, "access", subject,
          LocalText(
            "看了\(looked)个文件，别人都读不到", "\(looked) files looked at, nobody else can read them")))
    }
    if isCutShort {
      findings.append(
        .unseen(
          .files, "cut_short", subject,
          LocalText("文件太多，后面的没来得及看", "There are too many files: the rest was not looked at"),
          advice: LocalText(
            "等磁盘空下来再查一次：dutyroom doctor。", "Run dutyroom doctor again when the disk is idle.")))
    }
    return findings
  }

  private var foreignFinding: Finding? {
    guard !foreign.isEmpty else { return nil }
    let words = listText(foreign)
    return .warn(
      .files, "foreign", LocalText("归属", "Owner"),
      LocalText("归别的账号：\(words.chinese)", "Owned by another account: \(words.english)"),
      remedy: LocalText(
        "请管理员执行：chown -R \(owner) \(inShell(folder))。",
        "Have the administrator run: chown -R \(owner) \(inShell(folder))."),
      ["paths": .list(Array(foreign.prefix(50))), "count": .integer(foreign.count)])
  }

  private var unreadableFinding: Finding? {
    guard !unreadable.isEmpty else { return nil }
    let words = listText(unreadable)
    return .bad(
      .files, "unreadable", exitCode: 2, LocalText("打不开", "Unreadable"),
      LocalText("列不出：\(words.chinese)", "Can't be listed: \(words.english)"),
      remedy: LocalText(
        "看这些文件夹在不在、归不归本账号；磁盘报错就先备份。",
        "See that these folders are there and belong to this account; if the disk reports errors, copy first."
      ),
      ["paths": .list(Array(unreadable.prefix(50)))])
  }

  private var leftoverFinding: Finding? {
    let old = leftovers.filter { $0.ageSeconds >= Self.leftoverSeconds }
    guard !old.isEmpty else { return nil }
    let words = listText(old.map(\.path))
    return .warn(
      .files, "leftovers", LocalText("残留", "Leftovers"),
      LocalText("写了一半留下的：\(words.chinese)", "Left by something that was stopped: \(words.english)"),
      remedy: LocalText(
        "inbox 里的去问送的人是否重送；其余确认没有程序在用就可以删。",
        "For those in inbox/ ask the sender to hand in again; the others may be deleted once no program uses them."
      ),
      ["paths": .list(old.prefix(50).map(\.path))])
  }
}

/// `0o644` as `644`.
private func octal(_ mode: Int) -> String { String(mode & 0o7777, radix: 8) }

/// A path as a shell takes it, whatever is in its name.
private func inShell(_ path: String) -> String {
  let isPlain = path.utf8.allSatisfy { byte in
    byte >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
      || UInt8(ascii: "+")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: "_")
  }
  return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
}
