import ArgumentParser
import Desk
import DutyModel

/// `key proof`: one signature as three files, to be checked by another program.
struct KeyProof: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proof",
    abstract: wording("把一个签名写成文件，用 openssl 就能验。", "Write one signature as files that openssl can check."),
    discussion: wording(
      "写三个文件：statement（签的原文字节）、signature（签名）、key.pem（公钥），并打出验证的命令。已经有的文件不覆盖。",
      "Writes three files, statement (the bytes that were signed), signature and key.pem, and prints the command that checks them. Files that are there already are never written over."
    ))

  @Argument(
    help: wording(
      "日志第几条（signature.made 或 checkpoint.signed）。",
      "The entry with the signature (signature.made or checkpoint.signed)."))
  var entry: Int
  @Argument(help: wording("写到哪个文件夹；没有就建。", "The folder to write to; it is made."), completion: .directory)
  var directory: String
  @OptionGroup var options: StationOptions

  func run() throws {
    let station = try options.open()
    try requireJournal(station)
    let language = station.language
    try orLeave(language) {
      var found: SignatureCheck.Proof?
      let check = try SignatureCheck(
        folder: station.folder.journal, take: { if $0.sequence == entry { found = $0 } })
      guard let proof = found else {
        say(
          language(
            "第 \(entry) 条没有密钥签名。用 dutyroom journal show 找 签名、检查点。",
            "Entry \(entry) holds no signature by key. Look for one with dutyroom journal show."))
        throw ExitCode(2)
      }
      let path = absolute(directory)
      if let other = try proof.write(into: path) {
        say(
          language(
            "\(other) 已经有了，内容不一样，没有覆盖。换一个文件夹。",
            "\(other) is there already and says something else; nothing was written. Take another folder."))
        throw ExitCode(2)
      }
      for finding in check.findings where finding.sequence == entry {
        say(language("注意：", "Mind: ") + finding.problem.name(in: language))
      }
      try output(
        "cd \(shellWord(path)) && openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in statement -sigfile signature"
      )
    }
  }
}
