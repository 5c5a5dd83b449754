import TokenDomain
import Vault
import Primitives

/// What is wrong with an export, and in which line; the first is 1.
enum ExportFault: Error, Hashable {
  /// Longer than any line of ours.
  case tooLong(line: Int)
  /// Neither a row nor what a bank signs.
  case foreign(line: Int)
  /// The number of this row does not follow that of the row before it.
  case disordered(line: Int)
  /// One of these lines is not as it was exported, or it was signed with another key. The last one is what was signed.
  case unsigned(from: Int, line: Int)
  /// Something stands behind the last line of an export.
  case afterEnd(line: Int)
  /// It ends after this line, and not with what ends an export.
  case cutOff(line: Int)
}

/// An export that was found as it was signed.
struct VerifiedExport: Hashable {
  /// Of the ledger that it was made from.
  let head: LedgerHead
  /// How many are in it.
  let rows: Int
  /// Whether these are all rows of the ledger, or those that were asked for.
  var isWhole: Bool { head.row == rows }
}

/// An export of a ledger while it is read, line by line: needs neither the bank nor its master key.
struct ExportReading {
  /// In bytes; no row of ours comes near it.
  static let longestLine = 1_048_576

  let publicKey: [UInt8]
  private var digest = RunningDigest()
  private var line = 0
  private var rows = 0
  private var lastRow: Int64 = 0
  /// The last line that was found to be signed.
  private var signed = 0
  private var isCheckpointDue = false
  private var head: LedgerHead?

  /// - Parameter publicKey: 32 bytes.
  init(publicKey: [UInt8]) {
    self.publicKey = publicKey
  }

  /// Takes the next line, without its end.
  mutating func take(_ bytes: ArraySlice<UInt8>) throws(ExportFault) {
    line += 1
    guard head == nil else { throw .afterEnd(line: line) }
    let text = String(decoding: bytes, as: UTF8.self)
    if let row = text.number(after: "{\"row\":") {
      // What is behind the number was signed, and says what it says.
      guard !isCheckpointDue else { throw .unsigned(from: signed + 1, line: line) }
      guard row > lastRow else { throw .disordered(line: line) }
      (lastRow, rows) = (row, rows + 1)
      isCheckpointDue = rows.isMultiple(of: ExportStatement.interval)
    } else if text.number(after: "{\"checkpoint\":") != nil {
      guard isCheckpointDue else { throw .unsigned(from: signed + 1, line: line) }
      try check(.checkpoint(rows: rows), text)
      isCheckpointDue = false
    } else if let end = LedgerHead(endOf: text) {
      guard !isCheckpointDue else { throw .unsigned(from: signed + 1, line: line) }
      guard end.row >= lastRow else { throw .disordered(line: line) }
      try check(.end(end, rows: rows), text)
      head = end
    } else {
      throw .foreign(line: line)
    }
    digest.update(bytes)
    digest.update([UInt8(ascii: "\n")])
  }

  func end() throws(ExportFault) -> VerifiedExport {
    guard let head else { throw .cutOff(line: line) }
    return VerifiedExport(head: head, rows: rows)
  }

  private mutating func check(
    _ statement: ExportStatement, _ text: String
  ) throws(ExportFault) {
    guard statement.isMade(by: text, over: digest.value, signedWith: publicKey) else {
      throw .unsigned(from: signed + 1, line: line)
    }
    signed = line
  }
}

extension LedgerHead {
  /// What the last line of an export says; nil for another line.
  fileprivate init?(endOf line: String) {
    guard let row = line.number(after: "{\"head\":") else { return nil }
    let mark = ",\"mac\":\""
    let rest = line.dropFirst("{\"head\":\(row)".count)
    guard rest.hasPrefix(mark),
      let mac = bytes(hexadecimal: rest.dropFirst(mark.count).prefix(2 * LedgerChain.byteCount))
    else { return nil }
    self.init(row: row, mac: mac)
  }
}

extension String {
  /// The number between a beginning and the next comma, written as we write it.
  fileprivate func number(after beginning: String) -> Int64? {
    guard hasPrefix(beginning) else { return nil }
    let digits = dropFirst(beginning.count).prefix { $0 != "," }
    guard let number = Int64(digits), number >= 0, String(number) == digits else { return nil }
    return number
  }
}
