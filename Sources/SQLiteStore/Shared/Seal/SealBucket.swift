import Vault

/// Subjects and the seals of their rows, as they are kept in one node: one behind the other, by name.
///
/// Of a subject: its name, in two bytes how many rows it has, and of each row its table, its key within the subject, the
/// tag, and how many checks there are with two bytes each. Texts have their length in a byte before them. Of a large bank a
/// bucket has many subjects: whoever asks for one makes values of that one alone, and what is set takes its place among the
/// others as they are.
struct SealBucket {
  private(set) var bytes: [UInt8]

  /// Nil for what was not written by us.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    let isOurs = Self.each(in: bytes[...]) { _, _ in
    } row: {
      SealedTable(rawValue: $0.table) != nil
    }
    guard isOurs else { return nil }
  }

  subscript(subject: String) -> [RowSeal]? {
    let place = place(of: subject)
    return place.isEmpty ? nil : Self.seals(in: bytes[place]).first?.rows
  }

  /// Puts a subject in the place of what was there of it; without rows it is gone.
  ///
  /// - Returns: whether that changed anything.
  mutating func set(_ subject: Entry) -> Bool {
    let place = place(of: subject.name)
    guard bytes[place] != subject.bytes[...] else { return false }
    bytes.replaceSubrange(place, with: subject.bytes)
    return true
  }

  /// - Returns: false if there is one of that name; then nothing is changed.
  mutating func add(_ subject: Entry) -> Bool {
    let place = place(of: subject.name)
    guard place.isEmpty else { return false }
    bytes.replaceSubrange(place, with: subject.bytes)
    return true
  }

  /// A subject as it stands in a bucket; without rows it stands in none.
  struct Entry: Sendable {
    let name: String
    fileprivate let bytes: [UInt8]

    init(_ name: String, _ rows: [RowSeal]) {
      (self.name, bytes) = (name, rows.isEmpty ? [] : SealBucket.bytes(of: name, rows))
    }
  }

  /// All of them.
  var seals: [(subject: String, rows: [RowSeal])] { Self.seals(in: bytes[...]) }

  /// Where a subject stands; where it is not, nothing at the place that it would have.
  private func place(of subject: String) -> Range<Int> {
    var (begin, end): (Int?, Int?)
    let wanted = Array(subject.utf8)
    _ = Self.each(in: bytes[...]) { name, place in
      if begin != nil {
        end = end ?? place
      } else if !name.lexicographicallyPrecedes(wanted) {
        begin = place
        if !name.elementsEqual(wanted) { end = place }
      }
    } row: { _ in
      true
    }
    return (begin ?? bytes.count)..<(end ?? bytes.count)
  }

  private static func seals(
    in bytes: ArraySlice<UInt8>
  ) -> [(subject: String, rows: [RowSeal])] {
    var seals: [(subject: String, rows: [RowSeal])] = []
    _ = each(in: bytes) { name, _ in
      seals.append((String(decoding: name, as: UTF8.self), []))
    } row: { row in
      guard let table = SealedTable(rawValue: row.table) else { return false }
      seals[seals.count - 1].rows.append(
        RowSeal(
          table: table, key: String(decoding: row.key, as: UTF8.self), tag: Array(row.tag),
          checks: stride(from: 0, to: row.checks.count, by: 2).map {
            UInt16(row.checks[$0]) << 8 | UInt16(row.checks[$0 + 1])
          }))
      return true
    }
    return seals
  }

  private static func bytes(of subject: String, _ rows: [RowSeal]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16 + 96 * rows.count)
    func add(_ text: String) {
      bytes.append(UInt8(text.utf8.count))
      bytes += text.utf8
    }
    add(subject)
    bytes += [UInt8(rows.count >> 8), UInt8(truncatingIfNeeded: rows.count)]
    for row in rows {
      bytes.append(row.table.rawValue)
      add(row.key)
      bytes += row.tag
      bytes.append(UInt8(row.checks.count))
      for check in row.checks {
        bytes.append(UInt8(check >> 8))
        bytes.append(UInt8(truncatingIfNeeded: check))
      }
    }
    return bytes
  }

  /// The tag of each row in the bytes of a bucket, with the name of its subject, without making values of the rest.
  ///
  /// - Returns: false for what was not written by us.
  static func eachTag(
    in bytes: [UInt8],
    _ body: (_ subject: UnsafeRawBufferPointer, _ tag: UnsafeRawBufferPointer) throws -> Void
  ) rethrows -> Bool {
    var subject = UnsafeRawBufferPointer(start: nil, count: 0)
    return try each(in: bytes[...]) { name, _ in
      subject = name
    } row: { row in
      try body(subject, row.tag)
      return true
    }
  }

  /// What ``bytes`` has of a row.
  private struct WrittenRow {
    let table: UInt8
    let key: UnsafeRawBufferPointer
    let tag: UnsafeRawBufferPointer
    /// Two bytes each.
    let checks: UnsafeRawBufferPointer
  }

  /// Reads ``bytes``: shows each subject with the place where it begins, and after it each of its rows.
  ///
  /// - Parameter row: returns whether it was written by us.
  /// - Returns: false for what was not.
  private static func each(
    in bytes: ArraySlice<UInt8>, subject: (_ name: UnsafeRawBufferPointer, _ place: Int) -> Void,
    row: (WrittenRow) throws -> Bool
  ) rethrows -> Bool {
    try bytes.withUnsafeBytes { bytes in
      var place = 0
      func take(_ count: Int) -> UnsafeRawBufferPointer? {
        guard bytes.count - place >= count else { return nil }
        defer { place += count }
        return UnsafeRawBufferPointer(rebasing: bytes[place..<place + count])
      }
      func byte() -> Int? { take(1).map { Int($0[0]) } }
      while place < bytes.count {
        let begin = place
        guard let name = byte().flatMap(take), let count = take(2) else { return false }
        subject(name, begin)
        for _ in 0..<Int(count[0]) << 8 | Int(count[1]) {
          guard let table = take(1), let key = byte().flatMap(take),
            let tag = take(StateSealer.tagBytes), let checks = byte().flatMap({ take(2 * $0) }),
            try row(WrittenRow(table: table[0], key: key, tag: tag, checks: checks))
          else { return false }
        }
      }
      return true
    }
  }
}
