import BankService
import Pages
import TokenDomain

/// BPW001 パスワード変更.
package struct PasswordScreen: InsideScreen {
  private static let kinds = Choices(PasswordKind.allCases)

  package var form = Form(
    kinds.items + [
      .field(.presentPassword), .field(.newPassword), .field(.newPasswordAgain),
      .button(.changePassword), .button(.back),
    ])
  private var kind = PasswordKind.login

  package var id: ScreenID { .password }
  package var title: Phrase { Wording.Passwords.title }
  package var place: Phrase { Wording.Top.password }

  /// A new password that will not do leaves the present one typed, and the other way round.
  package func fields(refusedBy refusal: CustomerRefusal) -> [Field.Spec] {
    switch refusal {
    case .passwordRule: [.newPassword, .newPasswordAgain]
    case .credentials, .confirmation, .passwordWait: [.presentPassword]
    case .code, .successorCode, .codesSwapped, .wrongSerial, .wrongPair, .resynchronisedLately,
      .stopped, .awaitingReissue, .unavailable, .activationOnly, .sessionEnded, .sessionExpired:
      [.presentPassword, .newPassword, .newPasswordAgain]
    }
  }

  /// No customer number is asked for here, so none is said to be wrong.
  package func message(refusedBy refusal: CustomerRefusal) -> Message {
    refusal == .credentials || refusal == .confirmation
      ? .presentPasswordRefused : .refusal(refusal)
  }

  package func help(_ institution: Institution) -> [Phrase] {
    Wording.Passwords.help(institution)
  }

  package mutating func press(
    _ item: Form.Item, _ customer: SignedIn, in scene: Scene
  ) -> InsideAction {
    if let kind = Self.kinds[item] {
      self.kind = kind
      form.focus(on: .presentPassword)
      return .none
    }
    if item == .button(.back) { return .leave(.back) }
    if let refused: InsideAction = refuseIncomplete(
      .presentPassword, .newPassword, .newPasswordAgain)
    {
      return refused
    }
    let (old, new) = (form[.presentPassword].bytes, form[.newPassword].bytes)
    guard new.equalsInConstantTime(form[.newPasswordAgain].bytes) else {
      form[.newPassword].empty()
      form[.newPasswordAgain].empty()
      return refuse(.newPasswordsDiffer, at: .newPassword)
    }
    return .ask(.changePassword(customer.session, kind, from: old, to: new))
  }

  package func blocks(_ customer: SignedIn, in scene: Scene) -> [Block] {
    [
      .paragraph(scene(Wording.Passwords.which)),
      form.choices(
        Self.kinds.options.map { kind in
          ChoiceRow(scene(Wording.Labels.password(kind)), "", isChosen: kind == self.kind)
        }),
      .blank,
      form.field(.presentPassword, scene.language),
      form.field(.newPassword, scene.language),
      form.field(.newPasswordAgain, scene.language),
      .blank,
      form.buttons(scene.language),
      .blank,
      scene.notes(Wording.Passwords.notes),
    ]
  }
}
