import Canvas
import CustomerScreens
import Foundation
import Pages
import ScreenPictures
import SessionScripts
import Testing
import TokenDomain

/// A picture of a drawn screen that a document shows, in docs/pictures.
struct DocumentPicture: CustomStringConvertible {
  /// The file's name without its extension.
  let name: String
  private let view: String
  private let language: Language
  private let ground: Look.Ground

  var description: String { name }
  var file: URL { Self.folder.appendingPathComponent(name + ".svg") }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("docs/pictures")

  /// One of each screen on each ground, for docs/screens.md.
  static let ofScreens = ScreenID.allCases.flatMap { screen in
    Look.Ground.allCases.map { DocumentPicture(of: screen, on: $0) }
  }

  /// The first thing that README.md shows, and its Japanese half.
  static let ofReadme = [Language.en, .ja].flatMap { language in
    Look.Ground.allCases.map { ground in
      DocumentPicture(
        name: "readme-\(language)-\(ground)", view: "BLI001", language: language, ground: ground)
    }
  }

  /// Of those that have no state in which they are first seen, the one that shows most.
  private static let fullViews: [ScreenID: String] = [
    .top: "BPT001-issued", .choice: "BOP001-active",
  ]

  private init(of screen: ScreenID, on ground: Look.Ground) {
    name = "\(screen.rawValue)-\(ground)"
    view = Self.fullViews[screen] ?? screen.rawValue
    (language, self.ground) = (.en, ground)
  }

  private init(name: String, view: String, language: Language, ground: Look.Ground) {
    (self.name, self.view, self.language, self.ground) = (name, view, language, ground)
  }

  /// What the file has to be.
  func svg() throws -> String {
    let view = try #require(EveryScreen.all.first { $0.name == self.view })
    let stage = try EveryScreen.stage(view, language)
    stage.send(.look(.drawn(ground)))
    let screen = stage.app.screen
    let brand = Institution.higasa.brand
    let accents = ColourScheme.Accents(
      onDark: brand[.onDark], onLight: brand[.onLight], band: brand[.band], mark: brand[.mark])
    return ScreenPicture.svg(
      of: stage.frame, on: ground, accents,
      title: "\(screen.id.rawValue): \(screen.title(language))")
  }
}
