import BankService

/// How the settings in `institution.json` stand to those that an operator accepted last (rules §5.12).
package enum SettingsStanding: Hashable, Sendable {
  case accepted
  /// These are not what was accepted.
  case changed([SettingChange])
  /// What was accepted is not as it was written, or nothing proves that it is.
  case unproven(LedgerFault)
}
