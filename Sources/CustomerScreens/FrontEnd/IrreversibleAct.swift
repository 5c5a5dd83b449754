import TokenDomain

/// What a customer cannot take back, so that it is asked about before it is done.
package enum IrreversibleAct: Hashable, Sendable {
  /// BOS001: 利用解除.
  case release
  /// BLS001: 届出; the union alone can lift the stop.
  case report(TokenLoss)
}
