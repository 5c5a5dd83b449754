import BankService
import Pages
import Primitives
import TokenDomain

extension Wording {
  /// The states of an issue (rules §1, column "on screen").
  package enum Issues {
    /// No token was ever asked for.
    package static let none = Phrase(ja: "未申請", en: "Not applied for")

    /// The state by its name on the screen.
    package static func state(_ state: IssueLifecycle.StateName) -> Phrase {
      switch state {
      case .requested: Phrase(ja: "発行申請受付済", en: "Requested")
      case .issued: Phrase(ja: "利用開始待ち", en: "Waiting to be started")
      case .active: Phrase(ja: "利用中", en: "In use")
      case .suspended: Phrase(ja: "認証停止", en: "Stopped")
      case .released: Phrase(ja: "利用解除済", en: "Released")
      case .revoked: Phrase(ja: "失効", en: "Revoked")
      case .cancelled: Phrase(ja: "申請取消", en: "Request taken back")
      }
    }

    /// Since when it stands as it does.
    static func since(_ issue: Issue) -> Phrase {
      let since = Dates.day(of: issue.state.since)
      // What has ended did so on that day.
      guard issue.state.isLive else { return Phrase(ja: "(\(since.ja))", en: "(\(since.en))") }
      return Phrase(ja: "(\(since.ja) から)", en: "(since \(since.en))")
    }

    /// What takes the place of the token in use.
    static let next = Phrase(ja: "次のトークン", en: "Next token")

    /// In one line: the state of the next token, and which it is once it has one.
    static func next(_ issue: Issue, _ expires: TokyoDay?) -> Phrase {
      let state = state(issue.state.name)
      guard let serial = issue.state.serial else {
        let since = since(issue)
        return Phrase(ja: "\(state.ja)  \(since.ja)", en: "\(state.en)  \(since.en)")
      }
      let token = token(serial, isLive: issue.state.isLive, expires: expires)
      return Phrase(ja: "\(state.ja)  \(token.ja)", en: "\(state.en) \(token.en)")
    }

    /// Serial number and expiry; a serial that can never be used again carries a `*`.
    static func token(_ serial: SerialNumber, isLive: Bool, expires: TokyoDay?) -> Phrase {
      guard isLive else { return Phrase(ja: "\(serial)*", en: "\(serial)*") }
      guard let day = expires.map(Dates.day) else {
        return Phrase(ja: "\(serial)", en: "\(serial)")
      }
      return Phrase(ja: "\(serial)  (有効期限 \(day.ja))", en: "\(serial)  (valid to \(day.en))")
    }
  }
}
