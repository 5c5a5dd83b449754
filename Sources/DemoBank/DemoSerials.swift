import TokenDomain

/// The serial numbers of the demo's key fobs.
///
/// Two digits of the year of manufacture, three of the lot, seven of a running number, and a check digit
/// over lot and number (ISO/IEC 7812-1 annex B, "Luhn"): 26 001 0000002 5.
enum DemoSerials {
  private static let year = "26"
  private static let lot = "001"

  /// - Parameter number: the running number, 0…9999999.
  static func serial(_ number: Int) -> SerialNumber {
    let digits = String(number)
    let counted = lot + String(repeating: "0", count: 7 - digits.utf8.count) + digits
    guard let serial = SerialNumber(year + counted + String(checkDigit(of: counted))) else {
      preconditionFailure("running number \(number) makes no serial number")
    }
    return serial
  }

  /// What makes the sum of the digits, every second one doubled from the right, a multiple of ten.
  private static func checkDigit(of digits: String) -> Int {
    let sum = digits.utf8.reversed().enumerated().reduce(0) { sum, place in
      let digit = Int(place.element - UInt8(ascii: "0"))
      let weighed = place.offset.isMultiple(of: 2) ? 2 * digit : digit
      return sum + weighed / 10 + weighed % 10
    }
    return (10 - sum % 10) % 10
  }
}
