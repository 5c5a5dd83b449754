/// Why records could not be read or written. Whatever it was, nothing was half-written.
package enum StoreFailure: Error, Hashable, Sendable {
  /// Another process kept the database for longer than the busy timeout: try again.
  case locked
  case diskFull
  case readOnly
  case permissionDenied(StorePlace)
  /// Input or output failed; the text is the library's own.
  case inputOutput(String)
  /// No database where one was expected.
  case missing(StorePlace)
  /// Something is already where a database was to be made.
  case exists(StorePlace)
  /// A file that is not a bank of ours.
  case foreign(StorePlace)
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
