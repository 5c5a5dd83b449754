import TokenDomain

/// A setting of `institution.json` that is not what was accepted.
package struct SettingChange: Hashable, Sendable {
  /// As `stop.consecutiveMisses`.
  package let key: String
  /// What was accepted.
  package let accepted: String
  /// What the file says.
  package let present: String

  /// A setting that has another value than before.
  package init(key: String, accepted: String, present: String) {
    (self.key, self.accepted, self.present) = (key, accepted, present)
  }

  /// As one line.
  package var text: String { "\(key): \(accepted) -> \(present)" }
}

extension OperatorDesk {
  /// Accepts changed settings (rules §5.12); what was accepted before goes on record with them.
  ///
  /// - Parameters:
  ///   - settings: all of them, as a text that is read again.
  ///   - changes: of them; none changes nothing.
  package func accept(
    settings: String, _ changes: [SettingChange], reason: Reason
  ) throws(OperatorDenial) {
    guard !changes.isEmpty else { return }
    try decide(.settingsAccepted, reason: reason) {
      (act) throws(BankFailure) -> OperatorDecision<Void> in
      try act.records.accept(settings: settings)
      try act.record(
        .settingsAccepted,
        reason: .given(([reason.text] + changes.map(\.text)).joined(separator: "; ")))
      return .done(())
    }
  }
}
