import OneTimePassword
import Primitives

/// What a one-time password can be refused for (rules §3, §4).
package enum CodeRefusal: Refusal {
  /// It has not the shape of a code; no miss.
  case malformed(EnteredCode.Malformed)
  /// It is the code of no candidate; a miss.
  case wrong(triesLeft: Int)
  /// - seconds: the longest time until a new code shows.
  case used(seconds: Int)
  /// A candidate, but the next code is needed too.
  ///
  /// - seconds: the longest time until that shows.
  case nextWanted(seconds: Int)
  /// The token's last day.
  case expired(TokyoDay)
  /// 利用開始 of a software token: the right key, but the app computes in this way (code cut to the digits
  /// that were asked for).
  case unsuitableApp(TOTPParameters)
  /// The server's clock is this far behind what was recorded, so no code can be judged (rules §3.10).
  case clockBehind(seconds: Int64)
  /// The token's sealed seed was tampered with, or is another's, so no code can be judged (rules §5.5).
  case seedNotAuthentic

  /// What the ledger keeps of it.
  package var rule: RefusalRule {
    switch self {
    case .malformed: .malformedCode
    case .wrong: .wrongCode
    case .used: .usedCode
    case .nextWanted: .nextCodeWanted
    case .expired: .tokenExpired
    case .unsuitableApp: .unsuitableApp
    case .clockBehind: .clockBehind
    case .seedNotAuthentic: .seedNotAuthentic
    }
  }
}

/// What two codes for 時刻補正 can be refused for, besides being no two consecutive ones of the token
/// (rules §3.7).
package enum PairRefusal: Refusal {
  /// One of them has not the shape of a code.
  case malformed(EnteredCode.Malformed)
  /// - seconds: the longest time until a new code shows.
  case used(seconds: Int)
  /// The token's last day.
  case expired(TokyoDay)
  /// The server's clock is this far behind what was recorded (rules §3.10).
  case clockBehind(seconds: Int64)
  /// The token's sealed seed was tampered with, or is another's, so no code can be judged (rules §5.5).
  case seedNotAuthentic

  /// What the ledger keeps of it.
  package var rule: RefusalRule {
    switch self {
    case .malformed: .malformedCode
    case .used: .usedCode
    case .expired: .tokenExpired
    case .clockBehind: .clockBehind
    case .seedNotAuthentic: .seedNotAuthentic
    }
  }
}

/// What typed codes can be refused for whoever judges them for what.
protocol JudgingRefusal: Refusal {
  static func malformed(_ how: EnteredCode.Malformed) -> Self
  static func used(seconds: Int) -> Self
  static func expired(_ day: TokyoDay) -> Self
  static func clockBehind(seconds: Int64) -> Self
  static var seedNotAuthentic: Self { get }
}

extension CodeRefusal: JudgingRefusal {}
extension PairRefusal: JudgingRefusal {}
