/// What a part of a screen stands for, so that it can be pointed at.
package enum Touch: Hashable, Sendable {
  /// The field of this label.
  case field(String)
  /// The button of this label.
  case button(String)
  /// The choice of this number.
  case choice(Int)
  /// Whatever this key does.
  case key(Key)

  /// What a number does.
  package static func number(_ number: Int) -> Touch {
    .key(.character(Unicode.Scalar(UInt8(ascii: "0") + UInt8(clamping: min(number, 9)))))
  }

  /// Where it stands in a line.
  package struct Area: Hashable, Sendable {
    /// Columns, from 0.
    package let columns: Range<Int>
    /// What stands there.
    package let touch: Touch

    /// The same so many columns further right.
    func shifted(by columns: Int) -> Area {
      let (first, end) = (self.columns.lowerBound + columns, self.columns.upperBound + columns)
      return Area(columns: first..<end, touch: touch)
    }
  }
}
