import BankService
import Primitives
import TokenDomain
import Vault

extension DataFolder {
  /// Brings a bank of an older program to the present one: verified first, in one transaction, on record.
  ///
  /// - Parameters:
  ///   - operatorName: who does it.
  ///   - now: the server's time.
  ///   - randomness: draws what an older bank did not have; the system's, except in tests.
  /// - Returns: nil if it is of the present schema already.
  /// - Throws: ``DataFolderFailure/preparation(_:)`` with ``StoreFailure/tampered(_:)`` if it is not whole, and
  ///   what opening a folder can throw.
  package static func migrate(
    at path: String, by operatorName: String, at now: UnixTime,
    randomness: inout some RandomNumberGenerator
  ) throws(DataFolderFailure) -> StoreMigration? {
    let path = try checkedFolder(path)
    let masterKey = try MasterKeyFile(path: "\(path)/\(Name.key)").read()
    try StoreChoice.checkFiles(in: path)
    // The settings that hold today are the accepted ones.
    let institution = try InstitutionFile.read("\(path)/\(Name.institution)")
    let settings = try InstitutionFile.text(of: institution)
    do throws(BankFailure) {
      let founding = try BankFounding(
        isDemo: false, settings: settings, masterKey: masterKey, randomness: &randomness)
      return try StoreChoice.migrate(in: path, masterKey, founding) {
        entry(of: $0, by: operatorName, at: now)
      }
    } catch {
      throw .preparation(.failed(error))
    }
  }

  /// The row that tells of a migration.
  package static func entry(
    of migrated: StoreMigration, by operatorName: String, at now: UnixTime
  ) -> LedgerEntry {
    LedgerEntry(
      time: now, event: .bankMigrated, actor: .operator(name: operatorName),
      reason: .given(
        LedgerFacts([
          "from": migrated.from, "to": migrated.to, "row": migrated.head.row,
          "mac": hexadecimal(migrated.head.mac),
        ]).text))
  }
}
