import SeededRandom

/// Something that happens to a bank: data, so that a run can be played again without what does not matter.
struct Happening: Hashable, CustomStringConvertible {
  /// Seconds since what happened before; negative where the server's clock is set back.
  var wait: Int64
  let act: Act
  var description: String { "\(wait) s: \(act)" }

  /// What is typed for a code.
  enum Typed: Hashable {
    /// What the token shows, or showed so many minutes before, or will show.
    case shown(minutes: Int64)
    /// Six digits that were made up.
    case guessed(Int)
    case malformed
  }

  enum Act: Hashable {
    case enter(Int, isRight: Bool)
    case enterUnknown(Int)
    case present(Int, Typed)
    case correct(Int, Typed, Typed)
    case request(Int, isRight: Bool)
    case activate(Int, isRightSerial: Bool, Typed)
    case correctBeforeStart(Int, Typed, Typed)
    case release(Int, isRight: Bool)
    case changePassword(Int, isRight: Bool)
    case addToken
    case dispatch(Int)
    case cancel(Int)
    case resume(Int)
    case revoke(Int, RevokedAs, reissue: Bool)
    case bookReissue(Int)
    case unlock(Int)
    case correctByOperator(Int, Typed, Typed)
    case acceptClock

    /// The customer it is about, by number.
    var customer: Int? {
      switch self {
      case .enter(let customer, _), .present(let customer, _), .correct(let customer, _, _),
        .request(let customer, _), .activate(let customer, _, _),
        .correctBeforeStart(let customer, _, _), .release(let customer, _),
        .changePassword(let customer, _), .dispatch(let customer), .cancel(let customer),
        .resume(let customer), .revoke(let customer, _, _), .bookReissue(let customer),
        .unlock(let customer), .correctByOperator(let customer, _, _):
        customer
      case .enterUnknown, .addToken, .acceptClock: nil
      }
    }
  }

  enum RevokedAs: String, Hashable, CaseIterable {
    case lost, stolen, defective, expired, replaced
  }
}

extension Happening {
  static let customers = 6

  /// What may happen next: mostly honest customers, some who guess or copy, and operators.
  static func random(using randomness: inout SeededGenerator) -> Happening {
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &randomness) < percent }
    func pick<Value>(_ values: [Value]) -> Value {
      values[Int.random(in: 0..<values.count, using: &randomness)]
    }
    func typed() -> Typed {
      switch Int.random(in: 0..<20, using: &randomness) {
      case 0..<12: .shown(minutes: 0)
      case 12..<15: .shown(minutes: pick([-1, -1, -2, 1]))
      case 15: .shown(minutes: Int64.random(in: -15...15, using: &randomness))
      case 16: .malformed
      default: .guessed(Int.random(in: 0..<1_000, using: &randomness))
      }
    }
    func pair() -> (Typed, Typed) {
      let first = Int64.random(in: -12...11, using: &randomness)
      return chance(70)
        ? (.shown(minutes: first), .shown(minutes: first + 1)) : (typed(), typed())
    }
    let customer = Int.random(in: 0..<customers, using: &randomness)
    let act: Act =
      switch Int.random(in: 0..<100, using: &randomness) {
      case 0..<28: .enter(customer, isRight: chance(85))
      case 28..<30: .enterUnknown(Int.random(in: 0..<3, using: &randomness))
      case 30..<58: .present(customer, typed())
      case 58..<62: pairAct(customer, pair()) { .correct($0, $1, $2) }
      case 62..<67: .request(customer, isRight: chance(85))
      case 67..<75: .activate(customer, isRightSerial: chance(85), typed())
      case 75..<77: pairAct(customer, pair()) { .correctBeforeStart($0, $1, $2) }
      case 77..<79: .release(customer, isRight: chance(70))
      case 79: .changePassword(customer, isRight: chance(80))
      case 80..<83: .addToken
      case 83..<88: .dispatch(customer)
      case 88: .cancel(customer)
      case 89..<92: .resume(customer)
      case 92: .revoke(customer, pick(RevokedAs.allCases), reissue: chance(50))
      case 93: .bookReissue(customer)
      case 94..<96: .unlock(customer)
      case 96..<98: pairAct(customer, pair()) { .correctByOperator($0, $1, $2) }
      default: .acceptClock
      }
    let wait: Int64 =
      chance(1)
      ? -pick([1, 60, 119, 120, 121, 3_600, 40 * 86_400])
      : pick([0, 0, 1, 5, 20, 30, 59, 60, 61, 61, 179, 181, 3_600, 3_600, 86_400, 20 * 86_400])
    return Happening(wait: wait, act: act)
  }

  private static func pairAct(
    _ customer: Int, _ pair: (Typed, Typed), _ act: (Int, Typed, Typed) -> Act
  ) -> Act {
    act(customer, pair.0, pair.1)
  }
}
