import BankService
import Primitives
import TokenDomain

/// BOT001 トークン発行(選択).
package struct TokenChoiceScreen: ScreenContent {
  package var form = Form([.choice(1), .choice(2)])

  package var id: ScreenID { .tokenChoice }
  package var keys: KeyContext { .form }
  package var screen: Screen { .tokenChoice(self) }
  package var step: Step? { Step(.request, 3) }
  package var needs: Procedure? { .request }

  package mutating func press(_ item: Form.Item, in scene: Scene) -> Action {
    let kind: TokenKind = item == .choice(1) ? .hardware : .software
    if let why = unavailability(of: kind, in: scene) {
      return .say(.refusal(.unavailable(.request, why)))
    }
    return .open(.request(RequestScreen(kind)))
  }

  package func blocks(in scene: Scene) -> [Block] {
    [.heading(scene(Wording.TokenChoice.heading)), .blank]
      + choice(1, .hardware, in: scene) + [.blank] + choice(2, .software, in: scene)
  }

  private func choice(_ number: Int, _ kind: TokenKind, in scene: Scene) -> [Block] {
    let why = unavailability(of: kind, in: scene)
    let detail =
      why.map { Wording.TokenChoice.why($0, at: scene.present) } ?? Wording.TokenChoice.detail(kind)
    return [
      .choices(
        [
          ChoiceRow(
            scene(Wording.TokenChoice.name(kind)), "", button: scene(Wording.TokenChoice.select),
            isAvailable: why == nil)
        ], from: number),
      .indented(scene(detail)),
    ]
  }

  /// A wait is over by itself.
  private func unavailability(of kind: TokenKind, in scene: Scene) -> Unavailability? {
    guard let why = scene.signedIn?.overview?.unavailableKinds[kind] else { return nil }
    if case .tooSoonAfterRelease(let until) = why, scene.present >= until { return nil }
    return why
  }

  /// The next minute of the wait.
  package func nextChange(in scene: Scene) -> Int? {
    guard case .tooSoonAfterRelease(let until) = unavailability(of: .software, in: scene) else {
      return nil
    }
    let left = until.seconds * 1_000 - scene.now
    return Int(clamping: max(1, (left - 1) % 60_000 + 1))
  }
}
