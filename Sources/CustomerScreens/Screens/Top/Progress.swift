import BankService
import Pages
import Primitives
import TokenDomain

/// 利用開始までの手続き: STEP1–STEP4 of the manual, as far as the newest issue has come.
enum Progress {
  /// While the next token is on its way, of that one: the one in use has come to its end of the steps.
  ///
  /// - Returns: nil if there is none to show: a token is in use, and no other one on its way.
  static func block(_ overview: Overview, _ scene: Scene) -> Block? {
    if let successor = overview.successor {
      return .steps(
        scene(Wording.Top.nextProgress),
        rows(of: successor, isClosed: overview.unavailable[.switchToken] != nil, scene))
    }
    if let issue = overview.issue, issue.state.isLive {
      if issue.state.name == .active { return nil }
      return .steps(
        scene(Wording.Top.progress),
        rows(of: issue, isClosed: overview.unavailable[.activate] != nil, scene))
    }
    return .steps(scene(Wording.Top.progress), rowsBeforeAnything(overview, scene))
  }

  private static func rowsBeforeAnything(_ overview: Overview, _ scene: Scene) -> [StepRow] {
    let isOpen = overview.unavailable[.request] == nil
    return [
      StepRow(
        name: scene(Wording.Top.step1), isDone: false, detail: nil,
        next: isOpen ? scene(Wording.Top.applyHere) : nil),
      StepRow(name: scene(Wording.Top.step2), isDone: false, detail: nil, next: nil),
      StepRow(name: scene(Wording.Top.step3), isDone: false, detail: nil, next: nil),
      StepRow(name: scene(Wording.Top.step4), isDone: false, detail: nil, next: nil),
    ]
  }

  /// - Parameter isClosed: whether nobody may go on with it: a token has expired, say.
  private static func rows(of issue: Issue, isClosed: Bool, _ scene: Scene) -> [StepRow] {
    let state = issue.state.name
    let isSuccessor = issue.succeeds != nil && issue.activatedAt == nil
    let start = Wording.Top.startHere(issue.kind, isSuccessor: isSuccessor)
    return [
      StepRow(
        name: scene(Wording.Top.step1), isDone: true,
        detail: scene(Wording.Top.requestedOn(issue.requestedAt, issue.kind)), next: nil),
      StepRow(
        name: scene(Wording.Top.step2), isDone: issue.dispatchedAt != nil,
        detail: issue.dispatchedAt.map { scene(Wording.Top.receivedOn($0, issue.kind)) },
        next: state == .requested ? scene(Wording.Top.preparing) : nil),
      StepRow(
        name: scene(isSuccessor ? Wording.Top.step3OfNext : Wording.Top.step3),
        isDone: issue.activatedAt != nil,
        detail: issue.activatedAt.map { scene(Wording.Top.activatedOn($0)) },
        next: state == .issued && !isClosed ? scene(start) : nil),
      StepRow(
        name: scene(Wording.Top.step4), isDone: false, detail: nil,
        next: state == .suspended ? scene(Wording.Top.stoppedOn(issue.state.since)) : nil),
    ]
  }
}
