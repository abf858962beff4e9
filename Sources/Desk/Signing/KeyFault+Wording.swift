import DutyModel
import Keys

extension KeyFileFault {
  /// What is wrong, and what helps.
  package func message(in language: Language) -> String {
    switch self {
    case .missing(let path):
      language(
        "没有密钥文件 \(path)。密钥在另一台机器上做的，把文件拷来；没有了就作废，再做新的（dutyroom key revoke、key new）。",
        "There is no key file \(path). If the key was made on another machine, copy it here; if it is lost, revoke it and make a new one (dutyroom key revoke, key new)."
      )
    case .open(let path, let mode):
      language(
        "\(path) 别人也能看（权限 \(String(mode, radix: 8))），不能用。先改：chmod go-rwx \(shellWord(path))；别人可能拷走过，就作废重做。",
        "Others can read or write \(path) (mode \(String(mode, radix: 8))): it isn't used. Run chmod go-rwx \(shellWord(path)); if somebody may have copied it, revoke it and make a new one."
      )
    case .ofAnotherAccount(let path):
      language(
        "\(path) 属于另一个账户，不能用。用值班账户来做，或让管理员改回属主。",
        "\(path) belongs to another account: it isn't used. Work as the station's account, or have its owner changed."
      )
    case .unusable(let path, let fault): "\(path)\(language("：", ": "))\(fault.message(in: language))"
    case .file(let fault): fault.message(in: language)
    }
  }
}

extension KeyFault {
  /// What is wrong, and what helps.
  package func message(in language: Language) -> String {
    let again = language(
      "从备份放回；没有备份就作废重做。", "Put it back from a copy; without one, revoke it and make a new one.")
    return switch self {
    case .notAKey, .otherPublicHalf:
      language("公钥和密钥对不上，不能用。", "The public half doesn't fit, so it isn't used. ") + again
    case .cannotSign:
      language("签不了名。请再试；改用授权签或纸签也行。", "Signing failed. Try again, or sign by authority or on paper.")
    case .notAKeyFile(let line):
      language("不是密钥文件（第 \(line) 行不对）。", "Not a key file (line \(line)). ") + again
    case .truncated: language("密钥文件没有写完整。", "The key file ends too early. ") + again
    case .damaged:
      language("密钥文件坏了，有的字节变了。", "The key file is damaged: some of its bytes have changed. ") + again
    case .unknownVersion(let version):
      language(
        "密钥文件是更新的程序写的（版本 \(version)），请用那一版程序。",
        "A later program wrote this key file (version \(version)). Use that one.")
    case .weakened(let cost):
      language(
        "密钥文件的保护被改弱了（n=\(cost.n)），不能用：口令会被很快猜出来。请作废，再做新的。",
        "Its protection was weakened (n=\(cost.n)), so it isn't used: the passphrase could soon be guessed. Revoke it and make a new one."
      )
    case .tooCostly(let cost):
      language(
        "试一次口令要的内存太多（n=\(cost.n)），文件被改过。",
        "One try would take too much memory (n=\(cost.n)): the file was changed. ")
        + again
    case .wrongPassphrase: language("口令不对，或密钥文件被人改过。", "Wrong passphrase, or somebody changed the key file.")
    case .passphraseTooShort:
      language(
        "口令太短：至少 \(Passphrase.leastBytes) 个字母数字，或三个汉字。",
        "The passphrase is too short: at least \(Passphrase.leastBytes) letters or digits, or three Chinese characters."
      )
    case .passphraseTooLong:
      language(
        "口令太长，最多 \(Passphrase.mostBytes) 字节。",
        "The passphrase is too long: at most \(Passphrase.mostBytes) bytes.")
    case .unfitLabel(let text):
      language(
        "“\(text)”写不进密钥文件：要在一行里，不带空格，不超过 200 字节。",
        "A key file can't hold “\(text)”: one line without blanks, at most 200 bytes.")
    case .cannotDerive:
      language(
        "内存不够，打不开密钥。关掉别的程序再试。", "Too little memory to open the key. Close other programs and try again.")
    }
  }
}
