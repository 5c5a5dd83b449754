import CCommonPasswords

/// The passwords that are guessed first (NIST SP 800-63B section 3.1.1.2: a list of commonly used ones).
package enum CommonPasswords {
  /// So many digits after a common password make no other of it: a year, say.
  private static let mostDigits = 4

  /// Whether a password stands on the list, in capitals or small letters, as it is or before a few digits.
  ///
  /// It is compared where it lies: no copy of it is made.
  package static func contains(_ password: UnsafeRawBufferPointer) -> Bool {
    let digits = password.reversed().prefix { (0x30...0x39).contains($0) }.count
    let stem = password.prefix(digits <= mostDigits ? password.count - digits : password.count)
    var rest = list[...]
    while !rest.isEmpty {
      let line = rest.prefix { $0 != UInt8(ascii: "\n") }
      if isSame(line, password[...]) || isSame(line, stem) { return true }
      rest = rest[line.endIndex...].dropFirst()
    }
    return false
  }

  private static var list: UnsafeRawBufferPointer {
    var length = 0
    let first = common_passwords(&length)
    return UnsafeRawBufferPointer(start: first, count: length)
  }

  private static func isSame(
    _ line: Slice<UnsafeRawBufferPointer>, _ typed: Slice<UnsafeRawBufferPointer>
  ) -> Bool {
    line.count == typed.count
      && zip(line, typed).allSatisfy { known, byte in
        known == ((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
      }
  }
}
