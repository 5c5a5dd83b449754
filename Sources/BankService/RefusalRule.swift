extension Refusal {
  /// Which rule refused, without the evidence. The raw value is what the ledger keeps: it never changes.
  package enum Rule: String, Hashable, Sendable, CaseIterable {
    case credentials
    case confirmation
    case passwordWait = "password-wait"
    case passwordRule = "password-rule"
    case malformedCode = "malformed-code"
    case wrongCode = "wrong-code"
    case wrongSerial = "wrong-serial"
    case usedCode = "used-code"
    case nextCodeWanted = "next-code"
    case tokenExpired = "token-expired"
    case unsuitableApp = "unsuitable-app"
    case codesSwapped = "codes-swapped"
    case wrongPair = "wrong-pair"
    case resynchronisedLately = "resynchronised-lately"
    case clockBehind = "clock-behind"
    case stopped
    case awaitingReissue = "awaiting-reissue"
    case unavailable
    case transition
    case sessionEnded = "session-ended"
    case sessionExpired = "session-expired"
    case unknownCustomer = "unknown-customer"
    case customerExists = "customer-exists"
    case noLiveIssue = "no-live-issue"
    case unknownSerial = "unknown-serial"
    case otherToken = "other-token"
    case severalTokens = "several-tokens"
    case nextTokenOrdered = "next-token-ordered"
    case serialTaken = "serial-taken"
    case emptyStock = "empty-stock"
    case notAwaitingReissue = "not-awaiting-reissue"
    case notResynchronisable = "not-resynchronisable"
    case codesNotConsecutive = "codes-not-consecutive"
    case unknownRow = "unknown-row"
    case clockNotBehind = "clock-not-behind"
  }

  package var name: Rule {
    switch self {
    case .credentials: .credentials
    case .confirmation: .confirmation
    case .passwordWait: .passwordWait
    case .passwordRule: .passwordRule
    case .malformedCode: .malformedCode
    case .wrongCode: .wrongCode
    case .wrongSerial: .wrongSerial
    case .usedCode: .usedCode
    case .nextCodeWanted: .nextCodeWanted
    case .tokenExpired: .tokenExpired
    case .unsuitableApp: .unsuitableApp
    case .codesSwapped: .codesSwapped
    case .ofSuccessor(let refusal): refusal.name
    case .wrongPair: .wrongPair
    case .resynchronisedLately: .resynchronisedLately
    case .clockBehind: .clockBehind
    case .stopped: .stopped
    case .awaitingReissue: .awaitingReissue
    case .unavailable: .unavailable
    case .transition: .transition
    case .sessionEnded: .sessionEnded
    case .sessionExpired: .sessionExpired
    case .unknownCustomer: .unknownCustomer
    case .customerExists: .customerExists
    case .noLiveIssue: .noLiveIssue
    case .unknownSerial: .unknownSerial
    case .otherToken: .otherToken
    case .severalTokens: .severalTokens
    case .nextTokenOrdered: .nextTokenOrdered
    case .serialTaken: .serialTaken
    case .emptyStock: .emptyStock
    case .notAwaitingReissue: .notAwaitingReissue
    case .notResynchronisable: .notResynchronisable
    case .codesNotConsecutive: .codesNotConsecutive
    case .unknownRow: .unknownRow
    case .clockNotBehind: .clockNotBehind
    }
  }

  /// The name of the rule in the ledger.
  package var rule: String { name.rawValue }
}
