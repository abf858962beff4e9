// swift-tools-version: 6.2
import PackageDescription

// Everything here is one program: targets see each other through `package` declarations.
// A test over the source tree holds which target may import which.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  // Records and the visitors that read and write them live in different modules: without this every field
  // of every entry goes through generic code that isn't specialised.
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let extras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let toml: Target.Dependency = .product(name: "TOMLKit", package: "TOMLKit")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "dutyroom",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "dutyroom", targets: ["dutyroom"]),
    .executable(name: "dutyroom-bench", targets: ["dutyroom-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    .target(name: "CSystem"),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "DutyModel", swiftSettings: strict),
    .target(name: "Curses", dependencies: ["CNcurses", "CSystem"], swiftSettings: strict),
    .target(name: "JournalFile", dependencies: ["CSystem", crypto], swiftSettings: strict),
    .target(name: "Keys", dependencies: [crypto, extras], swiftSettings: strict),
    .target(name: "Paperwork", dependencies: ["DutyModel"], swiftSettings: strict),
    .target(
      name: "Desk",
      dependencies: ["DutyModel", "JournalFile", "Paperwork", "Keys", "CSystem", toml],
      swiftSettings: strict),
    .target(
      name: "Console", dependencies: ["Desk", "Paperwork", "DutyModel", "Curses"],
      swiftSettings: strict),
    .executableTarget(
      name: "dutyroom",
      dependencies: [
        "Console", "Curses", "Desk", "DutyModel", "JournalFile", "Paperwork", "CSystem", arguments,
      ],
      swiftSettings: strict,
      // A program that loads nothing has no names to offer: without them the linker drops what nobody calls. At a fixed
      // place it needs no pages rewritten at the start. Together they keep the console within 24 MB.
      linkerSettings: [
        .unsafeFlags(
          ["-Xlinker", "--no-export-dynamic", "-Xclang-linker", "-no-pie"],
          .when(platforms: [.linux], configuration: .release))
      ]),
    .executableTarget(
      name: "dutyroom-bench",
      dependencies: [
        "dutyroom", "Console", "Curses", "Desk", "DutyModel", "JournalFile", "CSystem", arguments,
      ],
      swiftSettings: strict),
    // What the tests of several modules share; the first part knows nothing but the rules, so that what the desk
    // links doesn't reach the tests of the rules.
    .target(
      name: "ModelTestSupport", dependencies: ["DutyModel"], path: "Tests/ModelTestSupport",
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Desk", "DutyModel", "JournalFile"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(name: "CursesTests", dependencies: ["Curses", "CNcurses", "CSystem"], swiftSettings: strict),
    .testTarget(
      name: "DeskTests",
      dependencies: [
        "Desk", "DutyModel", "JournalFile", "Keys", "Paperwork", "TestSupport", "ModelTestSupport",
      ],
      exclude: ["Fixtures", "NightTests/Nights"],
      swiftSettings: strict),
    .testTarget(
      name: "DutyModelTests", dependencies: ["DutyModel", "ModelTestSupport"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(name: "JournalFileTests", dependencies: ["JournalFile", "CSystem"], swiftSettings: strict),
    .testTarget(
      name: "ConsoleTests",
      dependencies: [
        "Console", "Desk", "DutyModel", "Curses", "JournalFile", "TestSupport", "ModelTestSupport",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    // Drives the real program, so it depends on it being built.
    .testTarget(
      name: "ProgramTests", dependencies: ["dutyroom", "JournalFile", "CSystem", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "KeysTests", dependencies: ["Keys", crypto], swiftSettings: strict),
    .testTarget(name: "SourceTreeTests", swiftSettings: strict),
    .testTarget(
      name: "PaperworkTests", dependencies: ["Paperwork", "DutyModel", "ModelTestSupport"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
