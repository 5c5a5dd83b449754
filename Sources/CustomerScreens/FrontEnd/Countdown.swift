/// What is left of a time, as it is told: in whole steps, of which the one that has begun counts.
struct Countdown {
  /// Milliseconds; none or fewer: it is over.
  private let left: Int64

  /// - Parameters:
  ///   - end: in milliseconds since 1970.
  ///   - now: the same of the server's time.
  init(to end: Int64, at now: Int64) { left = end - now }

  /// - Parameter length: of a step, ms.
  func steps(of length: Int64) -> Int64 { (max(0, left) + length - 1) / length }

  /// In how many milliseconds there is a step less; nil if there is none left.
  func nextChange(every length: Int64) -> Int? {
    left > 0 ? Int((left - 1) % length) + 1 : nil
  }
}
