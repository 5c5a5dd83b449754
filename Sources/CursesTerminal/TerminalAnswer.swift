import Canvas

/// What a terminal answers to what it was asked; never a key.
package enum TerminalAnswer: Hashable, Sendable {
  /// Where the cursor is, from 1 (ECMA-48, CPR).
  case cursor(row: Int, column: Int)
  /// What its own background is (xterm's ctlseqs, OSC 11).
  case ground(Look.Ground)

  /// What a control string says (without its introducer and its end); nil if it answers nothing that is asked.
  ///
  /// - Parameter string: `11;rgb:RRRR/GGGG/BBBB`, of one to four hexadecimal digits each.
  package init?(controlString string: some Sequence<UInt8>) {
    let parts = String(decoding: Array(string), as: UTF8.self).split(separator: ";")
    guard parts.count == 2, parts[0] == "11" else { return nil }
    let colour = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard colour.count == 2, colour[0] == "rgb" || colour[0] == "rgba" else { return nil }
    let parameters = colour[1].split(separator: "/", omittingEmptySubsequences: false)
    guard parameters.count == (colour[0] == "rgb" ? 3 : 4) else { return nil }
    let shares = parameters.prefix(3).compactMap { digits -> Double? in
      guard (1...4).contains(digits.utf8.count), let value = UInt16(digits, radix: 16) else {
        return nil
      }
      return Double(value) / Double((1 << (4 * digits.utf8.count)) - 1)
    }
    guard shares.count == 3 else { return nil }
    // ITU-R BT.601: as bright as the eye finds it.
    let brightness = 0.299 * shares[0] + 0.587 * shares[1] + 0.114 * shares[2]
    self = .ground(brightness < 0.5 ? .dark : .light)
  }
}
