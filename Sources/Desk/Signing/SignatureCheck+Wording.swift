import DutyModel
import JournalFile

extension SignatureCheck {
  /// A line on what was checked, and one for each finding; nothing where nobody has a key.
  package func text(in language: Language) -> [String] {
    guard signatures + checkpoints > 0 || !findings.isEmpty else { return [] }
    let count = language(
      "密钥签名 \(signatures) 个，检查点 \(checkpoints) 个",
      "\(signatures) signatures by key, \(checkpoints) checkpoints")
    guard !findings.isEmpty else {
      return [count + language("，都对，没改过一个字", ": all right, not a sign was changed")]
    }
    return [count + language("，有 \(findings.count) 处不对：", ": \(findings.count) are wrong:")]
      + findings.map { finding in
        let place = finding.journal.map { language("（\($0)）", " (\($0))") } ?? ""
        return "  "
          + language(
            "第 \(finding.sequence) 条\(place)：\(finding.problem.name(in: language))",
            "Entry \(finding.sequence)\(place): \(finding.problem.name(in: language))")
      }
  }

  /// The members of an object that is open.
  package func write(to json: inout JSONWriter) {
    json.name("signatures")
    json.beginObject()
    json.name("bulletins")
    json.integer(signatures)
    json.name("checkpoints")
    json.integer(checkpoints)
    json.name("keys")
    json.integer(keys.count)
    json.name("exit_code")
    json.integer(Int(exitCode))
    json.name("findings")
    json.beginArray()
    for finding in findings {
      json.beginObject()
      if let journal = finding.journal {
        json.name("journal")
        json.string(journal)
      }
      json.name("seq")
      json.integer(finding.sequence)
      json.name("problem")
      json.string(finding.problem.rawValue)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}

extension SignatureCheck.Finding.Problem {
  package func name(in language: Language) -> String {
    switch self {
    case .unknownKey: language("签名用的密钥没有登记过", "its key was never enrolled")
    case .endedKey: language("签名时密钥已经换掉或作废", "its key had been replaced or revoked by then")
    case .keyOfAnother: language("不是签发人自己的密钥", "its key isn't that of whoever signed")
    case .unprovenKey:
      language("新密钥没有签字证明在本人手里", "the new key hasn't signed whose it is")
    case .notHandedOver:
      language("换密钥没有旧密钥的签字", "the old key hasn't signed that the new one takes its place")
    case .otherPlace: language("签名是别处、别的时候的，不是这一条的", "it was made for another place or time")
    case .wrong: language("签名和正文、号、时间对不上", "it isn't over the text, number and time that stand there")
    case .otherSignOff: language("和同时记下的签发不一致", "the sign-off recorded with it says something else")
    case .missing: language("记着密钥签发，却没有签名", "signed by key, it says, but there is no signature")
    case .surplus: language("一次签发里多记了一个签发", "a second sign-off was recorded with another one")
    case .unreadable: language("签名或密钥的记录看不懂", "a record of a key or a signature can't be read")
    }
  }
}
