/// The fob's own six notches of ten seconds, as a guide (表示の切り替わりの目安).
package struct Gauge: Hashable, Sendable {
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
  package var notches: Int { 6 - Int(phase / 10_000) }

  package var isLastNotch: Bool { notches == 1 }

  /// Milliseconds, 1…10000.
  package var untilNextNotch: Int { 10_000 - Int(phase % 10_000) }

  package var drawn: String { FobPicture.gauge(notches) }
}
