import Foundation
import TokenDomain

extension SeedFormat {
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
}
