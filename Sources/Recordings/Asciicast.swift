import Canvas
import Foundation
import Primitives

/// A recording of a terminal, line by line.
///
/// - SeeAlso: asciicast v2, docs.asciinema.org/manual/asciicast/v2.
package enum Asciicast {
  private struct Header: Encodable {
    let version = 2
    let width: Int
    let height: Int
    let timestamp: Int64
    let title: String
    let env: [String: String]
  }

  /// The first line.
  ///
  /// - Parameter start: when it was recorded.
  package static func header(
    _ size: Size, title: String, start: UnixTime
  ) throws -> String {
    try json(
      Header(
        width: size.columns, height: size.rows, timestamp: start.seconds, title: title,
        env: ["TERM": "xterm-256color"]))
  }

  /// The line of something that was sent to the terminal.
  ///
  /// - Parameter milliseconds: since the beginning.
  package static func output(_ text: String, at milliseconds: Int64) throws -> String {
    let fraction = String(1_000 + milliseconds % 1_000).dropFirst()
    return "[\(milliseconds / 1_000).\(fraction), \"o\", \(try json(text))]"
  }

  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
