import Foundation
import Testing

@testable import Paperwork

/// The letter as other programs show it: the same lines on the same pages as ours.
@Suite(.serialized) struct PrintedFormsTests {
  static let letters = [
    BulletinKit.followUp, BulletinKit.long(paragraphs: 17), BulletinKit.long(paragraphs: 9, drillMark: "演练"),
    BulletinKit.pageEndsEarly,
  ]

  @Test func theLetterHasTheSameBytesEachTime() {
    let layout = BulletinLayout(BulletinKit.long(paragraphs: 5), code: "7Q4M")
    #expect(layout.word == BulletinLayout(BulletinKit.long(paragraphs: 5), code: "7Q4M").word)
    #expect(
      !layout.word.isEmpty
        && layout.html == BulletinLayout(BulletinKit.long(paragraphs: 5), code: "7Q4M").html)
  }

  @Test func peoplesTextIsNoMarkup() {
    let html = BulletinLayout(
      BulletinText(
        title: "</title><script>", addressees: "<b>", body: ["<img src=x onerror=alert(1)>\"&amp;"],
        unit: "u",
        date: "d"), code: "7Q4M"
    ).html
    #expect(!html.contains("<script") && !html.contains("<img") && !html.contains("<b>"))
    #expect(html.contains("&lt;img src=x onerror=alert(1)&gt;&quot;&amp;amp;"))
  }

  /// Another implementation reads archive and XML, and finds every style that a paragraph names.
  @Test(.enabled(if: BulletinKit.python != nil, "python3 isn't installed"), arguments: letters)
  func theWordFileIsAnArchiveOfSoundXML(letter: BulletinText) throws {
    let script = """
      import sys, zipfile, xml.etree.ElementTree as tree
      W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
      archive = zipfile.ZipFile('letter.docx')
      assert archive.testzip() is None
      parts = {name: tree.fromstring(archive.read(name)) for name in archive.namelist()}
      for override in parts['[Content_Types].xml'].iter():
          if 'PartName' in override.attrib: assert override.attrib['PartName'][1:] in parts
      for name, folder in (('_rels/.rels', ''), ('word/_rels/document.xml.rels', 'word/')):
          for relation in parts[name]: assert folder + relation.attrib['Target'] in parts
      styles = {s.attrib[W + 'styleId'] for s in parts['word/styles.xml'].iter(W + 'style')}
      used = {s.attrib[W + 'val'] for s in parts['word/document.xml'].iter(W + 'pStyle')}
      assert used and used <= styles, used - styles
      for text in parts['word/document.xml'].iter(W + 't'): print(text.text)
      """
    try BulletinKit.withFolder { folder in
      let layout = BulletinLayout(letter, code: "7Q4M")
      try Data(layout.word).write(to: folder.appending(path: "letter.docx"))
      let text = try BulletinKit.run(try #require(BulletinKit.python), ["-c", script], in: folder)
      #expect(
        text.split(separator: "\n").map(BulletinKit.withoutBlanks)
          == layout.pages.flatMap { $0 }.map { BulletinKit.withoutBlanks($0.text) }.filter { !$0.isEmpty })
    }
  }

  @Test(
    .enabled(if: BulletinKit.canPrint(BulletinKit.office), "no LibreOffice, pdftotext or Chinese font"),
    arguments: letters)
  func libreOfficeBreaksLinesAndPagesAsWeDo(letter: BulletinText) throws {
    try BulletinKit.withFolder { folder in
      let layout = BulletinLayout(letter, code: "7Q4M")
      try Data(layout.word).write(to: folder.appending(path: "letter.docx"))
      _ = try BulletinKit.run(
        try #require(BulletinKit.office), ["--headless", "--convert-to", "pdf", "letter.docx"], in: folder)
      #expect(try BulletinKit.lines(ofPDF: "letter.pdf", in: folder) == BulletinKit.lines(of: layout))
    }
  }

  @Test(
    .enabled(if: BulletinKit.canPrint(BulletinKit.browser), "no Chromium, pdftotext or Chinese font"),
    arguments: letters)
  func theBrowserBreaksLinesAndPagesAsWeDo(letter: BulletinText) throws {
    try BulletinKit.withFolder { folder in
      let layout = BulletinLayout(letter, code: "7Q4M")
      try layout.html.write(to: folder.appending(path: "letter.html"), atomically: false, encoding: .utf8)
      _ = try BulletinKit.run(
        try #require(BulletinKit.browser),
        [
          "--no-sandbox", "--disable-gpu", "--headless", "--no-pdf-header-footer",
          "--print-to-pdf=letter.pdf",
          "file://\(folder.path)/letter.html",
        ], in: folder)
      #expect(try BulletinKit.lines(ofPDF: "letter.pdf", in: folder) == BulletinKit.lines(of: layout))
    }
  }
}
