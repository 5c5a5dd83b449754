import ArgumentParser
import Pages

// The parser takes a text in one language and keeps it: here it gets that of this process.

extension ArgumentHelp {
  /// What an argument is for.
  ///
  /// - Parameter value: what stands for its value in the help; its own name, if it is not given.
  static func words(ja: String, en: String, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(Phrase(ja: ja, en: en)(.ofHelp), valueName: value)
  }
}

extension CommandConfiguration {
  init(
    commandName: String, abstract: Phrase, discussion: Phrase? = nil, version: String = "",
    subcommands: [any ParsableCommand.Type] = [], groupedSubcommands: [CommandGroup] = [],
    defaultSubcommand: (any ParsableCommand.Type)? = nil
  ) {
    self.init(
      commandName: commandName, abstract: abstract(.ofHelp),
      discussion: discussion?(.ofHelp) ?? "", version: version, subcommands: subcommands,
      groupedSubcommands: groupedSubcommands, defaultSubcommand: defaultSubcommand)
  }
}

extension CommandGroup {
  init(name: Phrase, subcommands: [any ParsableCommand.Type]) {
    self.init(name: name(.ofHelp), subcommands: subcommands)
  }
}

extension ValidationError {
  /// What is wrong with arguments that the parser has no objection to.
  init(_ phrase: Phrase) {
    self.init(phrase(.ofHelp))
  }
}
