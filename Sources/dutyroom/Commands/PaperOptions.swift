import ArgumentParser
import Desk
import DutyModel
import Paperwork

/// What becomes of a paper: stdout, a file in out/, the printer.
struct PaperOptions: ParsableArguments {
  @Flag(help: wording("HTML，浏览器里按 A4 打印。", "HTML, to be printed on A4 by a browser."))
  var html = false
  @Flag(help: wording("存进值班室的 out/，说出文件名。", "Write it into the station's out/ and say its name."))
  var out = false
  @Flag(help: wording("用 station.toml 里的打印命令打出来。", "Print it with the command of station.toml."))
  var print = false

  /// Hands `papers` over; `name` is that of the file.
  /// - Throws: exit code 5 when the file can't be written, 1 when the printer says no, 2 without a print command.
  func deliver(_ papers: [Paper], name: String, _ station: Station) throws {
    let language = station.language
    let form: Printing.Form = html ? .html : .text
    guard out || print else {
      var bytes = Array(Printing.content(of: papers, as: form).utf8)
      if bytes.last == 0x0A { bytes.removeLast() }
      return try output(bytes)
    }
    let printing = Printing(folder: station.folder, devices: station.reading.devices)
    let place: PaperPlace
    do {
      place = try printing.write(papers, name: name, as: form)
    } catch {
      say(error.message(in: language))
      throw ExitCode(5)
    }
    try output(place, language)
    if print { try printing.printOut(place.path, language) }
  }
}

/// Where a paper lies, to stdout; that somebody's changes were kept, to stderr.
func output(_ place: PaperPlace, _ language: Language) throws {
  try output(place.path)
  if let note = place.note(in: language) { say(note) }
}

extension Printing {
  /// Has a file of `out/` printed and waits for that.
  /// - Throws: exit code 1 when the printer says no or hangs, 2 without a print command.
  func printOut(_ path: String, _ language: Language) throws {
    do {
      let outcome = try send(path).wait()
      guard let failure = outcome.failure(in: language) else {
        return say(language("已送去打印。", "Handed to the printer."))
      }
      say(language("没打成：\(failure)。文件在 \(path)。", "Not printed: \(failure). The file is \(path)."))
      throw ExitCode(1)
    } catch let fault as ExternalCommandFault {
      if fault == .empty {
        say(
          language(
            "station.toml 里没有写打印命令。加上：[print] 下一行 command = [\"lp\", \"-o\", \"media=A4\"]",
            "station.toml names no print command. Add [print] and command = [\"lp\", \"-o\", \"media=A4\"]."))
      } else {
        say(fault.message(in: language))
      }
      throw ExitCode(2)
    }
  }
}
