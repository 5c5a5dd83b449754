import BankService
import TokenDomain
import Vault

/// The only row of the table `bank`: which bank this is, and what everything else in it is proven by.
struct Standing: Hashable {
  /// Of the master key that everything is sealed under; 16 bytes.
  var fingerprint: [UInt8]
  var isDemo: Bool
  /// The tag of the root of the ``SealTree``.
  var root: [UInt8]

  /// The columns of it.
  static let names = ["key_fingerprint", "is_demo", "root"]

  /// Binds the row to the schema and to the ledger's head: neither is put back without the other.
  func seal(_ sealer: StateSealer, schema: Int, _ head: LedgerHead) -> [UInt8] {
    var bytes: [UInt8] = []
    for number in [Int64(schema), head.row, isDemo ? 1 : 0] {
      withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
    }
    // Each of a length of its own, the root's last.
    return sealer.seal(.standing, bytes + head.mac + fingerprint + root)
  }
}
