import Primitives

extension OperatorDesk {
  /// Looks at one state of the bank, for a file that is read meanwhile; nothing but tampering goes on record.
  ///
  /// - Throws: ``OperatorDenial``, and what `body` throws.
  func review(_ body: (any BankReader, UnixTime) throws -> Void) throws {
    var failure: (any Error)?
    try OperatorDenial.mappingFailure { () throws(BankFailure) in
      try bank.recordingTampering(by: actor, customer: nil) { () throws(BankFailure) in
        try bank.read { (records, now) throws(BankFailure) in
          failure = try bank.failure { () throws in try body(records, now) }
        }
      }
    }
    if let failure { throw failure }
  }
}

extension BankService {
  /// What `body` throws, unless the bank has failed.
  func failure(_ body: () throws -> Void) throws(BankFailure) -> (any Error)? {
    do {
      try body()
      return nil
    } catch let failure as BankFailure {
      throw failure
    } catch {
      return error
    }
  }
}
