/// What this program is called by in a report of a fault; CHANGELOG.md has a heading for it.
enum Version {
  /// Semantic Versioning 2.0.0: with `-dev` until it is released.
  static let text = "0.1.0-dev"
}
