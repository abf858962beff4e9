import Testing
@testable import JournalFile
