import Foundation
import JournalFile

@testable import Desk

/// An export with all that goes along with it, and its own checker.
struct CheckedExport {
  let path: String

  /// Exports the journal of `station` as it lies there.
  init(_ station: TestStation) throws {
    path = station.folder.path + "-out"
    try? FileManager.default.removeItem(atPath: path)
    _ = try JournalExport.write(
      journal: station.folder.journal, to: path,
      origin: ExportOrigin(program: "test", stamp: "2026-07-14", zone: "Asia/Shanghai"),
      adding: { exportAdditions(of: $0, zone: .china) })
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// What its check.py says of it, or of another folder.
  func check(_ folder: String? = nil, _ arguments: String...) throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [path + "/check.py", folder ?? path] + arguments
    process.environment = ["LC_ALL": "C.UTF-8"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }

  func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
  }

  /// Replaces a file, or adds it, and makes manifest and sum fit, as whoever can write here could.
  func forge(_ file: String, _ change: (Data) -> Data) throws {
    let url = URL(fileURLWithPath: path + "/" + file)
    let isNew = !FileManager.default.fileExists(atPath: url.path)
    let content = change(isNew ? Data() : try Data(contentsOf: url))
    try content.write(to: url)
    let entry =
      #"{"path":"\#(file)","size":\#(content.count),"sha256":"\#(Digest(of: Array(content)).hex)"}"#
    let manifest = path + "/manifest.json"
    var lines = try String(contentsOfFile: manifest, encoding: .utf8).components(separatedBy: "\n")
    let marks = isNew ? #"{"path":"# : #"{"path":"\#(file)""#
    guard let place = lines.firstIndex(where: { $0.contains(marks) }) else {
      throw CocoaError(.fileNoSuchFile)
    }
    if isNew {
      lines.insert(entry + ",", at: place)
    } else {
      lines[place] = entry + (lines[place].hasSuffix(",") ? "," : "")
    }
    let text = lines.joined(separator: "\n")
    try text.write(toFile: manifest, atomically: true, encoding: .utf8)
    try "\(Digest(of: Array(text.utf8)).hex)  manifest.json\n".write(
      toFile: manifest + ".sha256", atomically: true, encoding: .utf8)
  }
}
