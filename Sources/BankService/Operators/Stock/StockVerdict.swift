import Primitives
import TokenDomain

/// What the bank says of a token that is offered for its stock (rules §7).
package enum StockVerdict: Hashable, Sendable {
  /// It would go into stock.
  case new
  /// The bank has it already, with the same key: where it is.
  case known(TokenRecord.State)
  /// Its last day is over.
  case expired(TokyoDay)
  /// Its last day is nearer than a token may live at least.
  case expiresSoon(TokyoDay)
  /// The bank has a token of this serial number, with another key: it is never written over. Where it is.
  case otherKey(TokenRecord.State)
  /// The bank has a token that a person would take for it.
  case looksLike(SerialNumber)
  /// Its codes begin at a moment that has not come.
  case beginsLater(UnixTime)
  /// The institution's tokens are not numbered so.
  case otherShape

  /// Whether the whole file is refused for it.
  package var isFault: Bool {
    switch self {
    case .new, .known, .expired, .expiresSoon: false
    case .otherKey, .looksLike, .beginsLater, .otherShape: true
    }
  }
}
