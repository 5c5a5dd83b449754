import ArgumentParser
import Glibc
import Pages

/// What every import takes: whether to ask after its review, and whether to go on at all.
struct ReviewOptions: ParsableArguments {
  @Flag(help: .words(ja: "何が行われるかを表示するだけで、何も行いません。", en: "Say what would be done, and do nothing."))
  var dryRun = false

  @Flag(help: .words(ja: "確認を求めません。", en: "Do not ask."))
  var yes = false

  /// - Throws: ``ImportFailure/nobodyToAsk``.
  func checkAnswerable() throws(ImportFailure) {
    guard yes || isatty(STDIN_FILENO) == 1 else { throw .nobodyToAsk }
  }

  func allows(_ question: Phrase, on console: Console) -> Bool {
    yes || console.confirms(question)
  }
}
