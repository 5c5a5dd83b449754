import BankService
import TokenDomain
import Vault

/// The only row of the table `bank`: which bank this is, and what everything else in it is proven by.
struct Standing: Hashable {
  /// Of the master key that everything is sealed under; 16 bytes.
  var fingerprint: [UInt8]
  var isDemo: Bool
  /// Drawn when the bank was made, and anew at each restore; 0 before schema 5.
  var incarnation: Int64
  /// The root of the ``SealTree``; before schema 6 its tag.
  var root: [UInt8]

  /// The first schema with an incarnation.
  static let firstIncarnate = 5

  /// The columns of it.
  static func names(in schema: Int) -> [String] {
    ["key_fingerprint", "is_demo", "root"] + (schema < firstIncarnate ? [] : ["incarnation"])
  }

  /// Binds the row to the schema and to the ledger's head: neither is put back without the other.
  func seal(_ sealer: StateSealer, schema: Int, _ head: LedgerHead) -> [UInt8] {
    var bytes = [StateSealer.Kind.standing.rawValue]
    bytes.reserveCapacity(128 + root.count)
    func add(_ number: Int64) { withUnsafeBytes(of: number.bigEndian) { bytes += $0 } }
    add(Int64(schema))
    add(head.row)
    add(isDemo ? 1 : 0)
    if schema >= Self.firstIncarnate { add(incarnation) }
    bytes += head.mac
    bytes += fingerprint
    // Each of a length of its own, the root's last.
    bytes += root
    return sealer.seal(of: bytes)
  }
}
