/// What a test waited for and did not get, with what the terminal showed and was sent last.
package struct PtyFailure: Error, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    /// It did not start; `errno`.
    case notStarted(errno: Int32)
    /// The time was over before this was seen.
    case late(String)
    /// The process ended before this was seen.
    case endedBefore(String)
  }

  package let reason: Reason
  package let screen: PtyScreen?
  /// The last 512 bytes, escaped.
  package let transcript: String

  package var description: String {
    "\(reason)\n\(screen?.description ?? "")\n-- last bytes\n\(transcript)"
  }

  static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).unicodeScalars
      .map { $0 == "\u{1B}" ? "\nESC" : $0.value < 0x20 ? $0.escaped(asASCII: true) : "\($0)" }
      .joined()
  }
}
