import ArgumentParser
import BankService
import DataFolder
import DemoBank
import Pages

struct DemoCommand: Act {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: Phrase(
      ja: "契約者とトークンが入ったデモを開きます。",
      en: "Open a bank with demo customers, tokens and key fobs."),
    discussion: Phrase(
      ja: """
        --data を付けると、デモを一度だけ作り、次からはそれを開きます。デモでないフォルダは開きません。\
        付けなければ新しい一時フォルダを使い、終わるときに消します。
        """,
      en: """
        With --data the demo is made once and opened again later; a bank that is no demo is refused. \
        Without it a new temporary folder is used, and removed at the end.
        """))

  @Flag(
    help: .words(
      ja: "デモを作って契約者を表示し、画面は開きません。--data が必要です。",
      en: "Make the demo and print its customers, without opening it; needs --data."))
  var prepareOnly = false

  @OptionGroup var speech: SpeechOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if prepareOnly, common.data == nil {
      throw ValidationError(
        Phrase(
          ja: "--prepare-only には --data が必要です。一時フォルダではすぐに消えてしまいます。",
          en: "--prepare-only needs --data: a temporary folder would be gone at once."))
    }
  }

  func perform(at workplace: Workplace) throws {
    try DemoFolder.checkClock()
    guard let path = common.data else {
      let path = try DemoFolder.makeTemporary(workplace.facts)
      defer { DataFolder.remove(path) }
      try open(DemoFolder.make(at: path), at: workplace)
      return
    }
    let folder =
      try DataFolder.isFree(path) ? DemoFolder.make(at: path) : DataFolder.open(at: path)
    guard folder.isDemo else { throw DemoFailure.notADemo(path: folder.path) }
    try open(folder, at: workplace)
  }

  private func open(_ folder: DataFolder, at workplace: Workplace) throws {
    let bank = try workplace.bank(of: folder)
    let console = workplace.console
    try console.print([folder.path] + DemoTable.lines(console.language))
    console.say(Sentences.keyFobHint(folder.file(DemoBank.keyFobsFile)))
    if prepareOnly { return }
    let signal = try FrontEnd.run(
      bank, folder.droppedForms, speech.speech(workplace.facts), at: workplace)
    if let signal { throw ExitCode(128 + signal) }
  }
}
