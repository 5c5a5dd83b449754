import ArgumentParser
import DataFolder
import Pages
import TokenDomain

struct InitCommand: Act {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: Phrase(
      ja: "データベース、マスターキー、設定を新しく作ります。",
      en: "Make an empty bank: database, master key, settings."),
    discussion: Phrase(
      ja: """
        すでにあるものを上書きすることはありません。お客さまの画面に出る組合の情報は、指定がなければ端末で\
        お尋ねします。ほかの設定の初期値は institution show で見られます。マスターキーはすべてのトークンの鍵を\
        開くものです。控えを別の場所に保管してください。
        """,
      en: """
        Never over an existing one. What customers read of the institution is asked for on a terminal where it is \
        not given; the rest begins with what institution show tells. The master key opens every seed: keep a copy apart.
        """))

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
