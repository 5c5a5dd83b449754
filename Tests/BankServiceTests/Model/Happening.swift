import OneTimePassword
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
    /// What an app shows that does not do as it was told.
    case shownBy(App)
    /// Six digits that were made up.
    case guessed(Int)
    case malformed
  }

  /// Which of a customer's two tokens.
  enum Which: Hashable {
    case current, successor
  }

  enum Act: Hashable {
    /// From one of so many places.
    case enter(Int, from: Int, isRight: Bool)
    case enterUnknown(Int)
    case present(Int, Typed)
    case correct(Int, Typed, Typed)
    /// Knowing of a token that was never started, or not.
    case request(Int, Kind, isRight: Bool, isKnowing: Bool)
    case activate(Int, isRightSerial: Bool, Typed)
    case correctBeforeStart(Int, Typed, Typed)
    case release(Int, isRight: Bool)
    /// The code of the one token and of the other; swapped, each in the other's place.
    case switchTokens(Int, Typed, Typed, isSwapped: Bool)
    case takeBack(Int, isRight: Bool)
    case report(Int, Loss)
    case reportBeforeCode(Int, Loss)
    case changePassword(Int, Password, isRight: Bool)
    /// Tokens that came together, and with them one that the bank has.
    case addTokens(Int)
    /// By its number.
    case retire(Int)
    case retireBatch(Int)
    case changeRecord(Int)
    case close(Int)
    case dispatch(Int)
    case cancel(Int)
    case resume(Int)
    case revoke(Int, Which?, RevokedAs, reissue: Bool)
    case bookReissue(Int)
    case unlock(Int)
    case resetPassword(Int, Password)
    /// What a restore does to the tokens.
    case spendShownCodes
    case correctByOperator(Int, Which?, Typed, Typed)
    case acceptClock

    /// The customer it is about, by number.
    var customer: Int? {
      switch self {
      case .enter(let customer, _, _), .present(let customer, _), .correct(let customer, _, _),
        .request(let customer, _, _, _), .activate(let customer, _, _),
        .correctBeforeStart(let customer, _, _), .release(let customer, _),
        .switchTokens(let customer, _, _, _), .takeBack(let customer, _),
        .report(let customer, _), .reportBeforeCode(let customer, _),
        .changePassword(let customer, _, _), .resetPassword(let customer, _),
        .dispatch(let customer), .cancel(let customer),
        .resume(let customer), .revoke(let customer, _, _, _), .bookReissue(let customer),
        .unlock(let customer), .correctByOperator(let customer, _, _, _),
        .changeRecord(let customer), .close(let customer):
        customer
      case .enterUnknown, .addTokens, .retire, .retireBatch, .acceptClock, .spendShownCodes: nil
      }
    }
  }

  enum Kind: String, Hashable, CaseIterable {
    case hardware, software
  }

  enum Password: String, Hashable, CaseIterable {
    case login, confirmation
    var other: Password { self == .login ? .confirmation : .login }
  }

  enum Loss: String, Hashable, CaseIterable {
    case lost, stolen, defective
  }

  enum RevokedAs: String, Hashable, CaseIterable {
    case lost, stolen, defective, expired, replaced
  }

  /// How an app computes.
  struct App: Hashable {
    let algorithm: HMACAlgorithm
    let period: Int64
    let digits: Int

    /// All but the one that does as it was told.
    static let all: [App] = HMACAlgorithm.allCases.flatMap { algorithm in
      ([30, 60] as [Int64]).flatMap { period in
        [6, 7, 8].map { App(algorithm: algorithm, period: period, digits: $0) }
      }
    }.filter { $0 != App(algorithm: .sha1, period: 60, digits: 6) }
  }
}
