import Canvas

/// The most that screens may look like: `$HIGASA_LOOK`, for a terminal that promises more than it keeps, and for eyes
/// that want less; else what the terminal earns by its answers.
enum LookLimit {
  static let variable = "HIGASA_LOOK"

  static func most(_ facts: ProcessFacts) -> Look.Kind {
    facts[variable].flatMap { Look.Kind(rawValue: $0) } ?? .drawn
  }
}
