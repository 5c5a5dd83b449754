/// A typed letter of A to Z where letters and digits are asked for, folded to what was meant (rules §6).
package enum TypedLetter {
  /// The capital letter, whether typed half- or full-width, large or small; nil for what is none.
  package static func capital(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "A"..."Z": scalar
    case "a"..."z": Unicode.Scalar(scalar.value - 0x20)
    case "\u{FF21}"..."\u{FF3A}": Unicode.Scalar(scalar.value - 0xFF21 + 0x41)
    case "\u{FF41}"..."\u{FF5A}": Unicode.Scalar(scalar.value - 0xFF41 + 0x41)
    default: nil
    }
  }
}
