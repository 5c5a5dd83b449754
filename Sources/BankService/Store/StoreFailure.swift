import TokenDomain

/// Why records could not be read or written. Whatever it was, nothing was half-written; and nothing at all
/// but for ``outcomeUnknown(_:)``.
package enum StoreFailure: Error, Hashable, Sendable {
  /// Another process kept the records for longer than the store is patient: try again.
  case locked
  /// The store does not answer, or the connection to it went away before anything was done: try again.
  case unreachable(StorePlace)
  /// The connection went away while a transaction was being committed: all of it was done, or nothing.
  ///
  /// The ledger's head as the transaction would have left it tells which (``BankStore/write(_:)``); nil if
  /// the transaction had nothing for the ledger.
  case outcomeUnknown(LedgerHead?)
  case diskFull
  case readOnly
  /// Nothing can be written there, and what was written last is not in the database yet, but in this file.
  case unmerged(StorePlace)
  case permissionDenied(StorePlace)
  /// Input or output failed; the text is the library's own.
  case inputOutput(String)
  /// No database where one was expected.
  case missing(StorePlace)
  /// The database is not the one any more that this process has open: removed, or another one in its place.
  case replaced(StorePlace)
  /// Something is already where a database was to be made.
  case exists(StorePlace)
  /// Something that is not a bank of ours.
  case foreign(StorePlace)
  /// Written by an older program: nothing is done with it before it is migrated.
  case older(StorePlace)
  /// Written by a newer program: its migrations, which this one does not know.
  case newer(StorePlace)
  /// The database is damaged; the text is the library's own.
  case corrupt(String)
  /// The ledger, or what it bears out, is not as it was written.
  case tampered(LedgerFault)
  /// The database was sealed anew under another master key: this process has the old one.
  case keyChanged
  /// A record breaks a rule of the schema, e.g. a serial that exists already: our bug, or a race.
  case constraint(String)
}
