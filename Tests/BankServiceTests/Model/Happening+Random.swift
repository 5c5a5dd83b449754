import SeededRandom

extension Happening {
  static let customers = 6

  /// What may happen next: mostly honest customers, some who guess or copy, and operators; now and then a
  /// customer who goes through a procedure from its beginning to its end.
  static func random(using randomness: inout SeededGenerator) -> [Happening] {
    var dice = Dice(randomness: randomness)
    defer { randomness = dice.randomness }
    return dice.chance(20) ? dice.visit() : [Happening(wait: dice.wait(), act: dice.act())]
  }
}

private struct Dice {
  var randomness: SeededGenerator

  mutating func chance(_ percent: Int) -> Bool { number(0..<100) < percent }

  mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &randomness) }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0..<values.count)] }

  mutating func wait() -> Int64 {
    chance(1)
      ? -pick([1, 60, 119, 120, 121, 3_600, 40 * 86_400])
      : pick([
        0, 0, 1, 5, 20, 30, 59, 60, 61, 61, 179, 181, 1_800, 3_600, 3_600, 86_400, 20 * 86_400,
      ])
  }

  mutating func typed() -> Happening.Typed {
    switch number(0..<20) {
    case 0..<12: .shown(minutes: 0)
    case 12..<15: .shown(minutes: pick([-1, -1, -2, 1]))
    case 15: .shown(minutes: Int64(number(-15..<16)))
    case 16: .malformed
    case 17: .shownBy(pick(Happening.App.all))
    default: .guessed(number(0..<1_000))
    }
  }

  mutating func pair() -> (Happening.Typed, Happening.Typed) {
    let first = Int64(number(-12..<12))
    return chance(70)
      ? (.shown(minutes: first), .shown(minutes: first + 1)) : (typed(), typed())
  }

  mutating func act() -> Happening.Act {
    let customer = number(0..<Happening.customers)
    switch number(0..<114) {
    case 0..<28: return .enter(customer, from: place(), isRight: chance(85))
    case 28..<30: return .enterUnknown(number(0..<3))
    case 30..<58: return .present(customer, typed())
    case 58..<62:
      let (first, second) = pair()
      return .correct(customer, first, second)
    case 62..<68: return request(customer, isRight: chance(85))
    case 68..<76: return .activate(customer, isRightSerial: chance(85), typed())
    case 76..<78:
      let (first, second) = pair()
      return .correctBeforeStart(customer, first, second)
    case 78..<80: return .release(customer, isRight: chance(70))
    case 80: return .changePassword(customer, password(), isRight: chance(80))
    case 81..<84: return .addTokens(pick([1, 1, 1, 2]))
    case 84..<89: return .dispatch(customer)
    case 89: return .cancel(customer)
    case 90..<93: return .resume(customer)
    case 93..<96:
      return .revoke(
        customer, pick([nil, nil, .current, .successor]), pick(Happening.RevokedAs.allCases),
        reissue: chance(50))
    case 96: return .bookReissue(customer)
    case 97..<99: return .unlock(customer)
    case 99..<101:
      let (first, second) = pair()
      return .correctByOperator(customer, pick([nil, nil, .current, .successor]), first, second)
    case 101: return .acceptClock
    case 102..<107: return switchTokens(customer)
    case 107..<109: return .takeBack(customer, isRight: chance(80))
    case 109: return .report(customer, pick(Happening.Loss.allCases))
    case 111: return .resetPassword(customer, password())
    case 112:
      return chance(20) ? .spendShownCodes : .changePassword(customer, password(), isRight: true)
    case 110: return .reportBeforeCode(customer, pick(Happening.Loss.allCases))
    default:
      return pick([
        .acceptClock, .changeRecord(customer), .retire(number(0..<200)),
        chance(10) ? .close(customer) : chance(30) ? .retireBatch(number(0..<200)) : .acceptClock,
      ])
    }
  }

  private mutating func password() -> Happening.Password { pick(Happening.Password.allCases) }

  /// Mostly at home; now and then from more places than are kept.
  private mutating func place() -> Int { chance(70) ? 0 : chance(50) ? 1 : number(0..<24) }

  private mutating func request(_ customer: Int, isRight: Bool) -> Happening.Act {
    .request(
      customer, pick(Happening.Kind.allCases), isRight: isRight, isKnowing: chance(80))
  }

  private mutating func switchTokens(_ customer: Int) -> Happening.Act {
    .switchTokens(customer, typed(), typed(), isSwapped: chance(15))
  }

  /// A customer who logs in and does something, as fast as codes change.
  mutating func visit() -> [Happening] {
    let customer = number(0..<Happening.customers)
    var acts: [Happening.Act] = [
      .enter(customer, from: 0, isRight: true), .present(customer, .shown(minutes: 0)),
    ]
    switch number(0..<8) {
    case 7:
      // Who knows the number, and nothing more.
      let place = place()
      acts = (0..<5).map { _ in .enter(customer, from: place, isRight: false) }
      acts += [.enter(customer, from: 0, isRight: true), .unlock(customer)]
    case 0: acts.append(request(customer, isRight: true))
    case 1:
      acts = [
        .addTokens(1), .dispatch(customer), .enter(customer, from: 0, isRight: true),
        .activate(customer, isRightSerial: true, .shown(minutes: 0)),
        .activate(customer, isRightSerial: true, .shown(minutes: 0)),
      ]
    case 2, 3:
      let honest = Happening.Act.switchTokens(
        customer, .shown(minutes: 0), .shown(minutes: 0), isSwapped: false)
      acts += [request(customer, isRight: true), .addTokens(1), .dispatch(customer)] + acts
      acts += [switchTokens(customer), honest, honest, honest]
    case 4: acts += (0..<4).map { _ in switchTokens(customer) }
    case 5: acts += [.release(customer, isRight: true), request(customer, isRight: true)]
    default: acts.append(.report(customer, pick(Happening.Loss.allCases)))
    }
    let first = wait()
    return acts.enumerated().map { place, act in
      Happening(wait: place == 0 ? first : pick([20, 61, 61]), act: act)
    }
  }
}
