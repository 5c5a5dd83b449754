import Canvas

/// The keys behind the final bytes and numbers of terminals' sequences.
enum KeyNames {
  /// `ESC [ final` and `ESC O final`.
  static func lettered(_ final: UInt8) -> Key? {
    switch Unicode.Scalar(final) {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "H": .home
    case "F": .end
    case "Z": .backTab
    case "P": .function(1)
    case "Q": .function(2)
    case "R": .function(3)
    case "S": .function(4)
    default: nil
    }
  }

  /// `ESC [ number ~`: VT220 and xterm, with the numbers of rxvt and PuTTY for F1–F4, Home and End.
  static func numbered(_ number: Int?) -> Key? {
    switch number {
    case 1, 7: .home
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case .some(let number) where (11...15).contains(number): .function(number - 10)
    case .some(let number) where (17...21).contains(number): .function(number - 11)
    case .some(let number) where (23...24).contains(number): .function(number - 12)
    default: nil
    }
  }

  /// `ESC O final` of a numeric keypad in application mode: a digit stays a digit.
  static func keypad(_ final: UInt8) -> Key? {
    switch Unicode.Scalar(final) {
    case "M": .enter
    case "X": .character("=")
    case "j"..."y": .character(Unicode.Scalar(final - 0x40))
    default: nil
    }
  }

  /// `ESC [ [ final`: the Linux console.
  static func linuxFunction(_ final: UInt8) -> Key? {
    switch Unicode.Scalar(final) {
    case "A"..."E": .function(Int(final) - 0x40)
    default: nil
    }
  }
}
