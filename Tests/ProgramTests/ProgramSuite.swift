import Testing

/// The built program, driven as people and machines drive it. One test after the other: each starts several
/// processes, and what waits for them must not starve on a small machine.
@Suite(.serialized) struct ProgramTests {}
