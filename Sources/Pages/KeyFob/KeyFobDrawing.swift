import Canvas

/// The key fob in the drawn look: a dark case with the eye for the key ring, a grey-green display, and the six notches
/// as a bar under it; or its back.
struct KeyFobDrawing {
  /// All of ``columns(_:)`` cells.
  let lines: [Line]

  /// How large it is.
  struct Scale: Hashable {
    /// Pixels of a digit and of its strokes.
    let width: Int
    let height: Int
    let stroke: Int
    /// Between two digits; twice that between the groups of three.
    let gap: Int
    /// Around the digits on the glass, and around the glass.
    let margin: Int

    static let small = Scale(width: 3, height: 7, stroke: 1, gap: 1, margin: 2)
    static let large = Scale(width: 6, height: 11, stroke: 2, gap: 2, margin: 3)

    var glassColumns: Int { 6 * width + 6 * gap + 2 * margin }
    /// Cells.
    var glassRows: Int { (height + 4) / 2 }
    var caseColumns: Int { glassColumns + 2 * margin }
    /// Upper edge, glass, a row of plastic, notches, lower edge.
    var rows: Int { glassRows + 5 }
  }

  static func columns(_ scale: Scale) -> Int { scale.caseColumns + 4 }

  init(_ face: KeyFobFace, _ scale: Scale) {
    var picture = PixelPicture(columns: Self.columns(scale), rows: scale.rows)
    picture.drawCase(scale)
    switch face {
    case .front(let digits, let notches):
      picture.drawGlass(digits, scale)
      picture.draw(notches: notches, scale)
    case .dark:
      picture.drawGlass("", scale)
      picture.draw(notches: 0, scale)
    case .back(let serialLabel, let serial, let expiryLabel, let expires):
      let top = (scale.rows - 5) / 2
      let print = [(serialLabel, false), (serial, true), (expiryLabel, false), (expires, true)]
      for (index, (text, isStrong)) in print.enumerated() {
        picture.write(
          text, row: top + index + index / 2, column: 2 * scale.margin,
          Style(isStrong ? .bold : [], on: .casing))
      }
    }
    lines = picture.lines
  }
}

extension PixelPicture {
  /// Rounded, with the eye at its right.
  fileprivate mutating func drawCase(_ scale: KeyFobDrawing.Scale) {
    let right = scale.caseColumns
    let middle = height / 2
    fill(.casing, x: 2..<right - 2, y: 1..<height - 1)
    fill(.casing, x: 1..<right - 1, y: 2..<height - 2)
    fill(.casing, x: 0..<right, y: 3..<height - 3)
    fill(.casing, x: right..<right + 3, y: middle - 3..<middle + 3)
    fill(.casing, x: right + 3..<right + 4, y: middle - 2..<middle + 2)
    fill(.ground, x: right + 1..<right + 3, y: middle - 1..<middle + 1)
  }

  fileprivate mutating func drawGlass(_ digits: String, _ scale: KeyFobDrawing.Scale) {
    let (left, top) = (scale.margin, 4)
    fill(.glass, x: left..<left + scale.glassColumns, y: top..<top + 2 * scale.glassRows)
    var x = left + scale.margin
    for (index, digit) in digits.enumerated() {
      if index == 3 { x += scale.gap }
      draw(digit, x: x, y: top + 2, scale)
      x += scale.width + scale.gap
    }
  }

  private mutating func draw(_ digit: Character, x: Int, y: Int, _ scale: KeyFobDrawing.Scale) {
    let (width, height, stroke) = (scale.width, scale.height, scale.stroke)
    let middle = (height - stroke) / 2
    for segment in SevenSegment.segments(of: digit) {
      let (across, down): (Range<Int>, Range<Int>) =
        switch segment {
        case .a: (0..<width, 0..<stroke)
        case .b: (width - stroke..<width, 0..<middle + stroke)
        case .c: (width - stroke..<width, middle..<height)
        case .d: (0..<width, height - stroke..<height)
        case .e: (0..<stroke, middle..<height)
        case .f: (0..<stroke, 0..<middle + stroke)
        case .g: (0..<width, middle..<middle + stroke)
        }
      fill(
        .segment, x: x + across.lowerBound..<x + across.upperBound,
        y: y + down.lowerBound..<y + down.upperBound)
    }
  }

  /// Gone notches are holes.
  fileprivate mutating func draw(notches lit: Int, _ scale: KeyFobDrawing.Scale) {
    let y = 4 + 2 * scale.glassRows + 2
    let notch = (scale.glassColumns - 5) / Gauge.notches
    let paint: Paint = lit > 3 ? .good : lit > 1 ? .caution : .alert
    for index in 0..<Gauge.notches {
      let x = scale.margin + index * (notch + 1)
      fill(index < lit ? paint : .ground, x: x..<x + notch, y: y..<y + 2)
    }
  }
}
