import BankService
import CSVFiles
import Foundation
import Primitives
import TokenDomain
import Vault

/// A list of customers in comma-separated values, as a core banking system writes it: a first line with the names of
/// the columns, in any order, and a line for each customer.
struct CustomerList {
  let path: String

  enum Column: String, CaseIterable {
    case number, name, kana, address

    private var names: [String] {
      switch self {
      case .number: ["number", "customer", "customernumber", "契約者番号", "番号"]
      case .name: ["name", "氏名", "名前"]
      case .kana: ["kana", "namekana", "カナ", "フリガナ", "氏名カナ"]
      case .address: ["address", "住所"]
      }
    }

    init?(named heading: String) {
      let name = heading.lowercased().filter { !" _-\u{3000}".contains($0) }
      guard let found = Self.allCases.first(where: { $0.names.contains(name) }) else { return nil }
      self = found
    }
  }

  /// Why the list is not read at all.
  enum Failure: Error, Hashable {
    case empty
    case notUTF8
    case column(Column, isTwice: Bool)
    case csv(CSVFailure)
  }

  /// What is wrong in one line.
  enum Problem: Error, Hashable {
    case missing(Column)
    /// Not seven digits.
    case number
    case text(Column, RecordText.Fault)
    case notUTF8(Column)
  }

  enum Entry {
    case customer(Customer, line: Int)
    case refused(line: Int, number: String?, Problem)
  }

  /// - Returns: the SHA-256 of all bytes.
  /// - Throws: ``Failure``, ``FileFailure``, and what `body` throws.
  func read(_ body: (Entry) throws -> Void) throws -> [UInt8] {
    let file = try InputFile(path)
    var digest = RunningDigest()
    var isFirst = true
    var places: [Column: Int]?
    try withoutActuallyEscaping(body) { body in
      let stream = CSVStream { fields, line in
        guard let columns = places else { return places = try Self.columns(fields) }
        try body(Self.entry(fields, columns, line))
      }
      do {
        while let piece = try file.next() {
          digest.update(piece)
          try (isFirst ? piece.withoutByteOrderMark : piece).withUnsafeBytes { try stream.feed($0) }
          isFirst = false
        }
        try stream.finish()
      } catch let failure as CSVFailure {
        throw Failure.csv(failure)
      }
    }
    guard places != nil else { throw Failure.empty }
    return digest.value
  }

  private static func columns(_ fields: [[UInt8]]) throws(Failure) -> [Column: Int] {
    var places: [Column: Int] = [:]
    for (place, field) in fields.enumerated() {
      guard let text = String(validating: field, as: UTF8.self) else { throw .notUTF8 }
      guard let column = Column(named: text) else { continue }
      guard places.updateValue(place, forKey: column) == nil else {
        throw .column(column, isTwice: true)
      }
    }
    for column in Column.allCases where places[column] == nil {
      throw .column(column, isTwice: false)
    }
    return places
  }

  private static func entry(
    _ fields: [[UInt8]], _ columns: [Column: Int], _ line: Int
  ) -> Entry {
    var typed: String?
    do throws(Problem) {
      let number = try text(.number, fields, columns)
      typed = number
      guard let number = CustomerNumber(number) else { throw .number }
      return .customer(
        Customer(
          number: number, name: try record(.name, .name, fields, columns),
          kana: try record(.kana, .kana, fields, columns),
          address: Address(try record(.address, .address, fields, columns))),
        line: line)
    } catch {
      return .refused(line: line, number: typed, error)
    }
  }

  private static func record(
    _ column: Column, _ use: RecordText.Use, _ fields: [[UInt8]], _ columns: [Column: Int]
  ) throws(Problem) -> String {
    let text = try text(column, fields, columns)
    do throws(RecordText.Fault) {
      return try RecordText(text, for: use).text
    } catch {
      throw .text(column, error)
    }
  }

  private static func text(
    _ column: Column, _ fields: [[UInt8]], _ columns: [Column: Int]
  ) throws(Problem) -> String {
    guard let place = columns[column], place < fields.count, !fields[place].isEmpty else {
      throw .missing(column)
    }
    guard let text = String(validating: fields[place], as: UTF8.self) else {
      throw .notUTF8(column)
    }
    return text
  }

  /// As it stands in the records.
  var name: String { fileNameInRecords(path) }
}
