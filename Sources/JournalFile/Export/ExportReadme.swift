/// README.txt of an export: what lies here, how to check it, what the check proves and what not.
func exportReadme(_ journals: [ExportedJournal], _ origin: ExportOrigin) -> String {
  let anchors = journals.map { journal in
    "  journal/\(journal.folder == "." ? "" : journal.folder + "/")  \(journal.anchor)"
      + "  第\(journal.report.sequence)条 entry \(journal.report.sequence)"
  }.joined(separator: "\n")
  let isExercise = journals.contains { $0.identity?.purpose == .exercise }
  return """
    值班日志（导出）
    \(isExercise ? "这是演练的日志，不是真实值班。\n" : "")导出时间 \(origin.stamp)（\(origin.zone)），程序 \(origin.program)
    末条的纸面核对码：
    \(anchors)

    里面有个人信息，只能用于应急处置和查证；按保管值班日志的规定保管。

    有什么
      journal/         日志原样：segments/ 是一条一行的记录，head 是已存到哪里的凭据，evidence/ 是收到的原件，
                       quarantine/ 是截下来的半截写入；坏过以后另起的日志在它自己的文件夹里
      attachments/     条目附的照片、录音、文件，名字就是内容的 SHA-256；一个都没有就没有这个文件夹
      keys/            领导的公钥（还没有人有密钥时没有这个文件夹）
      signatures/      每个密钥签名一对文件：.statement 是签的原文字节，.signature 是 64 字节的签名
      bulletins/       签发过的每份报告：.txt 是打印的样子，.signed 是校验码和签名所依据的原文
                       （sha256sum 和签名里的正文都出自它；日志里送签那一条也一字不差地存着）
      manifest.json    每个文件的大小和 SHA-256；它自己的 SHA-256 在 manifest.json.sha256
      check.py         检查程序，只要有 Python 3.6 以上，不需要值班程序

    怎么检查
      python3 check.py                        0 完好，10 末尾没写完，20 坏了，21 末尾丢了，22 密钥签名不对，
                                              23 不能断定，30 读不了
      python3 check.py --anchor 12位          纸上（交接班单、纸质日志）写着的 12 位，日志里还有没有这一条
      只验一个签名，用 openssl 3（编号换成 signatures/ 里的，写成一行）：
        openssl pkeyutl -verify -pubin -inkey keys/密钥.pem -rawin -in signatures/条号-密钥.statement
                -sigfile signatures/条号-密钥.signature

    能证明什么
      每一条都是当时写下的字节，一条接一条用 SHA-256 扣住：旧记录被改、被插、被删、被换次序，都查得出来，并指明
      文件、行和条号。每个文件和导出时一样（对照清单）；公钥、签名和报告再拿日志里的核对（报告末尾的人名除外）。
      领导用密钥签的：签的是哪份正文、哪个号、什么时候、日志到了哪一条，当时那把密钥算不算数；改一个字就对不上。
    不能证明什么
      从头重写过的整本日志、连凭据一起截掉的末尾、恢复回来的旧磁盘，这条链自己查不出来。要靠不在这台机器上的东西：
      纸面核对码证明那一条之前都没动过；领导用密钥签过的检查点同样，只要他的公钥另外留着一份。
      清单和 check.py 都在这个文件夹里，能改日志的人也能改它们：把清单的 SHA-256 另外记下，检查程序另取一份。
      时间是那台机器当时的时钟；写下的话属不属实，链也不知道。


    The duty room's log (export)
    \(isExercise ? "This is the log of an exercise, not of real duty.\n" : "")Made \(origin.stamp) (\(origin.zone)) by \(origin.program)
    Paper anchors of the last entries: see above.

    It holds personal data: use it for the emergency and its examination only, and keep it as duty logs are kept.

    What is here
      journal/         the log as it is: segments/ hold one record a line, head is the proof of how far it was saved,
                       evidence/ the originals that came in, quarantine/ unfinished writes that were cut off; a
                       journal that goes on from a damaged one has a folder of its own
      attachments/     photos, recordings and files that entries carry, each named by the SHA-256 of its content
      keys/            the leaders' public keys (there is no such folder as long as there are none)
      signatures/      two files for each signature by key: .statement holds the very bytes that were signed,
                       .signature the 64 bytes of the signature
      bulletins/       every report that was signed: .txt as it is printed, .signed the text of which code and
                       signature were made; the entry of its submission holds the same, sign by sign
      manifest.json    size and SHA-256 of every file; its own SHA-256 stands in manifest.json.sha256
      check.py         the checker: Python 3.6 or newer, and nothing of the duty room's program

    How to check it
      python3 check.py                        0 clean, 10 torn tail, 20 corrupt, 21 lost tail, 22 a wrong
                                              signature, 23 ambiguous, 30 can't read
      python3 check.py --anchor 12DIGITS      is the entry still here whose 12 digits stand on paper (handover
                                              sheet, paper log)?
      One signature alone, with openssl 3 (names as in signatures/; on one line):
        openssl pkeyutl -verify -pubin -inkey keys/KEY.pem -rawin -in signatures/ENTRY-KEY.statement
                -sigfile signatures/ENTRY-KEY.signature

    What this proves
      Every entry is the very bytes that were written, each chained to the one before by SHA-256: an old entry that
      was changed, inserted, removed or swapped is found, with file, line and number. Every file is as it was exported
      (by the manifest); keys, signatures and reports are held against the entries besides (but for the names at a
      report's end). What a leader signed by key: which text, under which number, when, at which entry of the log,
      and that his key counted then; one changed sign doesn't fit any more.
    What it doesn't prove
      A journal rewritten from its start, an end cut off together with its proof, an old disk image put back: the
      chain alone can't tell. That takes something kept elsewhere: a paper anchor proves that nothing up to its entry
      was touched; so does a checkpoint signed by a leader's key, if his public key is kept elsewhere too.
      Manifest and checker lie in this folder, and whoever can change the log can change them: note the manifest's
      SHA-256 elsewhere, and take the checker from elsewhere.
      Times are that machine's clock; whether words are true no chain can know.

    """
}
