/// Why the bank did not do what it was asked to.
package enum BankError: Error, Hashable, Sendable {
  /// A rule says no. The refusal itself is on record.
  case refused(Refusal)
  /// The records could not be reached; nothing was done.
  case store(StoreFailure)
  /// A sealed seed does not open: changed, or sealed under another master key.
  case seedNotAuthentic
  /// No memory for a password hash.
  case outOfMemory
}
