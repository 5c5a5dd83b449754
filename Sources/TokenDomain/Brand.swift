import Primitives

/// What the institution's screens look like in a terminal that shows colours: its own colours, and its mark.
///
/// Each colour is shown as the nearest of ``IndexedColour``, and it is that one that has to be told from what it
/// stands on.
package struct Brand: Hashable, Sendable {
  /// Where one of the colours stands.
  package enum Place: String, Hashable, Sendable, CaseIterable {
    /// What stands out, as text and as the first button, where text is light on a dark ground.
    case onDark
    /// The same on a light ground.
    case onLight
    /// The band at the top, with white text on it.
    case band
    /// The mark, on a dark ground and on a light one.
    case mark

    /// What it is drawn on, or with: the least of all that it has to be told from.
    package var neighbours: [IndexedColour] {
      switch self {
      case .onDark: [Brand.lightestDark]
      case .onLight: [Brand.darkestLight]
      case .band: [.white]
      case .mark: [Brand.darkGround, Brand.lightGround]
      }
    }

    /// 4.5 to 1 for what is read (WCAG 2.2, 1.4.3), 3 to 1 for what is looked at (1.4.11).
    package var leastContrast: Double {
      switch self {
      case .onDark, .onLight, .band: 4.5
      case .mark: 3
      }
    }

    /// Whether a colour can be told there.
    package func admits(_ colour: RGBColour) -> Bool { contrast(of: colour) >= leastContrast }

    /// How well a colour can be told there, from the neighbour that it is most like.
    package func contrast(of colour: RGBColour) -> Double {
      let shown = IndexedColour(nearest: colour)
      return neighbours.map { shown.contrast(to: $0) }.min() ?? 21
    }
  }

  /// No paper of a dark ground on which a colour is written is lighter.
  package static let lightestDark = IndexedColour(236)
  /// No such paper of a light one is darker.
  package static let darkestLight = IndexedColour(254)
  /// The dark ground itself.
  package static let darkGround = IndexedColour(234)
  /// The light one.
  package static let lightGround = IndexedColour(255)

  /// Pixels that the large picture may have at most.
  package static let pictureSize = (columns: 29, rows: 20)
  /// The same of the small one, which stands in the band.
  package static let smallPictureSize = (columns: 4, rows: 2)

  private let onDark: RGBColour
  private let onLight: RGBColour
  private let band: RGBColour
  private let mark: RGBColour
  /// The mark as it greets at the login; empty for none.
  package let picture: Bitmap
  /// The mark in the band; empty for none.
  package let smallPicture: Bitmap

  /// - Returns: nil for a colour that cannot be told from its neighbours.
  package init?(
    onDark: RGBColour, onLight: RGBColour, band: RGBColour, mark: RGBColour, picture: Bitmap,
    smallPicture: Bitmap
  ) {
    (self.onDark, self.onLight, self.band, self.mark) = (onDark, onLight, band, mark)
    (self.picture, self.smallPicture) = (picture, smallPicture)
    guard Place.allCases.allSatisfy({ $0.admits(self[$0]) }) else { return nil }
  }

  /// The colour of a place.
  package subscript(place: Place) -> RGBColour {
    switch place {
    case .onDark: onDark
    case .onLight: onLight
    case .band: band
    case .mark: mark
    }
  }
}

extension Brand {
  /// A parasol (日傘) in orange.
  package static let higasa: Brand = {
    let brand = Brand(
      onDark: IndexedColour(209).rgb, onLight: IndexedColour(94).rgb, band: IndexedColour(17).rgb,
      mark: IndexedColour(166).rgb, picture: parasol, smallPicture: smallParasol)
    guard let brand else { preconditionFailure("can be told from its neighbours") }
    return brand
  }()

  private static let parasol =
    Bitmap(
      [
        "..............#..............",
        "..............#..............",
        ".........###########.........",
        "......#################......",
        ".....###################.....",
        "...#######################...",
        "..#########################..",
        ".###########################.",
        ".###########################.",
        "#############################",
        "##...###...#######...###...##",
        "#.....#.....#.#.#.....#.....#",
        "..............#..............",
        "..............#..............",
        "..............#..............",
        "..............#..............",
        "..........#...#..............",
        "..........##.##..............",
        "...........###...............",
        ".............................",
      ], mostColumns: pictureSize.columns, mostRows: pictureSize.rows) ?? .none

  private static let smallParasol =
    Bitmap(
      [".#.", "###"], mostColumns: smallPictureSize.columns, mostRows: smallPictureSize.rows)
    ?? .none
}
