import PtyHarness

/// From fork and exec to BLI001 on the screen, by turns with the bare program and the same picture: with
/// the option that README gives `ForceCommand`, and without any.
func startUp(_ place: Place) throws -> [Row] {
  let runs = 61
  var times: (withOption: [Duration], without: [Duration], bare: [Duration]) = ([], [], [])
  for _ in 0..<runs {
    times.withOption.append(
      try timeToFirstScreen { () throws(PtyFailure) in try place.higasa("--data", place.bank) })
    times.without.append(
      try timeToFirstScreen { () throws(PtyFailure) in try place.higasa() })
    times.bare.append(try timeToFirstScreen { () throws(PtyFailure) in try place.bare() })
  }
  return [
    Row(
      "exec to BLI001 on the screen", .milliseconds(times.withOption),
      than: .milliseconds(times.bare), .atMostTimesOther(2)),
    Row(
      "the same, no option to read", .milliseconds(times.without),
      than: .milliseconds(times.bare), .atMostTimesOther(2)),
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
