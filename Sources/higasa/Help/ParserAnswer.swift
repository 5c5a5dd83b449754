import ArgumentParser
import Pages

/// What the parser answers where no command is carried out: help, or what is wrong with the arguments.
enum ParserAnswer {
  /// The whole answer; in Japanese as far as ``ParserWording`` goes, the rest as the parser has it.
  ///
  /// - Parameter columns: of the terminal.
  static func text(to error: any Error, in language: Language, columns: Int) -> String {
    switch language {
    case .en: Higasa.fullMessage(for: error, columns: columns)
    case .ja: japanese(to: error, HelpLayout(columns: columns))
    }
  }

  private static func japanese(to error: any Error, _ layout: HelpLayout) -> String {
    let text = Higasa.fullMessage(for: error, columns: .max)
    guard Higasa.exitCode(for: error) != .success else {
      // Else it is the version, or something that programs read.
      return ParserWording.overview.japanese(for: text) == nil ? text : layout.text(of: text)
    }
    // What somebody has typed is in the message alone.
    let message = Higasa.message(for: error)
    let beginning = ParserWording.error.en + message
    guard !message.isEmpty, text.hasPrefix(beginning) else { return text }
    return ParserWording.error.ja + (ParserWording.messages.japanese(for: message) ?? message)
      + layout.text(of: String(text.dropFirst(beginning.count)))
  }
}
