import BankService

/// BOT001 トークン発行(選択).
package struct TokenChoiceScreen: ScreenContent {
  package var form = Form([.choice(1), .choice(2)])

  package var id: ScreenID { .tokenChoice }
  package var keys: KeyContext { .form }
  package var screen: Screen { .tokenChoice(self) }
  package var step: Step? { Step(.request, 3) }
  package var needs: Procedure? { .request }

  package mutating func press(_ item: Form.Item, in scene: Scene) -> Action {
    item == .choice(1)
      ? .open(.request(RequestScreen())) : .say(.softwareTokenNotOffered)
  }

  package func blocks(in scene: Scene) -> [Block] {
    [
      .heading(scene(Wording.TokenChoice.heading)),
      .blank,
      .choices([
        ChoiceRow(
          scene(Wording.TokenChoice.hardware), "", button: scene(Wording.TokenChoice.select))
      ]),
      .indented(scene(Wording.TokenChoice.hardwareDetail)),
      .blank,
      .choices(
        [
          ChoiceRow(
            scene(Wording.TokenChoice.software), "", button: scene(Wording.TokenChoice.select),
            isAvailable: false)
        ], from: 2),
      .indented(scene(Wording.TokenChoice.softwareNotOffered)),
    ]
  }
}
