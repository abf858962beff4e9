/// `file.attached/1`: a file belongs to an entry: a photo, a voice message, a screenshot, a scan. The file lies in
/// `attachments/` under its hash; the entry vouches for its content.
package struct FileAttached: FieldRecord {
  /// The entry it belongs to.
  package var entry = 0
  package var matter: MatterID?
  /// As it came: 截图2204.png.
  package var name = ""
  /// Of the content, in hexadecimal digits.
  package var sha256 = ""
  package var bytes = 0

  package init() {}

  package init(entry: Int, matter: MatterID?, name: String, sha256: String, bytes: Int) {
    self.entry = entry
    self.matter = matter
    self.name = name
    self.sha256 = sha256
    self.bytes = bytes
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("entry", &entry)
    try fields.field("matter", &matter)
    try fields.field("name", &name)
    try fields.field("sha256", &sha256)
    try fields.field("bytes", &bytes)
  }

  /// `213KB`
  package var size: String { fileSize(bytes) }
}

/// `213KB`: a file's size as people read it.
package func fileSize(_ bytes: Int) -> String {
  bytes < 1_024 ? "\(bytes)B" : bytes < 1_024 * 1_024 ? "\(bytes / 1_024)KB" : "\(bytes / 1_024 / 1_024)MB"
}
