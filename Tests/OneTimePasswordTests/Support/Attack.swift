import Testing

/// When somebody with copied codes tries the oldest that might do, and what the customer does meanwhile.
struct Attack: CustomTestStringConvertible, Sendable {
  enum Pace: Sendable {
    case every(seconds: Int64)
    /// Each code in the last second in which it is the oldest that might do.
    case lastSecond
  }

  enum Customer: String, CaseIterable, Sendable {
    case away
    /// Comes once a day and sends a code 5 s after a look at the display.
    case daily = "comes daily"
    /// Comes once a day and sends a code 59 s after it has left the display; δ allows 60 s.
    case slowDaily = "comes daily, slow"
    /// Comes once a day and sends each code between 20 and 60 s after it has left the display.
    case lateDaily = "comes daily, 20 to 60 s late"
  }

  let name: String
  let pace: Pace
  let tries: Int
  let customer: Customer
  /// Of the token, in seconds a day: each is tried.
  let drifts: [Int64]
  /// Of the token at the beginning, in seconds: each is tried.
  let offsets: [Int64]

  var testDescription: String { "\(name), the customer \(customer.rawValue)" }

  /// Whether the customer sends every code after it has left the display.
  var isBesideALateCustomer: Bool {
    switch customer {
    case .away, .daily: false
    case .slowDaily, .lateDaily: true
    }
  }

  static let all: [Attack] =
    [
      Attack("8 codes, each in its last second", .lastSecond, tries: 8, .away),
      Attack("every 90 days, two years", .every(seconds: 90 * 86_400), tries: 8, .away),
      Attack("every 2 hours, 60 days", .every(seconds: 7_213), tries: 720, .slowDaily),
      // A long one: fewer tokens, but at the edges of what a clock may do as well.
      Attack(
        "every minute, 60 days", .every(seconds: 61), tries: 85_000, .lateDaily,
        drifts: [-2, 0, 2], offsets: [-60, -8, 57]),
    ]
    + [Customer.away, .daily].flatMap { customer in
      [
        Attack("every minute, a day", .every(seconds: 61), tries: 1_400, customer),
        Attack("every hour, 10 days", .every(seconds: 3_600), tries: 240, customer),
        Attack("every day, a year", .every(seconds: 86_400), tries: 365, customer),
      ]
    }

  private init(
    _ name: String, _ pace: Pace, tries: Int, _ customer: Customer, drifts: [Int64] = [0],
    offsets: [Int64] = Array(stride(from: -60, to: 60, by: 13))
  ) {
    (self.name, self.pace, self.tries, self.customer) = (name, pace, tries, customer)
    (self.drifts, self.offsets) = (drifts, offsets)
  }
}
