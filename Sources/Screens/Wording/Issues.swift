import BankService
import TokenDomain

extension Wording {
  /// The states of an issue (rules §1, column "on screen").
  package enum Issues {
    package static let none = Phrase(ja: "未申請", en: "Not applied for")

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

    /// State, serial number and expiry in one line.
    static func summary(_ overview: Overview, _ language: Language) -> String {
      guard let issue = overview.issue else { return none(language) }
      var parts = [state(issue.state.name)(language)]
      if let serial = issue.state.serial {
        parts.append(
          Labels.serial(language) + " \(serial)" + (issue.state.isLive ? "" : "*"))
      }
      if issue.state.isLive, let expires = overview.expires {
        parts.append(
          Phrase(ja: "有効期限 \(Dates.day(expires).ja)", en: "valid to \(Dates.day(expires).en)")(
            language))
      } else {
        parts.append("(\(Dates.day(of: issue.state.since)(language)))")
      }
      return parts.joined(separator: "  ")
    }
  }
}
