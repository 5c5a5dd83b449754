import BankService
import Screens

/// The customers' screens on this terminal.
enum FrontEnd {
  /// Runs from the login to the end of the session.
  ///
  /// - Returns: how the process ends; 129 and 143 after a hang-up and SIGTERM.
  static func run(
    _ bank: BankService, language: Language, facts: ProcessFacts
  ) throws -> ExitStatus {
    .done
  }
}
