import DutyModel
import JournalFile

extension StationCheck {
  /// What an officer reads: each fault with what helps, then what to do now.
  package func text(in language: Language) -> String {
    let lines = faults.map { fault in
      let word = fault.severity == .error ? language("错", "error") : language("注意", "note")
      return "\(word)  \(fault.message(in: language))\n    \(fault.remedy(in: language))"
    }
    return (lines + sample(in: language) + [summary(in: language)]).joined(separator: "\n")
  }

  /// How to see the first faulty file as it was written by `init`: most remedies point at it.
  private func sample(in language: Language) -> [String] {
    let written = Set(
      StationFile.single.map(\.fileName) + Register.allCases.map(\.fileName)
        + StarterCards.all.map { "cards/\($0.id).toml" })
    guard let file = faults.lazy.map(\.file).first(where: written.contains) else { return [] }
    return [
      language(
        "对照自带样本：dutyroom init --print \(file) --lang zh（只打印，什么也不改）",
        "To compare with the starter folder: dutyroom init --print \(file) --lang en (prints it, changes nothing)"
      )
    ]
  }

  /// The last lines: how many, and what they mean for tonight.
  package func summary(in language: Language) -> String {
    let files = (StationFile.allCases.map(\.fileName) + ["registers/"]).joined(separator: " ")
    switch (errors, remarks) {
    case (0, 0):
      return language("文件都好：\(files)", "All files are fine: \(files)")
    case (0, _):
      return language(
        "没有错，\(remarks) 处要注意。文件照常采用；抽空改好，再运行一遍 dutyroom check。",
        "No errors, \(counted(remarks, "note")). All files are taken over; mend these when there is time, then run "
          + "dutyroom check again.")
    default:
      let faulty = Set(faults.filter { $0.severity == .error }.map(\.file)).count
      return language(
        "\(errors) 处错，在 \(faulty) 个文件里；\(remarks) 处要注意。有错的文件不采用，席位沿用上一份好的。先改错，再运行一遍 dutyroom check。",
        "\(counted(errors, "error")) in \(counted(faulty, "file")), \(counted(remarks, "note")). Files with errors are "
          + "not taken over, seats keep the last good ones. Mend the errors first, then run dutyroom check again."
      )
    }
  }

  private func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }

  /// One document for machines; the sentences are in `language`.
  package func json(station: String, at now: Timestamp, zone: ZoneTable, in language: Language) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.name("station")
    json.string(station)
    json.name("time")
    json.string(zone.text(now))
    json.name("errors")
    json.integer(errors)
    json.name("notes")
    json.integer(remarks)
    json.name("findings")
    json.beginArray()
    for fault in faults { fault.write(to: &json, language) }
    json.endArray()
    json.name("summary")
    json.string(summary(in: language))
    json.endObject()
    return json.bytes
  }
}

extension StationFault {
  fileprivate func write(to json: inout JSONWriter, _ language: Language) {
    func member(_ name: String, _ value: String) {
      json.name(name)
      json.string(value)
    }
    json.beginObject()
    member("severity", severity == .error ? "error" : "note")
    member("file", file)
    json.name("place")
    json.beginObject()
    if let line = place?.order.0, line > 0 {
      json.name("line")
      json.integer(line)
    }
    switch place {
    case .cell(_, let column): member("column", column)
    case .character(_, let column):
      json.name("character")
      json.integer(column)
    case .key(let path, _): member("key", path)
    case .line, nil: break
    }
    if !alsoOnLines.isEmpty {
      json.name("also_on_lines")
      json.beginArray()
      for line in alsoOnLines { json.integer(line) }
      json.endArray()
    }
    json.endObject()
    let halves = problem.halves(language)
    member("expected", halves.expected)
    member("found", halves.found)
    member("message", message(in: language))
    member("remedy", remedy(in: language))
    json.endObject()
  }
}

extension StationFault.Problem {
  /// A sentence about a fault says what was expected, then what was found; these words stand between the two.
  private static let seams: (chinese: [String], english: [String]) = (
    ["，实", "，没有", "，一条也没有", "，一个也没有", "，一份也没有", "，这里", "，两样", "，文件是空的", "，从这里", "，只有这些", "，照", "，"],
    [", found", ", and ", ", the register has", ", which", ", has ", ", is ", "; ", ", "]
  )

  /// The two halves of the sentence; the second is empty where the sentence has one.
  func halves(_ language: Language) -> (expected: String, found: String) {
    let sentence = sentence(language)
    for seam in language == .chinese ? Self.seams.chinese : Self.seams.english {
      guard let range = sentence.firstRange(of: seam) else { continue }
      let found = sentence[range.lowerBound...].drop { "，,; ".contains($0) }
      return (String(sentence[..<range.lowerBound]), String(found))
    }
    return (sentence, "")
  }
}
