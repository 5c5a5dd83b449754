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

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
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
    var rest = bytes[...]
    func take(_ count: Int) -> ArraySlice<UInt8>? {
      guard rest.count >= count else { return nil }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
    func number(of count: Int) -> Int? { take(count)?.reduce(0) { $0 << 8 | Int($1) } }
    func text() -> String? {
      number(of: 1).flatMap { take($0) }.map { String(decoding: $0, as: UTF8.self) }
    }
    seals = []
    while !rest.isEmpty {
      guard let subject = text(), let count = number(of: 2) else { return nil }
      var rows: [RowSeal] = []
      for _ in 0..<count {
        guard let table = number(of: 1).flatMap({ SealedTable(rawValue: UInt8($0)) }),
          let key = text(), let tag = take(StateSealer.tagBytes), let checks = number(of: 1),
          let words = take(2 * checks)
        else { return nil }
        let start = words.startIndex
        rows.append(
          RowSeal(
            table: table, key: key, tag: Array(tag),
            checks: (0..<checks).map {
              UInt16(words[start + 2 * $0]) << 8 | UInt16(words[start + 2 * $0 + 1])
            }))
      }
      seals.append((subject, rows))
    }
  }

  /// The same without making values of it: the tag of each row in the bytes of a bucket, with the name of its subject.
  ///
  /// - Returns: false for what was not written by us.
  static func eachTag(
    in bytes: [UInt8],
    _ body: (_ subject: UnsafeRawBufferPointer, _ tag: UnsafeRawBufferPointer) throws -> Void
  ) rethrows -> Bool {
    try bytes.withUnsafeBytes { bytes in
      var place = 0
      func take(_ count: Int) -> UnsafeRawBufferPointer? {
        guard bytes.count - place >= count else { return nil }
        defer { place += count }
        return UnsafeRawBufferPointer(rebasing: bytes[place..<place + count])
      }
      func short() -> UnsafeRawBufferPointer? { take(1).flatMap { take(Int($0[0])) } }
      while place < bytes.count {
        guard let subject = short(), let count = take(2) else { return false }
        for _ in 0..<Int(count[0]) << 8 | Int(count[1]) {
          guard take(1) != nil, short() != nil, let tag = take(StateSealer.tagBytes),
            let checks = take(1), take(2 * Int(checks[0])) != nil
          else { return false }
          try body(subject, tag)
        }
      }
      return true
    }
  }
}
