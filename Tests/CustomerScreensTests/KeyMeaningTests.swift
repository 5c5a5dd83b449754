import Canvas
import CustomerScreens
import Pages
import SessionScripts
import Testing

/// The table of keys in keys.md, row by row, on every screen there is.
@Suite("The keys of keys.md")
struct KeyMeaningTests {
  /// The columns of the table; the menus of BPT001 go back to it before it asks.
  enum Column: Hashable, CaseIterable {
    case login, code, besideCode, top, menu, form, completion, over, help, question, warning

    init(_ app: Sitting<InternetBanking>) {
      switch app.overlays.top {
      case .help, .topic: self = .help
      case .question: self = .question
      case .warning: self = .warning
      case nil:
        switch app.visit {
        case .door: self = .login
        case .halfway(let halfway): self = halfway.opened == nil ? .code : .besideCode
        case .over: self = .over
        case .inside:
          if let menu = app.topMenu {
            self = menu == .root ? .top : .menu
          } else if app.screen.keys == .top {
            self = .top
          } else {
            self = app.screen.keys == .completion ? .completion : .form
          }
        }
      }
    }
  }

  static let table: [(keys: [Key], meanings: [KeyMeaning])] = [
    (
      [.escape],
      [
        .nothing, .toLogin, .toCode, .asksToLogOut, .toRootMenu, .oneBack, .home, .toLogin, .closes,
        .closes,
        .closes,
      ]
    ),
    (
      [.function(1), .alt("1")],
      [.help, .help, .help, .help, .help, .help, .help, .help, .closes, .closes, .closes]
    ),
    (
      [.function(2), .alt("2")],
      [
        .nothing, .nothing, .nothing, .nothing, .nothing, .home, .home, .nothing, .nothing,
        .nothing,
        .closes,
      ]
    ),
    ([.function(9), .alt("9")], Column.allCases.map { $0 == .warning ? .closes : .language }),
    (
      [.function(10), .alt("0")],
      [
        .quits, .toLogin, .toLogin, .logsOut, .logsOut, .logsOut, .logsOut, .quits, .nothing,
        .nothing,
        .closes,
      ]
    ),
    ([.control("l")], Column.allCases.map { $0 == .warning ? .closes : .redraws }),
    ([.control("c")], Column.allCases.map { $0 == .warning ? .closes : .asksToLeave }),
  ]

  @Test("mean what the table says", arguments: EveryScreen.all, Language.allCases)
  func meanWhatTheTableSays(view: EveryScreen.View, language: Language) throws {
    let before = try EveryScreen.app(view, language)
    let column = Column.allCases.firstIndex(of: Column(before)) ?? 0
    for (keys, meanings) in Self.table {
      for key in keys {
        var after = before
        let effects = after.update(.key(key), at: before.now)
        // Ctrl-C where that is asked already.
        let isAsked = view.name.hasSuffix("quit") && key == .control("c")
        // One screen back from what the top page itself leads to is home.
        let isOneBack = meanings[column] == .oneBack && before.visit.screens.count == 2
        let isHome = isOneBack && before.menuBelow == .root
        // What leaves a screen whose key is shown only once.
        let leaves = [KeyMeaning.home, .logsOut].contains(meanings[column])
        let asksToClose = before.overlays.isEmpty && before.losesSomething && leaves
        let expected: KeyMeaning =
          isAsked ? .nothing : asksToClose ? .asksToClose : isHome ? .home : meanings[column]
        #expect(KeyMeaning(from: before, to: after, effects) == expected, "\(key)")
      }
    }
  }

  @Test("every view of the demo is in some column, and every column has one")
  func columns() throws {
    let found = try EveryScreen.all.map { Column(try EveryScreen.app($0, .ja)) }
    #expect(Set(found) == Set(Column.allCases))
  }

  @Test("? is help where nothing is typed, and a character where it is", arguments: EveryScreen.all)
  func questionMark(view: EveryScreen.View) throws {
    let before = try EveryScreen.app(view, .ja)
    guard before.overlays.isEmpty else { return }
    var after = before
    let effects = after.update(.key(.character("?")), at: before.now)
    let isHelp = KeyMeaning(from: before, to: after, effects) == .help
    #expect(isHelp == (before.visit.form.focusedField == nil))
  }

  @Test(
    "whatever key is pressed, the frame is good and both languages do the same",
    arguments: EveryScreen.all)
  func everyKey(view: EveryScreen.View) throws {
    let japanese = try EveryScreen.app(view, .ja)
    let english = try EveryScreen.app(view, .en)
    for key in EveryKey.all {
      var (ja, en) = (japanese, english)
      let effects = [ja.update(.key(key), at: ja.now), en.update(.key(key), at: en.now)]
      #expect(FrameRules.violations(of: ja.frame(), by: ja).isEmpty, "\(key)")
      #expect(FrameRules.violations(of: en.frame(), by: en).isEmpty, "\(key)")
      #expect(Self.levelled(ja.standing) == Self.levelled(en.standing), "\(key)")
      #expect(effects[0].map(\.name) == effects[1].map(\.name), "\(key)")
    }
  }

  /// Help is longer in one language than in the other: how far it is scrolled may differ.
  private static func levelled(_ standing: [String]) -> [String] {
    standing.map { $0.contains("help(") ? "help" : $0 }
  }
}

extension InternetBanking {
  /// The menu of BPT001, wherever a customer who is signed in has gone from there.
  var menuBelow: TopScreen.Menu? {
    guard case .inside(let inside) = visit else { return nil }
    return inside.top.menu
  }

  /// Whether the screen asks before it is left.
  var losesSomething: Bool {
    guard case .inside(let inside) = visit else { return false }
    return inside.opened.last?.lostWhenLeft != nil
  }
}

extension Effect<Request> {
  /// What it asks for, without what it asks with.
  var name: String {
    switch self {
    case .ask(.logIn): "log in"
    case .ask(.presentCode): "present code"
    case .ask(.resynchroniseAtLogin): "set the clock, log in"
    case .ask(.resynchroniseAtStart): "set the clock"
    case .ask(.changePassword): "change password"
    case .ask(.history): "history"
    case .ask(.overview): "overview"
    case .ask(.news): "news"
    case .ask(.requestToken): "request"
    case .ask(.issueSoftwareToken): "issue software token"
    case .ask(.activate): "activate"
    case .ask(.release): "release"
    case .ask(.cancelRequest): "cancel request"
    case .ask(.switchToken): "switch"
    case .ask(.reportAtLogin): "report, no login"
    case .ask(.report): "report"
    case .ask(.keep): "keep the place"
    case .ask(.logOut): "log out"
    case .discardTypeAhead: "discard type-ahead"
    case .turnSymbol: "turn symbol"
    case .repaint: "repaint"
    case .quit: "quit"
    }
  }
}
