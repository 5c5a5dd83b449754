import OneTimePassword
import Primitives

/// A verifier that somebody with copied codes attacks; steps of 60 s from 1970 stand for their codes.
protocol AttackedVerifier {
  /// For a token that has shown no code yet.
  init(dispatchedAt now: Int64) throws

  /// The oldest step whose code may do at `now`.
  func oldestStep(at now: Int64) -> Int64

  mutating func present(_ step: Int64, at now: Int64) throws -> AttackAnswer
}

enum AttackAnswer {
  case taken, nextCodeWanted, refused
}

/// Ours, asked with real codes.
struct HigasaCheck: AttackedVerifier {
  private let token: TestToken
  private var verifier: Verifier

  init(dispatchedAt now: Int64) throws {
    token = try TestToken()
    verifier = Verifier(knowing: .hardwareAtDispatch, at: UnixTime(seconds: now))
  }

  func oldestStep(at now: Int64) -> Int64 {
    let first = CandidateWindow(verifier.clock, at: now).steps.lowerBound
    guard let last = verifier.lastAccepted else { return first }
    return max(first, Int64(last.counter) + 1)
  }

  mutating func present(_ step: Int64, at now: Int64) throws -> AttackAnswer {
    switch try token.present(step, to: &verifier, at: now) {
    case .accepted: .taken
    case .nextCodeWanted: .nextCodeWanted
    case .used, .wrong: .refused
    }
  }
}
