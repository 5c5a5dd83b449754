import CQREncode
import Glibc
import Primitives

/// Why there is no symbol; the text can still be shown in letters.
package enum QRFailure: Error, Hashable, Sendable {
  /// Nothing to encode, or more than a ``SecretBytes`` holds.
  case length(Int)
  /// The process that encodes could not be started; `errno`.
  case system(errno: Int32)
  /// It gave no answer.
  case noAnswer
}

/// A QR code (ISO/IEC 18004), level L, byte mode, of the smallest size that holds the text.
///
/// Its modules say what the text says: they are overwritten when the last copy goes, and are never shown by
/// `print`, string interpolation or a mirror. The quiet zone is not part of it.
package struct QRSymbol: Sendable {
  private let storage: Storage

  /// - Throws: ``QRFailure``.
  package init(_ text: SecretBytes) throws(QRFailure) {
    let storage = Storage()
    let symbol = text.withUnsafeBytes { bytes in
      cq_encode(
        bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count, storage.modules.baseAddress)
    }
    switch symbol.encoding {
    case .encoded: break
    case .impossible_length: throw .length(text.count)
    case .system_failure: throw .system(errno: symbol.error)
    case .no_answer: throw .noAnswer
    }
    storage.size = Int(symbol.size)
    self.storage = storage
  }

  /// Modules of a side: 21, 25, 29 and so on.
  package var size: Int { storage.size }

  /// Whether a module is dark; those outside are light, as the quiet zone is.
  package func isDark(row: Int, column: Int) -> Bool {
    guard (0..<size).contains(row), (0..<size).contains(column) else { return false }
    return storage.modules[row * size + column] != 0
  }

  /// Written only while it is made, therefore safe to send.
  private final class Storage: @unchecked Sendable {
    let modules = UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: Int(CQ_MOST_SIZE * CQ_MOST_SIZE))
    var size = 0

    init() {
      modules.initialize(repeating: 0)
    }

    deinit {
      if let start = modules.baseAddress { explicit_bzero(start, modules.count) }
      modules.deallocate()
    }
  }
}

extension QRSymbol: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "<secret>" }
  package var debugDescription: String { "<secret>" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
