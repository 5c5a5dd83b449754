/// Lets no more work on passwords go on at once than there is room for: each piece takes a core, and as much memory as its
/// ``ScryptCost`` says, and whoever types meanwhile is to be answered.
package protocol PasswordTurns: Sendable {
  /// Waits until it is one's turn, and does the work.
  ///
  /// - Throws: ``PasswordHasher/Failure/calledOff`` if nobody waits for it any more; then nothing was done.
  func inTurn<Value>(
    _ work: () throws(PasswordHasher.Failure) -> Value
  ) throws(PasswordHasher.Failure) -> Value

  /// How many come before what waits here; nil if nothing waits.
  var before: Int? { get }

  /// Whoever waits here has gone: nothing that waits, now or later, gets a turn.
  func callOff()
}

/// Everybody at once: for a process that has the machine to itself.
package struct UnlimitedTurns: PasswordTurns {
  /// Nobody waits.
  package init() {}

  package func inTurn<Value>(
    _ work: () throws(PasswordHasher.Failure) -> Value
  ) throws(PasswordHasher.Failure) -> Value {
    try work()
  }

  package var before: Int? { nil }

  package func callOff() {}
}
