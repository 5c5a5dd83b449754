import Primitives

/// ASCII that is being typed, perhaps a secret: in a buffer that wipes itself, with the cursor in it.
struct TypedBytes: Sendable {
  private(set) var bytes = SecretBytes()
  /// Before which byte the cursor stands, 0…count.
  private(set) var cursor = 0

  var count: Int { bytes.count }

  mutating func insert(_ byte: UInt8) {
    bytes.insert(byte, at: cursor)
    cursor += 1
  }

  mutating func edit(_ edit: Field.Edit) {
    switch edit {
    case .backspace:
      if cursor > 0 {
        cursor -= 1
        bytes.remove(at: cursor)
      }
    case .delete:
      if cursor < count { bytes.remove(at: cursor) }
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = count
    case .empty:
      bytes.wipe()
      cursor = 0
    }
  }
}
