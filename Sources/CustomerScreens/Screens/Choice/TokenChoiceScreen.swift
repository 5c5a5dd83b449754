import BankService
import Pages
import Primitives
import TokenDomain

/// BOT001 トークン発行(選択).
package struct TokenChoiceScreen: InsideScreen {
  private static let kinds = Choices<TokenKind>([.hardware, .software])

  package var form = Form(kinds.items)

  package var id: ScreenID { .tokenChoice }
  package var title: Phrase { Wording.TokenChoice.title }
  package var step: Step? { Step(.request, 3) }
  package var needs: Procedure? { .request }
  package var bookmark: Bookmark? { Bookmark(.procedure(.request)) }

  package func help(_ institution: Institution) -> [Phrase] {
    Wording.TokenChoice.help(institution)
  }

  package mutating func press(
    _ item: Form.Item, _ customer: SignedIn, in scene: Scene
  ) -> InsideAction {
    guard let kind = Self.kinds[item] else { return .none }
    if let why = customer.overview.unavailableKinds[kind] {
      return .say(.refusal(.unavailable(.request, why)))
    }
    return .open(RequestScreen(kind))
  }

  package func blocks(_ customer: SignedIn, in scene: Scene) -> [Block] {
    [.heading(scene(Wording.TokenChoice.heading))]
      + Self.kinds.options.enumerated().flatMap { index, kind in
        [.blank] + choice(index + 1, kind, customer, scene)
      }
  }

  private func choice(
    _ number: Int, _ kind: TokenKind, _ customer: SignedIn, _ scene: Scene
  ) -> [Block] {
    let why = customer.overview.unavailableKinds[kind]
    let detail =
      why.map { Wording.TokenChoice.why($0, at: scene.present) } ?? Wording.TokenChoice.detail(kind)
    return [
      form.choices(
        [
          ChoiceRow(
            scene(Wording.TokenChoice.name(kind)), "", button: scene(Wording.TokenChoice.select),
            isAvailable: why == nil)
        ], from: number),
      .indented(scene(detail)),
    ]
  }

  /// The next minute of the wait.
  package func nextChange(_ customer: SignedIn, in scene: Scene) -> Int? {
    customer.overview.softwareFrom.flatMap {
      Countdown(to: $0.seconds * 1_000, at: scene.now).nextChange(every: 60_000)
    }
  }
}
