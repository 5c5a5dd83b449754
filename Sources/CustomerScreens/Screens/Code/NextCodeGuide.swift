import BankService
import Pages
import Primitives

/// The second code of two (rules §3.5), as the customer is led to it.
///
/// Times are the server's, in milliseconds since 1970.
package struct NextCodeGuide: Hashable, Sendable {
  /// When the second code shows at the latest.
  private let shows: Int64
  /// Until when it is taken.
  private let until: Int64

  /// The first code was given just now.
  ///
  /// - Parameter seconds: until the second one shows at the latest.
  init(seconds: Int, at now: Int64) {
    let given = now - now % 1_000
    shows = given + Int64(seconds) * 1_000
    until = given + NextCode.lasts * 1_000
  }

  /// The first code was given in a session before this one.
  init(_ nextCode: NextCode) {
    shows = nextCode.shows.seconds * 1_000
    until = nextCode.until.seconds * 1_000
  }

  /// How far the customer is from the second code.
  package enum Phase: Hashable, Sendable {
    /// It shows within so many times ten seconds, 1…6.
    case waiting(notches: Int)
    /// It shows, and is taken for about so many minutes, 1…3.
    case asking(minutes: Int)
    case over
  }

  /// - Parameter now: the server's time, ms.
  package func phase(at now: Int64) -> Phase {
    // A clock that was set back makes nobody wait longer than a display does.
    let (wait, time) = (Countdown(to: shows, at: now), Countdown(to: until, at: now))
    if now < shows { return .waiting(notches: min(6, Int(wait.steps(of: 10_000)))) }
    if now < until { return .asking(minutes: Int(time.steps(of: 60_000))) }
    return .over
  }

  /// In how many milliseconds the phase changes; nil if it does not any more.
  func nextChange(at now: Int64) -> Int? {
    switch phase(at: now) {
    case .waiting: Countdown(to: shows, at: now).nextChange(every: 10_000)
    case .asking: Countdown(to: until, at: now).nextChange(every: 60_000)
    case .over: nil
    }
  }

  /// Of two, the one that waits longer.
  static func newer(_ one: NextCodeGuide?, _ other: NextCodeGuide?) -> NextCodeGuide? {
    guard let one, let other else { return one ?? other }
    return one.until >= other.until ? one : other
  }
}

extension NextCodeGuide.Phase {
  var isOver: Bool {
    switch self {
    case .over: true
    case .waiting, .asking: false
    }
  }

  /// Stands over the fields.
  func lead(_ scene: Scene) -> [Block] {
    [
      .heading(scene(Wording.NextCode.heading)),
      .blank,
    ]
  }

  /// Stands over the field, in place of the gauge beside it.
  func countdown(_ scene: Scene) -> Block {
    .fact(scene(Wording.NextCode.next), scene(Wording.NextCode.text(self)), emphasised: true)
  }
}
