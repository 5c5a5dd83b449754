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
    let scheme = ColourScheme.on(ground, accents)
    var layers = Layers(size: frame.size)
    for row in 0..<frame.size.rows { layers.draw(frame.row(row), row: row, in: scheme) }

    let width = frame.size.columns * CellSize.width + 2 * margin
    let height = frame.size.rows * CellSize.height + 2 * margin
    let edge = scheme.colours(of: Style(ink: .line)).ink.rgb.text
    return """
      <svg xmlns="http://www.w3.org/2000/svg" role="img" width="\(width)" height="\(height)" \
      viewBox="\(-margin) \(-margin) \(width) \(height)">
      <title>\(title.escaped)</title>
      <style>\(CellText.fonts)</style>
      <clipPath id="window">\(window(width, height, ""))</clipPath>
      <g clip-path="url(#window)">
      <path fill="\(scheme.paper(.ground).rgb.text)" d="M\(-margin) \(-margin)h\(width)v\(height)h-\(width)z"/>
      \(layers.papers)</g>
      \(window(width, height, "fill=\"none\" stroke=\"\(edge)\""))
      <g xml:lang="ja">
      \(layers.inks)</g>
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
