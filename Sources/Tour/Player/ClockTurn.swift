import OneTimePassword

/// How far the clock is turned, by the number that asks for it.
enum ClockTurn: Int, CaseIterable {
  case minute = 1
  case day
  case nextCode
  /// To the first second from which on the next token can be ordered.
  case renewal

  /// Nil if that is past.
  func seconds(on stage: TourStage) -> Int64? {
    let period = TOTPParameters.bankToken.period
    return switch self {
    case .minute: 60
    case .day: 86_400
    case .nextCode: period - stage.now.seconds % period
    case .renewal: stage.secondsToRenewal
    }
  }
}
