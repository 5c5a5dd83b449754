import Primitives
import TokenDomain
import Vault

package enum PasswordKind: String, Hashable, Sendable, CaseIterable {
  /// ログインパスワード
  case login
  /// 確認用パスワード
  case confirmation
}

/// One password of one customer, and how it fared lately.
package struct Credential: Hashable, Sendable {
  /// Wrong passwords in a row that stop it until an operator unlocks it (rules §2).
  package static let missesToStop = 5

  package let hash: PasswordHash
  package private(set) var misses: Int
  package private(set) var stoppedAt: UnixTime?

  package init(hash: PasswordHash, misses: Int = 0, stoppedAt: UnixTime? = nil) {
    self.hash = hash
    self.misses = misses
    self.stoppedAt = stoppedAt
  }

  package var isStopped: Bool { stoppedAt != nil }

  mutating func countMiss(at now: UnixTime) {
    misses += 1
    if misses >= Self.missesToStop { stoppedAt = now }
  }

  mutating func clearMisses() {
    misses = 0
    stoppedAt = nil
  }
}

/// What a new password must be: 8…64 printable ASCII characters.
package enum PasswordRule {
  package static let length = 8...64

  package enum Violation: Hashable, Sendable {
    case tooShort(Int)
    case tooLong(Int)
    /// A character that not every keyboard can send: only printable ASCII is taken.
    case notPrintableASCII
  }

  package static func violation(of password: SecretBytes) -> Violation? {
    if password.count < length.lowerBound { return .tooShort(password.count) }
    if password.count > length.upperBound { return .tooLong(password.count) }
    let printable = password.withUnsafeBytes { $0.allSatisfy { (0x20...0x7E).contains($0) } }
    return printable ? nil : .notPrintableASCII
  }
}
