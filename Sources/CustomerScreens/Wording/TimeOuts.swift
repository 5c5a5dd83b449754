import Pages
import TokenDomain

extension Wording {
  /// The end of a visit by itself, before and after it.
  package enum TimeOuts {
    /// Stands over the screen in the last minute, and counts its seconds.
    package static func warning(
      _ timeOut: TimeOut, isLoggedIn: Bool, in seconds: Int64, _ policy: SessionPolicy
    ) -> Phrase {
      let left = "\(seconds) \(seconds == 1 ? "second" : "seconds")"
      return switch timeOut {
      case .idle where isLoggedIn:
        Phrase(
          ja: "しばらく操作がないため、あと\(seconds)秒でログアウトします。"
            + "続けるときは、どれかキーを押してください。入力したものはそのまま残ります。",
          en: "Since no key was pressed for a while, you will be logged out in \(left). "
            + "To go on, press any key. What you typed stays as it is.")
      case .idle:
        Phrase(
          ja: "しばらく操作がないため、あと\(seconds)秒でログインを中止します。"
            + "続けるときは、どれかキーを押してください。入力したものはそのまま残ります。",
          en: "Since no key was pressed for a while, the login will be given up in \(left). "
            + "To go on, press any key. What you typed stays as it is.")
      case .absolute:
        Phrase(
          ja: "ログインから\(policy.absoluteMinutes)分になるため、あと\(seconds)秒でログアウトします。延長はできません。"
            + "どれかキーを押して、お手続きをお早めに済ませてください。",
          en: "You will be logged out in \(left), \(policy.absoluteMinutes) minutes after "
            + "the login. That cannot be put off. Any key closes this; please finish what you are "
            + "doing."
        )
      }
    }

    static func ended(
      _ timeOut: TimeOut, wasLoggedIn: Bool, _ policy: SessionPolicy
    ) -> Phrase {
      switch timeOut {
      case .idle where wasLoggedIn:
        Phrase(
          ja: "\(policy.idleMinutes)分間操作がなかったため、ログアウトしました。"
            + "続けるときは、もう一度ログインしてください。",
          en: "You were logged out, since no key was pressed for \(policy.idleMinutes) minutes. "
            + "To go on, please log in again.")
      case .idle:
        Phrase(
          ja: "\(policy.idleMinutes)分間操作がなかったため、ログインを中止しました。"
            + "続けるときは、はじめから入力してください。",
          en: "The login was given up, since no key was pressed for \(policy.idleMinutes) minutes. "
            + "To go on, please begin again.")
      case .absolute:
        Phrase(
          ja: "ログインから\(policy.absoluteMinutes)分たったため、ログアウトしました。"
            + "続けるときは、もう一度ログインしてください。",
          en: "You were logged out, \(policy.absoluteMinutes) minutes after the login. "
            + "To go on, please log in again.")
      }
    }
  }
}
