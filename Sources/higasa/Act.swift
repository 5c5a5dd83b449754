import ArgumentParser
import Pages

/// A command that does something, as opposed to a group of commands.
protocol Act: ParsableCommand {
  var common: CommonOptions { get }

  /// - Throws: an ``Explained`` error, or an `ExitCode` of its own.
  func perform(at workplace: Workplace) throws
}

extension Act {
  func run() throws { try run(at: Workplace(common)) }

  /// Performs it, and says why not where it cannot be done.
  func run(at workplace: Workplace) throws {
    do {
      try perform(at: workplace)
    } catch let failure as any Explained {
      let explanation = failure.explanation
      workplace.console.say(explanation.phrase)
      throw explanation.status.code
    } catch let code as ExitCode {
      throw code
    } catch {
      workplace.console.say(Sentences.unexpected(error))
      throw ExitStatus.software.code
    }
  }
}

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    help: .words(ja: "データフォルダ", en: "The data folder of the bank.", value: "dir"),
    completion: .directory)
  var data: String?

  @Option(help: .words(ja: "文章と画面の言語", en: "The language of sentences and screens."))
  var lang: Language?

  init() {}

  func validate() throws {
    if data?.isEmpty == true {
      throw ValidationError(
        Phrase(ja: "--data が空です。フォルダを指定してください。", en: "--data names no folder: it is empty."))
    }
  }

  /// As if they had been parsed.
  init(data: String?, lang: Language?) {
    (self.data, self.lang) = (data, lang)
  }
}

/// What every listing takes.
struct ListingOptions: ParsableArguments {
  @Flag(
    help: .words(ja: "表の代わりに、1行に1つの JSON で出力します。", en: "One JSON object a line instead of columns.")
  )
  var json = false
}

extension Language: ExpressibleByArgument {
  // As the library has them for every enum of this kind, but said outright: it finds them by look-ups at run
  // time, and every start of the front end asks for them.
  package static var allValueStrings: [String] { allCases.map { $0.rawValue } }
  package static var allValueDescriptions: [String: String] { [:] }
}
