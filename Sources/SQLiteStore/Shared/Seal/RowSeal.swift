import Vault

/// What the seals know of one row.
struct RowSeal: Hashable {
  let table: SealedTable
  /// Within its subject.
  let key: String
  let tag: [UInt8]
  /// Of its columns, to name the one that differs.
  let checks: [UInt16]
}

/// Subjects and the seals of their rows, as they are kept in one node.
struct SealBucket {
  private(set) var seals: [(subject: String, rows: [RowSeal])]

  subscript(subject: String) -> [RowSeal]? {
    get { seals.first { $0.subject == subject }?.rows }
    set {
      seals.removeAll { $0.subject == subject }
      guard let newValue else { return }
      let place = seals.firstIndex { $0.subject > subject } ?? seals.count
      seals.insert((subject, newValue), at: place)
    }
  }

  /// - Returns: false if there is one of that name; then nothing is changed.
  mutating func add(_ rows: [RowSeal], of subject: String) -> Bool {
    let place = seals.firstIndex { $0.subject >= subject } ?? seals.count
    guard place == seals.count || seals[place].subject != subject else { return false }
    seals.insert((subject, rows), at: place)
    return true
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(seals.reduce(0) { $0 + 16 + 96 * $1.rows.count })
    func add(_ text: String) {
      bytes.append(UInt8(text.utf8.count))
      bytes += text.utf8
    }
    for (subject, rows) in seals {
      add(subject)
      bytes += [UInt8(rows.count >> 8), UInt8(truncatingIfNeeded: rows.count)]
      for row in rows {
        bytes.append(row.table.rawValue)
        add(row.key)
        bytes += row.tag
        bytes.append(UInt8(row.checks.count))
        for check in row.checks {
          bytes += [UInt8(check >> 8), UInt8(truncatingIfNeeded: check)]
        }
      }
    }
    return bytes
  }

  /// Nil for what was not written by us.
  init?(_ bytes: [UInt8]) {
    var seals: [(subject: String, rows: [RowSeal])] = []
    let isOurs = Self.each(in: bytes) { subject in
      seals.append((String(decoding: subject, as: UTF8.self), []))
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
    guard isOurs else { return nil }
    self.seals = seals
  }

  /// The tag of each row in the bytes of a bucket, with the name of its subject, without making values of the rest.
  ///
  /// - Returns: false for what was not written by us.
  static func eachTag(
    in bytes: [UInt8],
    _ body: (_ subject: UnsafeRawBufferPointer, _ tag: UnsafeRawBufferPointer) throws -> Void
  ) rethrows -> Bool {
    var name = UnsafeRawBufferPointer(start: nil, count: 0)
    return try each(in: bytes) {
      name = $0
    } row: { row in
      try body(name, row.tag)
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

  /// Reads ``bytes``: shows each subject, and after it each of its rows.
  ///
  /// - Parameter row: returns whether it was written by us.
  /// - Returns: false for what was not.
  private static func each(
    in bytes: [UInt8], subject: (UnsafeRawBufferPointer) -> Void,
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
        guard let name = byte().flatMap(take), let count = take(2) else { return false }
        subject(name)
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
