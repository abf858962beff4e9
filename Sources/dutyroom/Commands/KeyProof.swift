import ArgumentParser
import Desk
import DutyModel
import Glibc

/// `key proof`: one signature as three files, to be checked by another program.
struct KeyProof: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proof",
    abstract: wording("把一个签名写成文件，用 openssl 就能验。", "Write one signature as files that openssl can check."),
    discussion: wording(
      "写三个文件：statement（签的原文字节）、signature（签名）、key.pem（公钥），并打出验证的命令。",
      "Writes three files, statement (the bytes that were signed), signature and key.pem, and prints the command that checks them."
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
      mkdir(path, 0o700)
      try write(proof.statement, path + "/statement")
      try write(proof.signature, path + "/signature")
      try write(Array(proof.pem.utf8), path + "/key.pem")
      for finding in check.findings where finding.sequence == entry {
        say(language("注意：", "Mind: ") + finding.problem.name(in: language))
      }
      try output(
        "cd \(path) && openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in statement -sigfile signature")
    }
  }

  private func write(_ bytes: [UInt8], _ path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      say("\(path): \(String(cString: strerror(errno)))")
      throw ExitCode(5)
    }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        say("\(path): \(String(cString: strerror(errno)))")
        throw ExitCode(5)
      }
      rest = rest.dropFirst(count)
    }
  }
}
