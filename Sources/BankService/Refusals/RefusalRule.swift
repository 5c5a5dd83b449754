/// Which rule refused, without the evidence. The raw value is what the ledger keeps: it never changes.
package enum RefusalRule: String, Hashable, Sendable, CaseIterable {
  case credentials
  case confirmation
  case passwordWait = "password-wait"
  case passwordRule = "password-rule"
  case passwordChangeFirst = "password-change-first"
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
  case seedNotAuthentic = "seed-not-authentic"
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
  case notInStock = "not-in-stock"
  case unknownBatch = "unknown-batch"
  case proofFailed = "proof-failed"
  case notAwaitingReissue = "not-awaiting-reissue"
  case notResynchronisable = "not-resynchronisable"
  case codesNotConsecutive = "codes-not-consecutive"
  case unknownRow = "unknown-row"
  case clockNotBehind = "clock-not-behind"
}
