import CTerm

extension CursesTerminal {
  /// Sets the process's locale for characters, without opening the terminal: LC_ALL, LC_CTYPE, LANG,
  /// then C.UTF-8, then C.
  package static func chooseCharacterSet() -> CharacterSet {
    ct_choose_locale() ? .utf8 : .ascii
  }
}
