import Primitives
import TokenDomain

/// Whether a token in stock would be sent by itself (rules §7.7).
package enum StockStanding: Hashable, Sendable {
  case ready
  case notStarted
  case expired
  /// An operator who names it may send it.
  case expiresSoon
}

extension OperatorDesk {
  /// - Returns: nil for a token that is not in stock.
  package func standing(of record: TokenRecord) -> StockStanding? {
    guard record.state == .stock else { return nil }
    let now = bank.clock()
    if record.token.isExpired(at: now) { return .expired }
    if let starts = record.token.starts, starts > TokyoDay(containing: now) { return .notStarted }
    let least = bank.institution.stockPolicy.leastEnd(at: now)
    return record.token.isExpired(at: least) ? .expiresSoon : .ready
  }
}
