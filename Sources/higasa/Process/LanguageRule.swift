import Pages

extension Language {
  /// `--lang`; else English where the locale says so or no Japanese can be shown; else Japanese.
  init(option: Language?, facts: ProcessFacts) {
    guard facts.characterSet == .utf8 else {
      self = .en
      return
    }
    let locale = facts["LC_ALL"] ?? facts["LC_MESSAGES"] ?? facts["LANG"] ?? ""
    self = option ?? (locale.hasPrefix("en") ? .en : .ja)
  }
}
