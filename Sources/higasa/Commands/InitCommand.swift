import ArgumentParser
import DataFolder

struct InitCommand: Act {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make an empty bank: database, master key, settings.",
    discussion: "Never over an existing one. The master key opens every seed: keep a copy apart.")

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    var randomness = SystemRandomNumberGenerator()
    let folder = try DataFolder.create(
      at: workplace.folder.path, institution: .higasa, isDemo: false, randomness: &randomness)
    try workplace.console.print(folder.path)
    workplace.console.say(Sentences.bankMade)
  }
}
