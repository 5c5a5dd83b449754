import ArgumentParser
import DataFolder
import Pages

struct OpenCommand: Act {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: Phrase(
      ja: "お客さまの画面を開きます。",
      en: "Open the customers' front end."))

  @OptionGroup var speech: SpeechOptions

  @OptionGroup var common: CommonOptions

  init() {}

  /// As if it had been parsed.
  init(_ common: CommonOptions) {
    (speech, self.common) = (SpeechOptions(plain: false, mouse: false), common)
  }

  func perform(at workplace: Workplace) throws {
    let folder = try DataFolder.open(at: workplace.folder.path)
    let signal = try FrontEnd.run(
      try workplace.bank(of: folder), folder.droppedForms, speech.speech(workplace.facts),
      at: workplace)
    if let signal { throw ExitCode(128 + signal) }
  }
}
