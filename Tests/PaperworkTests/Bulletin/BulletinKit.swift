import Foundation
import Testing

@testable import Paperwork

/// Invented bulletins, and the other programs that read what we print.
enum BulletinKit {
  static let followUp = BulletinText(
    masthead: "值班信息", grades: ["特急", "续报一"], title: "关于石桥村山洪险情的续报一",
    addressees: "县政府总值班室、县应急管理局、县防汛抗旱指挥部",
    body: [
      "截至22时，石桥村三组应转移11户34人已全部转移至石桥小学，无人员伤亡，无失联。20时31分至22时降雨94毫米，水位21时40分起回落0.4米。县供电公司21时50分到场抢修，照明车1台到位。",
      "便桥基础冲刷情况正在核实。",
      "下一步：夜间每半小时巡查一次，未经研判不返回；请求增派桥梁检测人员。",
      "现场负责人：林远山，138****1001。",
    ], figures: ["已全部转移", "无人员伤亡", "无失联"], unit: "青禾镇人民政府值班室", date: "2026年7月14日22时03分",
    phone: "822 0110", number: "〔2026〕第38期",
    hands: [
      .init("拟稿", "吴晓", note: "22:03"), .init("核稿", "赵敏", note: "22:04"),
      .init("签发", "林远山", note: "22:05 微信授权"),
    ])

  /// Five pages and more, of the signs that make trouble at the end of a line or in a file.
  static func long(paragraphs: Int, drillMark: String? = nil) -> BulletinText {
    let body = (1...paragraphs).map { number in
      "第\(number)段：截至22时，“石桥村”三组（含便桥旁3户）应转移11户34人——已全部转移；无伤亡，无失联……其中62.5毫米、1,234.50元、138****1001均已核对。<见附件>&c."
    }
    return BulletinText(
      drillMark: drillMark, grades: ["加急"],
      title: "关于青禾镇石桥村、李家湾村、高坪村三村同时发生山洪险情及道路、电力、通信中断情况的续报二",
      addressees: "县政府总值班室、县应急管理局、县防汛抗旱指挥部、县水利局、县自然资源和规划局", body: body,
      attachments: [
        .init(name: "桥面照片.jpg", bytes: 411_201, sha256: String(repeating: "a", count: 64)),
        .init(name: "石桥村三组安置花名册（截至22时，含特殊人群标注和返回情况）.xlsx", bytes: 2_345_678),
      ], unit: "青禾镇人民政府值班室", date: "2026年7月14日22时03分", number: "青禾值〔2026〕12号")
  }

  /// One paragraph that fills its page but for a line: its last line goes over to stand above the signature.
  static let pageEndsEarly = BulletinText(
    title: "续报", addressees: "县政府总值班室", body: [String(repeating: "水漫过便桥，", count: 85)], unit: "青禾镇",
    date: "2026年7月14日")

  static func program(_ names: String...) -> String? {
    let folders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
    return names.lazy.flatMap { name in folders.map { $0 + "/" + name } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  static let python = program("python3")
  static let office = program("soffice", "libreoffice")
  static let browser = program("chromium-headless-shell", "chromium", "google-chrome")
  static let pdfReader = program("pdftotext")

  /// Without one, what other programs draw for Chinese can't be read back.
  static let hasChineseFont = {
    guard let list = program("fc-list") else { return false }
    return (try? withFolder { try run(list, [":lang=zh", "family"], in: $0) })?.isEmpty == false
  }()

  /// True when what `program` prints can be read back.
  static func canPrint(_ program: String?) -> Bool { program != nil && pdfReader != nil && hasChineseFont }

  /// A folder of its own that is gone afterwards.
  static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bulletin-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// What `program` writes, when it ends well. Ended by force after a minute and a half.
  static func run(_ program: String, _ arguments: [String], in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
    process.arguments = ["90", program] + arguments
    process.currentDirectoryURL = folder
    // Both office and browser keep a profile; theirs is not the user's.
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    let output = folder.appending(path: "output.txt")
    try Data().write(to: output)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(program) \(arguments)")
    return try String(contentsOf: output, encoding: .utf8)
  }

  /// The lines of each page of a PDF, without blanks.
  static func lines(ofPDF name: String, in folder: URL) throws -> [[String]] {
    let text = try run(try #require(pdfReader), ["-layout", "-enc", "UTF-8", name, "-"], in: folder)
    return text.split(separator: "\u{C}").map { page in
      page.split(separator: "\n").map(withoutBlanks).filter { !$0.isEmpty }
    }.filter { !$0.isEmpty }
  }

  /// The same of our layout, with the page number.
  static func lines(of layout: BulletinLayout) -> [[String]] {
    layout.pages.enumerated().map { index, page in
      (page.map(\.text) + [layout.footer(ofPage: index)]).map(withoutBlanks).filter { !$0.isEmpty }
    }
  }

  static func withoutBlanks(_ text: some StringProtocol) -> String {
    String(text.filter { !$0.isWhitespace && $0 != "　" && $0 != "\u{FEFF}" })
  }
}
