import BankService

extension Overview {
  /// The state of the customer's one-time password, and the token it is about.
  func standing(_ scene: Scene, label: String) -> [Block] {
    var blocks: [Block] = [
      .fact(label, scene(Wording.Issues.summary(issue)), emphasised: true)
    ]
    if let token = token(scene) {
      blocks.append(.fact(scene(Wording.Labels.serial), token))
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
