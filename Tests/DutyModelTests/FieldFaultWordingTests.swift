import DutyModel
import Testing

@Suite struct FieldFaultWordingTests {
  @Test(arguments: [
    (
      FieldFault(.missing, at: ["data", "matter"]),
      "“data.matter”：缺这一项，必填。", "“data.matter”: is missing and must be given."
    ),
    (
      FieldFault(.unknownField(nearest: "place"), at: ["data", "palce"]),
      "“data.palce”：不认识这一项。是不是“place”？", "“data.palce”: is not known. Did you mean “place”?"
    ),
    (
      FieldFault(.unknownField(nearest: nil), at: ["data", "x"]),
      "“data.x”：不认识这一项。用 query commands 看有哪些。",
      "“data.x”: is not known. `query commands` lists the fields."
    ),
    (
      FieldFault(.wrongType(expected: .integer, found: "七"), at: ["figures", "trapped"]),
      "“figures.trapped”：要整数，给的是 七。", "“figures.trapped”: wants a whole number, found 七."
    ),
    (
      FieldFault(.wrongType(expected: .text, found: "7"), at: ["text"]),
      "“text”：要文字，给的是 7。", "“text”: wants a text, found 7."
    ),
    (
      FieldFault(.wrongType(expected: .boolean, found: "yes"), at: ["read_back"]),
      "“read_back”：要true 或 false，给的是 yes。", "“read_back”: wants true or false, found yes."
    ),
    (
      FieldFault(.wrongType(expected: .time, found: "7"), at: ["at"]),
      "“at”：要时间（带时区），给的是 7。", "“at”: wants a time with offset, found 7."
    ),
    (
      FieldFault(.wrongType(expected: .code, found: "7"), at: ["kind"]),
      "“kind”：要固定的词，给的是 7。", "“kind”: wants one of the known words, found 7."
    ),
    (
      FieldFault(.wrongType(expected: .record, found: "7"), at: ["source"]),
      "“source”：要一组字段 {…}，给的是 7。", "“source”: wants an object {…}, found 7."
    ),
    (
      FieldFault(.wrongType(expected: .list, found: "7"), at: ["officers"]),
      "“officers”：要列表 […]，给的是 7。", "“officers”: wants a list […], found 7."
    ),
    (
      FieldFault(.unknownCode(found: "typhon", nearest: "typhoon"), at: ["kind"]),
      "“kind”：不认识“typhon”。是不是“typhoon”？", "“kind”: “typhon” is not known. Did you mean “typhoon”?"
    ),
    (
      FieldFault(.unknownCode(found: "x", nearest: nil), at: ["kind"]),
      "“kind”：不认识“x”。用 query commands 看可用的词。",
      "“kind”: “x” is not known. `query commands` lists the words."
    ),
    (
      FieldFault(.badTime(found: "20:31"), at: ["at"]),
      "“at”：“20:31”不是时间。要像 2026-07-14T20:31:00+08:00。",
      "“at”: “20:31” is not a time. Write it like 2026-07-14T20:31:00+08:00."
    ),
    (
      FieldFault(.tooLong(bytes: 20_000, limit: 16_384), at: ["officers", "[3]"]),
      "“officers[3]”：太长：20000 字节，最多 16384。", "“officers[3]”: is too long: 20000 bytes, at most 16384."
    ),
  ])
  func faultNamesPlaceAndRemedy(fault: FieldFault, chinese: String, english: String) {
    #expect(fault.message(in: .chinese) == chinese)
    #expect(fault.message(in: .english) == english)
  }

  @Test func exampleTimeOfTheMessageIsOne() {
    #expect(Timestamp(rfc3339: "2026-07-14T20:31:00+08:00") != nil)
  }

  @Test func pathGrowsFromTheInside() {
    let fault = FieldFault(.missing, at: ["name"]).inside("[2]").inside("people")
    #expect(fault.path == ["people", "[2]", "name"])
    #expect(fault.place == "people[2].name")
  }
}
