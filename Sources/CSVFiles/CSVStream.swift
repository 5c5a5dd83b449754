import CCSV

/// Why bytes are not read as comma-separated values (RFC 4180), and in which line.
package enum CSVFailure: Error, Hashable, Sendable {
  /// A quote stands where none may.
  case notCSV(line: Int)
  /// It ends within quotes.
  case endsEarly(line: Int)
  /// A field or a row that is longer than such files have.
  case tooLong(line: Int)
}

/// Comma-separated values read piece by piece by libcsv: rows of bytes, in memory that does not grow with the file.
package final class CSVStream {
  /// So many bytes are taken at once: after them it is seen whether a field has grown too long.
  package static let pieceBytes = 16 << 10
  /// Of one field, in bytes.
  package static let longestField = 64 << 10
  /// Of one row.
  package static let mostFields = 256

  private let take: (_ fields: [[UInt8]], _ line: Int) throws -> Void
  private var reader: OpaquePointer?
  private var fields: [[UInt8]] = []
  private var line = 1
  /// Lines that end within a quoted field.
  private var linesInFields = 0
  private var failure: (any Error)?

  /// - Parameter take: a row that has a field, and the line that it begins in, from 1.
  package init(_ take: @escaping (_ fields: [[UInt8]], _ line: Int) throws -> Void) {
    self.take = take
    reader = ccsv_reader_new(
      { CSVStream.of($0).add(UnsafeRawBufferPointer(start: $1, count: $2)) },
      { CSVStream.of($0).endRow(isLine: $1) }, Unmanaged.passUnretained(self).toOpaque())
    precondition(reader != nil, "no memory for a reader")
  }

  deinit {
    if let reader { ccsv_reader_free(reader) }
    wipe()
  }

  private static func of(_ receiver: UnsafeMutableRawPointer) -> CSVStream {
    Unmanaged<CSVStream>.fromOpaque(receiver).takeUnretainedValue()
  }

  /// Takes the next bytes, however many.
  ///
  /// - Throws: ``CSVFailure``, and what the taker of rows throws.
  package func feed(_ bytes: UnsafeRawBufferPointer) throws {
    for start in stride(from: 0, to: bytes.count, by: Self.pieceBytes) {
      let end = min(start + Self.pieceBytes, bytes.count)
      try feedPiece(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    }
  }

  private func feedPiece(_ bytes: UnsafeRawBufferPointer) throws {
    guard let reader, let start = bytes.baseAddress else { return }
    let isRead = ccsv_feed(reader, start, bytes.count)
    if let failure { throw failure }
    guard isRead else { throw CSVFailure.notCSV(line: line + linesInFields) }
    guard ccsv_longest(reader) <= Self.longestField + Self.pieceBytes else {
      throw CSVFailure.tooLong(line: line)
    }
  }

  /// To be called at the end of the bytes.
  package func finish() throws {
    guard let reader else { return }
    let isRead = ccsv_finish(reader)
    if let failure { throw failure }
    guard isRead else { throw CSVFailure.endsEarly(line: line) }
  }

  private func add(_ bytes: UnsafeRawBufferPointer) {
    guard failure == nil else { return }
    guard fields.count < Self.mostFields, bytes.count <= Self.longestField else {
      return failure = CSVFailure.tooLong(line: line)
    }
    fields.append(Array(bytes))
    linesInFields += bytes.count { $0 == UInt8(ascii: "\n") }
  }

  private func endRow(isLine: Bool) {
    defer {
      wipe()
      line += linesInFields + (isLine ? 1 : 0)
      linesInFields = 0
    }
    guard failure == nil, !fields.isEmpty else { return }
    do { try take(fields, line) } catch { failure = error }
  }

  /// One of them was a key.
  private func wipe() {
    for field in fields.indices {
      for index in fields[field].indices { fields[field][index] = 0 }
    }
    fields.removeAll(keepingCapacity: true)
  }
}
