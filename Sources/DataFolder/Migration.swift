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
  /// - Returns: nil if it is of the present schema already.
  /// - Throws: ``DataFolderFailure/preparation(_:)`` with ``StoreFailure/tampered(_:)`` if it is not whole, and
  ///   what opening a folder can throw.
  package static func migrate(
    at path: String, by operatorName: String, at now: UnixTime
  ) throws(DataFolderFailure) -> StoreMigration? {
    let path = try checkedFolder(path)
    let masterKey = try MasterKeyFile(path: "\(path)/\(Name.key)").read()
    try StoreChoice.checkFiles(in: path)
    do throws(BankFailure) {
      return try StoreChoice.migrate(in: path, masterKey) { migrated in
        LedgerEntry(
          time: now, event: .bankMigrated, actor: .operator(name: operatorName),
          reason: .given(
            LedgerFacts([
              "from": migrated.from, "to": migrated.to, "row": migrated.head.row,
              "mac": hexadecimal(migrated.head.mac),
            ]).text))
      }
    } catch {
      throw .preparation(.failed(error))
    }
  }
}
