/// A file that lies about, and for how long it has.
package struct AgedFile: Equatable, Sendable {
  /// From the station's folder on, or a bare name where all lie in one folder.
  package var path: String
  package var ageSeconds: Int

  package init(_ path: String, ageSeconds: Int) {
    self.path = path
    self.ageSeconds = ageSeconds
  }
}
