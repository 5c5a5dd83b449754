import Canvas

/// A frame as a picture for documents (SVG 1.1), in colours of our own.
///
/// Every character has its place, so that no font moves another one; what a screen is drawn with (``Look/measured``)
/// is shapes, and comes from no font at all. Nothing that is secret is in it. The same frame is always the same text.
package enum ScreenPicture {
  /// Around the cells, in the picture's own units.
  static let margin = 12

  /// Draws a frame, without its cursor.
  ///
  /// - Parameters:
  ///   - accents: the colours of whose screen it is.
  ///   - title: what is read to who cannot see it.
  package static func svg(
    of frame: Frame, on ground: Look.Ground, _ accents: ColourScheme.Accents, title: String
  ) -> String {
    picture(of: frame.size, on: ground, accents, title: title) { scheme in
      var layers = Layers(size: frame.size)
      for row in 0..<frame.size.rows { layers.draw(frame.row(row), row: row, in: scheme) }
      return (layers.papers, layers.inks)
    }
  }

  /// Draws frames of one size one after the other, round and round; where nothing moves, or nobody wants it to, the last one.
  ///
  /// - Parameters:
  ///   - frames: at least one, all of one size, each with how many milliseconds it stands.
  ///   - accents: the colours of whose screens they are.
  ///   - title: what is read to who cannot see it.
  package static func svg(
    of frames: [(frame: Frame, milliseconds: Int)], on ground: Look.Ground,
    _ accents: ColourScheme.Accents, title: String
  ) -> String {
    guard let size = frames.last?.frame.size, frames.allSatisfy({ $0.frame.size == size }) else {
      preconditionFailure("frames of one size, at least one")
    }
    let whole = frames.reduce(0) { $0 + $1.milliseconds }
    var (styles, papers, inks, begin) = ("", "", "", 0)
    return picture(of: size, on: ground, accents, title: title) { scheme in
      for (index, shown) in frames.enumerated() {
        var layers = Layers(size: size)
        for row in 0..<size.rows { layers.draw(shown.frame.row(row), row: row, in: scheme) }
        papers += "<g class=\"f f\(index)\">\n\(layers.papers)</g>\n"
        inks += "<g class=\"f f\(index)\">\n\(layers.inks)</g>\n"
        let end = begin + shown.milliseconds
        styles += moment(index, from: begin, to: end, of: whole)
        begin = end
      }
      let still = ".f{visibility:hidden}.f\(frames.count - 1){visibility:visible}"
      let moving = "@media (prefers-reduced-motion:no-preference){\(styles)}"
      return ("<style>\(still)\(moving)</style>\n" + papers, inks)
    }
  }

  /// When one of the pictures is seen.
  private static func moment(_ index: Int, from begin: Int, to end: Int, of whole: Int) -> String {
    func percent(_ time: Int) -> String {
      let thousandths = 100_000 * time / whole
      return "\(thousandths / 1_000).\(String(1_000 + thousandths % 1_000).dropFirst())%"
    }
    let (hidden, visible) = ("{visibility:hidden}", "{visibility:visible}")
    let before = begin == 0 ? "" : "0%\(hidden)"
    let after = end == whole ? "" : "\(percent(end))\(hidden)"
    return ".f\(index){animation:k\(index) \(whole)ms step-end infinite}"
      + "@keyframes k\(index){\(before)\(percent(begin))\(visible)\(after)100%\(end == whole ? visible : hidden)}"
  }

  private static func picture(
    of size: Size, on ground: Look.Ground, _ accents: ColourScheme.Accents, title: String,
    drawing draw: (ColourScheme) -> (papers: String, inks: String)
  ) -> String {
    let scheme = ColourScheme.on(ground, accents)
    let (papers, inks) = draw(scheme)
    let width = size.columns * CellSize.width + 2 * margin
    let height = size.rows * CellSize.height + 2 * margin
    let edge = scheme.colours(of: Style(ink: .line)).ink.rgb.text
    return """
      <svg xmlns="http://www.w3.org/2000/svg" role="img" width="\(width)" height="\(height)" \
      viewBox="\(-margin) \(-margin) \(width) \(height)">
      <title>\(title.escaped)</title>
      <style>\(CellText.fonts)</style>
      <clipPath id="window">\(window(width, height, ""))</clipPath>
      <g clip-path="url(#window)">
      <path fill="\(scheme.paper(.ground).rgb.text)" d="M\(-margin) \(-margin)h\(width)v\(height)h-\(width)z"/>
      \(papers)</g>
      \(window(width, height, "fill=\"none\" stroke=\"\(edge)\""))
      <g xml:lang="ja">
      \(inks)</g>
      </svg>

      """
  }

  private static func window(_ width: Int, _ height: Int, _ attributes: String) -> String {
    "<rect x=\"\(1 - margin).5\" y=\"\(1 - margin).5\" width=\"\(width - 1)\" height=\"\(height - 1)\""
      + " rx=\"8\" \(attributes)/>"
  }
}

/// What a cell measures in a picture, in its own units: pixels, if it is not scaled.
enum CellSize {
  static let width = 10
  /// Twice the width, so that half blocks are squares.
  static let height = 20
}
