import QRCode

/// A QR code on a page, with the sentence that stands for it: one beside it, one above it, and one where it
/// cannot be drawn.
package struct ShownSymbol: Sendable {
  /// What is drawn.
  package let symbol: QRSymbol
  /// Stands where the symbol is to the right of the text.
  package let beside: String
  /// Stands where the symbol is under the text.
  package let above: String
  /// Stands where it is not drawn.
  package let instead: String

  /// A symbol with its three sentences.
  package init(_ symbol: QRSymbol, beside: String, above: String, instead: String) {
    (self.symbol, self.beside, self.above, self.instead) = (symbol, beside, above, instead)
  }
}
