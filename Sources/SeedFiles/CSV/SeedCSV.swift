import Foundation
import OneTimePassword
import Primitives
import TokenDomain

/// A seed file in comma-separated values (RFC 4180): a first line with the names of the columns, in any order, and a line
/// for each token.
enum SeedCSV {
  /// The names in the first line, and where they stand.
  struct Header {
    private let places: [SeedCSVColumn: Int]

    /// - Throws: ``SeedFileFailure/column(_:_:)``.
    /// - Parameter isExpiryKnown: whether it is no fault if no column tells of it.
    init(_ fields: [[UInt8]], isExpiryKnown: Bool) throws(SeedFileFailure) {
      var places: [SeedCSVColumn: Int] = [:]
      for (place, field) in fields.enumerated() {
        guard let text = String(validating: field, as: UTF8.self) else { throw .notUTF8 }
        guard let column = SeedCSVColumn(named: text) else { continue }
        guard places.updateValue(place, forKey: column) == nil else {
          throw .column(column.name, .twice)
        }
      }
      let secrets: [SeedCSVColumn] = [.secret, .hexadecimalSecret, .base32Secret]
      guard places[.serial] != nil else { throw .column("serial", .missing) }
      switch secrets.count(where: { places[$0] != nil }) {
      case 0: throw .column("secret", .missing)
      case 1: break
      default: throw .column("secret", .twice)
      }
      let wanted: [SeedCSVColumn] = isExpiryKnown ? [.period] : [.period, .expires]
      for column in wanted where places[column] == nil {
        throw .column(column.name, .missing)
      }
      self.places = places
    }

    /// The field of a column; nil if the file has no such column, or nothing in it.
    func field(_ column: SeedCSVColumn, of fields: [[UInt8]]) -> [UInt8]? {
      guard let place = places[column], place < fields.count, !fields[place].isEmpty else {
        return nil
      }
      return fields[place]
    }
  }
}

/// Makes of each line what the bank can take of it.
final class SeedCSVReading {
  private let expires: TokyoDay?
  private let body: (SeedEntry) throws -> Void
  private var header: SeedCSV.Header?
  private(set) var count = 0

  /// - Parameter expires: the last day of those of which the file does not tell it.
  init(expires: TokyoDay?, _ body: @escaping (SeedEntry) throws -> Void) {
    (self.expires, self.body) = (expires, body)
  }

  func take(_ fields: [[UInt8]], line: Int) throws {
    guard let header else {
      return header = try SeedCSV.Header(fields, isExpiryKnown: expires != nil)
    }
    count += 1
    try body(
      SeedCSVRow(header: header, fields: fields, line: line, number: count, expires: expires)
        .entry())
  }
}

private struct SeedCSVRow {
  let header: SeedCSV.Header
  let fields: [[UInt8]]
  let line: Int
  let number: Int
  let expires: TokyoDay?

  private struct Fault: Error {
    let column: SeedCSVColumn
    let problem: SeedFileFailure.Problem
  }

  private func place(_ column: SeedCSVColumn) -> SeedFileFailure.Place {
    .init(number: number, line: line, serial: (try? text(.serial)) ?? nil, element: column.name)
  }

  func entry() -> SeedEntry {
    do throws(Fault) {
      let period = try required(.period) { Int64($0) }
      guard period == TOTPParameters.bankToken.period else {
        return .skipped(place(.period), .period(period))
      }
      let serial = try required(.serial) { SerialNumber(delivered: $0) }
      let parameters = try parameters(period)
      return .token(
        SeedRecord(
          serial: serial, manufacturer: try text(.manufacturer), parameters: parameters,
          starts: try meant(.starts) { day($0) }, expires: try lastDay(),
          seed: try seed(parameters.algorithm)),
        place(.serial))
    } catch {
      return .refused(place(error.column), error.problem)
    }
  }

  private func lastDay() throws(Fault) -> TokyoDay {
    if let expires, try text(.expires) == nil { return expires }
    return try required(.expires) { day($0) }
  }

  private func parameters(_ period: Int64) throws(Fault) -> TOTPParameters {
    let suite = try text(.algorithm)
    guard let algorithm = HMACAlgorithm(suite: suite) else {
      throw Fault(column: .algorithm, problem: .unsupported(suite ?? ""))
    }
    let digits =
      try meant(.digits) { Int($0) } ?? TOTPParameters.bankToken.digits.rawValue
    do {
      return try TOTPParameters(algorithm: algorithm, digits: digits, period: period)
    } catch {
      throw Fault(column: .digits, problem: .unsupported(String(digits)))
    }
  }

  /// Of Asia/Tokyo: the day alone, also with slashes, or a moment in it.
  private func day(_ text: String) -> TokyoDay? {
    TokyoDay(iso8601: text.replacing("/", with: "-"))
      ?? UnixTime(xsdDateTime: text).map { TokyoDay(containing: $0) }
  }

  private func seed(_ algorithm: HMACAlgorithm) throws(Fault) -> SecretBytes {
    let (column, bytes) = try secret()
    var key = bytes
    defer { key.resetBytes(in: key.indices) }
    do throws(SeedFileFailure.Problem) {
      return try SeedKey.fitted(key, to: algorithm)
    } catch {
      throw Fault(column: column, problem: error)
    }
  }

  private func secret() throws(Fault) -> (SeedCSVColumn, Data) {
    if let text = header.field(.hexadecimalSecret, of: fields) {
      guard let key = hexadecimalDecoded(text) else {
        throw Fault(column: .hexadecimalSecret, problem: .malformed)
      }
      return (.hexadecimalSecret, key)
    }
    if let text = header.field(.base32Secret, of: fields) {
      guard let key = base32Decoded(text) else {
        throw Fault(column: .base32Secret, problem: .malformed)
      }
      return (.base32Secret, key)
    }
    guard let text = header.field(.secret, of: fields) else {
      throw Fault(column: .secret, problem: .missing)
    }
    switch (hexadecimalDecoded(text), base32Decoded(text)) {
    case (let key?, nil), (nil, let key?): return (.secret, key)
    // A to F and 2 to 7 alone: nobody can tell.
    case (_?, _?): throw Fault(column: .secret, problem: .ambiguous)
    case (nil, nil): throw Fault(column: .secret, problem: .malformed)
    }
  }

  private func base32Decoded(_ text: [UInt8]) -> Data? {
    try? Base32.decode(text).withUnsafeBytes { Data($0) }
  }

  private func text(_ column: SeedCSVColumn) throws(Fault) -> String? {
    guard let field = header.field(column, of: fields) else { return nil }
    guard let text = String(validating: field, as: UTF8.self) else {
      throw Fault(column: column, problem: .malformed)
    }
    return text
  }

  private func meant<Meaning>(
    _ column: SeedCSVColumn, _ read: (String) -> Meaning?
  ) throws(Fault) -> Meaning? {
    guard let text = try text(column) else { return nil }
    guard let meaning = read(text) else { throw Fault(column: column, problem: .malformed) }
    return meaning
  }

  private func required<Meaning>(
    _ column: SeedCSVColumn, _ read: (String) -> Meaning?
  ) throws(Fault) -> Meaning {
    guard let meaning = try meant(column, read) else {
      throw Fault(column: column, problem: .missing)
    }
    return meaning
  }
}
