import BankService
import Pages

extension Procedure {
  /// The screen that it begins with after BOP001.
  func firstScreen(_ overview: Overview) -> (any InsideScreen)? {
    switch self {
    case .request: TokenChoiceScreen()
    case .activate: overview.issue.map { ActivationScreen($0.kind) }
    case .release: ReleaseScreen()
    case .switchToken: SwitchScreen()
    case .cancelRequest: CancelRequestScreen()
    case .report: SessionReportScreen()
    }
  }

  /// Leads there, or says why the procedure is not open.
  func begin(_ overview: Overview) -> InsideAction {
    if let why = overview.unavailable[self] { return .say(.refusal(.unavailable(self, why))) }
    return firstScreen(overview).map { .open($0) } ?? .none
  }
}
