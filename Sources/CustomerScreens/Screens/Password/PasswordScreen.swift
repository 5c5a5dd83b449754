import BankService
import Pages
import TokenDomain

/// BPW001 パスワード変更: the way to it from BPT001, and the only thing that is open to a customer whose password an
/// operator gave.
package struct PasswordScreen: InsideScreen {
  private static let kinds = Choices(PasswordKind.allCases)

  package var form: Form
  private var kind: PasswordKind
  /// Whether it is this password or none: its customer did not choose it.
  private let isDemanded: Bool

  /// - Parameter demanded: the password that must be changed; nil where the customer chooses which.
  package init(demanded: PasswordKind? = nil) {
    kind = demanded ?? .login
    isDemanded = demanded != nil
    form = Form(
      (demanded == nil ? Self.kinds.items : []) + [
        .field(.presentPassword), .field(.newPassword), .field(.newPasswordAgain),
        .button(.changePassword), .button(demanded == nil ? .back : .logOut),
      ])
  }

  package var id: ScreenID { .password }
  package var title: Phrase { Wording.Passwords.title }
  package var place: Phrase { Wording.Top.password }
  package var keys: KeyContext { isDemanded ? .top : .form }

  package var bookmark: Bookmark? {
    guard !isDemanded, let number = Self.kinds.number(of: kind) else { return nil }
    return Bookmark(.password, typed: "\(number)")
  }

  package mutating func resume(_ typed: String) {
    guard let number = Int(typed), let kind = Self.kinds[.choice(number)] else { return }
    self.kind = kind
    form.focus(on: .presentPassword)
  }

  /// A new password that will not do leaves the present one typed, and the other way round.
  package func fields(refusedBy refusal: CustomerRefusal) -> [Field.Spec] {
    switch refusal {
    case .passwordRule: [.newPassword, .newPasswordAgain]
    case .credentials, .confirmation, .passwordWait: [.presentPassword]
    case .code, .successorCode, .codesSwapped, .wrongSerial, .wrongPair, .resynchronisedLately,
      .stopped, .awaitingReissue, .passwordChangeFirst, .unavailable, .activationOnly,
      .sessionEnded, .sessionExpired:
      [.presentPassword, .newPassword, .newPasswordAgain]
    }
  }

  /// No customer number is asked for here, so none is said to be wrong.
  package func message(refusedBy refusal: CustomerRefusal) -> Message {
    refusal == .credentials || refusal == .confirmation
      ? .presentPasswordRefused : .refusal(refusal)
  }

  package func help(_ institution: Institution) -> [Phrase] {
    Wording.Passwords.help(isDemanded: isDemanded)
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
    if item == .button(.logOut) { return .leave(.logOut) }
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
    which(scene) + [
      .blank,
      form.field(.presentPassword, scene.language),
      form.field(.newPassword, scene.language),
      form.field(.newPasswordAgain, scene.language),
      .blank,
      Wording.Passwords.consequence.card(scene),
      .blank,
      form.buttons(scene.language),
      .blank,
      scene.notes(Wording.Passwords.notes(scene.institution)),
    ]
  }

  private func which(_ scene: Scene) -> [Block] {
    if isDemanded {
      return [
        .paragraph(scene(Wording.Passwords.givenByUs)), .blank,
        .fact(scene(Wording.Passwords.which), scene(Wording.Labels.password(kind))),
      ]
    }
    return [
      .paragraph(scene(Wording.Passwords.which)),
      form.choices(
        Self.kinds.options.map { kind in
          ChoiceRow(scene(Wording.Labels.password(kind)), "", isChosen: kind == self.kind)
        }),
    ]
  }
}
