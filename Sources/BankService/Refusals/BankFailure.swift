/// Why the bank could not do what it was asked to, although no rule says no. Nothing was done, but for
/// ``StoreFailure/outcomeUnknown(_:)``: then nobody can tell.
package enum BankFailure: Error, Hashable, Sendable {
  /// The records could not be reached.
  case store(StoreFailure)
  /// A sealed seed does not open: changed, or sealed under another master key.
  case seedNotAuthentic
  /// Whoever did it gave up in the middle.
  case abandoned
  /// No memory for a password hash.
  case outOfMemory
}
