import BankService
import TokenDomain

/// BLI003 トークン時刻補正: two codes in a row set right what is believed of the token's clock.
package struct ResynchronisationScreen: ScreenContent {
  /// Where the customer could not get past.
  enum Purpose: Hashable, Sendable {
    case login(PasswordProof)
    /// 利用開始 of a token of this kind
    case start(TokenKind)
  }

  package var form = Form([
    .field(.firstCode), .field(.secondCode), .button(.resynchronise), .button(.back),
  ])
  private let purpose: Purpose

  init(_ purpose: Purpose) {
    self.purpose = purpose
  }

  package var id: ScreenID { .resynchronisation }
  package var screen: Screen { .resynchronisation(self) }

  package var keys: KeyContext {
    switch purpose {
    case .login: .code
    case .start: .form
    }
  }

  package var proof: PasswordProof? {
    switch purpose {
    case .login(let proof): proof
    case .start: nil
    }
  }

  package var needs: Procedure? {
    switch purpose {
    case .login: nil
    case .start: .activate
    }
  }

  package var step: Step? {
    switch purpose {
    case .login: nil
    case .start(let kind): Step(.activate, 3, with: kind)
    }
  }

  package mutating func press(_ item: Form.Item, in scene: Scene) -> Action {
    if item == .button(.back) { return .back }
    if let problem = form[.firstCode].codeProblem ?? form[.secondCode].codeProblem {
      return .say(problem)
    }
    let (first, second) = (form[.firstCode].text, form[.secondCode].text)
    // Sent, it would count as a miss.
    if first.equalsInConstantTime(second) {
      form[.secondCode].empty()
      form.focus(on: .field(.secondCode))
      return .say(.sameCodeTwice)
    }
    switch purpose {
    case .login(let proof): return .ask(.resynchroniseAtLogin(first, second, proof))
    case .start:
      guard let session = scene.signedIn?.session else { return .none }
      return .ask(.resynchroniseAtStart(session, first, second))
    }
  }

  package func nextChange(in scene: Scene) -> Int? { gauge(in: scene).untilNextNotch }

  private func gauge(in scene: Scene) -> Gauge {
    let offset = proof?.displayOffset ?? scene.signedIn?.overview?.displayOffset ?? 0
    return Gauge(now: scene.now, offset: offset)
  }

  package func blocks(in scene: Scene) -> [Block] {
    // Beside the code that the display is waited for.
    let isSecond = form.focused == .field(.secondCode)
    let gauge = gauge(in: scene)
    return [
      .notes(
        scene(Wording.Resynchronisation.lead),
        Wording.Resynchronisation.steps.map { scene($0) }),
      .blank,
      .field(
        .firstCode, label: scene(Wording.Labels.firstCode), gauge: isSecond ? nil : gauge),
      .field(
        .secondCode, label: scene(Wording.Labels.secondCode), gauge: isSecond ? gauge : nil),
      .blank,
      .buttons([.resynchronise, .back]),
      .blank,
      .notes(
        scene(Wording.Labels.notes),
        Wording.Resynchronisation.notes(scene.institution).map { scene($0) }),
    ]
  }
}
