import CSVFiles
import Foundation
import Primitives

/// The formats in which seeds are delivered; which one a file has is seen by how it begins.
package enum SeedFormat: Hashable, Sendable {
  /// ``PSKC``.
  case pskc
  /// Comma-separated values, with the names of the columns in the first line.
  case csv

  /// How a file is to be read.
  package struct Options: Sendable {
    /// What its keys are encrypted with; nil for keys in the open.
    package var key: SeedFileKey?
    /// Takes values that are encrypted in a way that does not tell when they were changed, without a MAC.
    package var acceptsUnauthenticated: Bool
    /// The last day of keys of which the file does not tell it; nil refuses them.
    package var expires: TokyoDay?

    package init(
      key: SeedFileKey? = nil, acceptsUnauthenticated: Bool = false, expires: TokyoDay? = nil
    ) {
      (self.key, self.acceptsUnauthenticated) = (key, acceptsUnauthenticated)
      self.expires = expires
    }
  }

  /// Handed to a parser at once.
  static let pieceBytes = 16 << 10

  /// Reads a file piece by piece, in memory that does not grow with it, and shows `body` each key as it comes.
  ///
  /// - Parameter pieces: the file's bytes, one piece after the other; nil at its end.
  /// - Throws: ``SeedFileFailure``, and what `pieces` and `body` throw. What was shown before is then worth nothing.
  package static func read(
    _ options: Options = Options(), from pieces: () throws -> Data?,
    _ body: @escaping (SeedEntry) throws -> Void
  ) throws {
    guard let start = try firstPiece(pieces) else { throw SeedFileFailure.empty }
    var piece = start.withoutByteOrderMark
    let reader: any SeedReader =
      try format(of: piece) == .pskc
      ? PSKCFile(options, body) : SeedCSVFile(expires: options.expires, body)
    while true {
      try piece.withUnsafeBytes { bytes in
        for start in stride(from: 0, to: bytes.count, by: pieceBytes) {
          let end = min(start + pieceBytes, bytes.count)
          try reader.feed(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
        }
      }
      guard let next = try pieces() else { break }
      piece = next
    }
    try reader.finish()
  }

  /// With enough in it to see what it is.
  private static func firstPiece(_ pieces: () throws -> Data?) throws -> Data? {
    var start = Data()
    while start.count < 4, let piece = try pieces() { start += piece }
    return start.isEmpty ? nil : start
  }

  private static func format(of start: Data) throws(SeedFileFailure) -> SeedFormat {
    let others: [([UInt8], SeedFileFailure)] = [
      ([0x1F, 0x8B], .compressed), (Array("PK".utf8) + [3, 4], .compressed),
      ([0xFE, 0xFF], .notUTF8), ([0xFF, 0xFE], .notUTF8),
    ]
    if let other = others.first(where: { start.starts(with: $0.0) }) { throw other.1 }
    // Of UTF-16 every other byte of what is ASCII.
    guard !start.prefix(64).contains(0) else { throw .notUTF8 }
    return start.drop(while: isBlank).first == UInt8(ascii: "<") ? .pskc : .csv
  }
}

/// What takes the bytes of a file of one format, at most ``SeedFormat/pieceBytes`` at once: after each it looks whether
/// what has not ended grows too long.
protocol SeedReader {
  func feed(_ bytes: UnsafeRawBufferPointer) throws
  func finish() throws
}

struct PSKCFile: SeedReader {
  private let reading: PSKCReading
  private let stream: XMLStream

  init(_ options: SeedFormat.Options, _ body: @escaping (SeedEntry) throws -> Void) {
    let reading = PSKCReading(options, body)
    self.reading = reading
    stream = XMLStream(PSKCDocument { try reading.take($1, of: $0, $2) })
  }

  func feed(_ bytes: UnsafeRawBufferPointer) throws { try stream.feed(bytes) }

  func finish() throws {
    try stream.finish()
    guard reading.count > 0 else { throw SeedFileFailure.notKeyContainer }
  }
}

/// What is no comma-separated values is no seed file.
private func ofSeedFile(_ body: () throws -> Void) throws {
  do {
    try body()
  } catch let failure as CSVFailure {
    switch failure {
    case .notCSV(let line): throw SeedFileFailure.notCSV(line: line)
    case .endsEarly(let line): throw SeedFileFailure.endsEarly(line: line)
    case .tooLong(let line): throw SeedFileFailure.tooIntricate(line: line)
    }
  }
}

struct SeedCSVFile: SeedReader {
  private let reading: SeedCSVReading
  private let stream: CSVStream

  init(expires: TokyoDay?, _ body: @escaping (SeedEntry) throws -> Void) {
    let reading = SeedCSVReading(expires: expires, body)
    self.reading = reading
    stream = CSVStream { try reading.take($0, line: $1) }
  }

  func feed(_ bytes: UnsafeRawBufferPointer) throws {
    try ofSeedFile { try stream.feed(bytes) }
  }

  func finish() throws {
    try ofSeedFile { try stream.finish() }
    guard reading.count > 0 else { throw SeedFileFailure.noTokens }
  }
}
