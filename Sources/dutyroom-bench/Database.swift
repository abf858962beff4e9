import Glibc

/// SQLite as it is asked to promise what the journal does: WAL, synchronous=FULL, one insert a commit. Loaded
/// at run time, so that nobody needs it for building.
final class Database {
  private typealias Handle = OpaquePointer
  private let library: Library
  private let database: Handle
  private let statement: Handle

  /// Nil when this machine has no SQLite.
  init?(path: String) throws {
    guard let library = Library() else { return nil }
    var handle: Handle?
    guard library.open(path, &handle) == 0, let database = handle else {
      throw BenchFailure.other("\(path): SQLite can't open it")
    }
    for text in [
      "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
      "CREATE TABLE line(seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL)",
    ] where library.execute(database, text, nil, nil, nil) != 0 {
      throw BenchFailure.other("SQLite refuses: \(text)")
    }
    guard library.prepare(database, "INSERT INTO line(bytes) VALUES (?1)", -1, &handle, nil) == 0,
      let statement = handle
    else { throw BenchFailure.other("SQLite can't prepare the insert") }
    (self.library, self.database, self.statement) = (library, database, statement)
  }

  deinit {
    _ = library.finalize(statement)
    _ = library.close(database)
  }

  /// One line, one commit.
  func insert(_ line: [UInt8]) throws {
    let code = line.withUnsafeBytes { bytes in
      // The bytes stay where they are until the step is done, so SQLite needs no copy: a null destructor.
      let bound = library.bind(statement, 1, bytes.baseAddress, Int32(bytes.count), nil)
      return bound == 0 ? library.step(statement) : bound
    }
    guard code == 101, library.reset(statement) == 0 else {
      throw BenchFailure.other("SQLite can't insert: \(code)")
    }
  }
}

extension Database {
  /// The few functions of `libsqlite3.so.0` that are needed; the library stays loaded.
  private struct Library {
    typealias Open = @convention(c) (UnsafePointer<CChar>, UnsafeMutablePointer<Handle?>) -> Int32
    typealias Execute =
      @convention(c) (
        Handle, UnsafePointer<CChar>, UnsafeRawPointer?, UnsafeRawPointer?, UnsafeRawPointer?
      ) -> Int32
    typealias Prepare =
      @convention(c) (
        Handle, UnsafePointer<CChar>, Int32, UnsafeMutablePointer<Handle?>, UnsafeRawPointer?
      ) -> Int32
    typealias Bind = @convention(c) (Handle, Int32, UnsafeRawPointer?, Int32, UnsafeRawPointer?) -> Int32
    typealias Simple = @convention(c) (Handle) -> Int32

    let open: Open
    let execute: Execute
    let prepare: Prepare
    let bind: Bind
    let step: Simple
    let reset: Simple
    let finalize: Simple
    let close: Simple

    init?() {
      guard let library = dlopen("libsqlite3.so.0", RTLD_NOW) else { return nil }
      func find<Function>(_ name: String, as type: Function.Type) -> Function? {
        dlsym(library, name).map { unsafeBitCast($0, to: type) }
      }
      guard let open = find("sqlite3_open", as: Open.self),
        let execute = find("sqlite3_exec", as: Execute.self),
        let prepare = find("sqlite3_prepare_v2", as: Prepare.self),
        let bind = find("sqlite3_bind_blob", as: Bind.self),
        let step = find("sqlite3_step", as: Simple.self),
        let reset = find("sqlite3_reset", as: Simple.self),
        let finalize = find("sqlite3_finalize", as: Simple.self),
        let close = find("sqlite3_close", as: Simple.self)
      else { return nil }
      (self.open, self.execute, self.prepare, self.bind) = (open, execute, prepare, bind)
      (self.step, self.reset, self.finalize, self.close) = (step, reset, finalize, close)
    }
  }
}
