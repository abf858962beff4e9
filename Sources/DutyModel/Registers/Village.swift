/// A row of `registers/villages.csv`: a village or community, called by its number at the pad.
package struct Village: RegisterRecord {
  /// 1 to 999; written with two digits at least.
  package var number = 0
  package var name = ""
  package var latinName: String?
  /// Other names that people use and that messages write.
  package var aliases: [String] = []
  /// How many groups (组) it has.
  package var groups = 0
  /// Their names in order, where they have other names than their number.
  package var groupNames: [String] = []
  package var grids: Int?
  package var households: Int?
  package var people: Int?
  /// The village committee's telephone.
  package var phone: String?
  /// 包村干部, by name.
  package var linkOfficer: String?
  /// 包片领导, by name.
  package var areaLeader: String?
  package var note: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("number", &number)
    try fields.field("name", &name)
    try fields.field("latin_name", &latinName)
    try fields.field("aliases", list: &aliases)
    try fields.field("groups", &groups, unless: 0)
    try fields.field("group_names", list: &groupNames)
    try fields.field("grids", &grids)
    try fields.field("households", &households)
    try fields.field("people", &people)
    try fields.field("phone", &phone)
    try fields.field("link_officer", &linkOfficer)
    try fields.field("area_leader", &areaLeader)
    try fields.field("note", &note)
  }

  package var listedPhones: [String] { [phone].compactMap { $0 } }

  /// `05`
  package var shownNumber: String { twoDigits(number) }

  package func name(in language: Language) -> String {
    language == .english ? latinName ?? name : name
  }

  /// The name of its group `group`, counted from 1; nil when there is none of this number.
  package func groupName(_ group: Int, in language: Language) -> String? {
    guard (1...max(1, groups)).contains(group), groups > 0 else { return nil }
    if group <= groupNames.count { return groupNames[group - 1] }
    return language("\(group)组", "group \(group)")
  }

  /// Everything by which people may mean it.
  var keys: [String] {
    var names = [name, latinName ?? name] + aliases
    for ending in ["村", "社区", "居委会"] where name.hasSuffix(ending) && name.count > ending.count + 1 {
      names.append(String(name.dropLast(ending.count)))
    }
    return [Village.key(shownNumber)] + names.map(Village.key)
  }

  /// A name as it is compared: `5`, `05` and `０５` are one number, blanks and case are for looks.
  package static func key(_ text: String) -> String {
    let plain = halfWidth(text).filter { !$0.isWhitespace }.lowercased()
    if let number = Int(plain), plain.utf8.count <= 4, number > 0 { return twoDigits(number) }
    return plain
  }
}
