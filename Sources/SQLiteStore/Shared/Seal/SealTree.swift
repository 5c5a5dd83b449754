import BankService
import Vault

/// The table of the seals within one transaction. What its library throws passes through.
protocol SealTable {
  func body(ofNode node: Int) throws -> [UInt8]?
  func replace(_ body: [UInt8], ofNode node: Int) throws
}

/// The seals of all rows as a tree (Merkle's): each node has the tags of those below it, so that one value at the
/// root stands for every row there is, and a row is proven by the few nodes on the way to it.
///
/// Three levels of 64 children each lead to 262,144 buckets of subjects; what is empty is not there.
final class SealTree {
  private static let fanOut = 64
  private static let levels = 3
  private static let bucketCount = fanOut * fanOut * fanOut

  private let table: any SealTable
  private let sealer: StateSealer
  /// Those above the buckets: what is proven, or was changed by this transaction.
  private var nodes: [Int: [UInt8]] = [:]
  /// By number; those that were read in this transaction, and how they are now.
  private var buckets: [Int: SealBucket] = [:]
  private var changed: Set<Int> = []
  private(set) var root: [UInt8]

  /// - Parameter root: the root node as it was proven; of a tree without anything in it, nothing.
  init(_ table: any SealTable, _ sealer: StateSealer, root: [UInt8]) {
    (self.table, self.sealer, self.root) = (table, sealer, root)
    nodes[Self.rootNode] = root
  }

  /// Of the schemas that had their root among the other nodes.
  ///
  /// - Throws: ``StoreFailure/tampered(_:)`` if it is not as it was written.
  convenience init(_ table: any SealTable, _ sealer: StateSealer, tagOfRoot tag: [UInt8]) throws {
    let root = try table.body(ofNode: Self.rootNode) ?? []
    guard Self.tag(of: root, node: Self.rootNode, sealer) == tag else {
      throw Self.fault(Self.rootNode)
    }
    self.init(table, sealer, root: root)
  }

  private static let rootNode = 0

  private static func tag(of body: [UInt8], node: Int, _ sealer: StateSealer) -> [UInt8] {
    var bytes = [StateSealer.Kind.node.rawValue]
    bytes.reserveCapacity(1 + MemoryLayout<Int64>.size + body.count)
    withUnsafeBytes(of: Int64(node).bigEndian) { bytes += $0 }
    bytes += body
    return sealer.tag(of: bytes)
  }

  /// The nodes on the way to a bucket, from the root to the bucket itself.
  private static func way(to bucket: Int) -> [Int] {
    var way: [Int] = []
    var (first, width) = (0, 1)
    for level in 0...levels {
      way.append(first + bucket / (bucketCount / width))
      guard level < levels else { break }
      first += width
      width *= fanOut
    }
    return way
  }

  /// In which of the buckets a subject is.
  static func bucket(of subject: String) -> Int {
    StateSealer.place(of: Array(subject.utf8), among: bucketCount)
  }

  /// The number of a node among those of its parent.
  private static func index(ofStep step: Int, to bucket: Int) -> UInt8 {
    let shift = (levels - 1 - step) * 6
    return UInt8(bucket >> shift & (fanOut - 1))
  }

  /// What was sealed of a subject; nil if nothing was.
  ///
  /// - Throws: ``StoreFailure/tampered(_:)`` if a node on the way to it is not as it was written.
  func rows(of subject: String) throws -> [RowSeal]? {
    try bucket(Self.bucket(of: subject))[subject]
  }

  /// Lets go of the bucket that a subject is in; it is read and proven again if it is asked for.
  func forgetBucket(of subject: String) { forget(Self.bucket(of: subject)) }

  private func forget(_ bucket: Int) {
    if !changed.contains(bucket) { buckets[bucket] = nil }
  }

  /// The same of all that can be read and proven again.
  func forgetBuckets() { buckets = buckets.filter { changed.contains($0.key) } }

  /// Every subject that was sealed, with the seals of its rows.
  func eachSubject(_ body: (_ subject: String, _ rows: [RowSeal]) throws -> Void) throws {
    try visit(step: 0, first: 0) { bucket in
      for (subject, rows) in try self.bucket(bucket).seals { try body(subject, rows) }
    }
  }

  /// The tag of every row that was sealed, with the name of its subject.
  func eachTag(
    _ body: (_ subject: UnsafeRawBufferPointer, _ tag: UnsafeRawBufferPointer) throws -> Void
  ) throws {
    try visit(step: 0, first: 0) { bucket in
      let way = Self.way(to: bucket)
      let sealed = try node(Self.levels, on: way, to: bucket)
      guard try SealBucket.eachTag(in: sealed, body) else { throw Self.fault(way[Self.levels]) }
    }
  }

