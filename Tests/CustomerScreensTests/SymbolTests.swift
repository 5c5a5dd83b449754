import Canvas
import CustomerScreens
import Pages
import SessionScripts
import Testing
import Stages

/// The QR code of BOT013 in windows of every size: whole, with its quiet zone, or not at all.
@Suite("A QR code in a window")
struct SymbolTests {
  static let sizes =
    SweepTests.sizes
    + [(79, 24), (80, 22), (80, 23), (90, 50), (100, 50), (89, 50)]
    .map { Size(columns: $0.0, rows: $0.1) }
    + (40...130).flatMap { [Size(columns: $0, rows: 48), Size(columns: $0, rows: 60)] }

  @Test(
    "is the same symbol wherever it is drawn", arguments: [nil, 1, 2] as [Int?], Language.allCases)
  func sameSymbol(halfBlock: Int?, language: Language) throws {
    var app = try Self.app(halfBlock, language)
    var symbols: Set<[[Bool]]> = []
    for size in Self.sizes {
      _ = app.update(.resized(size), at: app.now)
      let frame = app.frame()
      #expect(FrameRules.violations(of: frame, by: app).isEmpty, "\(size)")
      guard let grid = Self.grid(of: frame) else { continue }
      #expect(halfBlock != 2 || Self.isWithoutGlyphs(frame), "\(size)")
      let dark = grid.indices.filter { grid[$0].contains(true) }
      let columns = grid[0].indices.filter { column in grid.contains { $0[column] } }
      guard let top = dark.first, let bottom = dark.last, let left = columns.first,
        let right = columns.last
      else {
        Issue.record("an empty symbol at \(size)")
        continue
      }
      #expect(top >= 2 && grid.count - 1 - bottom >= 2, "\(size)")
      #expect(left == 4 && grid[0].count - 1 - right == 4, "\(size)")
      symbols.insert((top...bottom).map { Array(grid[$0][left...right]) })
    }
    let symbol = try #require(symbols.first)
    #expect(symbols.count == 1)
    #expect(symbol.count == 37 && symbol.allSatisfy { $0.count == 37 })
  }

  static let homes: [(halfBlock: Int?, columns: Int, rows: Int, isDrawn: Bool)] = [
    (nil, 80, 24, true), (1, 80, 24, true), (1, 80, 23, true), (1, 80, 22, false),
    (1, 79, 24, false), (1, 60, 40, true), (1, 40, 12, false), (1, 100, 30, true),
    (2, 80, 24, false), (2, 100, 30, false), (2, 100, 50, true), (2, 90, 50, true),
    (2, 89, 50, false), (2, 100, 49, false),
  ]

  @Test("is there where it fits, and else the size that it needs is told", arguments: homes)
  func fits(halfBlock: Int?, columns: Int, rows: Int, isDrawn: Bool) throws {
    var app = try Self.app(halfBlock, .ja)
    let size = Size(columns: columns, rows: rows)
    _ = app.update(.resized(size), at: app.now)
    #expect((Self.grid(of: app.frame()) != nil) == isDrawn)
    guard !isDrawn, rows > 12 else { return }
    let text = app.frame().rows.joined()
    #expect(text.contains(halfBlock == 2 ? "画面を90桁50行以上に" : "画面を80桁23行以上に"))
  }

  @Test("is not drawn without colours or in ASCII, nor is a width asked for")
  func none() throws {
    var app = try Self.app(1, .ja)
    let plain = Sitting(
      InternetBanking(
        institution: app.institution, language: .ja,
        abilities: SurfaceAbilities(isASCII: false, inColours: false), now: app.now),
      size: app.window.size)
    #expect(!plain.abilities.drawsSymbols)
    #expect(app.abilities.drawsSymbols)
    let ascii = try EveryScreen.stage(try #require(Self.view), .ja, isASCII: true)
    #expect(Self.grid(of: ascii.frame) == nil)
    #expect(ascii.frame.holdsSecrets, "the key is there")
    _ = app.update(.key(.function(1)), at: app.now)
    #expect(!app.frame().holdsSecrets, "the help hides it")
    _ = app.update(.key(.escape), at: app.now)
    _ = app.update(.resized(Size(columns: 39, rows: 12)), at: app.now)
    #expect(!app.frame().holdsSecrets, "so does a window that is too small")
  }

  @Test(
    "the key stands in one line of eight groups, as it is typed, beside a QR code and without",
    arguments: [
      Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 132, rows: 43),
    ],
    Language.allCases)
  func inOneLine(size: Size, language: Language) throws {
    let groups = Array(repeating: "****", count: 8).joined(separator: " ")
    for name in ["BOT013", "BOT013-letters"] {
      let view = try #require(EveryScreen.all.first { $0.name == name })
      var app = try EveryScreen.app(view, language)
      _ = app.update(.resized(size), at: app.now)
      #expect(app.frame().rows.contains { ($0 + " ").contains(" " + groups + " ") }, "\(name)")
    }
  }

  @Test("no row and no part of BOT013 says what the key is", arguments: EveryScreen.sizes)
  func parts(size: Size) throws {
    var app = try Self.app(1, .ja)
    let letters = try AuthenticatorApp(readingFrom: app.frame()).letters
    for key in [Key.tab, .enter, .tab, .enter] {
      _ = app.update(.key(key), at: app.now)
      _ = app.update(.resized(size), at: app.now)
      let frame = app.frame()
      let parts = app.application.page().parts
      let told = frame.rows + parts.flatMap { [$0.label, $0.value] }
      for start in stride(from: 0, to: 32, by: 4) {
        let group = letters.dropFirst(start).prefix(4)
        #expect(!told.contains { $0.contains(group) })
      }
      #expect(parts.contains { $0.label.hasPrefix("鍵") || $0.label == "URI" })
    }
  }

  private static var view: EveryScreen.View? { EveryScreen.all.first { $0.name == "BOT013" } }

  private static func app(_ halfBlock: Int?, _ language: Language) throws -> Sitting<
    InternetBanking
  > {
    let stage = try HeadlessStage(language: language, halfBlock: halfBlock)
    try Script(try #require(view).script).play(on: stage)
    return stage.sitting
  }

  private static func isWithoutGlyphs(_ frame: Frame) -> Bool {
    (0..<frame.size.rows).allSatisfy { row in
      frame.row(row).allSatisfy { $0.style.ink != .symbol || $0.scalar == " " }
    }
  }

  /// The modules that are drawn, dark ones true, with the quiet zone; nil if there are none.
  private static func grid(of frame: Frame) -> [[Bool]]? {
    let rows = (0..<frame.size.rows).map { Array(frame.row($0)) }.map { row in
      row.filter { $0.style.ink == .symbol }
    }.filter { !$0.isEmpty }
    guard let width = rows.first?.count else { return nil }
    guard rows.allSatisfy({ $0.count == width }) else { return [] }
    if isWithoutGlyphs(frame) {
      return rows.map { row in
        stride(from: 0, to: width, by: 2).map { row[$0].style.attributes.contains(.reverse) }
      }
    }
    return rows.flatMap { row in
      [Unicode.Scalar(0x2580), Unicode.Scalar(0x2584)].map { half in
        row.map { $0.scalar == half || $0.style.attributes.contains(.reverse) }
      }
    }
  }
}
