import DutyModel
import Keys

// A leader opens his key with his passphrase. Every wrong one is an entry, so no other seat and no restart forgets it.

extension Desk {
  package var keyFolder: KeyFolder { KeyFolder(folder) }

  /// What `person` can do by key at this moment, as far as this seat has read.
  package func keyStanding(of person: PersonID) -> KeyStanding {
    guard let key = room.validKey(of: person) else { return .none }
    return switch key.tries.verdict(at: now) {
    case .open(let left): .ready(left: left)
    case .wait(let until): .wait(until: until)
    case .locked: .locked
    }
  }

  /// Opens the key of `person` with what was typed. Takes about half a second.
  ///
  /// - Parameter actor: who sits at the keys: a wrong passphrase is recorded under that name.
  /// - Throws: ``UnlockFault``; `JournalFailure` when a wrong try couldn't be recorded, and then it stays untold
  ///   whether it was wrong.
  package func unlock(_ person: PersonID, typed: String, by actor: Actor) throws -> UnlockedKey {
    // One try at a time: its pause is looked at behind whatever another terminal has just recorded.
    let turn = try takeTurn()
    defer { turn.end() }
    try follow()
    let name = room.personName(person)
    guard let enrolled = room.validKey(of: person) else { throw UnlockFault.noKey(name) }
    switch enrolled.tries.verdict(at: now) {
    case .open: break
    case .wait(let until): throw UnlockFault.wait(until: until, seconds: seconds(until: until))
    case .locked: throw UnlockFault.locked(name)
    }
    let sealed = try sealedKey(enrolled)
    let passphrase: Passphrase
    do throws(KeyFault) { passphrase = try Passphrase(typed: typed) } catch {
      throw UnlockFault.passphrase(error)
    }
    do throws(KeyFault) {
      let key = try sealed.unlock(passphrase, floor: keyCost)
      let unlocked = UnlockedKey(person: person, id: enrolled.id, key: key)
      hold(unlocked)
      return unlocked
    } catch {
      if error == .wrongPassphrase { throw try recordWrongTry(enrolled, by: actor) }
      throw UnlockFault.file(.unusable(path: keyFolder.file(of: enrolled.id), error))
    }
  }

  private func takeTurn() throws(UnlockFault) -> KeyTurn {
    do throws(FileFault) {
      if let turn = try KeyTurn(keyFolder, waitMilliseconds: keyWaitMilliseconds) { return turn }
    } catch {
      throw .file(.file(error))
    }
    throw .busy
  }

  /// The file of an enrolled key, which must hold the public half that the entry told.
  private func sealedKey(_ enrolled: EnrolledKey) throws(UnlockFault) -> SealedKey {
    do throws(KeyFileFault) {
      let sealed = try keyFolder.read(enrolled.id)
      guard Hex.text(sealed.publicBytes) == enrolled.publicHalf, sealed.person == enrolled.person.rawValue
      else { throw .unusable(path: keyFolder.file(of: enrolled.id), .otherPublicHalf) }
      return sealed
    } catch {
      throw .file(error)
    }
  }

  private func recordWrongTry(_ enrolled: EnrolledKey, by actor: Actor) throws -> UnlockFault {
    // The program says so, and who sat there, if anybody in particular.
    let recorder = Actor(person: actor.person, role: .program, assurance: actor.assurance)
    try submit(Submission(.keys(.fail(NamedKey(enrolled.id))), by: recorder, key: newKey()))
    switch room.enrolledKey(enrolled.id)?.tries.verdict(at: now) {
    case .wait(let until):
      let left = UnlockTries.most - (room.enrolledKey(enrolled.id)?.tries.failures ?? 0)
      return .wrong(left: left, seconds: seconds(until: until))
    case .open(let left): return .wrong(left: left, seconds: 0)
    case .locked, nil: return .wrong(left: 0, seconds: 0)
    }
  }

  private func seconds(until instant: Timestamp) -> Int {
    max(1, (instant.milliseconds - now.milliseconds + 999) / 1_000)
  }
}
