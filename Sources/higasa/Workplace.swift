import BankService
import DataFolder
import Pages
import Primitives

/// Where a command is carried out: its folder, its language, its output, the process around it.
struct Workplace {
  let facts: ProcessFacts
  let folder: DataPath
  let console: Console
  let terms: BankTerms
  /// Under what name the ledger keeps what an operator does here.
  let operatorName: String

  init(_ options: CommonOptions) {
    let facts = ProcessFacts()
    self.facts = facts
    folder = DataPath(option: options.data, facts: facts)
    console = Console(
      language: Language(option: options.lang, facts: facts),
      isASCII: facts.characterSet == .ascii, tones: { ToneDisplay.present(facts) },
      pager: { Pager.command(facts) })
    terms = .ofThisProcess
    operatorName = facts.operatorName
  }

  /// A workplace that somebody else has furnished.
  init(
    _ facts: ProcessFacts, _ folder: DataPath, _ console: Console, _ terms: BankTerms,
    operatorName: String
  ) {
    (self.facts, self.folder, self.console) = (facts, folder, console)
    (self.terms, self.operatorName) = (terms, operatorName)
  }

  var language: Language { console.language }

  /// The bank of a data folder, for customers.
  ///
  /// - Throws: ``UnacceptedSettings``, or a ``LedgerFault`` where nothing proves what was accepted.
  func bank(of folder: DataFolder) throws -> BankService {
    if let doubt = folder.settingsStanding.doubt { throw doubt }
    return BankService(folder, terms)
  }

  /// The back office of the bank, under the name of who sits at this terminal.
  func operators() throws(DataFolderFailure) -> OperatorDesk {
    operators(of: try open())
  }

  /// The same to look at what is there, also in a copy that cannot be written.
  func auditors() throws(DataFolderFailure) -> OperatorDesk {
    operators(of: try open(for: .reading))
  }

  /// Says so if the settings were not accepted.
  func open(for purpose: DataFolder.Purpose = .acting) throws(DataFolderFailure) -> DataFolder {
    let folder = try DataFolder.open(at: folder.path, for: purpose)
    if let doubt = folder.settingsStanding.doubt { console.say(doubt.explanation.phrase) }
    return folder
  }

  func operators(of folder: DataFolder) -> OperatorDesk {
    OperatorDesk(bank: BankService(folder, terms), operatorName: operatorName)
  }
}

extension BankService {
  init(_ folder: DataFolder, _ terms: BankTerms) {
    self.init(
      institution: folder.institution, store: folder.bank, masterKey: folder.masterKey,
      passwordCost: terms.passwordCost, passwordTurns: folder.passwordLine(), clock: terms.clock,
      randomness: terms.randomness)
  }
}
