import Foundation

/// A measured value in its unit.
struct Figure {
  enum Unit: String {
    case milliseconds = "ms"
    case bytes = "B"
    case mebibytes = "MiB"
    case perSecond = "/s"
  }

  let value: Double
  let unit: Unit

  static func milliseconds(_ durations: [Duration]) -> Figure {
    Figure(value: median(durations.map { $0 / .milliseconds(1) }), unit: .milliseconds)
  }

  /// - Parameter part: of the values that are less, 0 to 1.
  static func milliseconds(_ durations: [Duration], at part: Double) -> Figure {
    let sorted = durations.map { $0 / .milliseconds(1) }.sorted()
    let place = min(sorted.count - 1, Int(Double(sorted.count) * part))
    return Figure(value: sorted.isEmpty ? 0 : sorted[place], unit: .milliseconds)
  }

  static func mebibytes(ofKibibytes kibibytes: Int) -> Figure {
    Figure(value: Double(kibibytes) / 1024, unit: .mebibytes)
  }

  static func bytes(_ count: Int) -> Figure {
    Figure(value: Double(count), unit: .bytes)
  }

  static func perSecond(_ count: Int, in rounds: [Duration]) -> Figure {
    Figure(value: median(rounds.map { Double(count) / ($0 / .seconds(1)) }), unit: .perSecond)
  }

  var text: String {
    let digits =
      switch unit {
      case .milliseconds: 3
      case .bytes, .perSecond: 0
      case .mebibytes: 1
      }
    return value.text(decimals: digits) + " " + unit.rawValue
  }
}

/// The middle of an odd number of values, the upper middle of an even one; 0 of none.
///
/// On a machine that does other things too, a mean tells of those.
func median(_ values: [Double]) -> Double {
  values.isEmpty ? 0 : values.sorted()[values.count / 2]
}

extension Double {
  func text(decimals: Int) -> String {
    String(format: "%.\(decimals)f", self)
  }
}
