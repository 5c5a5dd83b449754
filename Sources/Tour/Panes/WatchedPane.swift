import Pages

/// A pane that is only looked at: it asks nothing, and no input changes it.
protocol WatchedPane: Application where Request == Nothing {
  var language: Language { get set }
  /// What stands over it.
  var name: Phrase { get }
  var title: Phrase { get }
  var blocks: [Block] { get }
}

extension WatchedPane {
  var nextChange: Int? { nil }

  mutating func speak(_ language: Language) { self.language = language }
  mutating func update(_ input: Input, at now: Int64) -> [Effect<Nothing>] { [] }
  mutating func receive(_ answer: Void) -> [Effect<Nothing>] { [] }

  func page() -> Page {
    Page(
      id: "", title: title(language), language: language,
      masthead: Page.Masthead(name: name(language)), body: .blocks(blocks),
      keys: PageKeys(.watched, hasLanguages: false))
  }
}

/// What an application asks that asks nothing of anybody.
enum Nothing: ApplicationRequest {
  typealias Answer = Void
  var isSlow: Bool { switch self {} }
  var isAct: Bool { switch self {} }
}
