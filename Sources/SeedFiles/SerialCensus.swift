import TokenDomain

/// Finds serial numbers that a file has twice, or two that a person would take for one another, in eight bytes for each
/// of a million.
package struct SerialCensus {
  private var marks: [UInt64] = []
  private let seed = UInt64.random(in: .min ... .max)

  /// Of nothing yet.
  package init() {}

  /// Takes note of one.
  package mutating func note(_ serial: SerialNumber) { marks.append(mark(serial)) }

  private func mark(_ serial: SerialNumber) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(seed)
    hasher.combine(serial.look)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  /// Those of which there may be two; looked at once more, they prove it or not.
  package mutating func suspects() -> Suspects {
    marks.sort()
    let twice = zip(marks, marks.dropFirst()).lazy.filter { $0 == $1 }.map { $0.0 }
    defer { marks = [] }
    return Suspects(marks: Set(twice), census: self)
  }

  /// What may stand twice.
  package struct Suspects {
    fileprivate let marks: Set<UInt64>
    fileprivate let census: SerialCensus

    /// Whether there is none.
    package var isEmpty: Bool { marks.isEmpty }

    /// Whether there may be two of it.
    package func contains(_ serial: SerialNumber) -> Bool { marks.contains(census.mark(serial)) }
  }
}
