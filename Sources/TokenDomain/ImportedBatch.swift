import Primitives

extension LedgerReason {
  /// A seed file whose new tokens went into stock.
  package struct ImportedBatch: Hashable, Sendable {
    /// Of the batch in the store.
    package let number: Int64
    /// How many went into stock.
    package let tokens: Int
    /// How many of the file did not.
    package let leftOut: Int
    /// A token whose code was found right before.
    package let proof: SerialNumber?
    /// SHA-256 of the file; 32 bytes.
    package let digest: [UInt8]
    /// The file's name, without its folder.
    package let file: String

    package init(
      number: Int64, tokens: Int, leftOut: Int, proof: SerialNumber?, digest: [UInt8],
      file: String
    ) {
      (self.number, self.tokens, self.leftOut) = (number, tokens, leftOut)
      (self.proof, self.digest, self.file) = (proof, digest, file)
    }

    private static let beforeFile = " file="

    /// As it is stored; the name is last, since it may have blanks.
    var text: String {
      LedgerFacts([
        "batch": number, "tokens": tokens, "left-out": leftOut, "proof": proof,
        "sha256": hexadecimal(digest),
      ]).text + Self.beforeFile + file
    }

    init?(text: String) {
      guard let end = text.range(of: Self.beforeFile),
        let facts = LedgerFacts(text: text[..<end.lowerBound]), let number = facts.number("batch"),
        let tokens = facts.number("tokens"), let leftOut = facts.number("left-out"),
        let digest = facts["sha256"].flatMap({ bytes(hexadecimal: $0) })
      else { return nil }
      self.init(
        number: number, tokens: Int(tokens), leftOut: Int(leftOut),
        proof: facts["proof"].flatMap { SerialNumber($0) }, digest: digest,
        file: String(text[end.upperBound...]))
    }
  }
}
