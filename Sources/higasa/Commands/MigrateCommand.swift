import ArgumentParser
import DataFolder

struct MigrateCommand: Act {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Bring a bank of an older Higasa to the present one.",
    discussion: """
      An older bank is opened for nothing else. It is verified first, in the same transaction: what was \
      tampered with is not migrated. There is no way back: copy the folder before, while nobody uses it.
      """)

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
