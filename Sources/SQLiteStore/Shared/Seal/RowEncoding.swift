import Vault

/// The values of a row one after the other, as bytes that no other values have: each with its kind and, of texts and
/// bytes, its length.
struct RowEncoding {
  /// What tells it from other things that are sealed, and its table, and behind them the values.
  private(set) var bytes: [UInt8]
  /// Where each value begins in ``bytes``.
  private(set) var begins: [Int] = []

  init(_ table: SealedTable) {
    bytes = [StateSealer.Kind.row.rawValue, table.rawValue]
    bytes.reserveCapacity(256)
  }

  private enum Kind {
    static let null: UInt8 = 0
    static let integer: UInt8 = 1
    static let text: UInt8 = 2
    static let bytes: UInt8 = 3
  }

  mutating func addNull() {
    begins.append(bytes.count)
    bytes.append(Kind.null)
  }

  mutating func add(_ integer: Int64) {
    begins.append(bytes.count)
    bytes.append(Kind.integer)
    withUnsafeBytes(of: integer.bigEndian) { bytes += $0 }
  }

  /// Of a text as its bytes, since a database hands a program no more of it than what stands before a zero.
  mutating func add(text: UnsafeRawBufferPointer) { add(Kind.text, text) }

  mutating func add(bytes: UnsafeRawBufferPointer) { add(Kind.bytes, bytes) }

  private mutating func add(_ kind: UInt8, _ value: UnsafeRawBufferPointer) {
    begins.append(bytes.count)
    bytes.append(kind)
    withUnsafeBytes(of: UInt32(value.count).bigEndian) { bytes += $0 }
    bytes += value
  }

  /// Begins again with the values of another row of the same table, in the same memory.
  mutating func removeValues() {
    bytes.removeLast(bytes.count - 2)
    begins.removeAll(keepingCapacity: true)
  }

  func value(_ place: Int) -> StoredValue {
    let value = self[place]
    // Behind the kind, and of these two the length.
    let long = value.dropFirst(1 + MemoryLayout<UInt32>.size)
    return switch value.first {
    case Kind.integer:
      .integer(value.dropFirst().reduce(0) { $0 << 8 | Int64($1) })
    case Kind.text: .text(String(decoding: long, as: UTF8.self))
    case Kind.bytes: .bytes(Array(long))
    default: .null
    }
  }

  /// The bytes of one value.
  subscript(place: Int) -> ArraySlice<UInt8> {
    bytes[begins[place]..<(place + 1 < begins.count ? begins[place + 1] : bytes.count)]
  }
}
