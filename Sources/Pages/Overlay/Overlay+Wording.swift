extension HelpText {
  /// The help of a page.
  ///
  /// - Parameters:
  ///   - fob: sides of a key fob that are drawn under the text.
  ///   - topics: what the help leads to, by digits from 1.
  ///   - keys: of the page under it.
  package init(
    title: Phrase, paragraphs: [Phrase], fob: [KeyFobFace] = [], topics: [Phrase], keys: PageKeys,
    _ language: Language
  ) {
    let rows = KeyMap.bindings.compactMap { binding -> Index.Row? in
      guard !binding.name.isEmpty, keys.hasLanguages || binding.command != .language,
        let meaning = keys.context.meaning(of: binding.command)
      else { return nil }
      return Index.Row(
        name: binding.name, otherName: binding.otherName, meaning: meaning(language))
    }
    self.init(
      heading: PageWords.help(language), title: title(language),
      paragraphs: paragraphs.map { $0(language) },
      index: Index(
        fob: fob, topicsHeading: PageWords.topics(language), topics: topics.map { $0(language) },
        keysHeading: PageWords.keys(language), keys: rows))
  }

  /// A topic.
  package init(topic title: Phrase, _ paragraphs: [Phrase], _ language: Language) {
    self.init(
      heading: PageWords.help(language), title: title(language),
      paragraphs: paragraphs.map { $0(language) }, index: nil)
  }
}

extension ShownQuestion {
  /// A question as it is to be seen.
  package init(_ text: Phrase, saysYes: Bool, _ language: Language) {
    self.init(
      text: text(language), yes: "1. " + KeyWords.yes(language),
      no: "2. " + KeyWords.no(language), saysYes: saysYes)
  }
}

extension Overlay {
  /// - Parameter text: why the visit ends, and what to do against it.
  package static func warning(
    of timeOut: TimeOut, _ text: Phrase, _ language: Language
  ) -> Overlay {
    switch timeOut {
    case .idle: .warning(text(language), anyKey: KeyWords.goOn(language))
    case .absolute: .warning(text(language), anyKey: KeyWords.close(language))
    }
  }
}
