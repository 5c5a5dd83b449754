import ArgumentParser

struct InstitutionGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "institution", abstract: "The settings in institution.json.",
    subcommands: [InstitutionShow.self, InstitutionCheck.self, InstitutionAccept.self])
}
