import ArgumentParser
import BankService
import DataFolder
import Pages

struct InstitutionAccept: Act {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: Phrase(
      ja: "institution.json で変えた設定を承認します。",
      en: "Accept the settings that were changed in institution.json."),
    discussion: Phrase(
      ja: """
        前に承認されたものと違う設定を、変更前、変更後の順に表示します。承認するまで、お客さまの画面は開かず、\
        どのコマンドもその旨を伝えます。
        """,
      en: """
        Prints each setting that is not what was accepted before: the old value, then the new one. Until \
        they are accepted the customers' front end does not open, and every command says so.
        """))

  @Option(
    help: .words(
      ja: "理由。変更前後の値とともに記録に残ります。",
      en: "Why; kept in the ledger, with the old values and the new ones."),
    transform: TextArgument.reason)
  var reason: Reason

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let folder = try DataFolder.open(at: workplace.folder.path)
    let changes: [SettingChange]
    switch folder.settingsStanding {
    case .accepted: return workplace.console.say(Sentences.nothingToAccept)
    case .changed(let found): changes = found
    case .unproven(let fault): throw fault
    }
    try workplace.console.print(changes.map(\.text))
    try workplace.operators(of: folder).accept(
      settings: folder.settings, changes, reason: reason)
    workplace.console.say(Sentences.settingsAccepted)
  }
}
