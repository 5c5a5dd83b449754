import ArgumentParser
import DataFolder
import TokenDomain

struct InitCommand: Act {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make an empty bank: database, master key, settings.",
    discussion: """
      Never over an existing one. What customers read of the institution is asked for on a terminal where it is \
      not given; the rest begins with what institution show tells. The master key opens every seed: keep a copy apart.
      """)

  @OptionGroup var institution: InstitutionOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let path = workplace.folder.path
    try DataFolder.checkFree(path)
    let institution = try institution.institution(askingOn: workplace.console)
    var randomness = SystemRandomNumberGenerator()
    let folder = try DataFolder.create(
      at: path, institution: institution, isDemo: false, randomness: &randomness)
    try workplace.console.print(folder.path)
    workplace.console.say(Sentences.bankMade)
  }
}
