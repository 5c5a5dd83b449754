import Glibc

/// Bytes that must not outlive their use: a password, a one-time password, an opened seed.
///
/// A value: copies are independent. The memory is of a fixed size (growing would leave a copy behind),
/// is overwritten when the last copy goes, and is never shown by `print`, string interpolation,
/// a debugger's mirror or a failed test's message.
package struct SecretBytes: Sendable {
  /// The most bytes one value can hold; longer than any password, code or seed we take.
  package static let capacity = 256

  private var storage: Storage

  /// Holds no byte yet.
  package init() {
    storage = Storage()
  }

  /// - Parameter bytes: at most ``capacity`` of them; the caller wipes its own copy.
  /// - Precondition: `bytes.count <= SecretBytes.capacity`.
  package init(_ bytes: some Collection<UInt8>) {
    precondition(bytes.count <= Self.capacity, "a secret longer than its buffer")
    storage = Storage()
    for byte in bytes { append(byte) }
  }

  /// How many bytes it holds, 0…``capacity``.
  package var count: Int { storage.count }
  /// Whether ``count`` is 0.
  package var isEmpty: Bool { storage.count == 0 }

  /// Adds one byte at the end.
  ///
  /// - Returns: whether there was room.
  @discardableResult
  package mutating func append(_ byte: UInt8) -> Bool {
    insert(byte, at: count)
  }

  /// Adds one byte before position `index` (0…count).
  ///
  /// - Returns: whether there was room.
  @discardableResult
  package mutating func insert(_ byte: UInt8, at index: Int) -> Bool {
    precondition((0...count).contains(index))
    guard count < Self.capacity else { return false }
    makeUnique()
    let bytes = storage.bytes
    var position = storage.count
    while position > index {
      bytes[position] = bytes[position - 1]
      position -= 1
    }
    bytes[index] = byte
    storage.count += 1
    return true
  }

  /// Takes out the byte at position `index` (0..<count); those behind it close up.
  package mutating func remove(at index: Int) {
    precondition((0..<count).contains(index))
    makeUnique()
    let bytes = storage.bytes
    for position in index..<(storage.count - 1) { bytes[position] = bytes[position + 1] }
    storage.count -= 1
    bytes[storage.count] = 0
  }

  /// Forgets what this value holds; other copies keep theirs.
  package mutating func wipe() {
    if isKnownUniquelyReferenced(&storage) {
      storage.wipe()
    } else {
      storage = Storage()
    }
  }

  /// Lends the bytes for the length of `body`; the pointer must not leave it.
  package func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(start: storage.bytes, count: count))
  }

  /// Whether both hold the same bytes, in a time that depends on their lengths only.
  package func equalsInConstantTime(_ other: SecretBytes) -> Bool {
    guard count == other.count else { return false }
    var difference: UInt8 = 0
    for index in 0..<count { difference |= storage.bytes[index] ^ other.storage.bytes[index] }
    return difference == 0
  }

  private mutating func makeUnique() {
    if !isKnownUniquelyReferenced(&storage) { storage = Storage(copying: storage) }
  }

  /// Written only while uniquely referenced (copy on write), therefore safe to send.
  private final class Storage: @unchecked Sendable {
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: SecretBytes.capacity)
    var count = 0

    init() {
      bytes.initialize(repeating: 0, count: SecretBytes.capacity)
    }

    init(copying other: Storage) {
      bytes.initialize(from: other.bytes, count: SecretBytes.capacity)
      count = other.count
    }

    func wipe() {
      explicit_bzero(bytes, SecretBytes.capacity)
      count = 0
    }

    deinit {
      wipe()
      bytes.deallocate()
    }
  }
}

extension SecretBytes: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "<secret>" }
  package var debugDescription: String { "<secret>" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
