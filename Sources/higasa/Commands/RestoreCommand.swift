import ArgumentParser
import BankService
import DataFolder
import Pages

struct RestoreCommand: Act {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: Phrase(
      ja: "バックアップを復元します。",
      en: "Put a backup in the place of the bank."),
    discussion: Phrase(
      ja: """
        FILE と FILE.anchor は backup が作ったままのものを、マスターキーはそのときのものをフォルダに置きます。\
        先にバックアップを検証し、完全でなければ復元しません。いままでに表示されたかもしれない番号は、すべて使用済みと\
        みなします。それまであったものはフォルダに残し、そのパスを表示します。開いている画面を先に終わらせてください。\
        バックアップより後のお手続きは含まれません。
        """,
      en: """
        FILE and FILE.anchor are as backup made them; the folder has the master key of their time. The \
        backup is verified first: one that is not whole is refused. Every code that may have shown up to now \
        counts as used. What was there before is kept in a folder, whose path is printed. Stop the sessions \
        before; what was done since the backup is not in it.
        """))

  @Argument(help: .words(ja: "バックアップのファイル", en: "The backup."), completion: .file())
  var file: String

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    var randomness = SystemRandomNumberGenerator()
    let (name, now) = (workplace.facts.operatorName, SystemClock.now())
    let restored = try DataFolder.restore(
      file, at: workplace.folder.path, using: &randomness,
      migrating: { DataFolder.entry(of: $0, by: name, at: now) },
      verifying: { (copy) throws(BankFailure) in
        _ = try workplace.operators(of: copy).verifyLedger()
      }
    ) { (copy, incarnation) throws(BankFailure) in
      try workplace.operators(of: copy).beginAnew(as: incarnation)
    }
    if let replaced = restored.replaced { try workplace.console.print(replaced) }
    workplace.console.say(Sentences.restored(row: restored.head.row))
  }
}
