import CCSV

/// Comma-separated values read piece by piece by libcsv: rows of bytes, in memory that does not grow with the file.
final class CSVStream {
  /// Of one field, in bytes.
  static let longestField = 64 << 10
  /// Of one row.
  static let mostFields = 256

  private let take: (_ fields: [[UInt8]], _ line: Int) throws -> Void
  private var reader: OpaquePointer?
  private var fields: [[UInt8]] = []
  private var line = 1
  /// Lines that end within a quoted field.
  private var linesInFields = 0
  private var failure: (any Error)?

  /// - Parameter take: a row that has a field, and the line that it begins in, from 1.
  init(_ take: @escaping (_ fields: [[UInt8]], _ line: Int) throws -> Void) {
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

  func feed(_ bytes: UnsafeRawBufferPointer) throws {
    guard let reader, let start = bytes.baseAddress else { return }
    let isRead = ccsv_feed(reader, start, bytes.count)
    if let failure { throw failure }
    guard isRead else { throw SeedFileFailure.notCSV(line: line + linesInFields) }
    guard ccsv_longest(reader) <= Self.longestField + SeedFormat.pieceBytes else {
      throw SeedFileFailure.tooIntricate(line: line)
    }
  }

  func finish() throws {
    guard let reader else { return }
    let isRead = ccsv_finish(reader)
    if let failure { throw failure }
    guard isRead else { throw SeedFileFailure.endsEarly(line: line) }
  }

  private func add(_ bytes: UnsafeRawBufferPointer) {
    guard failure == nil else { return }
    guard fields.count < Self.mostFields, bytes.count <= Self.longestField else {
      return failure = SeedFileFailure.tooIntricate(line: line)
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
