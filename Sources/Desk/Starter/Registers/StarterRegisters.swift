import DutyModel

/// The registers of the invented township 青禾镇, enough to work a night with. Persons and numbers are fictional.
enum StarterRegisters {
  static func text(of register: Register, _ language: Language, today: CivilDate) -> String {
    switch register {
    case .contacts:
      StarterSheet(
        columns: ListedContact.columns, rows: villageContacts(language) + otherContacts(language)
      ).text(language)
    case .villages: StarterSheet(columns: Village.columns, rows: villages(language)).text(language)
    case .riskPoints: StarterSheet(columns: RiskPoint.columns, rows: riskPoints(language)).text(language)
    case .shelters: StarterSheet(columns: Shelter.columns, rows: shelters(language)).text(language)
    case .forces: StarterSheet(columns: RescueForce.columns, rows: forces(language)).text(language)
    case .supplies: StarterSheet(columns: StockItem.columns, rows: supplies(language)).text(language)
    case .holidays:
      StarterSheet(columns: Holiday.columns, rows: holidays(language, from: today.year)).text(language)
    case .duties: StarterSheet(columns: DutyItem.columns, rows: duties(language)).text(language)
    }
  }

  /// A village as the tables of this language name it.
  static func village(_ number: Int, _ language: Language) -> String {
    language(villageNames[number - 1].0, twoDigits(number))
  }
}
