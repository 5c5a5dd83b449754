import BankFixtures
import BankService
import DataFolder
import Foundation
import SeededRandom
import Testing
import TokenDomain

@Suite("A data folder is made once, and as a whole")
struct CreationTests {
  @Test("it holds the key, the database and the settings, for the owner alone")
  func modes() throws {
    let scene = try Scene()
    let made = try scene.create()
    #expect(try scene.mode(of: scene.path) == 0o700)
    for name in ["master.key", "bank.sqlite", "institution.json"] {
      #expect(try scene.mode(of: made.file(name)) == 0o600, "\(name)")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: made.file("master.key"))).count == 32)
  }

  @Test("it is opened as it was made", arguments: [true, false])
  func reopened(isDemo: Bool) throws {
    let scene = try Scene()
    let fingerprint = try scene.create(isDemo: isDemo).masterKey.fingerprint
    let opened = try DataFolder.open(at: scene.path + "/")
    #expect(opened.isDemo == isDemo)
    #expect(opened.institution == .higasa)
    #expect(opened.masterKey.fingerprint == fingerprint)
    #expect(opened.bank.identity.keyFingerprint == fingerprint)
    #expect(opened.path == scene.path)
  }

  @Test("two banks have two keys")
  func keysDiffer() throws {
    let keys = try (1...2).map { try Scene().create(seed: $0).masterKey.fingerprint }
    #expect(keys[0] != keys[1])
  }

  @Test("the settings are readable and stand in one order")
  func institutionText() throws {
    let scene = try Scene(withBankOfSeed: 1)
    let text = try String(contentsOfFile: scene.file("institution.json"), encoding: .utf8)
    #expect(
      text == """
        {
          "brand" : {
            "band" : "#00005f",
            "mark" : "#d75f00",
            "onDark" : "#ff875f",
            "onLight" : "#875f00",
            "picture" : [
              "..............#..............",
              "..............#..............",
              ".........###########.........",
              "......#################......",
              ".....###################.....",
              "...#######################...",
              "..#########################..",
              ".###########################.",
              ".###########################.",
              "#############################",
              "##...###...#######...###...##",
              "#.....#.....#.#.#.....#.....#",
              "..............#..............",
              "..............#..............",
              "..............#..............",
              "..............#..............",
              "..........#...#..............",
              "..........##.##..............",
              "...........###...............",
              "............................."
            ],
            "smallPicture" : [
              ".#.",
              "###"
            ]
          },
          "deliveryTime" : {
            "en" : "about two weeks",
            "ja" : "約2週間"
          },
          "hours" : {
            "en" : "weekdays 9:00-17:00",
            "ja" : "平日 9:00-17:00"
          },
          "issueFee" : {
            "en" : "1,100 yen (tax included)",
            "ja" : "1,100円(税込)"
          },
          "name" : {
            "en" : "Higasa Credit Union",
            "ja" : "ひがさ信用組合"
          },
          "password" : {
            "leastLength" : 8
          },
          "session" : {
            "absoluteMinutes" : 60,
            "idleMinutes" : 10
          },
          "softwareToken" : {
            "apps" : "Aegis (Android), FreeOTP (iPhone, Android), KeePassXC (PC)",
            "issuer" : "Higasa",
            "waitMinutes" : 30
          },
          "stock" : {
            "leastLifeDays" : 365,
            "serials" : "digits"
          },
          "stop" : {
            "consecutiveMisses" : 5,
            "missesInThirtyDays" : 20
          },
          "telephone" : "0120-000-000"
        }

        """)
  }

  @Test("missing folders above it are made, for the owner alone")
  func parents() throws {
    let folder = try TemporaryFolder()
    var randomness = SeededGenerator(seed: 1)
    let path = folder.file("share/higasa/bank")
    _ = try DataFolder.create(
      at: path, institution: .higasa, isDemo: false, randomness: &randomness)
    #expect(try Scene().mode(of: folder.file("share")) == 0o700)
    #expect(try DataFolder.open(at: path).institution == .higasa)
  }

  @Test("what a bank begins with is in it, or there is no bank")
  func preparation() throws {
    let scene = try Scene()
    var randomness = SeededGenerator(seed: 1)
    let failure = DataFolderFailure.preparation(.failed(.outOfMemory))
    #expect(throws: failure) {
      try DataFolder.create(
        at: scene.path, institution: .higasa, isDemo: true, randomness: &randomness
      ) { (folder) throws(DataFolderFailure) in
        try folder.create("letter", with: "half")
        throw failure
      }
    }
    #expect(try scene.contents().isEmpty)
    let made = try DataFolder.create(
      at: scene.path, institution: .higasa, isDemo: true, randomness: &randomness
    ) { (folder) throws(DataFolderFailure) in try folder.create("letter", with: "whole") }
    #expect(try String(contentsOfFile: made.file("letter"), encoding: .utf8) == "whole")
    #expect(try scene.mode(of: scene.file("letter")) == 0o600)
  }

  @Test("an empty folder is taken over")
  func emptyFolder() throws {
    let scene = try Scene()
    #expect(mkdir(scene.path, 0o755) == 0)
    try scene.create()
    #expect(try scene.mode(of: scene.path) == 0o700)
  }

  @Test("a bank is never made over another one")
  func overBank() throws {
    let scene = try Scene(withBankOfSeed: 1)
    let before = try DataFolder.open(at: scene.path).masterKey.fingerprint
    #expect(throws: DataFolderFailure.exists(path: scene.path)) { try scene.create(seed: 2) }
    #expect(try DataFolder.open(at: scene.path).masterKey.fingerprint == before)
    #expect(!(try scene.contents()).contains { $0.contains(".making-") })
  }

  @Test("nor over a folder with something in it, nor over a file")
  func overOthers() throws {
    let file = try Scene()
    try Data("mine".utf8).write(to: URL(fileURLWithPath: file.path))
    #expect(throws: DataFolderFailure.exists(path: file.path)) { try file.create() }
    let folder = try Scene()
    #expect(mkdir(folder.path, 0o700) == 0)
    try folder.write("mine".utf8, to: "letter")
    #expect(throws: DataFolderFailure.exists(path: folder.path)) { try folder.create() }
    #expect(try folder.contents() == ["bank", "bank/letter"])
  }

  @Test("a place below a file cannot be had")
  func belowFile() throws {
    let scene = try Scene(withBankOfSeed: 1)
    var randomness = SeededGenerator(seed: 1)
    #expect(throws: DataFolderFailure.self) {
      _ = try DataFolder.create(
        at: scene.file("master.key/bank"), institution: .higasa, isDemo: false,
        randomness: &randomness)
    }
  }
}
