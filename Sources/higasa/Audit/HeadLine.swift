import TokenDomain
import Primitives

extension Console {
  /// The head of a ledger that was verified, for people to keep: the number of its last row, a space, and its MAC.
  ///
  /// - Parameter more: what an object of JSON has besides.
  func print(
    _ head: LedgerHead, _ listing: ListingOptions, _ more: [(name: String, value: JSONObject.Value)]
  ) throws(OutputFailure) {
    let (row, mac) = (head.row, hexadecimal(head.mac))
    try print(
      listing.json
        ? JSONObject(members: [("row", .number(Int(row))), ("mac", .text(mac))] + more)
          .line(isASCII: isASCII)
        : "\(row) \(mac)")
  }
}
