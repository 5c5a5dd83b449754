import BankService
import Pages
import Primitives
import TokenDomain

/// BOT003, BOT022, BOU002, BOR002, BOS002, BLS002: what was done, and what comes next.
package struct CompletionScreen: InsideScreen {
  /// What was done.
  package enum Done: Hashable, Sendable {
    /// - isRenewal: whether it will take the place of a token in use.
    case request(isRenewal: Bool)
    /// Of a token of this kind.
    case activation(TokenKind)
    case release(TokenKind)
    /// Of the token that has given way.
    case switching(from: TokenKind)
    /// - isRenewal: whether a token is in use all the while.
    case cancellation(isRenewal: Bool)
    /// トークンの紛失・故障.
    /// - since: when nobody can log in any more.
    case report(TokenLoss, since: UnixTime)
  }

  let done: Done
  private let time: UnixTime
  package var form = Form([.button(.toTop)])

  /// - Parameter time: when it was done.
  init(_ done: Done, at time: UnixTime) { (self.done, self.time) = (done, time) }

  package var id: ScreenID {
    switch done {
    case .request: .requestDone
    case .activation: .activationDone
    case .release: .releaseDone
    case .switching: .switchTokenDone
    case .cancellation: .cancelRequestDone
    case .report: .reportDone
    }
  }

  package var title: Phrase {
    switch done {
    case .request: Wording.Completion.requestTitle
    case .activation(.hardware): Wording.Completion.activationTitle
    case .activation(.software): Wording.Completion.softwareActivationTitle
    case .release: Wording.Completion.releaseTitle
    case .switching: Wording.Switch.doneTitle
    case .cancellation: Wording.CancelRequest.doneTitle
    case .report: Wording.Report.doneTitle
    }
  }

  package func help(_ institution: Institution) -> [Phrase] {
    switch done {
    case .request, .activation, .release, .switching, .cancellation:
      Wording.Completion.help(institution)
    case .report: Wording.Report.doneHelp(institution)
    }
  }

  /// Where a window is low, what was stopped and whom to call comes before the button.
  package var isForReading: Bool {
    switch done {
    case .report: true
    case .request, .activation, .release, .switching, .cancellation: false
    }
  }

  package var keys: KeyContext { .completion }

  package var step: Step? {
    switch done {
    case .request: Step(.request, 5)
    case .activation(let kind): Step(.activate, 4, with: kind)
    case .release: Step(.release, 4)
    case .switching: Step(.switchToken, 4)
    case .cancellation: Step(.cancelRequest, 4)
    case .report: nil
    }
  }

  package var place: Phrase {
    switch done {
    case .request, .activation, .release, .switching, .cancellation: Wording.Top.oneTimePassword
    case .report: Wording.Report.title
    }
  }

  package mutating func press(
    _ item: Form.Item, _ customer: SignedIn, in scene: Scene
  ) -> InsideAction {
    .leave(.home)
  }

  package func blocks(_ customer: SignedIn, in scene: Scene) -> [Block] {
    Wording.Completion.text(
      done, in: scene, softwareFrom: customer.overview.softwareFrom
    ).blocks(form, scene, at: time)
  }
}

/// BLS002 トークンの紛失・故障(届出完了) on the login path: there is no session to go back to.
package struct ReportedScreen: CustomerScreen {
  private let loss: TokenLoss
  private let since: UnixTime
  package var form = Form([.button(.toLogin)])

  init(_ loss: TokenLoss, since: UnixTime) {
    (self.loss, self.since) = (loss, since)
  }

  package var id: ScreenID { .reportDone }
  package var title: Phrase { Wording.Report.doneTitle }
  package var keys: KeyContext { .over }
  package var isForReading: Bool { true }

  package func help(_ institution: Institution) -> [Phrase] {
    Wording.Report.doneHelp(institution)
  }

  func press(_ item: Form.Item) -> OverAction { .leave(.toDoor) }

  func blocks(in scene: Scene) -> [Block] {
    Wording.Report.done(loss, since: since, isVisitOver: true, scene.institution)
      .blocks(form, scene, at: since)
  }
}

extension CompletionText {
  /// - Parameter time: when it was done.
  fileprivate func blocks(_ form: Form, _ scene: Scene, at time: UnixTime) -> [Block] {
    [
      .done(scene(heading), when: scene(Wording.Dates.moment(time))),
      .blank,
      .notes(scene(Wording.Completion.next), next.map { scene($0) }),
      .blank,
      form.buttons(scene.language),
    ]
  }
}

extension Overview {
  /// From when on a new login can issue a software token, where this one cannot so soon after a release.
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
