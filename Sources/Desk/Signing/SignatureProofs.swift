import Glibc
import JournalFile

/// The public keys and the signatures of a journal as files that other programs read, for an export or to check one by
/// hand.
package func signatureProofs(of journal: String) -> ExportAdditions {
  var additions = ExportAdditions()
  var proofs: [SignatureCheck.Proof] = []
  do throws(JournalFailure) {
    let check = try SignatureCheck(folder: journal, take: { proofs.append($0) })
    additions.exitCode = check.exitCode
    additions.files = check.keys.compactMap { key in
      key.verifyingKey.map { (path: "keys/\(key.id).pem", bytes: Array($0.pem.utf8)) }
    }
  } catch {
    // Nothing can be read of it: the export says so by itself.
    return additions
  }
  for proof in proofs {
    let name = "signatures/\(proof.journal.map { $0 + "-" } ?? "")\(proof.sequence)-\(proof.key)"
    additions.files.append((path: name + ".statement", bytes: proof.statement))
    additions.files.append((path: name + ".signature", bytes: proof.signature))
  }
  return additions
}

extension SignatureCheck.Proof {
  /// Writes `statement`, `signature` and `key.pem` into `folder`, which is made. What lies there already and says the
  /// same is left alone.
  /// - Returns: a file that says something else, and then nothing is written at all; nil when they all lie there.
  /// - Throws: `FileFault`.
  package func write(into folder: String) throws(FileFault) -> String? {
    let files = [("statement", statement), ("signature", signature), ("key.pem", Array(pem.utf8))].map {
      (path: "\(folder)/\($0.0)", bytes: $0.1)
    }
    var missing: [(path: String, bytes: [UInt8])] = []
    for file in files {
      do throws(FileFault) {
        let there = try readFile(at: file.path, limitBytes: 1 << 20)
        if there != file.bytes { return file.path }
      } catch {
        guard error.problem == .missing else { throw error }
        missing.append(file)
      }
    }
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw .system("mkdir", folder) }
    for file in missing { try replaceFile(at: file.path, with: file.bytes) }
    return nil
  }
}
