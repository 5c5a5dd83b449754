import Canvas
import CursesTerminal
import Testing

@Suite("Which look a terminal earns by its answers")
struct LookNegotiationTests {
  static let start = ContinuousClock.now
  /// The column after everything that is measured, each in one column.
  static let narrow = Look.measured.unicodeScalars.count + 1

  static func cursor(_ column: Int, row: Int = LookNegotiation.askedRow) -> TerminalAnswer {
    .cursor(row: row, column: column)
  }

  /// Answers with the milliseconds after which they come, and the look that there is at last.
  static let conversations: [(answers: [(Int, TerminalAnswer)], look: Look)] = [
    ([], .coloured(.dark)),
    ([(5, cursor(narrow))], .drawn(.dark)),
    ([(5, .ground(.light)), (6, cursor(narrow))], .drawn(.light)),
    ([(5, cursor(narrow)), (900, .ground(.light))], .drawn(.light)),
    ([(5, .ground(.dark)), (6, cursor(narrow))], .drawn(.dark)),
    ([(5, .ground(.light))], .coloured(.light)),
    // Everything in two columns, one of them, none.
    ([(5, cursor(2 * narrow - 1))], .coloured(.dark)),
    ([(5, cursor(narrow + 1))], .coloured(.dark)),
    ([(5, cursor(1))], .coloured(.dark)),
    // Wrongly: another row, as of another question.
    ([(5, cursor(narrow, row: 2))], .coloured(.dark)),
    ([(5, cursor(narrow, row: 24))], .coloured(.dark)),
    // Late.
    ([(2_000, cursor(narrow))], .coloured(.dark)),
    ([(1_999, cursor(narrow))], .drawn(.dark)),
    ([(5_000, .ground(.light))], .coloured(.dark)),
    // Twice: the first counts, and a ground that changes later changes nothing.
    ([(5, cursor(narrow + 9)), (6, cursor(narrow))], .coloured(.dark)),
    ([(5, cursor(narrow)), (6, cursor(narrow + 9))], .drawn(.dark)),
    ([(5, .ground(.light)), (6, cursor(narrow)), (900, .ground(.dark))], .drawn(.light)),
  ]

  @Test("what is answered in time, once and rightly counts", arguments: conversations)
  func earned(answers: [(Int, TerminalAnswer)], look: Look) {
    var negotiation = LookNegotiation(most: .drawn, ground: .dark, askedAt: Self.start)
    for (milliseconds, answer) in answers {
      negotiation.take(answer, at: Self.start + .milliseconds(milliseconds))
      _ = negotiation.change(at: Self.start + .milliseconds(milliseconds))
    }
    _ = negotiation.change(at: Self.start + .seconds(60))
    #expect(negotiation.look == look)
    #expect(negotiation.change(at: Self.start + .seconds(61)) == nil)
    #expect(negotiation.dueTime == nil)
  }

  @Test("both answers make one change, and a lonely one does not wait long for the other")
  func together() {
    var negotiation = LookNegotiation(most: .drawn, ground: .dark, askedAt: Self.start)
    let answered = Self.start + .milliseconds(5)
    negotiation.take(.ground(.light), at: answered)
    #expect(negotiation.change(at: answered) == nil)
    #expect(negotiation.dueTime == answered + LookNegotiation.togetherness)
    var alone = negotiation
    negotiation.take(Self.cursor(Self.narrow), at: answered + .milliseconds(1))
    #expect(negotiation.change(at: answered + .milliseconds(1)) == .drawn(.light))
    #expect(alone.change(at: answered + LookNegotiation.togetherness) == .coloured(.light))
    alone.take(Self.cursor(Self.narrow), at: answered + .milliseconds(100))
    #expect(alone.change(at: answered + .milliseconds(100)) == .drawn(.light))
  }

  @Test("nobody gets more than is allowed, whatever is answered", arguments: Look.Kind.allCases)
  func most(kind: Look.Kind) {
    var negotiation = LookNegotiation(most: kind, ground: .light, askedAt: Self.start)
    #expect(negotiation.look.kind == min(kind, .coloured))
    negotiation.take(Self.cursor(Self.narrow), at: Self.start)
    negotiation.take(.ground(.light), at: Self.start)
    _ = negotiation.change(at: Self.start + .seconds(1))
    #expect(negotiation.look.kind == kind)
  }

  @Test(
    "COLORFGBG tells the ground before anything is answered",
    arguments: [
      ("15;0", Look.Ground.dark), ("0;15", .light), ("0;default;15", .light), ("7;8", .dark),
      ("0;7", .light), ("12;4", .dark),
    ])
  func environment(value: String, ground: Look.Ground) {
    #expect(Look.Ground(colorFGBG: value) == ground)
  }

  @Test("or it tells nothing", arguments: ["", "15", "default;default", "0;16", "0;-1", "0;white"])
  func nothing(value: String) {
    // A lone number is the paper.
    #expect(Look.Ground(colorFGBG: value) == (value == "15" ? .light : nil))
  }

  static let grounds: [(String, Look.Ground?)] = [
    ("11;rgb:0000/0000/0000", .dark), ("11;rgb:ffff/ffff/ffff", .light),
    ("11;rgb:1e1e/1e1e/2e2e", .dark), ("11;rgb:ff/ff/dd", .light), ("11;rgb:f/f/f", .light),
    ("11;rgba:0000/0000/0000/ffff", .dark), ("11;rgb:0000/0000/ffff", .dark),
    ("11;rgb:8000/8000/8000", .light), ("11;rgb:7fff/7fff/7fff", .dark),
    ("10;rgb:ffff/ffff/ffff", nil), ("11;?", nil), ("11;#ffffff", nil), ("11;rgb:ffff/ffff", nil),
    ("11;rgb:fffff/ffff/ffff", nil), ("11;rgb:gggg/ffff/ffff", nil), ("11;rgb://", nil),
    ("11;rgb:-1/0/0", nil), ("11", nil), ("", nil), ("11;rgb:0/0/0;1", nil),
  ]

  @Test("the answer on the ground is read, whatever digits it has", arguments: grounds)
  func controlString(string: String, ground: Look.Ground?) {
    #expect(TerminalAnswer(controlString: string.utf8) == ground.map { .ground($0) })
  }
}
