/// The registers of a ``SettingsAdoption``, already read. A register that has faults, or whose file hasn't changed,
/// has no parts here.
package struct RegisterAdoption: FieldRecord {
  package var contacts: [Adopted<ListedContact>] = []
  package var villages: [Adopted<Village>] = []
  package var riskPoints: [Adopted<RiskPoint>] = []
  package var shelters: [Adopted<Shelter>] = []
  package var forces: [Adopted<RescueForce>] = []
  package var supplies: [Adopted<StockItem>] = []
  package var holidays: [Adopted<Holiday>] = []
  package var duties: [Adopted<DutyItem>] = []

  package init() {}

  package init(_ parts: [RegisterPart]) {
    for part in parts {
      switch part {
      case .contacts(let adopted): contacts.append(adopted)
      case .villages(let adopted): villages.append(adopted)
      case .riskPoints(let adopted): riskPoints.append(adopted)
      case .shelters(let adopted): shelters.append(adopted)
      case .forces(let adopted): forces.append(adopted)
      case .supplies(let adopted): supplies.append(adopted)
      case .holidays(let adopted): holidays.append(adopted)
      case .duties(let adopted): duties.append(adopted)
      }
    }
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("contacts", list: &contacts)
    try fields.field("villages", list: &villages)
    try fields.field("risk_points", list: &riskPoints)
    try fields.field("shelters", list: &shelters)
    try fields.field("forces", list: &forces)
    try fields.field("supplies", list: &supplies)
    try fields.field("holidays", list: &holidays)
    try fields.field("duties", list: &duties)
  }

  /// A village is there before what names it.
  var parts: [RegisterPart] {
    villages.map(RegisterPart.villages) + contacts.map(RegisterPart.contacts)
      + riskPoints.map(RegisterPart.riskPoints) + shelters.map(RegisterPart.shelters)
      + forces.map(RegisterPart.forces) + supplies.map(RegisterPart.supplies)
      + holidays.map(RegisterPart.holidays) + duties.map(RegisterPart.duties)
  }
}
