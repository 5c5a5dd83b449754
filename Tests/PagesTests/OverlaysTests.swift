import Canvas
import Pages
import Testing

/// What lies over a page: help, questions and warnings, whoever's they are.
@Suite("What lies over a page")
struct OverlaysTests {
  private typealias Layers = Overlays<String>

  private static func asked(_ about: String) -> Layers {
    var overlays = Layers()
    overlays.ask(about)
    return overlays
  }

  static let answers: [(keys: [Key], reaction: String)] = [
    ([.character("1")], "yes"), ([.character("y")], "yes"), ([.character("Y")], "yes"),
    ([.character("2")], "no"), ([.character("n")], "no"), ([.escape], "no"), ([.enter], "no"),
    ([.character(" ")], "no"), ([.function(1)], "no"), ([.alt("1")], "no"),
    ([.tab, .enter], "yes"), ([.left, .character(" ")], "yes"), ([.up, .down, .enter], "no"),
    ([.backTab, .right, .backTab, .enter], "yes"), ([.function(2)], "open"),
    ([.function(10)], "open"), ([.character("x")], "open"), ([.pageDown], "open"),
    ([.character("?")], "open"), ([.character("3")], "open"),
  ]

  @Test("a question is answered by the keys that say so, at first with no", arguments: answers)
  func question(keys: [Key], reaction: String) {
    var overlays = Self.asked("it")
    var last: Layers.Reaction?
    for key in keys { last = overlays.take(key, topics: 0) }
    switch reaction {
    case "yes": #expect(last == .agreed("it") && overlays.isEmpty)
    case "no": #expect(last == .declined("it") && overlays.isEmpty)
    default: #expect(last == .nothing && !overlays.isEmpty)
    }
  }

  @Test("of two questions the second takes the place of the first")
  func second() {
    var overlays = Self.asked("one")
    overlays.ask("two")
    #expect(overlays.layers == [.question("two")])
    overlays.openHelp()
    overlays.ask("three")
    #expect(overlays.layers == [.question("two"), .help, .question("three")])
  }

  @Test("a question that is over is taken back from wherever it lies, and no other")
  func over() {
    var overlays = Self.asked("it")
    overlays.openHelp()
    overlays.warn(of: .idle)
    overlays.withdrawQuestion { $0 == "that" }
    #expect(overlays.layers == [.question("it"), .help, .warning(.idle)])
    overlays.withdrawQuestion { $0 == "it" }
    #expect(overlays.layers == [.help, .warning(.idle)])
  }

  @Test("a warning is closed by any key, which does nothing else")
  func warning() {
    var overlays = Self.asked("it")
    overlays.warn(of: .idle)
    overlays.warn(of: .absolute)
    #expect(overlays.take(.character("1"), topics: 0) == .wasWarned)
    #expect(overlays.layers == [.question("it")])
    overlays.warn(of: .absolute)
    overlays.withdraw(.idle)
    #expect(overlays.isWarning, "of the other end")
    overlays.withdraw(.absolute)
    #expect(!overlays.isWarning)
  }

  @Test("keys that mean the same everywhere are handed on, whatever lies there")
  func common() {
    var help = Layers()
    help.openHelp()
    for overlays in [Self.asked("it"), help] {
      for (key, command) in [
        (Key.function(9), Command.language), (.control("l"), .redraw), (.control("c"), .interrupt),
      ] {
        var overlays = overlays
        let before = overlays
        #expect(overlays.take(key, topics: 0) == .command(command))
        #expect(overlays == before)
      }
    }
    var none = Layers()
    #expect(none.take(.escape, topics: 0) == nil, "nothing lies there")
  }
}
