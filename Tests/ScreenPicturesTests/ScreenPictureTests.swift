import Canvas
import Primitives
import ScreenPictures
import Testing

@Suite("Pictures of screens")
struct ScreenPictureTests {
  private static let accents = ColourScheme.Accents(
    onDark: IndexedColour(209).rgb, onLight: IndexedColour(94).rgb, band: IndexedColour(17).rgb,
    mark: IndexedColour(166).rgb)

  private static func frame(_ texts: String...) -> Frame {
    var frame = Frame(size: Size(columns: 24, rows: texts.count))
    for (row, text) in texts.enumerated() { frame.write(text, row: row, column: 0) }
    return frame
  }

  private static func svg(_ frame: Frame, _ ground: Look.Ground = .dark) -> String {
    ScreenPicture.svg(of: frame, on: ground, accents, title: "a title")
  }

  /// What is written, row by row, each character at the column that it is told.
  private static func written(_ svg: String, columns: Int, rows: Int) throws -> [String] {
    var cells = Array(
      repeating: Array(repeating: Unicode.Scalar(" "), count: columns), count: rows)
    for line in svg.matches(of: #/<text class="[nw]" y="(\d+)"[^>]*>(.*?)</text>/#) {
      let row = try #require(Int(line.output.1)) / 20
      for span in line.output.2.matches(of: #/<tspan x="([^"]+)">([^<]+)</tspan>/#) {
        let places = span.output.1.split(separator: " ").compactMap { Int($0) }
        let text = span.output.2.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
          .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
        #expect(places.count == text.unicodeScalars.count, "each has a place of its own")
        for (place, scalar) in zip(places, text.unicodeScalars) {
          cells[row][place / 10] = scalar
        }
      }
    }
    return cells.map { row in
      var text = String.UnicodeScalarView()
      var skips = 0
      for scalar in row {
        if skips > 0 {
          skips -= 1
        } else {
          text.append(scalar)
          skips = TextWidth.of(scalar) - 1
        }
      }
      while text.last == " " { text.removeLast() }
      return String(text)
    }
  }

  @Test("every character stands in its column, wide ones in two, and marks of XML as themselves")
  func columns() throws {
    let texts = [
      "日本x語  a  bb", " <&>\"'  ]]> é", "ｱｲ カナ(F1)", "", "   雨宮 太郎 様  BOU001",
    ]
    var frame = Frame(size: Size(columns: 24, rows: texts.count))
    for (row, text) in texts.enumerated() { frame.write(text, row: row, column: 0) }
    frame.restyle(row: 0, columns: 3..<9, Style(.bold, ink: .accent))
    #expect(try Self.written(Self.svg(frame), columns: 24, rows: texts.count) == texts)
  }

  @Test("what the drawn look is drawn with comes from no font, alone and side by side")
  func shapes() throws {
    var pictures: Set<String> = []
    for scalar in Look.measured.unicodeScalars {
      let svg = Self.svg(Self.frame("\(scalar)\(scalar) \(scalar)"))
      #expect(!svg.contains("<text") && svg.contains("<path"), "\(scalar)")
      #expect(!svg.unicodeScalars.contains(scalar))
      pictures.insert(svg)
    }
    #expect(pictures.count == Look.measured.unicodeScalars.count, "and each is another one")
  }

  @Test("a line goes from edge to edge of its cells, so that it joins the next one")
  func joins() {
    #expect(Self.svg(Self.frame("───")).contains("d=\"M0 0m0 9.5h30\""))
    #expect(Self.svg(Self.frame("│", "│")).contains("d=\"M0 0m4.5 0v20M0 20m4.5 0v20\""))
    #expect(Self.svg(Self.frame(" ██")).contains("d=\"M10 0h20v20h-20z\""))
  }

  @Test(
    "what is secret is not in it: the same picture, whatever the secret and however it is drawn")
  func secrets() {
    let pictures = ["ABCD EFGH", "WXYZ2345 "].map { key in
      var frame = Self.frame("")
      frame.write(SecretBytes(Array(key.utf8)), row: 0, column: 2, style: Style(.bold))
      return Self.svg(frame)
    }
    #expect(pictures[0] == pictures[1])
    let modules = [
      Frame.Cell(" ", Style(.reverse, ink: .symbol), isSecret: true),
      Frame.Cell(" ", Style(ink: .symbol), isSecret: true),
      Frame.Cell("▀", Style(ink: .symbol), isSecret: true),
    ]
    let symbols = modules.map { module in
      var frame = Self.frame("")
      frame.put(module, row: 0, column: 3)
      return Self.svg(frame)
    }
    #expect(Set(symbols).count == 1)
    #expect(symbols[0] != Self.svg(Self.frame("")), "but it is seen that there is one")
  }

  @Test("each ink and paper is the colour that a terminal shows", arguments: Look.Ground.allCases)
  func colours(ground: Look.Ground) {
    let scheme = ColourScheme.on(ground, Self.accents)
    for paper in Style.Paper.allCases {
      for ink in Style.Ink.allCases {
        let style = Style(ink: ink, on: paper)
        var frame = Frame(size: Size(columns: 1, rows: 1))
        frame.write("x", row: 0, column: 0, style: style)
        let svg = Self.svg(frame, ground)
        let (onto, written) = scheme.colours(of: style)
        #expect(svg.contains("<g fill=\"\(written.rgb.text)\">"), "\(ink) on \(paper)")
        #expect(svg.contains("fill=\"\(onto.rgb.text)\""), "\(ink) on \(paper)")
      }
    }
  }

  @Test("what is reversed has ink and paper in each other's place, and what is underlined a line")
  func attributes() {
    let scheme = ColourScheme.on(.dark, Self.accents)
    var frame = Self.frame("x")
    frame.restyle(row: 0, columns: 0..<1, Style(.reverse))
    let colours = scheme.colours(of: .plain)
    let reversed = Self.svg(frame)
    #expect(reversed.contains("<path fill=\"\(colours.ink.rgb.text)\" shape-rendering"))
    #expect(reversed.contains("<g fill=\"\(colours.paper.rgb.text)\">"))
    frame.restyle(row: 0, columns: 0..<3, Style(.underline))
    #expect(Self.svg(frame).contains("d=\"M0 0m0 17h30v1h-30z\""))
    frame.restyle(row: 0, columns: 0..<1, .bold)
    #expect(Self.svg(frame).contains("font-weight=\"bold\""))
  }

  @Test("it has a title for whoever cannot see it, and is as large as its cells and a margin")
  func title() {
    let svg = ScreenPicture.svg(
      of: Frame(size: Size(columns: 80, rows: 24)), on: .light, Self.accents, title: "A & <B>")
    #expect(svg.contains("role=\"img\" width=\"824\" height=\"504\""))
    #expect(svg.contains("<title>A &amp; &lt;B&gt;</title>"))
    #expect(Self.svg(Frame(size: Size(columns: 0, rows: 0))).hasSuffix("</svg>\n"))
  }
}
