private typealias Line = BulletinLayout.Line

/// A line of the grid, in half columns.
private let full = BulletinLayout.columns * 2
/// Lines that are kept free below the signature for who checked, who signed how, and for the code: a text has as many
/// pages when it's signed as it had before.
private let handsRoom = 3
/// Lines of text that stand on the page of the signature at least.
private let textAboveSignature = 2
/// The title's letters are 22 points high, those of the grid 16: so many of them fill a line.
private let titleWidth = 40

extension BulletinText {
  /// Everything that is printed, top to bottom, before it is cut into pages.
  func lines(code: String) -> [BulletinLayout.Line] {
    var lines = head
    lines += paragraph(addressees + "：", .addressees)
    for paragraph in body { lines += self.paragraph(paragraph, .body, indent: 4) }
    if !attachments.isEmpty { lines += [blank] + attachmentBlock }
    var kept = 0
    for index in lines.indices.reversed() where kept < textAboveSignature {
      lines[index].staysWithNext = true
      if lines[index].style != .blank { kept += 1 }
    }
    return lines + signatureBlock + handsBlock(code: code)
  }

  private var head: [Line] {
    var lines: [Line] = []
    if let drillMark {
      lines += centred(Array(repeating: drillMark, count: 3).joined(separator: "　"), .drill)
    }
    if !grades.isEmpty { lines += paragraph(grades.joined(separator: "　"), .grade) }
    if !masthead.isEmpty { lines += centred(masthead, .masthead, width: titleWidth) }
    if let number { lines += centred(number, .number) }
    // The rules are lines of the grid themselves and part as well as an empty one would.
    if !masthead.isEmpty {
      lines.append(Line(style: .redRule, text: "", indent: 0, beginsParagraph: true))
    } else if !lines.isEmpty {
      lines.append(blank)
    }
    lines += centred(title, .title, width: titleWidth) + [blank]
    return lines.map(keeping)
  }

  /// Right of the middle by the standard's rule for a letter without a seal: the date begins two columns right of
  /// the unit, and whichever is longer ends two columns before the edge.
  private var signatureBlock: [Line] {
    let (unitWidth, dateWidth) = (gridWidth(of: unit), gridWidth(of: date))
    let start = max(0, min(full - 4 - unitWidth, full - 4 - dateWidth - 4))
    let dateStart = max(0, min(start + 4, full - dateWidth))
    let lines = paragraph(unit, .signature, block: start) + paragraph(date, .signature, block: dateStart)
    return ([blank] + lines).map(keeping)
  }

  private func handsBlock(code: String) -> [Line] {
    let signed = hands.map { hand in hand.act + "：" + hand.name + (hand.note.isEmpty ? "" : "（\(hand.note)）")
    }
    let last = (phone.map { ["联系电话：" + $0] } ?? []) + ["校验：" + code]
    let rows = (handsRows(signed) + handsRows(last)).flatMap { paragraph($0, .hands) }
    // Blanks at the end of a page take room and aren't printed.
    let free = Array(repeating: blank, count: max(0, handsRoom - rows.count))
    let lines = [Line(style: .rule, text: "", indent: 0, beginsParagraph: true)] + rows + free
    return lines.dropLast().map(keeping) + lines.suffix(1)
  }

  /// As many on a row as it holds whole: a name isn't torn from what it did, nor a line for a pen in two.
  private func handsRows(_ parts: [String]) -> [String] {
    var rows: [String] = []
    for part in parts {
      if let row = rows.last, gridWidth(of: row) + 2 + gridWidth(of: part) <= full {
        rows[rows.count - 1] = row + "　" + part
      } else {
        rows.append(part)
      }
    }
    return rows
  }

  /// 附件说明: two columns in, the names under each other.
  private var attachmentBlock: [Line] {
    attachmentLines.flatMap { line in
      let text = String(line.drop { $0 == "　" })
      return paragraph(text, .body, block: line.hasPrefix("附件") ? 4 : 10)
    }
  }

  private var blank: Line { Line(style: .blank, text: "", indent: 0, beginsParagraph: true) }

  private func keeping(_ line: Line) -> Line {
    var line = line
    line.staysWithNext = true
    return line
  }

  /// A paragraph whose first line is indented, or all of whose lines stand `block` half columns in.
  private func paragraph(_ text: String, _ style: Line.Style, indent: Int = 0, block: Int = 0) -> [Line] {
    // A block that stands so far right that hardly a word fits is moved left.
    let block = min(block, full - 20)
    return gridLines(of: text, width: full - block, first: full - block - indent).enumerated().map {
      index, row in
      Line(style: style, text: row, indent: block + (index == 0 ? indent : 0), beginsParagraph: index == 0)
    }
  }

  /// In the middle of the line, broken as a title is.
  private func centred(_ text: String, _ style: Line.Style, width: Int = full) -> [Line] {
    titleLines(of: text, width: width).enumerated().map { index, row in
      Line(
        style: style, text: row, indent: max(0, (full - gridWidth(of: row)) / 2), beginsParagraph: index == 0)
    }
  }
}
