import BankService
import Pages
import Primitives
import TokenDomain

/// What the screens know of the world around them.
package struct Scene: Sendable {
  /// Whose screens they are.
  package let institution: Institution
  /// The language of the screens.
  package let language: Language
  /// Whether nothing but ASCII can be shown: what is Japanese by itself is left out.
  package let isASCII: Bool
  /// Whether the screens are told in lines, where no key has a number and pictures are words.
  package let isInLines: Bool
  /// The server's time in milliseconds since 1970, for the gauge.
  package let now: Int64

  /// The server's time in whole seconds, as the bank reckons.
  package var present: UnixTime { UnixTime(seconds: now / 1_000) }

  /// The phrase in the language of the screen.
  package func callAsFunction(_ phrase: Phrase) -> String {
    phrase(language)
  }

  /// Why the clock of a token cannot be set right now; nil if it can.
  ///
  /// - Parameter again: from when on it can.
  func refusesResynchronisation(until again: UnixTime?) -> Message? {
    guard let again, present < again else { return nil }
    return .refusal(.resynchronisedLately(again: again))
  }

  /// 【注意事項】
  func notes(_ notes: [Phrase]) -> Block {
    .notes(self(Wording.Labels.notes), notes.map { self($0) })
  }

  /// The notches beside a code's field, and what they are.
  func shown(_ gauge: Gauge) -> ShownGauge {
    ShownGauge(
      lit: gauge.lit, words: self(gauge.lit == 1 ? Wording.Code.lastNotch : Wording.Code.gauge))
  }
}

/// Who is signed in, and what the bank last told of them.
package struct SignedIn: Sendable {
  /// Proof of the login.
  package internal(set) var session: Session
  /// What the bank last told of the customer.
  package internal(set) var overview: Overview

  /// Where a session of theirs broke off a moment ago.
  let bookmark: Bookmark?

  /// Somebody whose login the bank has opened.
  package init(session: Session, overview: Overview, bookmark: Bookmark? = nil) {
    (self.session, self.overview, self.bookmark) = (session, overview, bookmark)
  }
}
