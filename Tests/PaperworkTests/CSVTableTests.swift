import Testing

@testable import Paperwork

@Suite struct CSVTableTests {
  private func table(_ text: String) throws -> CSVTable { try CSVTable(Array(text.utf8)) }

  private func fault(_ text: String) -> CSVFault? {
    do throws(CSVFault) {
      _ = try CSVTable(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func rowsComeWithTheLineOnWhichTheyBegin() throws {
    let table = try table("a,b\r\n1,\"x\r\ny\"\r\n\r\n3,4\n")
    #expect(table.header == ["a", "b"])
    #expect(
      table.rows == [
        CSVTable.Row(line: 2, cells: ["1", "x\r\ny"]), CSVTable.Row(line: 5, cells: ["3", "4"]),
      ])
  }

  @Test func quotesHoldCommasAndDoubledQuotes() throws {
    #expect(try table("a,b\n\"1,2\",\"say \"\"no\"\"\"").rows[0].cells == ["1,2", "say \"no\""])
  }

  @Test func emptyCellsAreCells() throws {
    #expect(try table("a,b,c\n,,\n\"\",x,\n").rows.map(\.cells) == [["", "", ""], ["", "x", ""]])
  }

  @Test func byteOrderMarkIsNoPartOfTheFirstName() throws {
    #expect(try table("\u{FEFF}a,b\n1,2\n").header == ["a", "b"])
  }

  @Test func lastLineNeedsNoEnd() throws {
    #expect(try table("a\n1").rows.map(\.cells) == [["1"]])
  }

  @Test func columnIsFoundByAnyOfItsNames() throws {
    let table = try table("类别,人员\n带班,高翔\n")
    #expect(try table.column("person", "人员") == 1)
    #expect(throws: CSVFault(.missingColumn("start"), line: 1, column: 1)) {
      try table.column("start", "开始")
    }
  }

  @Test(arguments: [
    ("", CSVFault(.noHeader, line: 1, column: 1)),
    ("\n\r\n", CSVFault(.noHeader, line: 1, column: 1)),
    ("a,,c\n", CSVFault(.emptyColumnName, line: 1, column: 3)),
    ("a,b,a\n", CSVFault(.duplicateColumn("a"), line: 1, column: 5)),
    ("a,b\n1\n", CSVFault(.raggedRow(found: 1, expected: 2), line: 2, column: 1)),
    ("a,b\n1,2,3\n", CSVFault(.raggedRow(found: 3, expected: 2), line: 2, column: 5)),
    ("a,b\n带班,\"x\n1,2\n", CSVFault(.openQuote, line: 2, column: 4)),
    ("a,b\n带班,x\"y\n", CSVFault(.strayQuote, line: 2, column: 5)),
    ("a,b\n1,\"x\"y\n", CSVFault(.textAfterQuote, line: 2, column: 6)),
    ("a,b\r1,2\r", CSVFault(.bareCarriageReturn, line: 1, column: 4)),
  ])
  func nearlyRightIsAFaultWithItsPlace(text: String, expected: CSVFault) {
    #expect(fault(text) == expected)
  }

  @Test func bytesThatAreNoTextAreAFault() {
    #expect(throws: CSVFault(.notUTF8, line: 2, column: 3)) {
      try CSVTable(Array("a,b\n1,".utf8) + [0xB0, 0xE0])
    }
  }

  @Test func noPrefixOfATableCrashesTheReader() {
    let whole = Array("a,b\r\n\"x\"\"y\",林\r\n1,2\n".utf8)
    for length in 0...whole.count { _ = try? CSVTable(whole[..<length]) }
    for index in whole.indices {
      var bytes = whole
      bytes[index] = 0x22
      _ = try? CSVTable(bytes)
    }
  }
}
