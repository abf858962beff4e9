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
