import DutyModel

/// Who can reach the station's files, and what lies about that nobody needs.
package struct FileFacts: Equatable, Sendable {
  /// A file or folder that more people can reach than should.
  package struct Open: Equatable, Sendable {
    /// From the station's folder on; empty for that folder itself.
    package var path: String
    /// The permission bits, `0o644`.
    package var mode: Int
    package var isFolder: Bool

    package init(path: String, mode: Int, isFolder: Bool = false) {
      self.path = path
      self.mode = mode
      self.isFolder = isFolder
    }
  }

  package var folder: String
  /// Errno when the station's folder can't be entered.
  package var folderErrno: Int32?
  /// The folder has neither a station.toml nor a journal: nothing else in it was looked at, for it may be
  /// anything.
  package var isNoStation = false
  /// The account of the station's folder, and the one that asks; numbers of the system.
  package var owner: Int
  package var account: Int
  package var open: [Open] = []
  /// Files and folders that belong to another account than the station's folder.
  package var foreign: [String] = []
  /// Folders that couldn't be listed.
  package var unreadable: [String] = []
  /// Temporary files that a stopped program left behind.
  package var leftovers: [AgedFile] = []
  /// How many files and folders were looked at.
  package var looked = 0
  /// There were more than could be looked at in the time.
  package var isCutShort = false

  package init(folder: String, folderErrno: Int32? = nil, owner: Int, account: Int) {
    self.folder = folder
    self.folderErrno = folderErrno
    self.owner = owner
    self.account = account
  }
}
