import PtyHarness

/// The bytes that bring each new screen, on the way of a customer through the front end.
func screenBytes(_ place: Place) throws -> [Row] {
  let session = try place.higasa()
  try session.wait(for: Place.firstScreen)
  var most = session.bytesReceived
  for step in way {
    session.send(step.typed)
    if !step.typed.isEmpty { try session.wait("the last mark") { $0.contains(step.marks) } }
    session.bytesReceived = 0
    session.send(step.key)
    try session.wait("\(step.shows), no \(step.hides)") {
      $0.contains(step.shows) && !$0.contains(step.hides)
    }
    most = max(most, session.bytesReceived)
  }
  return [Row("a new screen, the largest of \(way.count + 1)", .bytes(most), .atMost(1_500))]
}

private struct Step {
  /// Before the key that leads on, and what it leaves on the screen; not counted.
  var typed = ""
  var marks = ""
  let key: String
  let shows: String
  /// What was there before.
  let hides: String
}

private let way = [
  Step(key: "\u{1B}OP", shows: "お困りの場合", hides: "【注意事項】"),
  Step(key: "\u{1B}", shows: "【注意事項】", hides: "お困りの場合"),
  Step(key: "\u{1B}[20~", shows: "Log in", hides: "【注意事項】"),
  Step(key: "\u{1B}[20~", shows: "【注意事項】", hides: "Log in"),
  Step(
    typed: "1000001\rdemo-login-1", marks: "[************ ", key: "\r", shows: "BPT001",
    hides: "BLI001"),
  Step(key: "1", shows: "ホーム > ", hides: "各種お申込"),
  Step(key: "1", shows: "BOP001", hides: "BPT001"),
  Step(key: "1", shows: "BOT001", hides: "BOP001"),
  Step(key: "1", shows: "BOT002", hides: "BOT001"),
  Step(key: "\u{1B}OP", shows: "お困りの場合", hides: "発行する >"),
  Step(key: "\u{1B}", shows: "発行する >", hides: "お困りの場合"),
  Step(key: "\u{1B}OQ", shows: "BPT001", hides: "BOT002"),
  Step(key: "4", shows: "BLI001", hides: "BPT001"),
]
