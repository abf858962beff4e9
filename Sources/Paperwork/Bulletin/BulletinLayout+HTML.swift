extension BulletinLayout {
  /// A self-contained page that prints one sheet of A4 for each page of the layout. Nothing in it loads or runs
  /// anything.
  package var html: String {
    """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(Paper.escaped(title))</title>
    <style>
    @page { size: A4 portrait; margin: 0 }
    * { margin: 0; padding: 0; box-sizing: border-box }
    body { font: 16pt "FangSong_GB2312", "FangSong", "STFangsong", "Noto Serif CJK SC", serif; color: #000 }
    section { width: 210mm; height: 296.5mm; padding: 37mm 26mm 0 28mm; position: relative; break-after: page;
      break-inside: avoid }
    section:last-child { break-after: auto }
    p { height: 10.2mm; line-height: 10.2mm; white-space: pre; letter-spacing: -.2pt }
    .title, .masthead, .number, .drill { text-align: center }
    .title, .masthead { font: 22pt "FZXiaoBiaoSong-B05S", "STZhongsong", "SimSun", "Noto Serif CJK SC", serif;
      line-height: 10.2mm }
    .masthead { color: #c00; letter-spacing: 6pt }
    .grade, .drill { font-family: "SimHei", "STHeiti", "Noto Sans CJK SC", sans-serif }
    .rule { border-bottom: .35mm solid #000 }
    .redRule { border-top: .7mm solid #c00 }
    .hands { font-size: 14pt }
    footer { position: absolute; top: 269mm; left: 28mm; right: 26mm; padding: 0 14pt; font: 14pt "SimSun", serif;
      white-space: pre }
    section:nth-child(odd) footer { text-align: right }
    @media screen { body { background: #ddd } section { background: #fff; margin: 6mm auto } }
    </style>
    </head>
    <body>
    \(pages.indices.map(section).joined(separator: "\n"))
    </body>
    </html>

    """
  }

  private func section(_ page: Int) -> String {
    let lines = pages[page].map { line in
      let text = line.isCentred ? line.text : blanks(line.indent) + line.text
      return "<p class=\"\(line.style.rawValue)\">\(Paper.escaped(text))</p>"
    }
    return
      (["<section>"] + lines + ["<footer>\(Paper.escaped(footer(ofPage: page)))</footer>", "</section>"])
      .joined(separator: "\n")
  }
}
