// swift-tools-version: 6.2
import PackageDescription

// What each target may import is the architecture (docs/architecture.md). The Makefile builds with
// `--explicit-target-dependency-import-check error`, so an import that is not listed here fails.

/// Calls of the C library that overrun a buffer whose size is known end the process; needs the optimiser.
let fortified: [CSetting] = [.define("_FORTIFY_SOURCE", to: "3", .when(configuration: .release))]
/// Every symbol is bound before the program begins, and the table of them is read-only from then on.
let bound: [LinkerSetting] = [
  .unsafeFlags(["-Xlinker", "-z", "-Xlinker", "relro", "-Xlinker", "-z", "-Xlinker", "now"])
]

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")

/// One room of the house: a library target that nobody outside this package uses.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  of name: String, _ dependencies: [Target.Dependency], resources: [Resource] = [],
  exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + dependencies, exclude: exclude,
    resources: resources, swiftSettings: strict)
}

/// What a test of the bank or its storage stands on.
let bankTests: [Target.Dependency] = [
  "BankFixtures", "SeededRandom", "Primitives", "TokenDomain", "OneTimePassword", "Vault",
  .product(name: "GRDB", package: "GRDB.swift"),
]

let package = Package(
  name: "higasa",
  products: [
    .executable(name: "higasa", targets: ["higasa"]),
    // What the bench preloads.
    .library(name: "SlowSync", type: .dynamic, targets: ["SlowSync"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    room("Primitives"),
    room("SeededRandom"),
    room("OneTimePassword", ["Primitives", crypto]),
    room("TokenDomain", ["Primitives"]),
    room("Vault", ["Primitives", crypto, cryptoExtras]),
    .target(
      name: "CCommonPasswords", exclude: ["LICENSE", "passwords.txt"], cSettings: fortified),
    room("CommonPasswords", ["CCommonPasswords"]),
    room(
      "BankService",
      ["Primitives", "TokenDomain", "OneTimePassword", "Vault", "CommonPasswords"]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CXML", dependencies: ["CLibXML2"], cSettings: fortified),
    .target(name: "CCSV", cSettings: fortified, linkerSettings: [.linkedLibrary("csv")]),
    room("CSVFiles", ["CCSV"]),
    room(
      "SeedFiles",
      ["Primitives", "TokenDomain", "OneTimePassword", "CXML", "CSVFiles", crypto, cryptoExtras]),
    room(
      "SQLiteStore",
      [
        "Primitives", "TokenDomain", "OneTimePassword", "Vault", "BankService",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "CProcess", cSettings: fortified),
    room(
      "DataFolder",
      ["Primitives", "TokenDomain", "Vault", "BankService", "SQLiteStore", "CProcess"]),
    room(
      "DemoBank",
      ["Primitives", "TokenDomain", "OneTimePassword", "Vault", "BankService", "SeedFiles"]),
    .target(
      name: "CQREncode", cSettings: fortified, linkerSettings: [.linkedLibrary("qrencode")]),
    room("QRCode", ["Primitives", "CQREncode"]),
    room("Canvas", ["Primitives"]),
    room("ScreenPictures", ["Primitives", "Canvas"]),
    room("Pages", ["Primitives", "QRCode", "Canvas"]),
    room("Recordings", ["Primitives", "Canvas"]),
    room("VirtualKeyFob", ["Primitives", "OneTimePassword", "SeedFiles", "Pages"]),
    room("Stages", ["Primitives", "OneTimePassword", "Canvas", "Pages"]),
    room(
      "CustomerScreens",
      ["Primitives", "TokenDomain", "BankService", "QRCode", "Pages"]),
    .target(
      name: "Tour",
      dependencies: [
        "Primitives", "OneTimePassword", "TokenDomain", "BankService", "SeedFiles", "DemoBank",
        "Canvas", "Pages", "VirtualKeyFob", "CustomerScreens", "Stages",
        "Recordings",
      ],
      resources: [.embedInCode("Chapters")], swiftSettings: strict),
    .target(
      name: "CTerm", cSettings: fortified,
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    room("CursesTerminal", ["Primitives", "Canvas", "CTerm"]),
    .executableTarget(
      name: "higasa",
      dependencies: [
        "Primitives", "TokenDomain", "OneTimePassword", "Vault", "BankService", "CSVFiles",
        "SeedFiles", "DataFolder", "DemoBank", "Canvas", "Pages", "VirtualKeyFob",
        "CustomerScreens", "CursesTerminal", "CProcess", "SeededRandom", "Stages",
        "Tour",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict, linkerSettings: bound),

    .target(
      name: "BankFixtures",
      dependencies: [
        "Primitives", "TokenDomain", "OneTimePassword", "Vault", "BankService", "SQLiteStore",
        "SeededRandom", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Tests/BankFixtures", swiftSettings: strict),
    // The kinds of store that the contract is held against.
    .target(
      name: "StoreContract",
      dependencies: ["BankFixtures", "Primitives", "Vault", "BankService", "SQLiteStore"],
      path: "Tests/StoreContract", swiftSettings: strict),
    // A process that tests of the storage kill, race and lock out.
    .executableTarget(
      name: "StoreWriter",
      dependencies: [
        "BankFixtures", "StoreContract", "SeededRandom", "Primitives", "TokenDomain", "BankService",
        "SQLiteStore", "DataFolder", "Vault",
      ],
      path: "Tests/StoreWriter", swiftSettings: strict),

    tests(of: "Primitives", ["SeededRandom"]),
    tests(of: "TokenDomain", ["Primitives", "SeededRandom"]),
    tests(of: "Vault", ["Primitives", "SeededRandom"]),
    tests(of: "OneTimePassword", ["Primitives", "SeededRandom"], resources: [.copy("Vectors")]),
    tests(of: "CommonPasswords", []),
    tests(of: "BankService", bankTests + ["SQLiteStore"]),
    // What every store keeps, whatever it is.
    .testTarget(
      name: "StoreContractTests",
      dependencies: [
        "StoreContract", "StoreWriter", "BankFixtures", "SeededRandom", "Primitives",
        "TokenDomain", "OneTimePassword", "Vault", "BankService",
      ],
      swiftSettings: strict),
    tests(of: "SQLiteStore", bankTests + ["BankService", "StoreWriter"]),
    tests(
      of: "DataFolder", bankTests + ["BankService", "SQLiteStore", "StoreWriter"],
      exclude: ["Fixtures"]),
    tests(of: "SeedFiles", ["Primitives", "TokenDomain", "OneTimePassword", "SeededRandom"]),
    tests(
      of: "DemoBank",
      [
        "Primitives", "TokenDomain", "OneTimePassword", "Vault", "BankService", "SeedFiles",
        "SQLiteStore", "SeededRandom",
      ]),
    .testTarget(
      name: "HigasaTests",
      dependencies: [
        "higasa", "BankFixtures", "SeededRandom", "Primitives", "TokenDomain", "OneTimePassword",
        "Vault", "BankService", "SeedFiles", "DataFolder", "CustomerScreens", "VirtualKeyFob",
        "Pages", "Canvas", "PtyHarness",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    tests(
      of: "Tour",
      [
        "higasa", "Stages", "DemoBank", "Pages", "Canvas", "SeededRandom", "PtyHarness",
        "BankFixtures", "ScreenPictures",
      ]),
    tests(of: "QRCode", ["Primitives", "SeededRandom"]),
    tests(of: "Canvas", ["CTerm", "Primitives", "SeededRandom"]),
    tests(of: "ScreenPictures", ["Canvas", "Primitives"]),
    tests(
      of: "CursesTerminal",
      ["Primitives", "Canvas", "PtyHarness", "SeededRandom", "TerminalProbe", "DecoderOracle"]),
    .target(
      name: "DecoderOracle", dependencies: ["CursesTerminal", "Canvas"],
      path: "Tests/DecoderOracle", swiftSettings: strict),

    // Sessions as readable scripts, played without a terminal and on a real pseudo-terminal.
    .target(
      name: "SessionScripts",
      dependencies: [
        "BankFixtures", "SeededRandom", "Primitives", "TokenDomain", "OneTimePassword", "Vault",
        "BankService",
        "SQLiteStore", "DemoBank", "SeedFiles", "Canvas", "CustomerScreens", "Pages", "DataFolder",
        "PtyHarness", "Stages", "higasa",
      ],
      path: "Tests/SessionScripts", swiftSettings: strict),
    tests(of: "Pages", ["Primitives", "Canvas", "SeededRandom"]),
    tests(of: "Stages", ["Pages"]),
    tests(of: "VirtualKeyFob", ["SessionScripts", "Stages", "Primitives", "Canvas", "Pages"]),
    tests(
      of: "CustomerScreens",
      [
        "SessionScripts", "Stages", "BankFixtures", "Primitives", "Pages", "Canvas", "TokenDomain",
        "OneTimePassword", "BankService", "SeededRandom", "ScreenPictures",
      ], exclude: ["Goldens", "LookGoldens"]),

    .testTarget(
      name: "SessionTests",
      dependencies: [
        "SessionScripts", "Stages", "BankFixtures", "PtyHarness", "Primitives", "Canvas",
        "TokenDomain", "OneTimePassword", "BankService", "Pages", "Tour",
      ],
      path: "Tests/SessionTests", exclude: ["Sessions", "Transcripts"], swiftSettings: strict),

    // What the tests of a terminal stand on: a program that tells what its terminal tells it, and
    // pseudo-terminals with an emulator (libvterm) behind them.
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Primitives", "Canvas", "CursesTerminal"],
      path: "Tests/TerminalProbe", swiftSettings: strict),
    .target(
      name: "CPty", path: "Tests/CPty", linkerSettings: [.linkedLibrary("vterm")]),
    .target(
      name: "PtyHarness", dependencies: ["CPty"], path: "Tests/PtyHarness", swiftSettings: strict),
    // `make bench`, and what it compares with: the least a curses program can do.
    .executableTarget(
      name: "Bench",
      dependencies: [
        "Canvas", "BankFixtures", "SeededRandom", "PtyHarness", "Primitives", "TokenDomain",
        "Vault", "BankService", "SQLiteStore", "DataFolder", "SeedFiles",
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      path: "Tests/Bench", swiftSettings: strict),
    .target(name: "SlowSync", path: "Tests/SlowSync", linkerSettings: [.linkedLibrary("dl")]),
    .executableTarget(
      name: "BareCurses", path: "Tests/BareCurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
  ],
  swiftLanguageModes: [.v6]
)

// libFuzzer brings the entry point along: these targets link with the fuzzer alone (scripts/fuzz).
if Context.environment["HIGASA_FUZZ"] != nil {
  func fuzzer(_ name: String, of rooms: [Target.Dependency]) -> Target {
    .executableTarget(
      name: name, dependencies: rooms, path: "Tests/\(name)", exclude: ["Corpus"],
      swiftSettings: strict, linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])])
  }
  package.targets += [
    fuzzer("SeedFuzz", of: ["SeedFiles", "Primitives"]),
    fuzzer("KeyFuzz", of: ["DecoderOracle"]),
  ]
}
