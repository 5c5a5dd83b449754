import BankService
import Primitives
import TokenDomain

/// BOT003, BOU002, BOS002, BLS002: what was done, and what comes next.
package struct CompletionScreen: ScreenContent {
  package enum Done: Hashable, Sendable {
    case requestDone(isRenewal: Bool)
    /// Of a token of this kind.
    case activationDone(TokenKind)
    case releaseDone(TokenKind)
    case reportDone(Report)
  }

  /// トークンの紛失・故障, as it was reported.
  package struct Report: Hashable, Sendable {
    let loss: TokenLoss
    /// Since when nobody can log in.
    let since: UnixTime
    /// On the login path: there is no session to go back to.
    let isVisitOver: Bool

    init(_ loss: TokenLoss, since: UnixTime, isVisitOver: Bool) {
      (self.loss, self.since, self.isVisitOver) = (loss, since, isVisitOver)
    }
  }

  let done: Done
  package var form: Form
  package let isVisitOver: Bool

  init(_ done: Done) {
    self.done = done
    isVisitOver =
      switch done {
      case .requestDone, .activationDone, .releaseDone: false
      case .reportDone(let report): report.isVisitOver
      }
    form = Form([.button(isVisitOver ? .toLogin : .toTop)])
  }

  package var id: ScreenID {
    switch done {
    case .requestDone: .requestDone
    case .activationDone: .activationDone
    case .releaseDone: .releaseDone
    case .reportDone: .reportDone
    }
  }

  package var title: Phrase {
    switch done {
    case .activationDone(.software): Wording.Titles.softwareActivationDone
    case .activationDone(.hardware), .requestDone, .releaseDone, .reportDone:
      Wording.Titles.of(id)
    }
  }

  /// Where a window is low, what was stopped and whom to call comes before the button.
  package var isForReading: Bool { id == .reportDone }
  package var keys: KeyContext { isVisitOver ? .over : .completion }
  package var screen: Screen { .completion(self) }

  package var step: Step? {
    switch done {
    case .requestDone: Step(.request, 5)
    case .activationDone(let kind): Step(.activate, 4, with: kind)
    case .releaseDone: Step(.release, 4)
    case .reportDone: nil
    }
  }

  package var place: Phrase {
    switch done {
    case .requestDone, .activationDone, .releaseDone: Wording.Top.oneTimePassword
    case .reportDone: Wording.Titles.of(.report)
    }
  }

  package mutating func press(_ item: Form.Item, in scene: Scene) -> Action {
    isVisitOver ? .back : .home
  }

  package func blocks(in scene: Scene) -> [Block] {
    let wording = Wording.Completion.text(
      done, scene.institution, softwareFrom: scene.signedIn?.overview?.softwareFrom)
    return [
      .heading(scene(wording.done)),
      .blank,
      .notes(scene(Wording.Completion.next), wording.next.map { scene($0) }),
      .blank,
      .buttons([isVisitOver ? .toLogin : .toTop]),
    ]
  }
}

extension Overview {
  /// From when on a software token can be issued, while the wait after a release runs.
  var softwareFrom: UnixTime? {
    switch unavailableKinds[.software] {
    case .tooSoonAfterRelease(let until): until
    case .haveOne, .renewable, .haveSuccessor, .expired, .otherKind, .nothingRequested,
      .notDispatched, .inUse, .notInUse, .noSuccessor, .nothingToCancel, .nothingToReport,
      .stopped, .activationOnly, nil:
      nil
    }
  }
}
