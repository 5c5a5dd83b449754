/// The values of a row of the ledger one after the other, as bytes that no other row has: each text behind its length,
/// none behind nothing. What a MAC is computed over, so that it never changes.
package struct LedgerEncoding {
  /// Of the values up to now.
  package private(set) var bytes: [UInt8] = []

  /// Of nothing yet.
  package init() { bytes.reserveCapacity(512) }

  fileprivate enum Kind {
    static let none: UInt8 = 0
    static let text: UInt8 = 1
    static let number: UInt8 = 2
  }

  /// Adds that there is no value.
  package mutating func addNone() { bytes.append(Kind.none) }

  /// Adds a text, as its bytes in UTF-8.
  package mutating func add(_ text: UnsafeRawBufferPointer) {
    bytes.append(Kind.text)
    withUnsafeBytes(of: UInt32(clamping: text.count).bigEndian) { bytes += $0 }
    bytes += text
  }

  /// Adds a number.
  package mutating func add(_ number: Int64) {
    bytes.append(Kind.number)
    withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
  }

  mutating func add(_ text: String?) {
    guard var text else { return addNone() }
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  mutating func add(_ number: Int64?) {
    guard let number else { return addNone() }
    add(number)
  }

  /// Begins again with another row, in the same memory.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}

extension LedgerRecord {
  /// The row as bytes that no other row has.
  package var encoded: [UInt8] {
    var encoding = LedgerEncoding()
    encoding.add(row)
    encoding.add(time)
    for text in [
      event, outcome, rule, actor, operatorName, session, terminal, peer, customer, serial, from,
      to, reason,
    ] { encoding.add(text) }
    encoding.add(issue)
    encoding.add(imprint)
    encoding.add(judgement)
    return encoding.bytes
  }

  /// Reads ``encoded``; nil for what is none.
  package init?(encoded: [UInt8]) {
    var values = Values(rest: encoded[...])
    guard let row = values.number(), let row, let time = values.number(), let time,
      let event = values.text(), let event, let outcome = values.text(), let outcome,
      let rule = values.text(), let actor = values.text(), let actor,
      let operatorName = values.text(), let session = values.text(), let terminal = values.text(),
      let peer = values.text(), let customer = values.text(), let serial = values.text(),
      let from = values.text(), let to = values.text(), let reason = values.text(),
      let issue = values.number(), let imprint = values.text(), let judgement = values.text(),
      values.rest.isEmpty
    else { return nil }
    self.init(
      row: row, time: time, event: event, outcome: outcome, rule: rule, actor: actor,
      operatorName: operatorName, session: session, terminal: terminal, peer: peer,
      customer: customer, serial: serial, from: from, to: to, reason: reason, issue: issue,
      imprint: imprint, judgement: judgement)
  }

  /// Takes one value after the other; none of a kind that was not asked for.
  private struct Values {
    var rest: ArraySlice<UInt8>

    mutating func text() -> String?? {
      switch rest.popFirst() {
      case LedgerEncoding.Kind.none: return .some(nil)
      case LedgerEncoding.Kind.text:
        guard let count = integer(of: 4), let text = take(Int(count)) else { return nil }
        return .some(String(decoding: text, as: UTF8.self))
      default: return nil
      }
    }

    mutating func number() -> Int64?? {
      switch rest.popFirst() {
      case LedgerEncoding.Kind.none: .some(nil)
      case LedgerEncoding.Kind.number: integer(of: 8).map { .some($0) }
      default: nil
      }
    }

    private mutating func integer(of count: Int) -> Int64? {
      take(count)?.reduce(0) { $0 << 8 | Int64($1) }
    }

    private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
      guard rest.count >= count else { return nil }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
  }
}

/// A row of the ledger with its MAC, as a store has it.
package struct SealedLedgerRow {
  /// Its number.
  package let row: Int64
  /// As ``LedgerRecord/encoded``: what the MAC was computed over, if nobody has changed it.
  package let encoded: [UInt8]
  /// As it stands there.
  package let mac: [UInt8]

  /// A row as a store has it.
  package init(row: Int64, encoded: [UInt8], mac: [UInt8]) {
    (self.row, self.encoded, self.mac) = (row, encoded, mac)
  }
}
