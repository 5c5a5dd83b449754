import TokenDomain

/// BLI001 ログイン.
package struct LoginScreen: ScreenContent {
  package var form = Form([.field(.customerNumber), .field(.loginPassword), .button(.logIn)])

  package init() {}

  package var id: ScreenID { .login }
  package var keys: KeyContext { .login }
  package var screen: Screen { .login(self) }

  package mutating func press(_ item: Form.Item, in scene: Scene) -> Action {
    let typed = form[.customerNumber]
    guard !typed.isEmpty else { return .say(.missing(.customerNumber)) }
    guard let number = CustomerNumber(typed.digits) else {
      return .say(
        .tooShort(.customerNumber, missing: CustomerNumber.length - typed.text.count))
    }
    guard !form[.loginPassword].isEmpty else { return .say(.missing(.loginPassword)) }
    return .ask(.logIn(number, password: form[.loginPassword].text))
  }

  package func blocks(in scene: Scene) -> [Block] {
    [
      .paragraph(scene(Wording.Login.invitation)),
      .blank,
      .field(.customerNumber, label: scene(Wording.Labels.customerNumber)),
      .blank,
      .field(.loginPassword, label: scene(Wording.Labels.loginPassword)),
      .blank,
      .buttons([.logIn]),
      .blank,
      .blank,
      .notes(
        scene(Wording.Labels.notes),
        Wording.Login.notes(scene.institution).map { scene($0) }),
    ]
  }
}
