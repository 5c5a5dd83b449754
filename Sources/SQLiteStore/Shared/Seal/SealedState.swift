import BankService
import Primitives
import TokenDomain
import Vault

/// The sealed rows within one transaction, as a database gives them. What its library throws passes through.
protocol SealedRows: SealTable {
  /// The rows of a subject in one of its tables, in an order that does not change; none where the schema lacks the table.
  func rows(of subject: Subject, in table: SealedTable) throws -> [LoadedRow]
  /// Shows `body` every row of every table in whatever order, with the name of its subject; an empty one if it has
  /// none.
  func eachRow(_ body: (_ subject: UnsafeRawBufferPointer, RowEncoding) throws -> Void) throws
  /// Shows `body` every subject that has a row, and what belongs to none.
  func eachSubject(_ body: (Subject) throws -> Void, stray: (LedgerFault) throws -> Void) throws
  func standing() throws -> (Standing, seal: [UInt8])
  func replace(_ standing: Standing, seal: [UInt8]) throws
  /// The seals that a row of the bank stands for, of whichever schema.
  func tree(under standing: Standing, _ sealer: StateSealer) throws -> SealTree
  /// Shows `body` the tokens of some rows, by the name of the subject.
  func eachToken(
    _ ids: ClosedRange<Int64>, _ body: (_ id: Int64, _ subject: String) throws -> Void
  ) throws
  /// The rows of tokens, in this order.
  func tokens(_ ids: [Int64]) throws -> [LoadedRow]
  /// Removes every node.
  func clearNodes() throws
}

/// What a transaction stands on, and what it leaves: nothing is decided by a row that was not proven to be as it
/// was written, and what is written is sealed before the commit.
///
/// The root of the seals is bound to the ledger's head (``Standing``), and that to the anchor: a row that is put
/// back as it once was does not fit, nor does everything put back together.
final class SealedState {
  private let source: any SealedRows
  private let tail: LedgerTail
  private let schema: Int
  private var keys: EvidenceKeys
  private var sealer: StateSealer { keys.state }
  private var base: (standing: Standing, tree: SealTree)?
  /// Of the subjects that nothing is changed of.
  private var untouched: [Subject: [SealedTable: [KnownRow]]] = [:]
  private var touched: Set<Subject> = []
  /// Tokens that were added, by their rows: a batch has more of them than memory.
  private var addedTokens: ClosedRange<Int64>?
  /// Of those that are touched, since something was written last into their table.
  private var sinceWrite: [SealedTable: [Subject: [KnownRow]]] = [:]
  /// That the bank has from this transaction on; nil if it stays as it is.
  private(set) var newIncarnation: Int64?

  private struct KnownRow {
    let row: LoadedRow
    /// Nil of one that this transaction may have written.
    let seal: RowSeal?
  }

  init(_ source: any SealedRows, _ tail: LedgerTail, _ keys: EvidenceKeys, schema: Int) {
    (self.source, self.tail, self.keys, self.schema) = (source, tail, keys, schema)
  }

  /// The only row of the bank, which everything else is proven by.
  ///
  /// - Throws: ``StoreFailure/keyChanged`` if it was sealed under another key; ``StoreFailure/tampered(_:)``.
  @discardableResult
  func proveBase() throws -> (standing: Standing, tree: SealTree) {
    if let base { return base }
    let (standing, seal) = try source.standing()
    guard try isSealed(standing, by: seal), standing.fingerprint == keys.fingerprint else {
      throw try failure(of: standing, seal)
    }
    let found = (standing, try source.tree(under: standing, sealer))
    base = found
    return found
  }

  private func isSealed(_ standing: Standing, by seal: [UInt8]) throws -> Bool {
    try standing.seal(sealer, schema: schema, tail.head()) == seal
  }

