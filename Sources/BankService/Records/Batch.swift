import Primitives

/// Tokens that came together: those of a seed file that went into stock (納品ロット).
package struct Batch: Hashable, Sendable {
  /// What names a batch in the store, for ever.
  package struct ID: Hashable, Sendable, RawRepresentable {
    /// Greater than those of the batches before it; 1 and on.
    package let rawValue: Int64
    /// An identity that a store gave, or that somebody typed.
    package init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// Which one it is.
  package let id: ID
  /// When it went into stock.
  package let importedAt: UnixTime
  /// The seed file's contents and name.
  package let file: File
  /// How many tokens of it went into stock; 1 or more.
  package let tokens: Int

  /// A batch as a store keeps it.
  package init(id: ID, importedAt: UnixTime, file: File, tokens: Int) {
    (self.id, self.importedAt, self.file, self.tokens) = (id, importedAt, file, tokens)
  }

  /// A seed file that was read.
  package struct File: Hashable, Sendable {
    /// Without its folder.
    package let name: String
    /// SHA-256 of all of its bytes; 32 of them.
    package let digest: [UInt8]

    /// A file as it was read.
    package init(name: String, digest: [UInt8]) { (self.name, self.digest) = (name, digest) }
  }
}
