import PtyHarness

/// From fork and exec to BLI001 on the screen, by turns with the bare program and the same picture.
func startUp(_ place: Place) throws -> [Row] {
  let runs = 61
  var ours: [Duration] = []
  var bare: [Duration] = []
  for _ in 0..<runs {
    ours.append(try timeToFirstScreen { () throws(PtyFailure) in try place.higasa() })
    bare.append(try timeToFirstScreen { () throws(PtyFailure) in try place.bare() })
  }
  return [
    Row(
      "exec to BLI001 on the screen", .milliseconds(ours), than: .milliseconds(bare),
      .atMostTimesOther(3))
  ]
}

private func timeToFirstScreen(
  _ start: () throws(PtyFailure) -> PtySession
) throws(PtyFailure) -> Duration {
  let before = ContinuousClock().now
  let session = try start()
  try session.wait(for: Place.firstScreen)
  return session.lastReceipt - before
}
