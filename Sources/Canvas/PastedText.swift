import Glibc

/// What a terminal's own paste brought, perhaps a password: lines without what ``TextSanitizer`` refuses, in
/// memory that is overwritten when the last copy goes. It prints as nothing.
package struct PastedText: Sendable {
  private let storage: Storage

  /// - Parameter bytes: UTF-8; CR LF and CR (what terminals send for a line's end) become LF.
  package init(_ bytes: some Collection<UInt8>) {
    storage = Storage(capacity: 3 * bytes.count)
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var isAfterReturn = false
    while true {
      let scalar: Unicode.Scalar
      switch decoder.decode(&iterator) {
      case .scalarValue(let decoded): scalar = decoded
      case .error: scalar = "\u{FFFD}"
      case .emptyInput: return
      }
      if Character(scalar).isNewline {
        if !(isAfterReturn && scalar == "\n") { storage.append("\n") }
      } else if TextSanitizer.admits(scalar) {
        storage.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
  }

  /// Shows `body` one character (Unicode scalar) after the other, lines ended by LF, until it is false.
  package func scalars(_ body: (Unicode.Scalar) -> Bool) {
    var decoder = UTF8()
    var iterator = storage.bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator), body(scalar) {}
  }

  /// Written only while it is made, therefore safe to send.
  private final class Storage: @unchecked Sendable {
    private let memory: UnsafeMutableBufferPointer<UInt8>
    private var count = 0

    init(capacity: Int) {
      memory = .allocate(capacity: capacity)
      memory.initialize(repeating: 0)
    }

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: memory[..<count]) }

    func append(_ scalar: Unicode.Scalar) {
      for byte in UTF8.encode(scalar) ?? .init() {
        memory[count] = byte
        count += 1
      }
    }

    deinit {
      if let start = memory.baseAddress { explicit_bzero(start, memory.count) }
      memory.deallocate()
    }
  }
}

extension PastedText: Hashable {
  package static func == (one: PastedText, other: PastedText) -> Bool {
    one.storage.bytes.elementsEqual(other.storage.bytes)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(bytes: UnsafeRawBufferPointer(storage.bytes))
  }
}

/// For texts that are no secrets.
extension PastedText: ExpressibleByStringLiteral {
  /// As if it had been pasted.
  package init(stringLiteral text: String) {
    self.init(text.utf8)
  }
}

extension PastedText: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "<pasted>" }
  package var debugDescription: String { "<pasted>" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