  /// Why the row of the bank is not ours: another key has taken the place of the one that we have, or somebody
  /// wrote over a column.
  private func failure(of standing: Standing, _ seal: [UInt8]) throws -> StoreFailure {
    var own = standing
    own.fingerprint = keys.fingerprint
    if try isSealed(own, by: seal) {
      return .tampered(.record(table: "bank", key: "1", column: "key_fingerprint"))
    }
    guard standing.fingerprint == keys.fingerprint else { return .keyChanged }
    var other = standing
    other.isDemo.toggle()
    return .tampered(
      .record(
        table: "bank", key: "1", column: try isSealed(other, by: seal) ? "is_demo" : nil))
  }

  /// The rows of a subject in one of its tables, proven to be as they were written.
  ///
  /// - Throws: ``StoreFailure/tampered(_:)`` with what is not.
  func rows(of subject: Subject, in table: SealedTable) throws -> [LoadedRow] {
    guard touched.contains(subject) else {
      return try provenRows(of: subject)[table]?.map(\.row) ?? []
    }
    if let known = sinceWrite[table]?[subject] { return known.map(\.row) }
    // It was proven when it was touched, and what was written since is ours.
    let found = try source.rows(of: subject, in: table)
    keep(found.map { KnownRow(row: $0, seal: nil) }, of: subject, in: table)
    return found
  }

  /// Proves a subject.
  ///
  /// - Throws: ``StoreFailure/tampered(_:)`` with what is not as it was written.
  func prove(_ subject: Subject) throws {
    if !touched.contains(subject) { _ = try provenRows(of: subject) }
  }

  private func provenRows(of subject: Subject) throws -> [SealedTable: [KnownRow]] {
    if let known = untouched[subject] { return known }
    let rows = try allRows(of: subject)
    let seals = try proveBase().tree.rows(of: subject.name) ?? []
    if let fault = fault(of: subject, rows, seals) { throw StoreFailure.tampered(fault) }
    // A review looks at more of them than memory has room for; what is let go is proven again.
    if untouched.count >= Self.mostKept {
      untouched.removeAll(keepingCapacity: true)
      base?.tree.forgetBuckets()
    }
    var found: [SealedTable: [KnownRow]] = [:]
    for (row, seal) in zip(rows, seals) {
      found[row.table, default: []].append(KnownRow(row: row, seal: seal))
    }
    untouched[subject] = found
    return found
  }

  private func allRows(of subject: Subject) throws -> [LoadedRow] {
    try subject.tables.flatMap { try source.rows(of: subject, in: $0) }
  }

  private func keep(_ rows: [KnownRow], of subject: Subject, in table: SealedTable) {
    if sinceWrite[table, default: [:]].count >= Self.mostKept { sinceWrite[table] = [:] }
    sinceWrite[table, default: [:]][subject] = rows
  }

  private static let mostKept = 4_096

  /// Takes note that a token was added which nobody has touched, nor does so in this transaction.
  func noteAdded(token id: Int64) {
    addedTokens = min(id, addedTokens?.lowerBound ?? id)...max(id, addedTokens?.upperBound ?? id)
  }

  /// Takes note that a subject is about to be changed; it is proven first, so that nothing forged is sealed.
  func touch(_ subject: Subject) throws {
    guard !touched.contains(subject) else { return }
    let known = try provenRows(of: subject)
    untouched[subject] = nil
    touched.insert(subject)
    for table in subject.tables { keep(known[table] ?? [], of: subject, in: table) }
  }

  /// Takes note that something was written into a table: what was read in it of the subjects that are being changed is
  /// read again. Nothing is looked for, since a transaction may write a hundred thousand.
  func noteWrite(in table: SealedTable) {
    for changed in [table] + table.changedAlong {
      sinceWrite[changed]?.removeAll(keepingCapacity: true)
    }
  }