  /// Shows `body` every bucket that is there.
  ///
  /// - Parameter first: the first bucket below the node.
  private func visit(step: Int, first: Int, _ body: (_ bucket: Int) throws -> Void) throws {
    guard step < Self.levels else { return try body(first) }
    let way = Self.way(to: first)
    let children = try node(step, on: way, to: first)
    for start in stride(from: 0, to: children.count, by: Self.childBytes) {
      let below = first + Int(children[start]) << ((Self.levels - 1 - step) * 6)
      try visit(step: step + 1, first: below, body)
      // A large bank has more of them than memory.
      if step + 1 == Self.levels {
        forget(below)
      } else {
        nodes[Self.way(to: below)[step + 1]] = nil
      }
    }
  }

  private func bucket(_ bucket: Int) throws -> SealBucket {
    if let known = buckets[bucket] { return known }
    let way = Self.way(to: bucket)
    let body = try node(Self.levels, on: way, to: bucket)
    guard let sealed = SealBucket(body) else { throw Self.fault(way[Self.levels]) }
    buckets[bucket] = sealed
    return sealed
  }

  /// The body of a node, proven by those above it.
  private func node(_ step: Int, on way: [Int], to bucket: Int) throws -> [UInt8] {
    if let known = nodes[way[step]] { return known }
    let parent = try node(step - 1, on: way, to: bucket)
    let expected = Self.child(Self.index(ofStep: step - 1, to: bucket), in: parent)
    let body = try table.body(ofNode: way[step])
    guard let expected else {
      // Above it, nothing is known of it.
      guard body == nil else { throw Self.fault(way[step]) }
      return []
    }
    guard Self.tag(of: body ?? [], node: way[step], sealer) == expected else {
      throw Self.fault(way[step])
    }
    // A bucket is kept as what is made of it.
    if step < Self.levels { nodes[way[step]] = body ?? [] }
    return body ?? []
  }

  private static func fault(_ node: Int) -> StoreFailure {
    .tampered(.record(table: "seal", key: "\(node)", column: "body"))
  }

  /// Of a node: the index of each child and its tag, by index.
  private static let childBytes = 1 + StateSealer.tagBytes

  private static func child(_ index: UInt8, in body: [UInt8]) -> [UInt8]? {
    for start in stride(from: 0, to: body.count, by: childBytes) where body[start] == index {
      guard start + childBytes <= body.count else { return nil }
      return Array(body[start + 1..<start + childBytes])
    }
    return nil
  }

  private static func set(_ tag: [UInt8], of index: UInt8, in body: inout [UInt8]) {
    let starts = stride(from: 0, to: body.count, by: childBytes)
    let place = starts.first { body[$0] >= index } ?? body.count
    let end = place < body.count && body[place] == index ? place + childBytes : place
    body.replaceSubrange(place..<end, with: [index] + tag)
  }

  /// Takes note of what a subject is from now on; without rows it is gone.
  func set(_ subject: SealBucket.Entry) throws {
    let number = Self.bucket(of: subject.name)
    var bucket = try bucket(number)
    guard bucket.set(subject) else { return }
    buckets[number] = bucket
    changed.insert(number)
  }

  /// Takes note of subjects of one bucket that there were none of.
  ///
  /// - Returns: the first of them that there is one of; then nothing is changed.
  func add(
    _ subjects: some Sequence<SealBucket.Entry>, toBucket number: Int
  ) throws -> String? {
    var bucket = try bucket(number)
    for subject in subjects where !bucket.add(subject) { return subject.name }
    buckets[number] = bucket
    changed.insert(number)
    return nil
  }

  /// Writes what was changed, and proves it up to the root.
  func settle() throws {
    var tags: [Int: [UInt8]] = [:]
    for number in changed {
      let way = Self.way(to: number)
      // The nodes above are known by now: nothing is changed that was not read.
      _ = try node(Self.levels - 1, on: way, to: number)
      let body = try bucket(number).bytes
      try table.replace(body, ofNode: way[Self.levels])
      tags[number] = Self.tag(of: body, node: way[Self.levels], sealer)
    }
    changed = []
    // From the buckets up: the tags of one level are what changes in the nodes of the next.
    for step in stride(from: Self.levels - 1, through: 0, by: -1) {
      var above: [Int: [UInt8]] = [:]
      let parents = Dictionary(grouping: tags.keys) { Self.way(to: $0)[step] }
      for (parent, children) in parents {
        var body = nodes[parent] ?? []
        for bucket in children {
          guard let tag = tags[bucket] else { continue }
          Self.set(tag, of: Self.index(ofStep: step, to: bucket), in: &body)
        }
        guard step > 0 else {
          // It is in the row of the bank.
          (root, nodes[Self.rootNode]) = (body, body)
          continue
        }
        nodes[parent] = body
        try table.replace(body, ofNode: parent)
        if let bucket = children.first {
          above[bucket] = Self.tag(of: body, node: parent, sealer)
        }
      }
      tags = above
    }
  }
}
