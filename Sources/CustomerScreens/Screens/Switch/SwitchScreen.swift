import BankService
import Pages
import TokenDomain

/// BOR001 トークン切替: a code of the token in use and one of the next.
package struct SwitchScreen: InsideScreen {
  package var form = Form([
    .field(.oldCode), .field(.newCode), .button(.switchToken), .button(.back),
  ])
  /// Once one of the tokens was asked for its next code.
  private var nextCode: NextCodeGuide?

  package var id: ScreenID { .switchToken }
  package var title: Phrase { Wording.Switch.title }
  package var step: Step? { Step(.switchToken, 3) }
  package var needs: Procedure? { .switchToken }
  package var bookmark: Bookmark? { Bookmark(.procedure(.switchToken)) }

  package func help(_ institution: Institution) -> [Phrase] {
    Wording.Switch.help(institution)
  }

  package mutating func press(
    _ item: Form.Item, _ customer: SignedIn, in scene: Scene
  ) -> InsideAction {
    if item == .button(.back) { return .leave(.back) }
    return refuseIncomplete(.oldCode, .newCode)
      ?? .ask(
        .switchToken(customer.session, old: form[.oldCode].bytes, new: form[.newCode].bytes))
  }

  /// What was right is still good for a while, and stays; but once a display had to be waited for, both
  /// have changed.
  package func fields(refusedBy refusal: CustomerRefusal) -> [Field.Spec] {
    switch refusal {
    case .successorCode(.nextWanted), .code(.nextWanted): [.oldCode, .newCode]
    case .successorCode: [.newCode]
    case .code(.malformed), .code(.wrong), .code(.used), .code(.expired): [.oldCode]
    case .code(.unsuitableApp), .code(.clockBehind), .code(.seedNotAuthentic), .codesSwapped,
      .credentials, .confirmation,
      .passwordWait, .passwordRule, .passwordChangeFirst, .wrongSerial, .wrongPair,
      .resynchronisedLately, .stopped,
      .awaitingReissue, .unavailable, .activationOnly, .sessionEnded, .sessionExpired:
      [.oldCode, .newCode]
    }
  }

  /// Two tokens are asked, so it is said which one was refused.
  package func message(refusedBy refusal: CustomerRefusal) -> Message {
    if case .code(let code) = refusal, fields(refusedBy: refusal) == [.oldCode] {
      return .oldToken(code)
    }
    return .refusal(refusal)
  }

  package mutating func lead(to nextCode: NextCodeGuide?) { self.nextCode = nextCode }

  package func nextChange(_ customer: SignedIn, in scene: Scene) -> Int? {
    nextCode(customer)?.nextChange(at: scene.now) ?? gauge(customer, scene).untilNextNotch
  }

  private var isOnNewCode: Bool { form.focused == .field(.newCode) }

  /// Of the token whose display is read now.
  private func gauge(_ customer: SignedIn, _ scene: Scene) -> Gauge {
    let overview = customer.overview
    return Gauge(
      now: scene.now,
      offset: isOnNewCode ? overview.successorDisplayOffset : overview.displayOffset)
  }

  /// The first of two may have been given before the connection broke.
  private func nextCode(_ customer: SignedIn) -> NextCodeGuide? {
    let kept = NextCodeGuide.newer(
      customer.overview.nextCode.map(NextCodeGuide.init),
      customer.overview.successorNextCode.map(NextCodeGuide.init))
    return .newer(nextCode, kept)
  }

  package func blocks(_ customer: SignedIn, in scene: Scene) -> [Block] {
    let phase = nextCode(customer)?.phase(at: scene.now)
    let language = scene.language
    let end: [Block] = [
      .blank,
      Wording.Switch.consequence.card(scene),
      .blank,
      form.buttons(language),
      .blank,
      scene.notes(Wording.Switch.notes(scene.institution)),
    ]
    if let phase, !phase.isOver {
      return [
        .heading(scene(Wording.NextCode.heading)),
        .paragraph(scene(Wording.Switch.nextCodes)),
      ] + tokens(customer, scene) + [
        .blank,
        phase.countdown(scene),
        .blank,
        form.field(.oldCode, language),
        form.field(.newCode, language),
      ] + end
    }
    let gauge = scene.shown(gauge(customer, scene))
    return [
      .paragraph(scene(phase == nil ? Wording.Switch.invitation : Wording.NextCode.tooLate)),
      .blank,
    ] + tokens(customer, scene) + [
      .blank,
      form.field(.oldCode, language, gauge: isOnNewCode ? nil : gauge),
      form.field(.newCode, language, gauge: isOnNewCode ? gauge : nil),
    ] + end
  }

  /// Which is which.
  private func tokens(_ customer: SignedIn, _ scene: Scene) -> [Block] {
    let overview = customer.overview
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
