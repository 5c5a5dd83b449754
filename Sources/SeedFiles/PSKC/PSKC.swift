import Foundation
import Primitives
import TokenDomain

/// Portable Symmetric Key Container: the format in which makers deliver the seeds of their tokens.
///
/// - SeeAlso: RFC 6030; draft-hoyer-keyprov-pskc-algorithm-profiles-01 section 4 for time-based tokens.
package enum PSKC {
  static let namespace = "urn:ietf:params:xml:ns:keyprov:pskc"
  static let version = "1.0"
  /// The algorithm profile of RFC 6238 tokens.
  static let totp = "urn:ietf:params:xml:ns:keyprov:pskc:totp"
  static let decimal = "DECIMAL"

  /// How a file is to be read.
  package struct Options: Sendable {
    /// What its keys are encrypted with; nil for keys in the open.
    package var key: SeedFileKey?
    /// Takes values that are encrypted in a way that does not tell when they were changed, without a MAC.
    package var acceptsUnauthenticated: Bool

    package init(key: SeedFileKey? = nil, acceptsUnauthenticated: Bool = false) {
      (self.key, self.acceptsUnauthenticated) = (key, acceptsUnauthenticated)
    }
  }

  /// Reads a file piece by piece, in memory that does not grow with it, and shows `body` each key as it comes.
  ///
  /// - Parameter pieces: the file's bytes, one piece after the other; nil at its end.
  /// - Throws: ``SeedFileFailure``, and what `pieces` and `body` throw. What was shown before is then worth nothing.
  package static func read(
    _ options: Options = Options(), from pieces: () throws -> Data?,
    _ body: @escaping (SeedEntry) throws -> Void
  ) throws {
    let reading = PSKCReading(options, body)
    let document = PSKCDocument { device, key, encryption in
      try reading.take(key, of: device, encryption)
    }
    let stream = XMLStream(document)
    var isFirst = true
    while let piece = try pieces() {
      guard !piece.isEmpty else { continue }
      if isFirst { try refuseOtherFormats(piece) }
      isFirst = false
      try piece.withUnsafeBytes { try stream.feed($0) }
    }
    guard !isFirst else { throw SeedFileFailure.empty }
    try stream.finish()
    guard reading.count > 0 else { throw SeedFileFailure.notKeyContainer }
  }

  /// Reads a file in which every key shall be one that the bank can take, each of another token, all of it or nothing;
  /// those of other algorithms are passed over.
  ///
  /// - Throws: ``SeedFileFailure``, which names the serial number and the element.
  package static func records(
    in file: Data, _ options: Options = Options()
  ) throws(SeedFileFailure) -> [SeedRecord] {
    var records: [SeedRecord] = []
    var serials: Set<SerialNumber> = []
    var rest: Data? = file
    do {
      try read(options) {
        defer { rest = nil }
        return rest
      } _: { entry in
        switch entry {
        case .skipped: return
        case .refused(let place, let problem): throw SeedFileFailure.package(place, problem)
        case .token(let record, _):
          guard serials.insert(record.serial).inserted else {
            throw SeedFileFailure.duplicateSerial(record.serial.text)
          }
          records.append(record)
        }
      }
    } catch let failure as SeedFileFailure {
      throw failure
    } catch {
      preconditionFailure("memory that cannot be read: \(error)")
    }
    return records
  }

  /// By how files begin.
  private static func refuseOtherFormats(_ start: Data) throws(SeedFileFailure) {
    let signatures: [([UInt8], SeedFileFailure)] = [
      ([0x1F, 0x8B], .compressed), (Array("PK".utf8) + [3, 4], .compressed),
      ([0xFE, 0xFF], .notUTF8), ([0xFF, 0xFE], .notUTF8), ([0, 0x3C], .notUTF8),
      ([0x3C, 0], .notUTF8),
    ]
    if let found = signatures.first(where: { start.starts(with: $0.0) }) { throw found.1 }
  }
}
