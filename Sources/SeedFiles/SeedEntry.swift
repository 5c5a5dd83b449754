import Primitives

/// What a seed file has at one place.
package enum SeedEntry: Sendable {
  /// A token that the bank can take.
  case token(SeedRecord, SeedFileFailure.Place)
  /// A key in order that is none of ours.
  case skipped(SeedFileFailure.Place, Reason)
  /// A key that is not in order.
  case refused(SeedFileFailure.Place, SeedFileFailure.Problem)

  /// Why a key is none of ours.
  package enum Reason: Hashable, Sendable {
    /// Not of time-based one-time passwords; as the file calls it.
    case algorithm(String)
    /// Another time step than the minute of every token of the bank, in seconds.
    case period(Int64)
  }
}

/// What the keys in a seed file are encrypted with; it comes another way than the file.
package enum SeedFileKey: Sendable {
  /// As long as the file's algorithm takes it: 16, 24 or 32 bytes (RFC 6030 section 6.1).
  case preShared(SecretBytes)
  /// From which the key is derived (section 6.2).
  case passphrase(SecretBytes)
}

extension SeedEntry {
  /// Where it stands.
  package var place: SeedFileFailure.Place {
    switch self {
    case .token(_, let place), .skipped(let place, _), .refused(let place, _): place
    }
  }
}
