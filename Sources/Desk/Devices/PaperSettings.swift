import DutyModel

extension StationReading {
  /// What the files say now, adopted or not, for papers that are made without a journal.
  package func settings(in folder: StationFolder) -> Settings {
    var settings = Settings()
    if let station = station?.content { settings.station = station }
    settings.people = people?.content ?? []
    for part in readRegisters(folder).parts(unlessIn: [:]) { settings.registers.adopt(part) }
    return settings
  }
}
