import ArgumentParser
import DataFolder
import Foundation
import Pages
import TokenDomain

struct InstitutionCheck: Act {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Phrase(
      ja: "設定に誤りがないか、承認すると何が変わるかを調べます。",
      en: "Say whether settings are in order, and what they would change."),
    discussion: Phrase(
      ja: """
        データフォルダの institution.json か、それと入れ替えるつもりのファイルを調べます。誤りがあればそれを示し、\
        78 で終わります。なければ、承認されたものと違う設定を、いまの値、新しい値の順に表示します。\
        何も変更しません。
        """,
      en: """
        Looks at the institution.json of the data folder, or at another file that is to take its place. Names \
        what is wrong with it, and ends with 78; else prints each setting that is not what was accepted: the \
        value that holds, then the new one. Changes nothing.
        """))

  @Argument(
    help: .words(
      ja: "institution.json と同じ形のファイル。指定しなければデータフォルダのもの",
      en: "A file like institution.json; the data folder's, if it is not given."),
    completion: .file())
  var file: String?

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let (path, console) = (workplace.folder.path, workplace.console)
    let settings = try file.map(Self.settings(in:)) ?? DataFolder.settings(at: path)
    switch try standing(of: settings, at: path) {
    case .accepted?: console.say(Sentences.settingsAsAccepted)
    case .changed(let changes)?:
      try console.print(changes.map(\.text))
      console.say(Sentences.settingsWouldChange(isFolders: file == nil))
    case .unproven(let fault)?: throw fault
    case nil: console.say(Sentences.settingsWithoutBank(path))
    }
  }

  /// Nil where there is no bank, which a file that is named does not need.
  private func standing(
    of settings: Institution, at path: String
  ) throws(DataFolderFailure) -> SettingsStanding? {
    do throws(DataFolderFailure) {
      return try DataFolder.standing(of: settings, at: path)
    } catch {
      guard file != nil, case .missing = error else { throw error }
      return nil
    }
  }

  /// Whose file it is and who may write it is of no account before it is in the data folder.
  private static func settings(in path: String) throws -> Institution {
    let file = try InputFile(path)
    var json = Data()
    while json.count <= DataFolder.mostSettingsBytes, let piece = try file.next() { json += piece }
    do throws(InstitutionDefect) {
      return try DataFolder.settings(in: Array(json))
    } catch {
      throw DataFolderFailure.institution(path: path, error)
    }
  }
}
