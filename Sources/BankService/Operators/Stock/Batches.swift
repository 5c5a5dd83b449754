import TokenDomain

/// A batch, and where its tokens are. Listed by number.
extension Batch: Listed {
  package var key: Batch.ID { id }
}

extension OperatorDesk {
  /// A page of the batches, oldest first.
  package func batches(
    after id: Batch.ID? = nil, limit: Int = pageLength
  ) throws(BankFailure) -> ListingPage<Batch> {
    try page(limit) { (records, limit) throws(BankFailure) in
      try records.batches(after: id, limit: limit)
    }
  }

  /// - Throws: ``OperatorRefusal/unknownBatch(_:)``.
  package func batch(_ id: Batch.ID) throws(OperatorDenial) -> Batch {
    try lookUp { (records) throws(BankFailure) -> OperatorDecision<Batch> in
      guard let batch = try records.batch(id) else { return .refused(.unknownBatch(id)) }
      return .done(batch)
    }
  }

  /// A page of a batch's tokens, by serial number.
  package func tokens(
    of batch: Batch.ID, after serial: SerialNumber? = nil, limit: Int = pageLength
  ) throws(BankFailure) -> ListingPage<TokenRecord> {
    try page(limit) { (records, limit) throws(BankFailure) in
      try records.tokens(of: batch, after: serial, limit: limit)
    }
  }
}
