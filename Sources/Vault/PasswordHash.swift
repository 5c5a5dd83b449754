import Primitives

/// A password as it rests in storage: scrypt (RFC 7914), with the cost it was made with.
///
/// Written as `$scrypt$ln=15,r=8,p=3$SALT$HASH`, salt and hash in hexadecimal.
package struct PasswordHash: Hashable, Sendable {
  /// What it was made with; needed to compare with it.
  package let cost: ScryptCost
  let salt: [UInt8]
  let hash: [UInt8]

  init(cost: ScryptCost, salt: [UInt8], hash: [UInt8]) {
    self.cost = cost
    self.salt = salt
    self.hash = hash
  }

  /// The form in storage; no other hash has the same.
  package var text: String {
    "$scrypt$ln=\(cost.log2N),r=\(cost.r),p=\(cost.p)$\(hexadecimal(salt))$\(hexadecimal(hash))"
  }

  /// Reads ``text``; nil for another scheme, a cost out of range or a damaged value.
  package init?(text: String) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt" else { return nil }
    let numbers = parts[2].split(separator: ",").map { $0.split(separator: "=") }
    guard numbers.count == 3, numbers.allSatisfy({ $0.count == 2 }),
      numbers.map({ $0[0] }) == ["ln", "r", "p"],
      let log2N = Int(numbers[0][1]), let r = Int(numbers[1][1]), let p = Int(numbers[2][1]),
      let cost = ScryptCost(log2N: log2N, r: r, p: p),
      let salt = bytes(hexadecimal: parts[3]), let hash = bytes(hexadecimal: parts[4]),
      salt.count == PasswordHasher.saltBytes, hash.count == PasswordHasher.hashBytes
    else { return nil }
    self.init(cost: cost, salt: salt, hash: hash)
  }
}

/// The work one guess costs (RFC 7914 §2): memory 128·r·N bytes, time N·r·p.
package struct ScryptCost: Hashable, Sendable {
  /// The logarithm to base 2 of N, how many blocks are kept in memory, 1…20.
  package let log2N: Int
  /// The size of a block, in 128 bytes, 1…32.
  package let r: Int
  /// How many times over the work is done, 1…16.
  package let p: Int

  /// Nil outside log2N 1…20, r 1…32, p 1…16, or for more than 256 MiB.
  package init?(log2N: Int, r: Int, p: Int) {
    guard (1...20).contains(log2N), (1...32).contains(r), (1...16).contains(p),
      128 * r << log2N <= 256 << 20
    else { return nil }
    self.log2N = log2N
    self.r = r
    self.p = p
  }

  private init(standardLog2N: Int) {
    log2N = standardLog2N
    r = 8
    p = 3
  }

  /// How many blocks one guess mixes.
  package var work: Int { (r * p) << log2N }

  /// Whether a guess takes less time (N·r·p), however much memory.
  package func isBelow(_ other: ScryptCost) -> Bool { work < other.work }

  /// Costs that together are the work by which `lower` falls short of this one; none where it does not.
  func shortfall(of lower: ScryptCost) -> [ScryptCost] {
    var missing = work - lower.work
    return (1...log2N).reversed().compactMap { log2N in
      guard let cost = ScryptCost(log2N: log2N, r: r, p: missing / (r << log2N)) else { return nil }
      missing -= cost.work
      return cost
    }
  }

  /// N = 2^15, r = 8, p = 3 (32 MiB): one of OWASP's equivalent minimum settings.
  package static let standard = ScryptCost(standardLog2N: 15)
}
