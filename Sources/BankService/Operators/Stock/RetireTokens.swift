import Primitives
import TokenDomain

/// What a recalled batch came to.
package struct RetiredBatch: Hashable, Sendable {
  /// Taken out of the stock by this act.
  package let retired: Int
  /// With customers: their issues are to be ended first.
  package let dispatched: Int
}

extension OperatorDesk {
  /// 回収: takes a token out of the stock for good.
  ///
  /// - Throws: ``OperatorRefusal/unknownSerial(_:)``, ``OperatorRefusal/notInStock(_:_:)``.
  package func retire(_ serial: SerialNumber, reason: Reason) throws(OperatorDenial) {
    try decide(.tokenRetired, reason: reason) {
      (act) throws(BankFailure) -> OperatorDecision<Void> in
      guard let record = try act.records.token(serial) else {
        return .refused(.unknownSerial(serial), Evidence(serial: serial))
      }
      guard record.state == .stock else {
        return .refused(.notInStock(serial, record.state), Evidence(serial: serial))
      }
      try act.records.retire(serial, at: act.now)
      try act.record(.tokenRetired, serial: serial, reason: reason.inLedger)
      return .done(())
    }
  }

  /// Takes what is left of a batch out of the stock for good.
  ///
  /// - Throws: ``OperatorRefusal/unknownBatch(_:)``.
  package func retire(_ id: Batch.ID, reason: Reason) throws(OperatorDenial) -> RetiredBatch {
    try decide(.batchRetired, reason: reason) {
      (act) throws(BankFailure) -> OperatorDecision<RetiredBatch> in
      guard try act.records.batch(id) != nil else { return .refused(.unknownBatch(id)) }
      var (retired, dispatched) = (0, 0)
      var last: SerialNumber?
      while true {
        let page = try act.records.tokens(of: id, after: last, limit: Self.pageLength)
        guard let end = page.last else { break }
        last = end.token.serial
        for record in page {
          switch record.state {
          case .stock:
            try act.records.retire(record.token.serial, at: act.now)
            retired += 1
          case .dispatched: dispatched += 1
          case .used, .retired: continue
          }
        }
      }
      try act.record(
        .batchRetired,
        reason: .retiredBatch(number: id.rawValue, tokens: retired, given: reason.text))
      return .done(RetiredBatch(retired: retired, dispatched: dispatched))
    }
  }
}
