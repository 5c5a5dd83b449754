import BankService
import CursesTerminal
import CustomerScreens
import Pages

/// The customers' screens on this terminal.
enum FrontEnd {
  /// Runs from the login to the end of the session; an open session is logged out, however it ends, and what
  /// could not be put on record of that is said when the terminal is given back.
  ///
  /// - Returns: the signal that ended it (SIGHUP for a lost terminal); nil if the customer did.
  static func run(
    _ bank: BankService, at workplace: Workplace
  ) throws(TerminalFailure) -> Int32? {
    var randomness = SystemRandomNumberGenerator()
    let facts = workplace.facts
    let teller = Teller(bank: bank, origin: facts.newSession(using: &randomness))
    let (banking, signal) = try TerminalSession.run(facts, asking: teller.ask) { abilities, now in
      InternetBanking(
        institution: bank.institution, language: workplace.language, abilities: abilities, now: now)
    }
    if let failure = banking.unrecorded {
      workplace.console.say(Sentences.logOutUnrecorded(failure.explanation.phrase))
    }
    return signal
  }
}
