import Canvas
import Pages
import Testing

@Suite("The key line")
struct KeyBandTests {
  private static func line(_ context: KeyContext, _ language: Language, columns: Int, rows: Int)
    -> String
  {
    let form = Form([.choice(1), .choice(2), .choice(3)])
    let rowsOfText = (1...3).map { ChoiceRow("label \($0)", "") }
    let filling = [Block](repeating: .paragraph("text"), count: 40)
    let page = Page(
      id: "X001", title: "title", language: language, masthead: Page.Masthead(name: "bank"),
      body: .blocks([form.choices(rowsOfText)] + filling),
      keys: PageKeys(context, form, hasLanguages: true))
    var window = Window(size: Size(columns: columns, rows: rows))
    window.turn(to: page)
    return window.frame(of: page).rows.last ?? ""
  }

  static let contexts: [KeyContext] = [
    .page("a form", back: KeyWords.back, home: KeyWords.home, leave: KeyWords.logOut),
    .page("before the login", back: nil, leave: KeyWords.quit),
  ]

  @Test(
    "tells of the other language in every window, and of help and the way back",
    arguments: contexts, Language.allCases)
  func language(context: KeyContext, language: Language) {
    for columns in 40...132 {
      let line = Self.line(context, language, columns: columns, rows: 12)
      #expect(line.contains("F9"), "\(columns): \(line)")
      #expect(line.contains("F1 "))
      #expect(line.contains("PgDn"))
      if context.meaning(of: .back) != nil { #expect(line.contains("Esc")) }
    }
  }
}
