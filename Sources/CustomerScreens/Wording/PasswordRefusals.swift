import Pages
import TokenDomain

extension Wording {
  /// What a refused password came to, and when another one may be given.
  enum PasswordRefusals {
    static func credentials(_ pause: RetryPause, _ call: String) -> Phrase {
      let what = Phrase(ja: "契約者番号またはパスワード", en: "The number or the password")
      return enquiries(wrong(what, pause), call)
    }

    static func confirmation(_ pause: RetryPause, _ call: String) -> Phrase {
      let what = Phrase(ja: "確認用パスワード", en: "The confirmation password")
      return enquiries(wrong(what, pause), call)
    }

    /// BPW001, where no customer number is asked for.
    static func presentPassword(_ pause: RetryPause) -> Phrase {
      wrong(Phrase(ja: "現在のパスワード", en: "The present password"), pause)
    }

    private static func wrong(_ what: Phrase, _ pause: RetryPause) -> Phrase {
      let again = again(pause)
      return Phrase(
        ja: "\(what.ja)が違うか、ご利用いただけません。\(again.ja)\(stop.ja)",
        en: "\(what.en) is wrong, or cannot be used. \(again.en); \(stop.en).")
    }

    private static func enquiries(_ sentence: Phrase, _ call: String) -> Phrase {
      Phrase(ja: "\(sentence.ja)お問い合わせ: \(call)", en: "\(sentence.en) Enquiries: \(call)")
    }

    /// Given during the wait.
    ///
    /// - Parameter seconds: that were left when it was given.
    static func wait(_ pause: RetryPause, _ seconds: Int64) -> Phrase {
      let again =
        switch pause {
        case .aWhile: inSeconds(seconds)
        case .seconds(let left): inSeconds(left)
        case .over: Phrase(ja: "もう一度入力してください。", en: "Please try again now.")
        }
      return Phrase(
        ja: "パスワードの誤りのあとは、少しお待ちいただきます。いまの入力は確かめておらず、誤りにも数えません。"
          + again.ja,
        en: "After a wrong password there is a short wait. What you typed was not checked and does "
          + "not count. " + again.en)
    }

    private static func inSeconds(_ seconds: Int64) -> Phrase {
      Phrase(
        ja: "\(seconds)秒待って、もう一度入力してください。",
        en: "Please try again in \(seconds) \(seconds == 1 ? "second" : "seconds").")
    }

    private static func again(_ pause: RetryPause) -> Phrase {
      switch pause {
      case .aWhile:
        Phrase(
          ja: "数秒おいて、お確かめください。", en: "Please check, wait a few seconds and try again")
      case .seconds(let left):
        Phrase(
          ja: "\(left)秒おいて、お確かめください。",
          en: "Please check, wait \(left) \(left == 1 ? "second" : "seconds") and try again")
      case .over:
        Phrase(ja: "もう一度、お確かめください。", en: "Please check and try again now")
      }
    }

    private static let stop = Phrase(
      ja: "続けて\(StopPolicy.passwordMisses)回間違えると停止します。",
      en: "\(StopPolicy.passwordMisses) misses in a row stop it")
  }
}
