import BankService
import DataFolder
import Pages
import Primitives

/// Where a command is carried out: its folder, its language, its output, the process around it.
struct Workplace {
  let facts: ProcessFacts
  let folder: DataPath
  let console: Console

  init(_ options: CommonOptions) {
    facts = ProcessFacts()
    folder = DataPath(option: options.data, facts: facts)
    console = Console(
      language: Language(option: options.lang, facts: facts),
      isASCII: facts.characterSet == .ascii)
  }

  var language: Language { console.language }

  /// The bank of the data folder.
  func bank() throws(DataFolderFailure) -> BankService {
    BankService(try DataFolder.open(at: folder.path))
  }

  /// The back office of the bank, under the name of who sits at this terminal.
  func operators() throws(DataFolderFailure) -> OperatorDesk {
    operators(of: try DataFolder.open(at: folder.path))
  }

  func operators(of folder: DataFolder) -> OperatorDesk {
    OperatorDesk(bank: BankService(folder), operatorName: facts.userName)
  }
}

extension BankService {
  init(_ folder: DataFolder, clock: @escaping @Sendable () -> UnixTime = SystemClock.now) {
    self.init(
      institution: folder.institution, store: folder.bank, masterKey: folder.masterKey,
      clock: clock, randomness: { SystemRandomNumberGenerator() })
  }
}
