import BankService
import Pages

extension Overview {
  /// Whether what is ordered now, or was, takes the place of a token in use.
  var isRenewal: Bool { issue?.state.name == .active }

  /// The state of the customer's one-time password, and the token it is about.
  ///
  /// - Parameter isBrief: whether the next token's expiry date is left out, so that it takes one line.
  func standing(_ scene: Scene, label: String, isBrief: Bool = false) -> [Block] {
    var blocks: [Block] = [
      .state(label, issue.map { ShownState($0, scene) } ?? .nothing(scene))
    ]
    if let token = token(scene) {
      blocks.append(.fact(scene(Wording.Labels.serial), token))
    }
    if let successor {
      blocks.append(
        .fact(
          scene(Wording.Issues.next),
          scene(Wording.Issues.next(successor, isBrief ? nil : successorExpires))))
    }
    return blocks
  }

  /// Serial number and expiry; nil without a token.
  func token(_ scene: Scene) -> String? {
    guard let issue, let serial = issue.state.serial else { return nil }
    return scene(
      Wording.Issues.token(serial, isLive: issue.state.isLive, expires: expires))
  }
}

extension ShownState {
  /// No token was ever asked for.
  fileprivate static func nothing(_ scene: Scene) -> ShownState {
    ShownState(scene(Wording.Issues.none), detail: "", .idle)
  }

  fileprivate init(_ issue: Issue, _ scene: Scene) {
    let tone: Tone =
      switch issue.state.name {
      case .requested, .issued: .waiting
      case .active: .good
      case .suspended: .stopped
      case .released, .revoked, .cancelled: .idle
      }
    self.init(
      scene(Wording.Issues.state(issue.state.name)), detail: scene(Wording.Issues.since(issue)),
      tone
    )
  }
}
