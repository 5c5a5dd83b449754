import BankService
import CursesTerminal
import CustomerScreens
import Pages

/// The customers' screens on this terminal.
enum FrontEnd {
  /// Runs from the login to the end of the session; an open session is logged out, however it ends.
  ///
  /// - Returns: the signal that ended it (SIGHUP for a lost terminal); nil if the customer did.
  static func run(
    _ bank: BankService, language: Language, facts: ProcessFacts
  ) throws(TerminalFailure) -> Int32? {
    var randomness = SystemRandomNumberGenerator()
    let teller = Teller(bank: bank, origin: facts.newSession(using: &randomness))
    return try TerminalSession.run(facts, asking: teller.ask) { abilities, now in
      InternetBanking(
        institution: bank.institution, language: language, abilities: abilities, now: now)
    }
  }
}
