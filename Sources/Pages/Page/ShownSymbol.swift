import QRCode

/// A QR code on a page, with the sentence that stands for it: one beside it, one above it, and one where it
/// cannot be drawn.
package struct ShownSymbol: Sendable {
  package let symbol: QRSymbol
  package let beside: String
  package let above: String
  package let instead: String

  package init(_ symbol: QRSymbol, beside: String, above: String, instead: String) {
    (self.symbol, self.beside, self.above, self.instead) = (symbol, beside, above, instead)
  }
}
