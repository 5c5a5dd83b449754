import ArgumentParser
import DataFolder
import Glibc
import Pages
import Primitives

struct BackupCommand: Act {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: Phrase(
      ja: "ほかの人が作業を続けている間に、ある一時点のデータベースの写しを作ります。",
      en: "Copy the database as it is at one moment, while others go on working."),
    discussion: Phrase(
      ja: """
        写しのパスを表示します。写しに合うアンカーを、隣に FILE.anchor として作ります。上書きはしません。\
        マスターキーは入っていませんので、別に保管してください。復元のしかたは docs/operations.md にあります。
        """,
      en: """
        Prints the path. The anchor that fits the copy is made beside it, as FILE.anchor; nothing is \
        overwritten. The master key is not in it: it must be kept apart. How to restore: \
        docs/operations.md.
        """))

  @Argument(
    help: .words(ja: "写しのファイル名。すでに何かがあってはいけません。", en: "Where the copy goes; nothing may be there."),
    completion: .file())
  var file: String

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let bank = try workplace.open().bank
    // Else the store says that it is missing, and of which of the two nobody could tell.
    let parent = file.parentPath
    guard access(parent.pathBytes, F_OK) == 0 else { throw FileFailure(path: parent, errno: errno) }
    let backup = try bank.backUp(to: file)
    try workplace.console.print(file)
    workplace.console.say(Sentences.backedUp(anchor: backup.anchor, row: backup.head.row))
  }
}
