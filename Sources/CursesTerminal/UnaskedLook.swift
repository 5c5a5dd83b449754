import CTerm
import Canvas

/// What environment and terminfo tell of a terminal that was not asked anything.
extension CursesTerminal {
  /// The look that a terminal begins with when it is opened, for what is written on it and opens nothing.
  ///
  /// - Parameters:
  ///   - environment: `TERM`, `NO_COLOR`, `COLORTERM` and `COLORFGBG` are looked at.
  ///   - most: the look that it shows at most.
  ///   - characterSet: what it can show of text.
  package static func unaskedLook(
    _ environment: [String: String], most: Look.Kind, characterSet: CharacterSet
  ) -> Look {
    guard wantsColours(environment), let name = try? TerminalName(term: environment["TERM"]) else {
      return .plain
    }
    let colours = name.descriptions(environment, most: most).lazy
      .map { Int(ct_promised_colours($0.description)) }.first { $0 >= 0 }
    let kind = kind(most, characterSet, colours: colours ?? 0)
    return Look(min(kind, .coloured), on: ground(environment))
  }

  /// Whether whoever sits there wants colours at all.
  ///
  /// - SeeAlso: https://no-color.org
  static func wantsColours(_ environment: [String: String]) -> Bool {
    environment["NO_COLOR", default: ""] == ""
  }

  /// What a terminal can show at most.
  static func kind(
    _ most: Look.Kind, _ characterSet: CharacterSet, colours: Int
  ) -> Look.Kind {
    characterSet == .utf8 && colours >= 256 ? most : .plain
  }

  /// What a terminal's own ground is taken for.
  static func ground(_ environment: [String: String]) -> Look.Ground {
    environment["COLORFGBG"].flatMap { Look.Ground(colorFGBG: $0) } ?? .dark
  }
}
