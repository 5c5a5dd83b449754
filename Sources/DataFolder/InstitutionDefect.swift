import Foundation
import Primitives
import TokenDomain

/// What is wrong with `institution.json`; keys are written as `name.ja`.
package enum InstitutionDefect: Error, Hashable, Sendable {
  /// The text is the library's own; it tells the place by counting bytes.
  case notJSON(String)
  case missing(key: String)
  /// A text where a number belongs, or the like.
  case wrongType(key: String)
  /// A setting that does not exist: nobody shall believe in one that is not obeyed.
  case unknown(key: String)
  /// It stands there twice, and readers differ in which of them they obey.
  case repeated(key: String)
  /// A text that cannot stand on a screen: empty, too long, with a character that is not seen.
  case badText(key: String, RecordText.Fault)
  /// No whole numbers, or out of their ranges (``StopPolicy``).
  case stopPolicy(consecutiveMisses: Double, missesInThirtyDays: Double)
  /// No whole numbers, or out of their ranges (``SessionPolicy``).
  case sessionPolicy(idleMinutes: Double, absoluteMinutes: Double)
  /// `password.leastLength` is no whole number, or out of its range (``PasswordPolicy``).
  case leastLength(Double)
  /// `softwareToken.issuer` is too long, or not of ASCII letters and digits (``SoftwareTokenPolicy``).
  case issuer
  /// No whole number of minutes, or out of its range (``SoftwareTokenPolicy``).
  case softwareWait(minutes: Double)
  /// `stock.leastLifeDays` is no whole number, or out of its range (``StockPolicy``).
  case leastLife(days: Double)
  /// `stock.serials` is no word of ``StockPolicy/Serials``.
  case serials(String)
  /// A colour of the brand is not written as one (``RGBColour``).
  case colour(Brand.Place, String)
  /// A colour of the brand cannot be told from what it stands on (``Brand/Place``).
  case contrast(Brand.Place, RGBColour)
  /// A picture of other characters than `#` and `.`, of rows of different lengths, or too large (``Bitmap``).
  case picture(key: String, mostColumns: Int, mostRows: Int)
  /// More bytes than such a file has.
  case tooLong

  init(_ error: DecodingError, in json: Data) {
    self =
      switch error {
      case .keyNotFound(let key, let context):
        .missing(key: Self.path(context.codingPath + [key]))
      case .typeMismatch(_, let context), .valueNotFound(_, let context):
        .wrongType(key: Self.path(context.codingPath))
      case .dataCorrupted(let context):
        .notJSON(Self.complaint(about: json) ?? context.debugDescription)
      @unknown default:
        .notJSON("\(error)")
      }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map(\.stringValue).joined(separator: ".")
  }

  /// The decoder does not say where a text stops being JSON; the older parser does.
  private static func complaint(about json: Data) -> String? {
    do {
      _ = try JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed)
      return nil
    } catch {
      return (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
    }
  }
}
