import BankService
import CursesTerminal
import CustomerScreens
import DataFolder
import Pages

/// The customers' screens on this terminal.
enum FrontEnd {
  /// Runs from the login to the end of the session; an open session is logged out, however it ends. When the
  /// terminal is given back a receipt of what was done stands on standard output, and what could not be put on
  /// record of the logout is said.
  ///
  /// - Returns: the signal that ended it (SIGHUP for a lost terminal); nil if the customer did.
  static func run(
    _ bank: BankService, _ dropped: DroppedForms, _ speech: Speech, at workplace: Workplace
  ) throws(TerminalFailure) -> Int32? {
    var randomness = SystemRandomNumberGenerator()
    let facts = workplace.facts
    let teller = Teller(
      bank: bank, origin: facts.newSession(using: &randomness), bookmarks: Bookmarks(dropped))
    let turns = bank.passwordTurns
    let waiting = Waiting {
      turns.before.flatMap { $0 > 0 ? Wording.Messages.waiting(before: $0) : nil }
    } callOff: {
      turns.callOff()
    }
    let (banking, signal) = try TerminalSession.run(
      facts, bank.institution.brand, speech, waiting, asking: teller.ask
    ) { abilities, now in
      InternetBanking(
        institution: bank.institution, language: workplace.language, abilities: abilities, now: now)
    }
    // Of a terminal that is gone, or a process that was asked to end, nobody reads it.
    if signal == nil { try? workplace.console.print(banking.farewell) }
    if let failure = banking.unrecorded {
      workplace.console.say(Sentences.logOutUnrecorded(failure.explanation.phrase))
    }
    return signal
  }
}

extension Bookmarks {
  fileprivate init(_ dropped: DroppedForms) {
    self.init { bookmark, customer in
      dropped.keep(bookmark.text, of: customer, at: SystemClock.now())
    } take: { customer in
      dropped.take(of: customer, at: SystemClock.now()).flatMap { Bookmark(text: $0) }
    }
  }
}
