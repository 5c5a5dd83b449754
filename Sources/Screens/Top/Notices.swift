import BankService
import Primitives
import TokenDomain

/// お知らせ: what the customer should know without having asked.
enum Notices {
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
      } else if RenewalRule.isOpen(before: expires, at: now) {
        notices.append(scene(Wording.Top.expiresSoon(expires, scene.institution)))
      }
    }
    return notices
  }
}
