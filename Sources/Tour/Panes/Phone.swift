import Canvas
import OneTimePassword
import Pages
import Primitives
import Stages
import VirtualKeyFob

/// The app on the customer's phone, which has taken the key that stood on the screen.
struct Phone: Application {
  enum Request: ApplicationRequest {
    case read

    typealias Answer = Reading
    var isSlow: Bool { false }
    var isAct: Bool { false }
  }

  /// What it shows.
  struct Reading: Hashable, Sendable {
    let digits: String
    /// Until the next code shows, 1…60.
    let secondsLeft: Int

    init(_ app: AuthenticatorApp, at now: UnixTime) {
      digits = (try? app.code(at: now)) ?? ""
      let period = TOTPParameters.bankToken.period
      secondsLeft = Int(period - now.seconds % period)
    }
  }

  private(set) var language: Language
  private var reading: Reading

  init(_ reading: Reading, language: Language) {
    (self.reading, self.language) = (reading, language)
  }

  var nextChange: Int? { nil }

  mutating func speak(_ language: Language) { self.language = language }

  mutating func update(_ input: Input, at now: Int64) -> [Effect<Request>] { [.ask(.read)] }

  mutating func receive(_ answer: Reading) -> [Effect<Request>] {
    reading = answer
    return []
  }

  func page() -> Page {
    Page(
      id: "", title: PhoneWords.title(language), language: language,
      masthead: Page.Masthead(name: PhoneWords.title(language)),
      body: .blocks([
        .blank, .heading(reading.digits.prefix(3) + " " + reading.digits.dropFirst(3)),
        .paragraph(KeyFobWords.secondsLeft(reading.secondsLeft)(language)),
      ]),
      keys: PageKeys(.watched, hasLanguages: false))
  }
}

enum PhoneWords {
  static let title = Phrase(ja: "スマートフォンの認証アプリ", en: "The app on the phone")
}
