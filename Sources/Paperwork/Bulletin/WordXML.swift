/// The parts of a .docx that don't depend on the letter's text. Lengths in twentieths of a point unless said
/// otherwise; the order of elements is the schema's.
enum WordXML {
  static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  static let names = #"xmlns:w="\#(word)" xmlns:r="\#(office)""#

  /// How far a line may run over the right edge before the program would break it anew: digits of another font
  /// may be wider than half a letter. 20 mm of the margin's 26.
  static let overhang = -1_134

  static let contentTypes = """
    <Types xmlns="\(package)/content-types">
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
    <Default Extension="xml" ContentType="application/xml"/>
    <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
    \(["document.main", "styles", "settings"].map { kind in
      let part = kind == "document.main" ? "document" : kind
      return override(part: part, kind: kind)
    }.joined(separator: "\n"))
    \(override(part: "footer1", kind: "footer"))
    \(override(part: "footer2", kind: "footer"))
    </Types>
    """

  private static func override(part: String, kind: String) -> String {
    #"<Override PartName="/word/\#(part).xml" "#
      + #"ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.\#(kind)+xml"/>"#
  }

  static let packageRelations = """
    <Relationships xmlns="\(package)/relationships">
    <Relationship Id="r1" Type="\(office)/officeDocument" Target="word/document.xml"/>
    <Relationship Id="r2" Type="\(package)/relationships/metadata/core-properties" Target="docProps/core.xml"/>
    </Relationships>
    """

  static let documentRelations = """
    <Relationships xmlns="\(package)/relationships">
    <Relationship Id="r1" Type="\(office)/styles" Target="styles.xml"/>
    <Relationship Id="r2" Type="\(office)/settings" Target="settings.xml"/>
    <Relationship Id="r3" Type="\(office)/footer" Target="footer1.xml"/>
    <Relationship Id="r4" Type="\(office)/footer" Target="footer2.xml"/>
    </Relationships>
    """

  /// Title and unit, no times: the file is the same whenever it is made.
  static func properties(title: String, unit: String) -> String {
    """
    <cp:coreProperties xmlns:cp="\(package)/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:title>\(Paper.escaped(title))</dc:title><dc:creator>\(Paper.escaped(unit))</dc:creator>
    </cp:coreProperties>
    """
  }

  /// Page numbers differ on odd and even pages; punctuation keeps its full width, as on the grid.
  static let settings = """
    <w:settings \(names)><w:evenAndOddHeaders/>
    <w:characterSpacingControl w:val="doNotCompress"/>
    <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" \
    w:val="15"/></w:compat></w:settings>
    """

  /// A4; margins 37, 26, 35 and 28 mm; the page number 7 mm under the text.
  static let section = """
    <w:sectPr><w:footerReference w:type="default" r:id="r3"/><w:footerReference w:type="even" r:id="r4"/>
    <w:pgSz w:w="11906" w:h="16838"/>
    <w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="850" w:footer="1247" \
    w:gutter="0"/></w:sectPr>
    """

  static func footer(mark: String?, onRight: Bool) -> String {
    let start = Paper.escaped((mark.map { $0 + "　" } ?? "") + "— ")
    let edge = onRight ? #"<w:ind w:right="280"/><w:jc w:val="right"/>"# : #"<w:ind w:left="280"/>"#
    func run(_ text: String) -> String { #"<w:r><w:t xml:space="preserve">\#(text)</w:t></w:r>"# }
    return """
      <w:ftr \(names)><w:p><w:pPr><w:pStyle w:val="BulletinFooter"/>\(edge)</w:pPr>\(run(start))\
      <w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>\(run(" —"))</w:p></w:ftr>
      """
  }
}
