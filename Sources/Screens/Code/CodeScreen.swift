import BankService

/// BLI002 ワンタイムパスワード認証.
package struct CodeScreen: ScreenContent {
  package var form = Form([.field(.code), .button(.authenticate), .button(.back)])
  let proof: PasswordProof

  init(proof: PasswordProof) {
    self.proof = proof
  }

  package var id: ScreenID { .code }
  package var keys: KeyContext { .code }
  package var screen: Screen { .code(self) }

  package mutating func press(_ item: Form.Item, in scene: Scene) -> Action {
    if item == .button(.back) { return .back }
    if let problem = form[.code].codeProblem { return .say(problem) }
    return .ask(.presentCode(form[.code].text, proof))
  }

  package func blocks(in scene: Scene) -> [Block] {
    [
      .paragraph(scene(Wording.Code.invitation)),
      .blank,
      .field(
        .code, label: scene(Wording.Labels.code),
        gauge: Gauge(now: scene.now, offset: proof.displayOffset)),
      .blank,
      .buttons([.authenticate, .back]),
      .blank,
      .blank,
      .notes(
        scene(Wording.Labels.notes), Wording.Code.notes(scene.institution).map { scene($0) }),
    ]
  }
}

extension Field {
  /// Why a code cannot be sent as it stands; nil if it can.
  var codeProblem: Message? {
    if isEmpty { return .missing(name) }
    return text.count < limit ? .tooShort(name, missing: limit - text.count) : nil
  }
}
