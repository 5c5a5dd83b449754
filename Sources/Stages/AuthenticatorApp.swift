import Canvas
import OneTimePassword
import Primitives

/// A customer's app, into which the key was typed as it stood on the screen.
package struct AuthenticatorApp: Sendable {
  /// There is none on the screen, or none was taken.
  package struct NoKey: Error {}

  /// As it was taken.
  package let key: SecretBytes
  /// The key as it stood there, without the gaps.
  package let letters: String

  /// - Parameter rows: of a screen; the key stands in groups of four letters, four or eight in a row.
  package init(readingFrom rows: [String]) throws {
    let groups = rows.flatMap { row in
      row.matches(of: /(?:[A-Z2-7]{4} ){3,}[A-Z2-7]{4}/).map { String($0.output) }
    }
    letters = groups.joined().filter { $0 != " " }
    guard letters.utf8.count == 32 else { throw NoKey() }
    key = try Base32.decode(letters.utf8)
  }

  /// - Parameter frame: whose rows as text do not have the key.
  package init(readingFrom frame: Frame) throws {
    try self.init(
      readingFrom: (0..<frame.size.rows).map { row in
        String(String.UnicodeScalarView(frame.row(row).compactMap(\.scalar)))
      })
  }

  /// What an app shows that takes every period for 30 seconds.
  package func hastyCode(at now: UnixTime) throws -> String {
    let hasty = try TOTPParameters(algorithm: .sha1, digits: 6, period: 30)
    let step = try TimeStep(containing: now, parameters: hasty)
    return OneTimeCode(step: step, key: key, parameters: hasty).digits
  }

  /// What it shows `steps` minutes after `now`.
  package func code(at now: UnixTime, steps: Int64 = 0) throws -> String {
    let moment = now.advanced(bySeconds: steps * TOTPParameters.bankToken.period)
    let step = try TimeStep(containing: moment, parameters: .bankToken)
    return OneTimeCode(step: step, key: key, parameters: .bankToken).digits
  }
}
