import ArgumentParser
import DataFolder
import Pages

struct MigrateCommand: Act {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: Phrase(
      ja: "以前の版の Higasa のデータを、いまの版に移行します。",
      en: "Bring a bank of an older Higasa to the present one."),
    discussion: Phrase(
      ja: """
        以前の版のデータは、移行のほかには使えません。先に同じトランザクションの中で検証し、改ざんされたものは\
        移行しません。元には戻せませんので、だれも使っていないときに、前もってフォルダの写しを作ってください。
        """,
      en: """
        An older bank is opened for nothing else. It is verified first, in the same transaction: what was \
        tampered with is not migrated. There is no way back: copy the folder before, while nobody uses it.
        """))

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let path = workplace.folder.path
    var randomness = SystemRandomNumberGenerator()
    let migrated = try DataFolder.migrate(
      at: path, by: workplace.facts.operatorName, at: SystemClock.now(), randomness: &randomness)
    guard let migrated else { return workplace.console.say(Sentences.nothingToMigrate) }
    workplace.console.say(Sentences.migrated(migrated))
  }
}
