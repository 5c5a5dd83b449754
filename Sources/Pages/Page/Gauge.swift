/// The fob's own six notches of ten seconds, as a guide (表示の切り替わりの目安).
package struct Gauge: Hashable, Sendable {
  /// Notches of a minute.
  package static let notches = 6

  /// Milliseconds into the minute that the token's display is believed to be in, 0..<60000.
  private let phase: Int64

  /// - Parameters:
  ///   - now: the server's time, ms.
  ///   - offset: how far the display is believed to be ahead of the server, ms.
  package init(now: Int64, offset: Int64) {
    let display = (now + offset) % 60_000
    phase = display < 0 ? display + 60_000 : display
  }

  /// How many of the six notches are still there: 6 in the first ten seconds, 1 in the last.
  package var lit: Int { Self.notches - Int(phase / 10_000) }

  /// Milliseconds until the next notch goes, 1…10000.
  package var untilNextNotch: Int { 10_000 - Int(phase % 10_000) }
}

/// A gauge on a page.
package struct ShownGauge: Hashable, Sendable {
  /// How many of the six notches are still there.
  package let lit: Int
  /// What it is, or that little is left.
  package let words: String

  /// Whether the words are set strong: the last notch.
  package var isUrgent: Bool { lit <= 1 }

  /// A gauge with so many notches left.
  package init(lit: Int, words: String) {
    (self.lit, self.words) = (lit, words)
  }
}
