import Primitives

/// Verified logins a second, the second factor alone, in a small and in a large bank, by turns with the
/// least that a durable transaction costs on the same disk.
func logins(_ place: Place) throws -> [Row] {
  let (small, large) = (try place.bank(of: 1_000), try place.large())
  let bare = try BareTransactions(at: "\(place.path)/bare.sqlite")

  let each = 300
  var times: (small: [Duration], large: [Duration], bare: [Duration]) = ([], [], [])
  for round in 0..<15 {
    times.small.append(try small.logIn(each, from: round * each))
    times.large.append(try large.logIn(each, from: round * each))
    times.bare.append(
      try ContinuousClock().measure { for id in 0..<each { try bare.increment(Int64(id)) } })
  }
  let smallRate = Figure.perSecond(each, in: times.small)
  let largeRate = Figure.perSecond(each, in: times.large)
  return [
    Row(
      "verified logins, than a bare SQLite transaction", smallRate,
      than: .perSecond(each, in: times.bare), .atLeastTimesOther(0.2)),
    Row(
      "the same with a million customers, than with a thousand", largeRate, than: smallRate,
      .atLeastTimesOther(1 / 1.5)),
  ]
}

extension LargeBank {
  /// Logs one customer after the other in, all a minute after those before: within the hour that their
  /// passwords are good for.
  ///
  /// - Returns: the time of the logins, without that of making the codes.
  fileprivate func logIn(_ count: Int, from first: Int) throws -> Duration {
    bank.clock.advance(bySeconds: 60)
    let attempts = (1...count).map { index in
      let (proof, token) = logins[(first + index) % logins.count]
      return (proof, token.code(at: bank.now))
    }
    return try ContinuousClock().measure {
      for (proof, code) in attempts { _ = try bank.service.presentCode(code, after: proof) }
    }
  }
}
