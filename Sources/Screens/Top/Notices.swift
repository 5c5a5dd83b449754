import BankService
import Primitives
import TokenDomain

/// お知らせ: what the customer should know without having asked.
enum Notices {
  /// From so many days before the expiry on, the customer is told (peers.md §1.3).
  static let expiryNoticeDays: Int64 = 90

  static func lines(_ signedIn: SignedIn, _ scene: Scene) -> [String] {
    var notices: [String] = []
    if let report = signedIn.session.missReport {
      notices.append(scene(Wording.Top.missesSince(report, scene.institution)))
    }
    if signedIn.session.access == .activationOnly {
      notices.append(scene(Wording.Top.activationOnly))
    }
    guard let overview = signedIn.overview, let issue = overview.issue else { return notices }
    let now = UnixTime(seconds: scene.now / 1_000)
    if issue.state.isLive, let expires = overview.expires {
      if now > expires.lastSecond {
        notices.append(scene(Wording.Top.expired(expires, scene.institution)))
      } else if expires.lastSecond.seconds(since: now) <= expiryNoticeDays * 86_400 {
        notices.append(scene(Wording.Top.expiresSoon(expires, scene.institution)))
      }
    }
    return notices
  }
}
