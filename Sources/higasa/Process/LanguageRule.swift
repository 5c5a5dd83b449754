import Pages

extension Language {
  /// What help and the errors of arguments speak. They are made before anything is parsed, and so are the texts
  /// that the parser is given: it is decided once for the process.
  static let ofHelp = Language(
    option: option(in: ProcessArguments.all.dropFirst()), facts: ProcessFacts())

  /// `--lang`; else English where the locale says so or no Japanese can be shown; else Japanese.
  init(option: Language?, facts: ProcessFacts) {
    guard facts.characterSet == .utf8 else {
      self = .en
      return
    }
    let locale = facts["LC_ALL"] ?? facts["LC_MESSAGES"] ?? facts["LANG"] ?? ""
    self = option ?? (locale.hasPrefix("en") ? .en : .ja)
  }

  /// `--lang` in arguments that may have anything wrong with them: the last one that names a language, as the
  /// parser takes it; nil if there is none.
  static func option(in arguments: some Collection<String>) -> Language? {
    let options = Array(arguments.prefix { $0 != "--" })
    let values = zip(options, options.dropFirst() + [""]).map { option, next in
      if option == "--lang" { return next }
      return option.hasPrefix("--lang=") ? String(option.dropFirst("--lang=".count)) : ""
    }
    return values.compactMap(Language.init(rawValue:)).last
  }
}
