import ArgumentParser
import Console
import Curses
import Desk
import DutyModel
import Glibc

/// Which station, and in which language.
struct StationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      wording(
        "值班室的文件夹；不写就用 $DUTYROOM_STATION，再没有就用当前文件夹。",
        "The station's folder; else $DUTYROOM_STATION, else the current folder."), valueName: "dir"))
  var station: String?

  @Option(help: wording("屏幕和提示的语言：zh 或 en。", "The language of screens and messages: zh or en."))
  var lang: ScreenLanguage?

  func open() throws -> Station {
    let path = station ?? environment("DUTYROOM_STATION") ?? "."
    return Station(folder: StationFolder(path: absolute(path)), language: lang?.language)
  }
}

/// `zh` or `en`, as options take it.
enum ScreenLanguage: String, ExpressibleByArgument, CaseIterable {
  case zh
  case en

  var language: Language { self == .zh ? .chinese : .english }
}

/// A station as a command finds it: its files read once, its language and zone settled.
struct Station {
  let folder: StationFolder
  let reading: StationReading
  let language: Language
  let zone: ZoneTable

  /// `language` wins over station.toml, that over the locale.
  init(folder: StationFolder, language: Language?) {
    self.folder = folder
    let now = SystemClock().now()
    reading = readStation(folder, now: now)
    let profile = reading.station?.content
    self.language = language ?? profile?.language ?? localeLanguage()
    zone = profile.flatMap { try? ZoneTable(zone: $0.timeZone) } ?? .china
  }

  /// Opens the journal for a seat; leaves with a message when that can't be.
  func desk(seat: String) throws -> Desk {
    try orLeave(language) { try Desk(folder: folder, seat: seat, zone: zone) }
  }
}

/// The language of the locale: LC_ALL, LC_MESSAGES, LANG; English when none says Chinese.
func localeLanguage() -> Language {
  let value = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first
  return value?.hasPrefix("zh") == true ? .chinese : .english
}

/// An environment variable that is set and not empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}

func absolute(_ path: String) -> String {
  guard !path.hasPrefix("/"), let current = getcwd(nil, 0) else { return path }
  defer { free(current) }
  return path == "." ? String(cString: current) : String(cString: current) + "/" + path
}

/// Runs `body`; a failure becomes one sentence and its exit code.
func orLeave<R>(_ language: Language, _ body: () throws -> R) throws -> R {
  do {
    return try body()
  } catch let code as ExitCode {
    throw code
  } catch let fault as RecordingFault {
    throw fault
  } catch let refusal as Refusal {
    say(refusal.message(in: language))
    throw ExitCode(1)
  } catch {
    let failure = Failure(error)
    say(failure.message(in: language))
    throw ExitCode(failure.exitCode)
  }
}

/// One line of output to stdout. Leaves with 5 when it can't be written.
func output(_ bytes: [UInt8]) throws {
  var rest = (bytes + [0x0A])[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    if count < 0 && errno == EINTR { continue }
    guard count > 0 else { throw ExitCode(5) }
    rest = rest.dropFirst(count)
  }
}

func output(_ text: String) throws {
  try output(Array(text.utf8))
}

/// A folder with neither settings nor a journal is no station: says what to do before anything is made in it.
func requireJournal(_ station: Station) throws {
  guard access(station.folder.journal, F_OK) == 0 || station.folder.hasSettings else {
    say(
      station.language(
        "\(station.folder.path) 不是值班室。用 dutyroom init 建一个，或用 --station 指明；先看看就 dutyroom demo。",
        "\(station.folder.path) is no station. Make one with dutyroom init, name one with --station, or try dutyroom demo."
      ))
    throw ExitCode(2)
  }
}
