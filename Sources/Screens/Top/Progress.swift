import BankService
import Primitives
import TokenDomain

/// 利用開始までの手続き: STEP1–STEP4 of the manual, as far as the newest issue has come.
enum Progress {
  static func rows(_ overview: Overview, _ scene: Scene) -> [StepRow] {
    let issue = overview.issue
    let state = issue?.state
    let isLive = state?.isLive == true
    return [
      StepRow(
        name: scene(Wording.Top.step1), isDone: isLive,
        detail: isLive
          ? issue.map { scene(Wording.Top.requestedOn($0.requestedAt)) } : nil,
        next: isLive ? nil : scene(Wording.Top.applyHere)),
      StepRow(
        name: scene(Wording.Top.step2), isDone: isLive && issue?.dispatchedAt != nil,
        detail: isLive
          ? issue?.dispatchedAt.map { scene(Wording.Top.dispatchedOn($0)) } : nil,
        next: state?.name == .requested ? scene(Wording.Top.preparing) : nil),
      StepRow(
        name: scene(Wording.Top.step3), isDone: isLive && issue?.activatedAt != nil,
        detail: isLive
          ? issue?.activatedAt.map { scene(Wording.Top.activatedOn($0)) } : nil,
        next: state?.name == .issued ? scene(Wording.Top.activateHere) : nil),
      StepRow(
        name: scene(Wording.Top.step4), isDone: state?.name == .active,
        detail: state?.name == .active ? scene(Wording.Top.inUse) : nil, next: nil),
    ]
  }
}
