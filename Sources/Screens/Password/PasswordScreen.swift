import BankService

/// BPW001 パスワード変更.
package struct PasswordScreen: ScreenContent {
  package var form = Form([
    .choice(1), .choice(2), .field(.presentPassword), .field(.newPassword),
    .field(.newPasswordAgain), .button(.changePassword), .button(.back),
  ])
  private var kind = PasswordKind.login

  package var id: ScreenID { .password }
  package var keys: KeyContext { .form }
  package var screen: Screen { .password(self) }
  package var place: Phrase { Wording.Top.password }

  /// A new password that will not do leaves the present one typed, and the other way round.
  package func fields(refusedBy refusal: CustomerRefusal) -> [Field.Name] {
    switch refusal {
    case .passwordRule: [.newPassword, .newPasswordAgain]
    case .credentials, .confirmation, .passwordWait: [.presentPassword]
    case .code, .successorCode, .wrongSerial, .wrongPair, .codesSwapped, .resynchronisedLately,
      .stopped, .awaitingReissue, .unavailable, .activationOnly, .sessionEnded, .sessionExpired:
      [.presentPassword, .newPassword, .newPasswordAgain]
    }
  }

  /// No customer number is asked for here, so none is said to be wrong.
  package func message(refusedBy refusal: CustomerRefusal) -> Message {
    refusal == .credentials || refusal == .confirmation
      ? .presentPasswordRefused : .refusal(refusal)
  }

  package mutating func press(_ item: Form.Item, in scene: Scene) -> Action {
    switch item {
    case .choice(let number):
      kind = PasswordKind.allCases[number - 1]
      form.focus(on: .field(.presentPassword))
      return .none
    case .button(.back): return .back
    case .button, .field: break
    }
    guard let session = scene.signedIn?.session else { return .none }
    for name in [Field.Name.presentPassword, .newPassword, .newPasswordAgain]
    where form[name].isEmpty {
      return .say(.missing(name))
    }
    guard form[.newPassword].text.equalsInConstantTime(form[.newPasswordAgain].text) else {
      form[.newPassword].empty()
      form[.newPasswordAgain].empty()
      form.focus(on: .field(.newPassword))
      return .say(.newPasswordsDiffer)
    }
    return .ask(
      .changePassword(
        session, kind, from: form[.presentPassword].text, to: form[.newPassword].text))
  }

  package func blocks(in scene: Scene) -> [Block] {
    [
      .paragraph(scene(Wording.Passwords.which)),
      .choices(
        PasswordKind.allCases.map { kind in
          ChoiceRow(scene(Wording.Labels.password(kind)), "", isChosen: kind == self.kind)
        }),
      .blank,
      .field(.presentPassword, label: scene(Wording.Labels.presentPassword)),
      .field(.newPassword, label: scene(Wording.Labels.newPassword)),
      .field(.newPasswordAgain, label: scene(Wording.Labels.newPasswordAgain)),
      .blank,
      .buttons([.changePassword, .back]),
      .blank,
      .notes(scene(Wording.Labels.notes), Wording.Passwords.notes.map { scene($0) }),
    ]
  }
}
