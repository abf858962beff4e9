import Foundation
import JournalFile

/// Rewrites a journal as somebody would who can write every file: bodies of lines are changed, and every hash behind
/// them and every header is made to fit. The chain says nothing of that; only signatures do.
package func rewriteJournal(
  _ journal: String, keepingNotes: Bool = false, _ change: (_ sequence: Int, _ body: String) -> String?
) throws {
  let folder = journal + "/segments"
  var last = String(repeating: "0", count: 64)
  // Of the segment before: its last hash and its size, as they were and as they are.
  var former = (hash: last, size: 0, newHash: last, newSize: 0)
  for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
    let path = folder + "/" + name
    let old = try String(contentsOfFile: path, encoding: .utf8)
    var text = ""
    for line in old.split(separator: "\n") {
      // {"b":BODY,"h":"HASH"}
      var body = String(line.dropFirst(5).dropLast(72))
      let sequence = number(in: body)
      if text.isEmpty {
        body = body.replacing(former.hash, with: former.newHash)
          .replacing("\"end\":\(former.size),", with: "\"end\":\(former.newSize),")
      }
      let start = body.range(of: "\"p\":\"")!.upperBound
      body.replaceSubrange(start..<body.index(start, offsetBy: 64), with: last)
      body = change(sequence, body) ?? body
      last = Digest(of: Array("duty-j1\0".utf8) + Array(body.utf8)).hex
      text += "{\"b\":\(body),\"h\":\"\(last)\"}\n"
    }
    let oldHash = String(old.dropLast(3).suffix(64))
    former = (oldHash, old.utf8.count, last, text.utf8.count)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
  // What says elsewhere how far it was.
  for name in ["head", "lock", "verified"] + (keepingNotes ? [] : ["checkpoints"]) {
    try? FileManager.default.removeItem(atPath: journal + "/" + name)
  }
}

private func number(in body: String) -> Int {
  Int(body[body.range(of: "\"seq\":")!.upperBound...].prefix { $0.isNumber })!
}
