import Canvas
import OneTimePassword
import Pages
import Stages

/// How long things stand, in milliseconds at a pace of 1.
enum Tempo {
  static let letter = 90
  static let key = 700
  static let wait = 120
  static let act = 1_500
  /// What is said, where somebody says it aloud.
  static let hurried = 400

  /// As slow readers read: about eight characters of Japanese a second, three words of English.
  static func said(_ text: String) -> Int { min(9_000, max(1_500, 60 * TextWidth.of(text))) }

  /// How many pictures show that a clock goes on by so many seconds.
  static func pictures(of seconds: Int64) -> Int64 { min(seconds, 12) }
}

extension Chapter {
  /// How long it takes to play, in milliseconds at a pace of 1.
  ///
  /// - Parameter language: in which is read what is said.
  package func duration(in language: Language) -> Int {
    script.lines.reduce(0) { $0 + Self.duration(of: $1.step, in: language) }
  }

  private static func duration(of step: Script.Step, in language: Language) -> Int {
    switch step {
    case .say(let phrase): Tempo.said(phrase(language))
    case .keys(let names): names.count * Tempo.key
    case .pause(let seconds): Int(seconds) * 1_000
    case .wait(let seconds): Int(Tempo.pictures(of: seconds)) * Tempo.wait
    case .type(let text): text.unicodeScalars.count * Tempo.letter
    case .code, .appCode, .oldAppCode, .hastyCode, .wrong:
      Int(TOTPParameters.bankToken.digits.rawValue) * Tempo.letter
    case .turn: Tempo.key
    case .app, .operate, .refused, .intruder: Tempo.act
    case .see, .gone, .resize, .ended, .fob: 0
    }
  }
}
