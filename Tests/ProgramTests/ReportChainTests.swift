import Glibc
import JournalFile
import Testing

extension ProgramTests {
  /// Reports that leave the room, from the first draft to the end of the matter, by script and command line.
  @Suite struct ReportChains {
    @Test func aMatterGoesFromItsFirstReportToItsEnd() throws {
      let chain = try ReportChain()
      // A first report by the leader's word.
      let first = try chain.draft("first")
      try chain.submit(first)
      let code = try chain.code(of: first)
      let signed = try chain.station.run("sign", "1", "--words", "同意 \(code)", "--means", "wechat")
      #expect(signed.code == 0 && signed.lines.first?.contains("第1期") == true, "\(signed)")
      try chain.send(first)
      #expect(try chain.bulletin(first)["state"]?.string == "sent")
      let asked = #""bulletin":"\#(first)","recipient":"county_gov","receiver":"#
      try chain.act("bulletin.acknowledge", asked + #""孙某""#)
      #expect(try chain.refusal("bulletin.acknowledge", asked + #""李某""#) == "acknowledged_already")
      // A follow-up says only what changed, and why a casualty figure did.
      let now = try #require(chain.agent.ask(#"{"query":"state"}"#).root["time"]?.string)
      try chain.act(
        "figure.record",
        #""matter":"\#(chain.matter)","figure":"trapped","value":5,"source":"石桥村","certainty":"verified","as_of":"\#(now)""#
      )
      let followUp = try chain.draft("follow_up")
      #expect(
        try chain.refusal("bulletin.submit", #""bulletin":"\#(followUp)","draft":1"#) == "figure_unexplained")
      try chain.act(
        "bulletin.edit",
        #""bulletin":"\#(followUp)","draft":1,"text":"截至21时，被困5人（前报7人，两人自行撤出）。","#
          + #""explanations":[{"figure":"trapped","text":"两人自行撤出"}]"#)
      try chain.submit(followUp, draft: 2)
      let shown = try chain.station.run("bulletin", "show", followUp)
      #expect(shown.code == 0 && shown.output.contains("前报7人") && !shown.output.contains("溪水漫过便桥"))
      try chain.signOnPaper(followUp)
      try chain.send(followUp, receiver: "孙某")
      #expect(try chain.bulletin(followUp)["issue"]?.string?.hasSuffix("第2期") == true)
      // Nothing ends on paper without a final report.
      let close = #""matter":"\#(chain.matter)","outcome":"handled","text":"水退了""#
      for recipient in ["county_gov", "county_emergency", "county_flood_hq", "village", "duty_leader"] {
        try chain.agent.submit(
          call("p-\(recipient)", recipient, matter: chain.matter, #""receiver":"孙某","read_back":true"#))
      }
      #expect(try chain.refusal("matter.close", close) == "final_report_owed")
      let final = try chain.draft("final")
      try chain.submit(final)
      try chain.signOnPaper(final)
      try chain.send(final, receiver: "孙某")
      #expect(try chain.refusal("matter.close", close) == nil)
      // The word is still to be made good, and the numbers have no gap.
      let status = try chain.station.run("status")
      #expect(status.output.contains("欠补签 1"), "\(status)")
      let list = try chain.station.run("bulletin", "list", "--all")
      #expect(["第1期", "第2期", "第3期"].allSatisfy(list.output.contains), "\(list)")
      let owed = try chain.station.run("sign", first, "--pages", "1", "--code", code)
      #expect(owed.code == 0, "\(owed)")
      #expect(!(try chain.station.run("status")).output.contains("欠补签"))
      #expect(try chain.station.verify() == 0)
    }

    @Test func theCodeOfAnOlderDraftSignsNothing() throws {
      let chain = try ReportChain()
      let id = try chain.draft("first")
      try chain.submit(id)
      let old = try chain.code(of: id)
      try chain.act("bulletin.edit", #""bulletin":"\#(id)","draft":1,"text":"水退了，续报随后。""#)
      try chain.submit(id, draft: 2)
      let signed = try chain.station.run(
        "sign", id, "--words", "同意 \(old)", "--means", "phone", "--code", old)
      #expect(signed.code == 1 && signed.errors.contains("第1稿"), "\(signed)")
      #expect(
        try chain.refusal("bulletin.submit", #""bulletin":"\#(id)","draft":1"#) == "draft_moved_on")
      #expect(try chain.bulletin(id)["state"]?.string == "awaiting_signature")
    }

    @Test func textsOfSixteenKilobytesAndHiddenSignsBecomeDocuments() throws {
      let chain = try ReportChain()
      let long = String(repeating: "水", count: 5_400)
      let id = try chain.draft("first", #""text":"\u202e截至\u001b[2J21时。\#(long)""#)
      try chain.submit(id)
      #expect(try chain.pages(of: id) > 8)
      try chain.signOnPaper(id)
      for name in try chain.documents() where !name.hasSuffix(".docx") {
        let text = try text(of: chain.station.file("out/\(name)"))
        #expect(!text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{1B}" }, "\(name)")
      }
      let plain = try chain.station.run("bulletin", "export", id, "--plain")
      #expect(plain.output.contains(long) && plain.output.contains("截至[2J21时"))
      let tooLong = #""bulletin":"\#(id)","draft":1,"text":"\#(String(repeating: "水", count: 5_500))""#
      #expect(try chain.refusal("bulletin.edit", tooLong) != nil)
    }

    /// Whatever is killed when, the entries are whole and the documents are there when the next one begins.
    @Test func killedBetweenTheActsNothingIsLostAndNothingDouble() throws {
      let station = try TestStation()
      var chain: ReportChain? = try ReportChain(station)
      let id = try #require(chain).draft("first")
      try #require(chain).submit(id)
      let code = try #require(chain).code(of: id)
      try #require(chain).agent.process.kill()
      chain = nil
      let sign =
        #"{"id":"s","command":"bulletin.sign","data":{"bulletin":"\#(id)","draft":1,"kind":"paper","#
        + #""signer":"SIGNER","code":"\#(code)","pages":1}}"#
      let state = try station.run("status", "--json").output
      let root = try JSONDocument(Array(state.utf8), maximumDepth: 32).root
      let signer = try #require(root["bulletins"]?.elements.first?["waits_for"]?.string)
      for _ in 1...2 {
        // The second one finds the command done: one signature, one number.
        let agent = try station.agent("--client", "again")
        try agent.submit(sign.replacing("SIGNER", with: signer))
        agent.process.kill()
      }
      let types = try station.records().map(\.type)
      #expect(
        types.count { $0 == "bulletin.signed/1" } == 1 && types.count { $0 == "bulletin.numbered/1" } == 1)
      let agent = try station.agent()
      try agent.submit(note("n", "接着办"))
      #expect(try agent.leave() == 0)
      let documents = try names(in: station.file("out")).filter { $0.contains("已签") }
      #expect(documents.count == 6, "\(documents)")
      #expect(try station.verify() == 0)
    }

    @Test func ofTwoWhoSignAtOnceOneIsToldWhoWasFirst() throws {
      let chain = try ReportChain()
      var ids: [String] = []
      for (kind, count) in [("first", 1), ("follow_up", 1)] {
        for _ in 1...count {
          ids.append(try chain.draft(kind))
          try chain.submit(ids[ids.count - 1])
        }
      }
      // Both reports, each signed by two processes at once.
      var talks: [(id: String, client: AgentClient)] = []
      for id in ids {
        for seat in 1...2 {
          let code = try chain.code(of: id)
          let signer = try #require(chain.bulletin(id)["waits_for"]?.string)
          let client = try chain.station.agent("--client", "sign\(id.suffix(2))\(seat)")
          client.send(
            #"{"id":"s","command":"bulletin.sign","data":{"bulletin":"\#(id)","draft":1,"kind":"paper","#
              + #""signer":"\#(signer)","code":"\#(code)","pages":1}}"#)
          talks.append((id, client))
        }
      }
      let answers = try talks.map { ($0.id, try $0.client.answer()) }
      for id in ids {
        let own = answers.filter { $0.0 == id }.map(\.1)
        #expect(own.count(where: \.isOK) == 1, "\(own)")
        #expect(own.compactMap(\.refusal) == ["bulletin_not_now"])
        #expect(own.first { !$0.isOK }?.message.contains("已经签发") == true)
      }
      let numbers = try chain.bulletins().compactMap { $0["issue"]?.string }
      #expect(Set(numbers).count == 2)
      #expect(try chain.station.verify() == 0)
    }

    @Test func aPrinterThatFailsIsTold() throws {
      let chain = try ReportChain()
      let id = try chain.draft("first")
      let settings = chain.station.file("station.toml")
      let before = try text(of: settings)
      try write(Array((before + "\n[print]\ncommand = [\"/bin/false\"]\n").utf8), to: settings)
      let failed = try chain.station.run("bulletin", "export", id, "--print")
      #expect(failed.code == 1 && failed.errors.contains("没打成"), "\(failed)")
      #expect(try failed.lines.first.map { try !bytes(of: $0).isEmpty } == true)
      try write(Array((before + "\n[print]\ncommand = [\"/bin/true\"]\n").utf8), to: settings)
      #expect(try chain.station.run("bulletin", "export", id, "--print").code == 0)
    }
  }
}
