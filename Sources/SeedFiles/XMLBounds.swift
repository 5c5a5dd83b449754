/// How large the parts of an XML file may be, looked at before any of it is parsed: the reader calls itself for
/// every level, and compares each attribute with all that stand before it.
///
/// What is not well-formed is no affair of this: the parser comes to its end there too.
struct XMLBounds {
  /// RFC 6030 has eight levels, without extensions.
  static let deepest = 32
  /// Of one element, namespaces among them.
  static let mostAttributes = 32
  /// A package of a token has some twenty, and ``PSKC/longestFile`` some ten thousand packages.
  static let mostElements = 400_000

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var depth = 0
  private var elements = 0

  /// Whether a file keeps within all of them.
  static func admit(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var bounds = XMLBounds(bytes)
    return bounds.admitsAll()
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private mutating func admitsAll() -> Bool {
    while moves(behind: "<") {
      if stands("!--") {
        guard moves(behind: "-->") else { return true }
      } else if stands("![CDATA[") {
        guard moves(behind: "]]>") else { return true }
      } else if stands("?") {
        guard moves(behind: "?>") else { return true }
      } else if stands("/") {
        depth -= 1
      } else {
        guard admitsTag() else { return false }
      }
    }
    return true
  }

  /// From behind the `<` of a start tag to behind its `>`.
  private mutating func admitsTag() -> Bool {
    elements += 1
    depth += 1
    guard depth <= Self.deepest, elements <= Self.mostElements else { return false }
    var attributes = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: ">"):
        if position >= 2, bytes[position - 2] == UInt8(ascii: "/") { depth -= 1 }
        return true
      case UInt8(ascii: "="):
        attributes += 1
        guard attributes <= Self.mostAttributes else { return false }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        while position < bytes.count, bytes[position] != byte { position += 1 }
        position += 1
      default: break
      }
    }
    return true
  }

  /// Whether `text` stands at this place; then the place is behind it.
  private mutating func stands(_ text: StaticString) -> Bool {
    guard bytes.count - position >= text.utf8CodeUnitCount else { return false }
    for offset in 0..<text.utf8CodeUnitCount
    where bytes[position + offset] != text.utf8Start[offset] {
      return false
    }
    position += text.utf8CodeUnitCount
    return true
  }

  /// Whether `text` stands at this place or later; then the place is behind it.
  private mutating func moves(behind text: StaticString) -> Bool {
    while position < bytes.count {
      if stands(text) { return true }
      position += 1
    }
    return false
  }
}
