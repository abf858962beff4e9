// HTML that a browser prints on A4: one file, no script, nothing from outside.
extension Paper {
  /// The sheet as a whole HTML document. All text of people is escaped.
  package var html: String { Paper.html([self]) }

  /// Several sheets in one document, each on pages of its own.
  package static func html(_ papers: [Paper]) -> String {
    let orientation = papers.first?.isLandscape == true ? "landscape" : "portrait"
    return """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <title>\(escaped(papers.first?.title ?? ""))</title>
      <style>
      @page { size: A4 \(orientation); margin: 15mm 12mm }
      body { font: 11pt/1.45 "SimSun", "Songti SC", "Noto Serif CJK SC", serif; color: #000; background: #fff }
      section { break-after: page }
      section:last-child { break-after: auto }
      h1 { font-size: 17pt; text-align: center; margin: 0 0 3mm }
      p { margin: 0 0 1.5mm; white-space: pre-wrap }
      table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: 2mm 0 }
      th, td { border: .3mm solid #000; padding: 1mm 1.5mm; vertical-align: top; text-align: left;
        overflow-wrap: anywhere }
      thead { display: table-header-group }
      tr { break-inside: avoid }
      tr.blank td { height: 11mm }
      footer { margin-top: 4mm }
      </style>
      </head>
      <body>
      \(papers.map(\.section).joined(separator: "\n"))
      </body>
      </html>

      """
  }

  private var section: String {
    var parts = ["<section>", "<h1>\(Self.escaped(title))</h1>"]
    parts += heading.map { "<p>\(Self.escaped($0))</p>" }
    for block in blocks {
      switch block {
      case .lines(let lines): parts += lines.map { "<p>\(Self.escaped($0))</p>" }
      case .table(let table): parts += table.html
      }
    }
    if !footer.isEmpty {
      parts.append("<footer>\(footer.map { "<p>\(Self.escaped($0))</p>" }.joined())</footer>")
    }
    return (parts + ["</section>"]).joined(separator: "\n")
  }

  static func escaped(_ text: String) -> String {
    printable(text.replacing("\n", with: " / ")).reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
  }
}

extension Paper.Table {
  fileprivate var html: [String] {
    let whole = max(1, columns.reduce(0) { $0 + $1.width })
    func row(_ tag: String, _ cells: [String]) -> String {
      "<tr>" + cells.map { "<\(tag)>\(Paper.escaped($0))</\(tag)>" }.joined() + "</tr>"
    }
    let columnTags = columns.map { "<col style=\"width:\($0.width * 100 / whole)%\">" }.joined()
    let blank = "<tr class=\"blank\">" + String(repeating: "<td></td>", count: columns.count) + "</tr>"
    return ["<table>", columnTags, "<thead>\(row("th", columns.map(\.title)))</thead>", "<tbody>"]
      + rows.map { row("td", $0) } + Array(repeating: blank, count: blankRows) + ["</tbody>", "</table>"]
  }
}
