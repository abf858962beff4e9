/// An entry as a line of the log: who, what, and the words; chosen here when it is shown, never stored.
package struct LogLine: Equatable, Sendable {
  /// 来电, 登记, 报县 …
  package var word: String
  package var text: String

  package init(word: String, text: String) {
    self.word = word
    self.text = text
  }
}

extension DutyRoom {
  /// The line for an entry that this room has folded; nil for bookkeeping that nobody reads at night.
  package func logLine(for entry: Entry, in language: Language) -> LogLine? {
    let words = LogWords(room: self, language: language)
    switch entry.event {
    case .reportReceived(let received): return words.line(received.content)
    case .reportJoined(let joined):
      return words.line(joined)
    case .reportDetached(let detached): return words.line(detached)
    case .incidentRevised(let revised): return words.line(revised, at: entry.at)
    case .incidentVerified(let verified): return words.line(verified)
    case .figureChosen(let chosen): return words.line(chosen)
    case .matterReopened(let reopened): return words.line(reopened)
    case .reportSettled(let settled): return words.line(settled)
    case .incidentOpened(let opened):
      let kind = opened.kind?.name(in: language)
      let parts = [words.number(opened.matter), kind, opened.place, opened.level.name(in: language)]
      return words.line("登记", "Opened", parts.compactMap { $0 }.joined(separator: " "))
    case .figureRecorded(let figure):
      return words.line(figure)
    case .clockMissed(let missed): return words.line(missed)
    case .clockReopened(let reopened):
      return words.line(reopened)
    case .clockReplanned(let replanned): return words.line(replanned, at: entry.at)
    case .clockPhoned(let phoned): return words.line(phoned)
    case .clockClaimed(let claimed): return words.line(claimed, at: entry.at)
    // What falls away by itself is bookkeeping; that somebody took a duty off is not.
    case .clockReleased(let released):
      return released.cause == .rules ? nil : words.line(released, at: entry.at)
    case .phaseEntered(let entered): return words.line(entered)
    case .callMade(let call): return words.line(call)
    case .bulletinSent(let bulletin):
      let parts = [
        words.number(bulletin.matter), bulletin.sort.name(in: language), words.recipient(bulletin.recipient),
        bulletin.receiver.map(words.somebody), bulletin.text,
      ]
      let whole = parts.compactMap { $0 } + words.unnamed(bulletin.receiver, at: bulletin.recipient)
      return words.line("报出", "Sent", whole.joined(separator: " "))
    case .bulletin(let act): return words.line(act, at: entry.at)
    // The sign-off before it says who signed what; a checkpoint is bookkeeping.
    case .keys(.signed), .keys(.checkpoint): return nil
    case .keys(let act): return words.line(act)
    case .matterAssigned(let assigned):
      return words.line("主办", "Owner", "\(words.number(assigned.matter)) \(words.person(assigned.owner))")
    case .matterClosed(let closed): return words.line(closed, at: entry.at)
    case .shiftTaken(let shift):
      let officers = shift.officers.map(words.person).joined(separator: " ")
      return words.line(
        "接班", "On duty",
        shift.leader.map { "\(officers)  \(Post.dutyLeader.name(in: language)) \(words.person($0))" }
          ?? officers)
    case .shiftChanged(let changed): return words.line(changed)
    case .leaderLocated(let located):
      return words.line(
        "到位", "Whereabouts",
        "\(words.person(located.person)) \(located.whereabouts.name(in: language))")
    case .shiftLeft(let left):
      let taker = left.taker.map(words.person)
      return words.line("交班", "Left", [taker, left.reason].compactMap { $0 }.joined(separator: " "))
    case .errandOpened(let opened): return words.line(opened, besides: entry.at)
    case .errandAnswered(let answered): return words.line(answered)
    case .errandReminded(let reminded): return words.line(reminded)
    case .spotCheckRecorded(let check): return words.line(check)
    case .noteAdded(let note):
      let number = note.matter.map { words.number($0) + " " } ?? ""
      return words.line("记事", "Note", number + note.text)
    case .entryStruck(let struck):
      return words.line(
        "划掉", "Struck", language("第\(struck.entry)条", "entry \(struck.entry)") + "  \(struck.reason)")
    case .exerciseClockSet(let clock):
      return words.line("演练", "Exercise", words.speed(clock))
    case .fileAttached(let file):
      return words.line(
        "附件", "Attached", language("第\(file.entry)条 ", "entry \(file.entry) ") + "\(file.name) \(file.size)")
    case .mainsChanged(let mains):
      let battery = mains.batteryPercent.map { language("，电池\($0)%", ", battery \($0)%") } ?? ""
      let what = mains.isOnline ? language("恢复供电", "mains back") : language("停电", "mains lost")
      return words.line("市电", "Power", what + battery)
    case .timeStepped(let step):
      return words.line(step)
    case .journalRepaired(let repaired):
      return words.line("日志", "Journal", "\(repaired.length)B -> \(repaired.file)")
    case .stationAdopted: return words.adopted(.station)
    case .peopleAdopted(let adopted): return adopted.part == 1 ? words.adopted(.people) : nil
    case .rosterAdopted(let adopted): return adopted.part == 1 ? words.adopted(.roster) : nil
    case .policyAdopted(let adopted): return adopted.part == 1 ? words.adopted(.policy) : nil
    case .cardsAdopted(let adopted): return adopted.part == 1 ? words.adopted(.cards) : nil
    case .cardStarted(let started): return words.line(started)
    case .cardStepSet(let set): return words.line(set)
    case .registerAdopted(let part): return part.part == 1 ? words.adopted(part.register.fileName) : nil
    case .unknown(let type): return words.line("未识", "Unknown", type)
    case .segmentOpened(let opened):
      return opened.replaces.map { damaged in
        words.line(
          "日志", "Journal",
          language(
            "新日志，接替坏了的那本（\(damaged.kind(in: .chinese))，到第 \(damaged.sequence) 条）",
            "new, in the place of a damaged one (\(damaged.kind(in: .english)), up to entry \(damaged.sequence))"
          ))
      }
    case .clockStarted, .clockMet, .carried: return nil
    }
  }

  /// Who did it, as the log shows it: a name, or blank for the program.
  package func author(of entry: Entry, in language: Language) -> String {
    if let person = entry.by.person { return settings.person(person)?.name(in: language) ?? person.rawValue }
    switch entry.by.role {
    case .program: return ""
    case .inbox: return Role.inbox.name(in: language)
    case .officer, .leader, .trainer: return entry.seat
    }
  }
}
