import Canvas

/// The parasol (日傘) that greets in the drawn look, in half blocks.
enum Parasol {
  static let lines = art.map { row in
    // Every key draws it: as runs it is drawn faster than character by character.
    var line = Line("  ")
    var scalars = row.unicodeScalars[...]
    while let first = scalars.first {
      let run = scalars.prefix { $0 == first }
      line.append(first, count: run.count, Style(ink: .emblem))
      scalars = scalars[run.endIndex...]
    }
    line.pad(to: 2 + columns + 1)
    return line
  }

  private static let art = [
    "              █              ",
    "      ▄▄▄███████████▄▄▄      ",
    "   ▄▄███████████████████▄▄   ",
    " ▄█████████████████████████▄ ",
    "▄███████████████████████████▄",
    "█▀   ▀█▀   ▀█▀█▀█▀   ▀█▀   ▀█",
    "              █              ",
    "              █              ",
    "          █▄ ▄█              ",
    "           ▀▀▀               ",
  ]

  static let columns = 29

  /// The same in one row, for the band.
  static let small = "▄█▄"
}
