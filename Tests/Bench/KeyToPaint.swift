import Canvas
import PtyHarness

/// From a key typed into a field to the bytes of its mark, by turns with the bare program.
func keyToPaint(_ place: Place) throws -> [Row] {
  try Look.Kind.allCases.flatMap { try keyToPaint(place, $0) }
}

private func keyToPaint(_ place: Place, _ look: Look.Kind) throws -> [Row] {
  let (ours, bare) = (try place.higasa(look), try place.bare())
  try bare.wait(for: Place.firstScreen)
  // To the login password, a field that shows a mark for each character.
  _ = try ours.timeToAnswer("\t")

  var times: (ours: [Duration], bare: [Duration]) = ([], [])
  var mostBytes = (ours: 0, bare: 0)
  for _ in 0..<80 {
    for key in "demo-login-1" {
      (ours.bytesReceived, bare.bytesReceived) = (0, 0)
      times.ours.append(try ours.timeToAnswer(String(key)))
      times.bare.append(try bare.timeToAnswer(String(key)))
      mostBytes.ours = max(mostBytes.ours, ours.bytesReceived)
      mostBytes.bare = max(mostBytes.bare, bare.bytesReceived)
    }
    for _ in "demo-login-1" {
      for session in [ours, bare] { _ = try session.timeToAnswer("\u{7F}") }
    }
  }
  return [
    Row(
      "key to paint in a field, \(look)", .milliseconds(times.ours),
      than: .milliseconds(times.bare),
      .atMostTimesOther(1.5)),
    Row(
      "a masked character, at most, \(look)", .bytes(mostBytes.ours), than: .bytes(mostBytes.bare),
      .atMost(4)),
    Row("an unchanged screen, \(look)", .bytes(try bytesOfUnchangedScreen(ours)), .atMost(0)),
  ]
}

/// What a key sends that changes nothing: F11 a hundred times, then a character whose bytes are known.
private func bytesOfUnchangedScreen(_ session: PtySession) throws -> Int {
  session.bytesReceived = 0
  _ = try session.timeToAnswer("a")
  let character = session.bytesReceived
  session.bytesReceived = 0
  session.send(String(repeating: "\u{1B}[23~", count: 100) + "b")
  try session.wait("a second mark") { $0.contains("**") }
  return session.bytesReceived - character
}
