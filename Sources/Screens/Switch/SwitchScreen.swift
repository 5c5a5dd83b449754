import BankService
import TokenDomain

/// BOR001 トークン切替: a code of the token in use and one of the next.
package struct SwitchScreen: ScreenContent {
  package var form = Form([
    .field(.oldCode), .field(.newCode), .button(.switchToken), .button(.back),
  ])
  /// Once one of the tokens was asked for its next code.
  private var nextCode: NextCodeGuide?

  package var id: ScreenID { .switchToken }
  package var keys: KeyContext { .form }
  package var screen: Screen { .switchToken(self) }
  package var needs: Procedure? { .switchToken }

  package mutating func press(_ item: Form.Item, in scene: Scene) -> Action {
    if item == .button(.back) { return .back }
    guard let session = scene.signedIn?.session else { return .none }
    if let problem = form[.oldCode].codeProblem ?? form[.newCode].codeProblem {
      return .say(problem)
    }
    return .ask(.switchToken(session, old: form[.oldCode].text, new: form[.newCode].text))
  }

  /// What was right is still good for a while, and stays; but once a display had to be waited for, both
  /// have changed.
  package func fields(refusedBy refusal: CustomerRefusal) -> [Field.Name] {
    switch refusal {
    case .successorCode(.nextWanted): [.oldCode, .newCode]
    case .successorCode: [.newCode]
    case .code(.malformed), .code(.wrong), .code(.used), .code(.expired): [.oldCode]
    case .code(.nextWanted), .code(.unsuitableApp), .code(.clockBehind), .codesSwapped,
      .credentials, .confirmation, .passwordWait, .passwordRule, .wrongSerial, .wrongPair,
      .resynchronisedLately, .stopped, .awaitingReissue, .unavailable, .activationOnly,
      .sessionEnded, .sessionExpired:
      [.oldCode, .newCode]
    }
  }

  /// Two tokens are asked, so it is said which one was refused.
  package func message(refusedBy refusal: CustomerRefusal) -> Message {
    guard case .code(let ofOld) = refusal, fields(refusedBy: refusal) == [.oldCode] else {
      return .refusal(refusal)
    }
    return .oldToken(ofOld)
  }

  package mutating func lead(to nextCode: NextCodeGuide?) { self.nextCode = nextCode }

  package func nextChange(in scene: Scene) -> Int? {
    nextCode(in: scene)?.nextChange(at: scene.now) ?? gauge(in: scene).untilNextNotch
  }

  private var isOnNewCode: Bool { form.focused == .field(.newCode) }

  /// Of the token whose display is read now.
  private func gauge(in scene: Scene) -> Gauge {
    let overview = scene.signedIn?.overview
    let offset = isOnNewCode ? overview?.successorDisplayOffset : overview?.displayOffset
    return Gauge(now: scene.now, offset: offset ?? 0)
  }

  /// The first of two may have been given before the connection broke.
  private func nextCode(in scene: Scene) -> NextCodeGuide? {
    let overview = scene.signedIn?.overview
    let kept = NextCodeGuide.newer(
      overview?.nextCode.map(NextCodeGuide.init),
      overview?.successorNextCode.map(NextCodeGuide.init))
    return .newer(nextCode, kept)
  }

  package func blocks(in scene: Scene) -> [Block] {
    let phase = nextCode(in: scene)?.phase(at: scene.now)
    let old = scene(Wording.Labels.oldCode)
    let new = scene(Wording.Labels.newCode)
    let notes = Block.notes(
      scene(Wording.Labels.notes), Wording.Switch.notes(scene.institution).map { scene($0) })
    if let phase, !phase.isOver {
      return [
        .heading(scene(Wording.NextCode.heading)),
        .paragraph(scene(Wording.Switch.nextCodes)),
      ] + tokens(scene) + [
        .blank,
        phase.countdown(scene),
        .blank,
        .field(.oldCode, label: old),
        .field(.newCode, label: new),
        .blank,
        .buttons([.switchToken, .back]),
        .blank,
        notes,
      ]
    }
    let gauge = gauge(in: scene)
    return [
      .paragraph(scene(phase == nil ? Wording.Switch.invitation : Wording.NextCode.tooLate)),
      .blank,
    ] + tokens(scene) + [
      .blank,
      .field(.oldCode, label: old, gauge: isOnNewCode ? nil : gauge),
      .field(.newCode, label: new, gauge: isOnNewCode ? gauge : nil),
      .blank,
      .buttons([.switchToken, .back]),
      .blank,
      notes,
    ]
  }

  /// Which is which.
  private func tokens(_ scene: Scene) -> [Block] {
    guard let overview = scene.signedIn?.overview else { return [] }
    let both = [
      (Wording.Switch.old, overview.issue, overview.expires),
      (Wording.Switch.new, overview.successor, overview.successorExpires),
    ]
    return both.compactMap { label, issue, expires in
      issue?.state.serial.map { serial in
        .paragraph(
          scene(label) + ": "
            + scene(Wording.Issues.token(serial, isLive: true, expires: expires)))
      }
    }
  }
}