  /// What is not as it was sealed.
  private func fault(
    of subject: Subject, _ rows: [LoadedRow], _ seals: [RowSeal]
  ) -> LedgerFault? {
    let tags = rows.map { $0.tag(sealer) }
    guard !seals.lazy.map({ $0.tag }).elementsEqual(tags) else { return nil }
    for (row, tag) in zip(rows, tags) {
      guard let seal = seals.first(where: { $0.table == row.table && $0.key == row.key }) else {
        return .recordAdded(table: row.table.name, key: subject.key(of: row.table, row.key))
      }
      guard seal.tag != tag else { continue }
      let differing = zip(row.checks, seal.checks).enumerated().first { $1.0 != $1.1 }?.offset
      return .record(
        table: row.table.name, key: subject.key(of: row.table, row.key),
        column: differing.map { row.columns.names[$0] })
    }
    let gone = seals.first { seal in
      !rows.contains { $0.table == seal.table && $0.key == seal.key }
    }
    return gone.map {
      .recordMissing(table: $0.table.name, key: subject.key(of: $0.table, $0.key))
    } ?? .record(table: "seal", key: subject.text, column: nil)
  }

  /// Takes note of an incarnation to be sealed.
  func begin(incarnation: Int64) throws {
    var (standing, tree) = try proveBase()
    standing.incarnation = incarnation
    (base, newIncarnation) = ((standing, tree), incarnation)
  }

  /// Seals what was changed, and binds all of it to the ledger's head. To be called when everything is written.
  func settle() throws {
    guard !touched.isEmpty || addedTokens != nil || tail.former != nil else { return }
    let (standing, tree) = try proveBase()
    if let addedTokens { try sealTokens(addedTokens, in: tree) }
    for subject in touched {
      let rows = try subject.tables.flatMap { table in
        try sinceWrite[table]?[subject]
          ?? source.rows(of: subject, in: table).map { KnownRow(row: $0, seal: nil) }
      }
      try tree.set(
        SealBucket.Entry(subject.name, rows.map { $0.seal ?? $0.row.seal(sealer) }))
    }
    (touched, sinceWrite, addedTokens) = ([], [:], nil)
    try tree.settle()
    try replace(standing, by: tree)
  }

  /// In the order of the tree, so that each of its nodes is written once; those of some thousands of nodes at a time are
  /// read in the order of the table, since neighbours stand on one page.
  private func sealTokens(_ ids: ClosedRange<Int64>, in tree: SealTree) throws {
    // The bucket in the upper half, the place among the rows in the lower one.
    var places: [UInt64] = []
    places.reserveCapacity(ids.count)
    try source.eachToken(ids) { id, subject in
      let place = UInt64(SealTree.bucket(of: subject)) << 32
      places.append(place | UInt64(truncatingIfNeeded: id - ids.lowerBound) & 0xFFFF_FFFF)
    }
    places.sort()
    for first in stride(from: 0, to: places.count, by: Self.mostSorted) {
      let part = places[first..<min(first + Self.mostSorted, places.count)]
        .sorted { $0 & 0xFFFF_FFFF < $1 & 0xFFFF_FFFF }
      // Some are sealed while the next ones are read.
      var sealed: [SealedToken] = []
      sealed.reserveCapacity(part.count)
      var sealing: Ahead<[SealedToken], BankFailure>?
      for begin in stride(from: 0, to: part.count, by: Self.mostKept) {
        let some = part[begin..<min(begin + Self.mostKept, part.count)]
        let rows = try source.tokens(some.map { ids.lowerBound + Int64($0 & 0xFFFF_FFFF) })
        if let sealing { sealed += try sealing.value() }
        let (sealer, tokens) = (sealer, Array(zip(some.map { Int($0 >> 32) }, rows)))
        sealing = Ahead { () throws(BankFailure) in
          try atOnce(tokens) { (bucket, row) throws(BankFailure) in
            let serial = try row.stored.text("serial") { SerialNumber($0) }
            return SealedToken(
              bucket: bucket,
              entry: SealBucket.Entry(Subject.token(serial).name, [row.seal(sealer)]))
          }
        }
      }
      if let sealing { sealed += try sealing.value() }
      try add(sealed.sorted { $0.bucket < $1.bucket }, to: tree)
    }
  }

  private static let mostSorted = 16_384

