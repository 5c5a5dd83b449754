import Primitives

/// 契約者番号: the seven digits that a customer logs in with.
package struct CustomerNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// In digits.
  package static let length = 7

  /// Seven ASCII digits; leading zeros count.
  package let digits: String

  /// Reads what a person typed: full-width digits, spaces and hyphens are folded.
  ///
  /// Nil if that leaves anything but seven digits.
  package init?(_ typed: some StringProtocol) {
    guard let digits = TypedDigit.digits(in: typed), digits.utf8.count == Self.length else {
      return nil
    }
    self.digits = digits
  }

  /// ``digits``.
  package var description: String { digits }

  /// By the digits.
  package static func < (a: CustomerNumber, b: CustomerNumber) -> Bool { a.digits < b.digits }
}
