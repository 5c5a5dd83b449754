/// Which of the panes.
package enum PaneName: Hashable, Sendable, CaseIterable {
  /// The customers' screens.
  case customer
  /// The key fob, or the app on the phone.
  case token
  /// The operator's command lines.
  case desk
  /// How the last code was judged.
  case verifier
  /// The bank's records, as they come.
  case ledger
}
