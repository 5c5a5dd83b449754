import BankService
import Pages
import Primitives
import TokenDomain

/// お知らせ: what the customer should know without having asked.
enum Notices {
  static func lines(_ signedIn: SignedIn, _ scene: Scene) -> [String] {
    var notices: [String] = []
    let previous = signedIn.session.previousLogin
    if let report = signedIn.session.missNotice {
      notices.append(scene(Wording.Top.misses(report, since: previous, scene.institution)))
    }
    for kind in PasswordKind.allCases {
      guard let report = signedIn.session.passwordMisses[kind] else { continue }
      notices.append(
        scene(Wording.Top.misses(report, of: kind, since: previous, scene.institution)))
    }
    if signedIn.session.access == .activationOnly {
      notices.append(scene(Wording.Top.activationOnly))
    }
    let overview = signedIn.overview
    guard let issue = overview.issue else { return notices }
    if let notice = notice(of: issue, overview, scene.institution) {
      notices.append(scene(notice))
    }
    if issue.state.isLive, issue.state.name != .suspended, let expires = overview.expires,
      let notice = notice(ofExpiry: expires, overview, at: scene.present, scene.institution)
    {
      notices.append(scene(notice))
    }
    return notices
  }

  /// How an issue came to its end, or to stand still.
  private static func notice(
    of issue: Issue, _ overview: Overview, _ institution: Institution
  ) -> Phrase? {
    switch issue.state {
    case .suspended(_, let since, let reason, _):
      Wording.Top.stopped(since: since, reason, institution)
    case .released(_, _, _, let at):
      Wording.Top.released(at: at, softwareFrom: overview.softwareFrom, institution)
    case .revoked(_, _, let at, let reason): Wording.Top.revoked(at: at, reason)
    case .requested, .issued, .active, .cancelled: nil
    }
  }

  private static func notice(
    ofExpiry expires: TokyoDay, _ overview: Overview, at now: UnixTime,
    _ institution: Institution
  ) -> Phrase? {
    if now > expires.lastSecond { return Wording.Top.expired(expires, institution) }
    guard RenewalRule.isOpen(before: expires, at: now) else { return nil }
    if let successor = overview.successor {
      return Wording.Top.switchBefore(expires, successor)
    }
    return overview.unavailable[.request] == nil
      ? Wording.Top.orderNext(expires) : Wording.Top.expiresSoon(expires, institution)
  }
}
