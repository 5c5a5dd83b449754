import ArgumentParser
import Pages

struct InstitutionGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "institution",
    abstract: Phrase(
      ja: "institution.json の設定",
      en: "The settings in institution.json."),
    subcommands: [InstitutionShow.self, InstitutionCheck.self, InstitutionAccept.self])
}
