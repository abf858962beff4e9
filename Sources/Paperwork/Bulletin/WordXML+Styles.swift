extension WordXML {
  /// 22 lines of 28.8 points (225 mm would hold 28.99: the rest is for the rules), and 28 letters of 16 points set 0.25 closer: what 156 by 225 mm hold.
  private static let linePitch = 576
  private static let closer = -5

  /// A style for each kind of line, so that the whole letter changes with one edit.
  static let styles = """
    <w:styles \(names)><w:docDefaults><w:rPrDefault><w:rPr>\(fonts("FangSong"))\
    <w:spacing w:val="\(closer)"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/>\
    </w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr>\
    <w:widowControl w:val="0"/><w:kinsoku w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/>\
    <w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>\
    <w:spacing w:before="0" w:after="0" w:line="\(linePitch)" w:lineRule="exact"/></w:pPr></w:style>
    \(BulletinLayout.Line.Style.allCases.map(style).joined(separator: "\n"))
    \(style("BulletinFooter", paragraph: "", run: fonts("SimSun") + size(28)))
    </w:styles>
    """

  private static func style(_ kind: BulletinLayout.Line.Style) -> String {
    let centre = #"<w:jc w:val="center"/>"#
    let (paragraph, run) =
      switch kind {
      case .drill: (centre, fonts("SimHei"))
      case .grade: ("", fonts("SimHei"))
      case .masthead:
        (
          centre,
          fonts("FZXiaoBiaoSong-B05S") + #"<w:color w:val="C00000"/><w:spacing w:val="120"/>"# + size(44)
        )
      case .title: (centre, fonts("FZXiaoBiaoSong-B05S") + size(44))
      case .number: (centre, "")
      case .redRule: (border("top", 12, "C00000"), "")
      case .rule: (border("bottom", 6, "000000"), "")
      case .hands: ("", size(28))
      case .blank, .addressees, .body, .signature: ("", "")
      }
    return style(kind.wordName, paragraph: paragraph, run: run)
  }

  private static func style(_ id: String, paragraph: String, run: String) -> String {
    """
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="\(id)"><w:name w:val="\(id)"/>\
    <w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>
    """
  }

  /// One font for Chinese and Latin: in these a digit is half as wide as a letter, as the grid counts it.
  private static func fonts(_ name: String) -> String {
    #"<w:rFonts w:ascii="\#(name)" w:hAnsi="\#(name)" w:eastAsia="\#(name)" w:cs="\#(name)"/>"#
  }

  /// In half points.
  private static func size(_ halfPoints: Int) -> String {
    #"<w:sz w:val="\#(halfPoints)"/><w:szCs w:val="\#(halfPoints)"/>"#
  }

  /// `width` in eighths of a point.
  private static func border(_ side: String, _ width: Int, _ colour: String) -> String {
    #"<w:pBdr><w:\#(side) w:val="single" w:sz="\#(width)" w:space="0" w:color="\#(colour)"/></w:pBdr>"#
  }
}
