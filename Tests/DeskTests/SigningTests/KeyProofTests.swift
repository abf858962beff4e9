import DutyModel
import Foundation
import Keys
import TestSupport
import Testing

@testable import Desk

/// A name that somebody says is no key: a new one is proved by its own signature and by that of the one before.
@Suite struct KeyProofTests {
  private let keys: KeyDesk
  private let name: LocalText

  init() throws {
    keys = try KeyDesk()
    name = keys.desk.room.personName(KeyDesk.lin)
  }

  private func refusal(_ command: KeyCommand, by actor: Actor = KeyDesk.leader) throws -> Refusal? {
    try keys.refusal { try keys.desk.submit(.keys(command), by: actor) }
  }

  /// What the agent answers to whoever says that he is 林远山.
  private func answer(_ command: String, _ data: String) -> String {
    let line = #"{"id":"x","command":"\#(command)","by":"lin.yuanshan","data":{\#(data)}}"#
    let agent = Agent(desk: keys.desk, client: "test", language: .chinese)
    return String(decoding: agent.answer(Array(line.utf8)), as: UTF8.self)
  }

  private func data(_ rotated: KeyRotated) -> String {
    [
      ("former", rotated.former.rawValue), ("key", rotated.key.rawValue), ("person", rotated.person.rawValue),
      ("public", rotated.publicHalf), ("created", ZoneTable.china.text(rotated.created)),
      ("possession", rotated.possession), ("signature", rotated.signature),
    ].map { #""\#($0)":"\#($1)""# }.joined(separator: ",")
  }

  @Test func anAgentWithoutTheOldKeyTakesNobodysPlace() throws {
    let stolen = try keys.newKey()
    var rotated = KeyRotated(keys.key, to: stolen.enrolled)
    rotated.signature = try #require(stolen.pen.signature(over: rotated.claim(in: keys.desk.identity)))
    let answer = answer("key.rotate", data(rotated))
    #expect(answer.contains(#""code":"not_signed_by_former""#), "\(answer)")
    // And the way out for who has lost his.
    #expect(answer.contains("请另一位领导作废") && answer.contains("dutyroom key new"), "\(answer)")
    #expect(keys.desk.room.validKey(of: KeyDesk.lin)?.id == keys.key)
  }

  @Test func anAgentWithTheOldKeysSignatureMayRotate() throws {
    let rotated = try keys.rotation(from: keys.key, by: keys.unlock())
    let answer = answer("key.rotate", data(rotated))
    #expect(answer.contains(#""ok":true"#), "\(answer)")
    #expect(keys.desk.room.validKey(of: KeyDesk.lin)?.id == rotated.key)
    #expect(keys.listener.entries.last?.by.assurance == .key)
  }

  @Test func anAgentLocksNobodyOut() throws {
    let answer = answer("key.fail", #""key":"\#(keys.key)""#)
    #expect(answer.contains(#""ok":false"#) && answer.contains("not_allowed"), "\(answer)")
    #expect(keys.desk.room.validKey(of: KeyDesk.lin)?.tries.failures == 0)
  }

  /// Each part of what was handed over, changed afterwards.
  @Test func whatTheOldKeySignedIsTheVeryKeyThatIsTaken() throws {
    let pen = try keys.unlock()
    var rotated = try keys.rotation(from: keys.key, by: pen)
    let other = try keys.newKey().enrolled
    (rotated.key, rotated.publicHalf, rotated.possession) = (other.key, other.publicHalf, other.possession)
    #expect(try refusal(.rotate(rotated)) == .keys(.notSignedByFormer(name)))
    // A signature for something else is none.
    rotated.signature = try #require(pen.signature(over: other.claim(in: keys.desk.identity)))
    #expect(try refusal(.rotate(rotated)) == .keys(.notSignedByFormer(name)))
  }

  @Test func anotherStationsHandOverIsNoneHere() throws {
    let pen = try keys.unlock()
    var elsewhere = keys.desk.identity
    elsewhere.journal = "6f9619ff-8b86-4d11-b42d-00c04fc964ff"
    var rotated = try keys.rotation(from: keys.key, by: pen)
    rotated.signature = try #require(pen.signature(over: rotated.claim(in: elsewhere)))
    #expect(try refusal(.rotate(rotated)) == .keys(.notSignedByFormer(name)))
    elsewhere = keys.desk.identity
    elsewhere.station = "other"
    rotated.signature = try #require(pen.signature(over: rotated.claim(in: elsewhere)))
    #expect(try refusal(.rotate(rotated)) == .keys(.notSignedByFormer(name)))
  }

  @Test func aKeyThatItsBringerDoesNotHoldIsNotEnrolled() throws {
    let gao = keys.desk.room.personName(KeyDesk.gao)
    let held = try keys.newKey(of: KeyDesk.lin).enrolled
    // Somebody else's public half, with the proof that he gave for himself.
    var copied = held
    copied.person = KeyDesk.gao
    #expect(try refusal(.enroll(copied), by: KeyDesk.other) == .keys(.newKeyUnproven(gao)))
    copied = try keys.newKey(of: KeyDesk.gao).enrolled
    copied.possession = held.possession
    #expect(try refusal(.enroll(copied), by: KeyDesk.other) == .keys(.newKeyUnproven(gao)))
    copied = try keys.newKey(of: KeyDesk.gao).enrolled
    copied.key = "0123456789abcdef"
    #expect(try refusal(.enroll(copied), by: KeyDesk.other) == .keys(.badPublicHalf))
    #expect(try refusal(.enroll(keys.newKey(of: KeyDesk.gao).enrolled), by: KeyDesk.other) == nil)
  }

  @Test func theRulesComeBeforeTheProofs() throws {
    let enrolled = try keys.newKey().enrolled
    #expect(try refusal(.enroll(enrolled)) == .keys(.enrolledAlready(name)))
    let rotated = KeyRotated("0123456789abcdef", to: enrolled)
    #expect(try refusal(.rotate(rotated)) == .keys(.unknown("0123456789abcdef")))
  }

  @Test func anEndThatLiesBehindTheDamageStillEndsTheKeyInTheNextJournal() throws {
    var ring = KeyRing()
    let enrolled = try keys.newKey().enrolled
    ring.apply(.enrolled(enrolled), at: 5)
    var carried = EnrolledKey(enrolled, entry: 5)
    carried.end = KeyEnd()
    carried.end?.entry = 9
    ring.takeOver(carried)
    #expect(ring[enrolled.key]?.isValid(at: 8) == true && ring[enrolled.key]?.isValid(at: 10) == false)
  }
}