  private struct SealedToken: Sendable {
    let bucket: Int
    let entry: SealBucket.Entry
  }

  /// - Parameter tokens: those of one bucket stand together.
  private func add(_ tokens: [SealedToken], to tree: SealTree) throws {
    var first = 0
    while first < tokens.count {
      let bucket = tokens[first].bucket
      let end = tokens[first...].firstIndex { $0.bucket != bucket } ?? tokens.count
      if let name = try tree.add(tokens[first..<end].lazy.map(\.entry), toBucket: bucket) {
        // There was one of this serial number, and somebody took it away.
        throw StoreFailure.tampered(
          .recordMissing(table: "token", key: Subject(name: name)?.text ?? name))
      }
      first = end
    }
    try tree.settle()
    tree.forgetBuckets()
  }

  private func replace(_ standing: Standing, by tree: SealTree) throws {
    var standing = standing
    standing.root = tree.root
    try source.replace(
      standing, seal: standing.seal(sealer, schema: schema, tail.head()))
    base = (standing, tree)
  }

  /// Seals everything there is: a new bank, one of before there were seals, or under another key.
  func sealEverything(_ standing: Standing, under new: EvidenceKeys? = nil) throws {
    keys = new ?? keys
    try source.clearNodes()
    let tree = SealTree(source, sealer, root: [])
    var pending = 0
    try source.eachSubject { subject in
      try tree.set(
        SealBucket.Entry(subject.name, allRows(of: subject).map { $0.seal(sealer) }))
      pending += 1
      // A large bank has more of them than memory.
      if pending.isMultiple(of: 10_000) {
        try tree.settle()
        tree.forgetBuckets()
      }
    } stray: {
      throw StoreFailure.tampered($0)
    }
    try tree.settle()
    (touched, addedTokens, untouched, sinceWrite) = ([], nil, [:], [:])
    try replace(standing, by: tree)
  }

  /// Compares everything there is with its seals: first all of it at once, row by row as the tables have it and seal
  /// by seal as the tree has it; and if that is not the same, subject by subject, to name what differs.
  ///
  /// - Throws: ``StoreFailure/tampered(_:)`` with the first that is not as it was written.
  func verify() throws {
    let tree = try proveBase().tree
    let salt = UInt64.random(in: .min ... .max)
    let there = RowSummer(sealer, salt: salt)
    try source.eachRow { there.add($0, $1.bytes) }
    var sealed = RowSum(salt)
    try tree.eachTag { sealed.add($0, $1) }
    guard there.total() != sealed else { return }
    try findFault(in: tree)
    // Nothing differs, and still it was not the same.
    throw StoreFailure.tampered(.record(table: "seal", key: "", column: nil))
  }

  private func findFault(in tree: SealTree) throws {
    var count = 0
    try source.eachSubject { subject in
      let seals = try tree.rows(of: subject.name) ?? []
      if let fault = try fault(of: subject, allRows(of: subject), seals) {
        throw StoreFailure.tampered(fault)
      }
      // A large bank has more of them than memory.
      tree.forgetBucket(of: subject.name)
      count += 1
    } stray: {
      throw StoreFailure.tampered($0)
    }
    var sealed = 0
    try tree.eachSubject { _, _ in sealed += 1 }
    guard sealed != count else { return }
    try tree.eachSubject { name, seals in
      guard let subject = Subject(name: name), let seal = seals.first else {
        throw StoreFailure.tampered(.record(table: "seal", key: name, column: nil))
      }
      if try allRows(of: subject).isEmpty {
        throw StoreFailure.tampered(
          .recordMissing(table: seal.table.name, key: subject.key(of: seal.table, seal.key)))
      }
    }
  }
}

extension Subject {
  /// A row of it, as people find it.
  fileprivate func key(of table: SealedTable, _ key: String) -> String {
    switch table {
    case .customer, .token, .stranger, .batch, .institution: text
    case .credential, .source: "\(text) \(key)"
    case .issue, .miss: key
    }
  }
}
