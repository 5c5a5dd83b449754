/// Where a store has something: a file, an address. The store names it and people read it; nothing above
/// the store opens anything by it.
package struct StorePlace: Hashable, Sendable, CustomStringConvertible {
  /// All of it, as it stands in a sentence.
  package let description: String
  /// What it is called where everybody knows the rest, e.g. `ledger.anchor`.
  package let name: String

  /// A place by its whole name, and by its short one.
  package init(_ description: String, called name: String) {
    (self.description, self.name) = (description, name)
  }

  /// A file or folder, called by the last part of its path.
  package static func file(_ path: String) -> StorePlace {
    StorePlace(path, called: path.split(separator: "/").last.map(String.init) ?? path)
  }
}
