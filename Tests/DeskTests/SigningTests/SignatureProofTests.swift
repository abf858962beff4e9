import Foundation
import Testing

@testable import Desk

/// One signature as files for another program.
@Suite struct SignatureProofTests {
  private let keys: KeyDesk
  private let folder: String

  init() throws {
    keys = try KeyDesk()
    folder = keys.station.folder.path + "/proof"
  }

  /// Two signatures by the same key.
  private func proofs() throws -> [SignatureCheck.Proof] {
    try keys.sign(keys.waiting(), with: keys.unlock())
    var found: [SignatureCheck.Proof] = []
    _ = try SignatureCheck(folder: keys.station.folder.journal, take: { found.append($0) })
    return found
  }

  @Test func proofFilesThatSayTheSameAreLeftAndOthersNeverWrittenOver() throws {
    let proofs = try proofs()
    try #require(proofs.count == 2)
    #expect(try proofs[0].write(into: folder) == nil)
    #expect(try proofs[0].write(into: folder) == nil)
    #expect(try proofs[1].write(into: folder) == folder + "/statement")
    let statement = try Data(contentsOf: URL(fileURLWithPath: folder + "/statement"))
    #expect(Array(statement) == proofs[0].statement)
  }

  @Test func whereOneFileDiffersNoneIsWritten() throws {
    let proof = try proofs()[0]
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    try keys.station.write("a key of somebody", to: folder + "/key.pem")
    #expect(try proof.write(into: folder) == folder + "/key.pem")
    #expect(try keys.station.names(in: folder) == ["key.pem"])
  }
}
