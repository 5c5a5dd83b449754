import TokenDomain
import Vault
import Primitives

/// What a bank signs of an export of its ledger (rules §5.14): a line among its rows, about every byte before it.
enum ExportStatement {
  /// So many rows are above, after every ``interval`` of them.
  case checkpoint(rows: Int)
  /// The last line: so many rows are above, of a ledger with this head.
  case end(LedgerHead, rows: Int)

  static let interval = 1_000

  /// The line.
  ///
  /// - Parameter digest: of every byte before it.
  /// - Returns: nil if there was no memory for a signature.
  func line(over digest: [UInt8], signedBy key: SigningKey) -> String? {
    let unsigned = unsigned(over: digest)
    return key.signature(of: Self.message(unsigned)).map { signature in
      unsigned.dropLast() + Self.signatureMark + hexadecimal(signature) + Self.lineEnd
    }
  }

  /// Whether it is this statement that a line makes, and the holder of the key signed it.
  func isMade(by line: String, over digest: [UInt8], signedWith publicKey: [UInt8]) -> Bool {
    let unsigned = unsigned(over: digest)
    let beginning = unsigned.dropLast() + Self.signatureMark
    guard line.hasPrefix(beginning), line.hasSuffix(Self.lineEnd),
      let signature = bytes(
        hexadecimal: line.dropFirst(beginning.count).dropLast(Self.lineEnd.count))
    else { return false }
    return SigningKey.isSigned(Self.message(unsigned), by: publicKey, signature)
  }

  private static let signatureMark = ",\"signature\":\""
  private static let lineEnd = "\"}"

  private func unsigned(over digest: [UInt8]) -> String {
    let about: [(name: String, value: JSONObject.Value)] =
      switch self {
      case .checkpoint(let rows): [("checkpoint", .number(rows))]
      case .end(let head, let rows):
        [
          ("head", .number(Int(head.row))), ("mac", .text(hexadecimal(head.mac))),
          ("rows", .number(rows)),
        ]
      }
    return JSONObject(members: about + [("sha256", .text(hexadecimal(digest)))])
      .line(isASCII: true)
  }

  /// What is signed: the line without its signature, behind a word that no other text of ours begins with.
  private static func message(_ unsigned: String) -> [UInt8] {
    Array("higasa-export=1 \(unsigned)".utf8)
  }
}
