import Pages
import TokenDomain

/// BLI001 ログイン.
package struct LoginScreen: CustomerScreen {
  package var form = Form([.field(.customerNumber), .field(.loginPassword), .button(.logIn)])

  /// BLI001 with nothing typed.
  package init() {}

  package var id: ScreenID { .login }
  package var title: Phrase { Wording.Login.title }
  package var keys: KeyContext { .login }

  package func help(_ institution: Institution) -> [Phrase] {
    Wording.Login.help(institution)
  }

  mutating func press(_ item: Form.Item, in scene: Scene) -> DoorAction {
    if let refused: DoorAction = refuseIncomplete(.customerNumber, .loginPassword) {
      return refused
    }
    // As many digits as a customer number has are one.
    guard let number = CustomerNumber(form[.customerNumber].text) else { return .none }
    return .ask(.logIn(number, password: form[.loginPassword].bytes))
  }

  func blocks(in scene: Scene) -> [Block] {
    [
      .paragraph(scene(Wording.Login.invitation)),
      .blank,
      form.field(.customerNumber, scene.language),
      .blank,
      form.field(.loginPassword, scene.language),
      .blank,
      form.buttons(scene.language),
      .blank,
      .blank,
      scene.notes(Wording.Login.notes(scene.institution)),
    ]
  }
}
