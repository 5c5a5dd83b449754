import BankFixtures
import BankService
import DemoBank
import Foundation
import Primitives
import SQLiteStore
import SeededRandom
import Vault

/// The database of a demo bank at ``TestBank/start``, made once: every stage works on a copy.
struct DemoFile: Sendable {
  let database: Data
  let anchor: Data
  let fobs: DemoFobs

  static let atStart = Result { try DemoFile() }

  private init() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("bank.sqlite")
    fobs = try Self.populate(path)
    database = try Data(contentsOf: URL(fileURLWithPath: path))
    anchor = try Data(contentsOf: URL(fileURLWithPath: folder.file(SQLiteStore.anchorName)))
  }

  /// The database is closed, and all in one file, when this returns.
  private static func populate(_ path: String) throws -> DemoFobs {
    let bank = try service(
      on: SQLiteStore.create(at: path, masterKey: Sample.masterKey(), Sample.founding(isDemo: true))
    )
    var randomness = SeededGenerator(seed: 7)
    return DemoFobs(
      try DemoBank.populate(now: TestBank.start, randomness: &randomness) { moment in
        bank { moment }
      })
  }

  /// A bank on a store, with passwords that cost nothing, for any clock. Every software token it issues is
  /// the same one, if that is not taken.
  static func service(
    on store: SQLiteStore
  ) throws -> @Sendable (@escaping @Sendable () -> UnixTime) -> BankService {
    let key = try Sample.masterKey()
    let cost = try Sample.cheapCost()
    return { clock in
      BankService(
        institution: .higasa, store: store, masterKey: key, passwordCost: cost, clock: clock,
        randomness: { SeededGenerator(seed: 13) })
    }
  }
}
