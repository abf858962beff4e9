import DutyModel
import JournalFile
import Paperwork

/// What the tables of `registers/` say at one moment.
package struct RegisterReading: Sendable {
  /// Without those that have errors or aren't there.
  package var contacts = RegisterList<ListedContact>()
  package var villages = RegisterList<Village>()
  package var riskPoints = RegisterList<RiskPoint>()
  package var shelters = RegisterList<Shelter>()
  package var forces = RegisterList<RescueForce>()
  package var supplies = RegisterList<StockItem>()
  package var holidays = RegisterList<Holiday>()
  package var duties = RegisterList<DutyItem>()
  /// The hash of every file that could be read as a whole and has no error.
  package var good: [Register: String] = [:]
  package var missing: [Register] = []
  package var faults: [StationFault] = []
  /// What is only worth a look: `check` tells it, the console doesn't.
  package var remarks: [StationFault] = []

  /// What may be adopted, as lines of the journal; `known` are the hashes of what is adopted already.
  package func parts(unlessIn known: [Register: String] = [:]) -> [RegisterPart] {
    Register.allCases.flatMap { register -> [RegisterPart] in
      guard let hash = good[register], known[register] != hash else { return [] }
      return switch register {
      case .contacts: Adopted.lines(of: contacts.rows, sha256: hash).map(RegisterPart.contacts)
      case .villages: Adopted.lines(of: villages.rows, sha256: hash).map(RegisterPart.villages)
      case .riskPoints: Adopted.lines(of: riskPoints.rows, sha256: hash).map(RegisterPart.riskPoints)
      case .shelters: Adopted.lines(of: shelters.rows, sha256: hash).map(RegisterPart.shelters)
      case .forces: Adopted.lines(of: forces.rows, sha256: hash).map(RegisterPart.forces)
      case .supplies: Adopted.lines(of: supplies.rows, sha256: hash).map(RegisterPart.supplies)
      case .holidays: Adopted.lines(of: holidays.rows, sha256: hash).map(RegisterPart.holidays)
      case .duties: Adopted.lines(of: duties.rows, sha256: hash).map(RegisterPart.duties)
      }
    }
  }
}

/// No register is longer: ten thousand contacts take about one megabyte.
private let registerLimitBytes = 8 << 20

/// Reads the registers of a station. A file whose bytes were adopted already (`known`) is not read again when
/// `onlyChanged`.
func readRegisters(_ folder: StationFolder, known: [Register: String] = [:]) -> RegisterReading {
  var reading = RegisterReading()
  for register in Register.allCases {
    let log = FaultLog(file: register.fileName)
    let remarks = FaultLog(file: register.fileName)
    switch bytes(of: register, in: folder) {
    case .failure(.missing): reading.missing.append(register)
    case .failure(.other(let problem)): log.add(problem)
    case .success(let bytes):
      let hash = Digest(of: bytes).hex
      if hash == known[register] {
        reading.good[register] = hash
        continue
      }
      reading.read(register, bytes, log: log, remarks: remarks)
      if !log.hasErrors { reading.good[register] = hash }
    }
    reading.faults += log.faults
    reading.remarks += remarks.faults
  }
  if reading.missing.count == Register.allCases.count {
    reading.remarks.append(StationFault(file: "registers/", problem: .register(.folderEmpty)))
  } else {
    reading.remarks += reading.missing.map {
      StationFault(file: $0.fileName, problem: .register(.fileMissing))
    }
  }
  return reading
}

extension RegisterReading {
  fileprivate mutating func read(_ register: Register, _ bytes: [UInt8], log: FaultLog, remarks: FaultLog) {
    guard let text = tableBytes(bytes) else { return log.add(.unknownEncoding) }
    let rows: [CSVTable.Row]
    do {
      rows = try CSVTable.rows(of: text)
    } catch {
      return log.add(.notTable(error.problem), at: .character(line: error.line, column: error.column))
    }
    switch register {
    case .contacts:
      contacts = readRegister(rows, log: log, remarks: remarks)
      contacts.giveIDs()
    case .villages: villages = readRegister(rows, log: log, remarks: remarks)
    case .riskPoints: riskPoints = readRegister(rows, log: log, remarks: remarks)
    case .shelters: shelters = readRegister(rows, log: log, remarks: remarks)
    case .forces: forces = readRegister(rows, log: log, remarks: remarks)
    case .supplies: supplies = readRegister(rows, log: log, remarks: remarks)
    case .holidays: holidays = readRegister(rows, log: log, remarks: remarks)
    case .duties: duties = readRegister(rows, log: log, remarks: remarks)
    }
  }
}

private enum NoBytes: Error {
  case missing
  case other(StationFault.Problem)
}

private func bytes(of register: Register, in folder: StationFolder) -> Result<[UInt8], NoBytes> {
  do {
    return .success(
      try readFile(at: folder.register(register), limitBytes: registerLimitBytes, followingLinks: true))
  } catch {
    switch error.problem {
    case .missing: return .failure(.missing)
    case .notAFile: return .failure(.other(.notAFile))
    case .tooLarge: return .failure(.other(.tooLarge(limitBytes: registerLimitBytes)))
    case .system(let number, _): return .failure(.other(.unreadable(errno: number)))
    }
  }
}
