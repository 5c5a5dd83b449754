/// Decimal numbers of a control sequence, between semicolons (ECMA-48 section 5.4.2).
enum SequenceNumbers {
  /// - Returns: one number more than there are semicolons, each at most 9,999; a missing one is 0. Nil for other bytes.
  static func read(_ parameters: Span<UInt8>) -> [Int]? {
    var numbers = [0]
    for index in parameters.indices {
      switch parameters[index] {
      case let digit where (0x30...0x39).contains(digit):
        numbers[numbers.count - 1] = min(numbers[numbers.count - 1] * 10 + Int(digit - 0x30), 9999)
      case UInt8(ascii: ";"): numbers.append(0)
      default: return nil
      }
    }
    return numbers
  }
}
