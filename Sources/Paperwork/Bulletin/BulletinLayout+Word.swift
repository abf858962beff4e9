// A .docx is a zip of XML parts (ECMA-376). Lines are broken by us and pages by us, so that the letter breaks as on
// the screen whatever fonts the machine has; each paragraph is one paragraph all the same and can be edited.
extension BulletinLayout {
  /// The letter as .docx: A4 with the margins, letter sizes and line pitch of GB/T 9704. The same bytes each time.
  package var word: [UInt8] {
    var zip = StoredZip()
    for (name, xml) in wordParts { zip.add(name, Array((WordXML.head + xml + "\n").utf8)) }
    return zip.bytes
  }

  private var wordParts: [(String, String)] {
    [
      ("[Content_Types].xml", WordXML.contentTypes),
      ("_rels/.rels", WordXML.packageRelations),
      ("docProps/core.xml", WordXML.properties(title: title, unit: unit)),
      ("word/_rels/document.xml.rels", WordXML.documentRelations),
      ("word/document.xml", document),
      ("word/styles.xml", WordXML.styles),
      ("word/settings.xml", WordXML.settings),
      ("word/footer1.xml", WordXML.footer(mark: mark, onRight: true)),
      ("word/footer2.xml", WordXML.footer(mark: mark, onRight: false)),
    ]
  }

  private var document: String {
    """
    <w:document \(WordXML.names)><w:body>
    \(paragraphs.joined(separator: "\n"))
    \(WordXML.section)
    </w:body></w:document>
    """
  }

  /// Each paragraph with its lines; one that goes on over a page's end has the page break inside.
  private var paragraphs: [String] {
    var paragraphs: [String] = []
    var open: (properties: String, runs: String)?
    func close() {
      if let open { paragraphs.append("<w:p><w:pPr>\(open.properties)</w:pPr>\(open.runs)</w:p>") }
    }
    for (page, lines) in pages.enumerated() {
      for (index, line) in lines.enumerated() {
        let beginsPage = page > 0 && index == 0
        // A paragraph's rest after blanks that were dropped at a page's top can't happen: blanks are paragraphs.
        if line.beginsParagraph || open == nil {
          close()
          open = (line.wordProperties(breaksPage: beginsPage), line.wordRun(isFirst: true))
        } else {
          open?.runs += beginsPage ? #"<w:r><w:br w:type="page"/></w:r>"# : "<w:r><w:br/></w:r>"
          open?.runs += line.wordRun(isFirst: false)
        }
      }
    }
    close()
    return paragraphs
  }
}

extension BulletinLayout.Line {
  fileprivate func wordProperties(breaksPage: Bool) -> String {
    let pageBreak = breaksPage ? "<w:pageBreakBefore/>" : ""
    // A body paragraph is indented as such, so that it can be edited; what stands elsewhere has blanks.
    let isIndented = style == .body && indent == 4
    let indentation =
      isIndented
      ? #"<w:ind w:right="\#(WordXML.overhang)" w:firstLineChars="200" w:firstLine="630"/>"#
      : isCentred || text.isEmpty ? "" : #"<w:ind w:right="\#(WordXML.overhang)"/>"#
    return #"<w:pStyle w:val="\#(style.wordName)"/>"# + pageBreak + indentation
  }

  fileprivate func wordRun(isFirst: Bool) -> String {
    guard !text.isEmpty else { return "" }
    let isIndented = isFirst && style == .body && indent == 4
    let shown = isCentred || isIndented ? text : blanks(indent) + text
    return #"<w:r><w:t xml:space="preserve">\#(Paper.escaped(shown))</w:t></w:r>"#
  }
}

extension BulletinLayout.Line.Style {
  /// The style's id in styles.xml.
  var wordName: String { "Bulletin" + rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
