import BankService
import Glibc
import Synchronization
import TokenDomain
import Vault
import Primitives

/// `ledger.anchor`: the ledger's head, written down beside the database (rules §5).
///
/// Written after the commit and before an act is acknowledged, and on the disk a moment later (``AnchorSync``): it
/// never names more than the database has, but for what a key rotation writes ahead under the new key. Three slots of
/// a disk's sector each are written in turn, so that whatever a power cut tears, a slot that was on the disk before is
/// left. A slot is a line of text with its MAC; the newest valid one counts. What reads and then writes holds a lock.
final class AnchorFile: Sendable {
  private static let slotBytes = 512
  private static let slots: Int64 = 3

  let path: String
  let place: StorePlace
  /// The schema of what is written down.
  let schema: Int
  /// Of the bank: what was written down for another one fits nothing (rules §5.11).
  let incarnation: Int64
  private let known = Mutex<Known?>(nil)

  init(path: String, schema: Int, incarnation: Int64) {
    (self.path, self.schema, self.incarnation) = (path, schema, incarnation)
    place = .file(path)
  }

  /// The file as this process read or wrote it last, and what it says: what is still the same is not proven again.
  private struct Known {
    var bytes: [UInt8]
    var slot: Slot
    let chain: LedgerChain
  }

  fileprivate struct Slot {
    let sequence: Int64
    /// Nil of what was written before the anchor told it.
    let schema: Int?
    /// Nil before schema 5.
    let incarnation: Int64?
    let head: LedgerHead
  }

  /// - Throws: ``StoreFailure/tampered(_:)``: it is missing, or none of its slots was written under this key.
  func read(_ chain: LedgerChain) throws(StoreFailure) -> LedgerHead {
    try read(chain, in: open(O_RDONLY))
  }

  /// The same of a file that is open.
  func read(_ chain: LedgerChain, in file: OpenedFile) throws(StoreFailure) -> LedgerHead {
    try own(newest(in: file, chain)).head
  }

  /// Opens it for an act, which reads what was written down, and writes on.
  func open() throws(StoreFailure) -> OpenedFile { try open(O_RDWR) }

  /// - Throws: ``StoreFailure/tampered(_:)`` for what was written down for another incarnation of the bank.
  private func own(_ slot: Slot) throws(StoreFailure) -> Slot {
    guard slot.incarnation == nil || slot.incarnation == incarnation else {
      throw .tampered(.otherIncarnation(place))
    }
    return slot
  }

  /// The schema that was written down; nil if none was, in older versions.
  func writtenSchema(_ chain: LedgerChain) throws(StoreFailure) -> Int? {
    try newest(in: open(O_RDONLY), chain).schema
  }

  /// Makes the file, or puts a new one in its place: it is never there without a slot that counts.
  ///
  /// - Parameter schema: the present one if nil.
  func establish(
    _ head: LedgerHead, _ chain: LedgerChain, schema: Int? = nil
  ) throws(StoreFailure) {
    let making = path + ".making"
    let file = try OpenedFile(
      Glibc.open(
        making.pathBytes, O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600),
      at: path)
    for sequence in 0..<Self.slots {
      try write(
        Slot(
          sequence: sequence, schema: schema ?? self.schema, incarnation: incarnation, head: head),
        to: file, chain)
    }
    try file.synchronize()
    guard rename(making.pathBytes, path.pathBytes) == 0 else {
      throw StoreFailure(errno: errno, file: path)
    }
    // The name too.
    try OpenedFile.synchronize(path.parentPath)
  }

  /// Writes down a head that was committed, unless a later one was meanwhile.
  func advance(
    to head: LedgerHead, _ chain: LedgerChain, in file: OpenedFile
  ) throws(StoreFailure) {
    try file.lock()
    defer { file.unlock() }
    let slot = try own(newest(in: file, chain))
    guard slot.head.row < head.row else { return }
    try write(next(after: slot, head), to: file, chain)
    AnchorSync.soon(path)
  }

  /// Writes down, under another key, the head that is about to be committed under it; it is on the disk when this
  /// returns. Whoever has the old key finds the head that was committed under that.
  ///
  /// The committed head comes first, under the key that is known, unless it is there: somebody who has committed it and is
  /// late to write it down finds it done, and does not write over what is written here.
  func prepare(
    _ head: LedgerHead, sealedBy chain: LedgerChain, after committed: LedgerHead,
    _ known: LedgerChain, in file: OpenedFile
  ) throws(StoreFailure) {
    try file.lock()
    defer { file.unlock() }
    var slot = try own(newest(in: file, known))
    if slot.head.row < committed.row {
      slot = next(after: slot, committed)
      try write(slot, to: file, known)
    }
    try write(next(after: slot, head), to: file, chain)
    try file.synchronize()
  }

  /// Writes what is newest under a key into the other slots as well; it is on the disk when this returns. Until then one slot
  /// alone is of a new key, and a power cut could tear what is written over it.
  func fill(_ chain: LedgerChain, in file: OpenedFile) throws(StoreFailure) {
    try file.lock()
    defer { file.unlock() }
    var slot = try own(newest(in: file, chain))
    for _ in 1..<Self.slots {
      slot = next(after: slot, slot.head)
      try write(slot, to: file, chain)
    }
    try file.synchronize()
  }

  private func next(after slot: Slot, _ head: LedgerHead) -> Slot {
    Slot(sequence: slot.sequence + 1, schema: schema, incarnation: incarnation, head: head)
  }

  private func open(_ mode: Int32) throws(StoreFailure) -> OpenedFile {
    let file = Glibc.open(path.pathBytes, mode | O_NOFOLLOW | O_CLOEXEC)
    if file < 0, errno == ENOENT { throw .tampered(.anchorMissing(place)) }
    return try OpenedFile(file, at: path)
  }

  private func newest(in file: OpenedFile, _ chain: LedgerChain) throws(StoreFailure) -> Slot {
    let bytes = try file.bytes(Self.slotBytes * Int(Self.slots))
    if let same = known.withLock({ known in
      known.flatMap { $0.chain == chain && $0.bytes == bytes ? $0.slot : nil }
    }) {
      return same
    }
    // Newest first, so that as a rule one MAC is computed.
    let slots = stride(from: 0, to: bytes.count, by: Self.slotBytes)
      .map { bytes[$0..<min($0 + Self.slotBytes, bytes.count)] }
      .sorted { Slot.sequence(of: $0) > Slot.sequence(of: $1) }
    guard let newest = slots.lazy.compactMap({ Slot($0, chain) }).first else {
      throw .tampered(.anchorForged(place))
    }
    known.withLock { $0 = Known(bytes: bytes, slot: newest, chain: chain) }
    return newest
  }

  private func write(_ slot: Slot, to file: OpenedFile, _ chain: LedgerChain) throws(StoreFailure) {
    var bytes = slot.line(chain)
    bytes += repeatElement(0x20, count: Self.slotBytes - 1 - bytes.count)
    bytes.append(0x0A)
    let start = Int(slot.sequence % Self.slots) * Self.slotBytes
    try file.write(bytes, at: start)
    // Under the lock: the rest of the file is as it was read.
    known.withLock { known in
      let end = start + bytes.count
      guard known?.chain == chain, end <= known?.bytes.count ?? 0 else { return known = nil }
      known?.bytes.replaceSubrange(start..<end, with: bytes)
      known?.slot = slot
    }
  }
}

extension AnchorFile.Slot {
  private static let beginning = Array("higasa-anchor=1 sequence=".utf8)
  private static let sealMark = Array(" seal=".utf8)

  /// What the MAC is of.
  private var text: [UInt8] {
    let facts = LedgerFacts([
      "higasa-anchor": 1, "sequence": sequence, "schema": schema, "incarnation": incarnation,
      "row": head.row, "mac": hexadecimal(head.mac),
    ])
    return Array(facts.text.utf8)
  }

  fileprivate func line(_ chain: LedgerChain) -> [UInt8] {
    let text = text
    return text + Self.sealMark + hexadecimal(chain.seal(anchor: text)).utf8
  }

  /// What a slot says its number is, whether it is valid or not; -1 if it says none.
  fileprivate static func sequence(of bytes: ArraySlice<UInt8>) -> Int64 {
    guard bytes.starts(with: beginning) else { return -1 }
    let digits = bytes.dropFirst(beginning.count).prefix { (0x30...0x39).contains($0) }
    return Int64(String(decoding: digits, as: UTF8.self)) ?? -1
  }

  /// Nil unless it was written under this key.
  fileprivate init?(_ bytes: ArraySlice<UInt8>, _ chain: LedgerChain) {
    guard let end = bytes.lastIndex(where: { $0 != 0x20 && $0 != 0x0A }) else { return nil }
    let line = bytes[...end]
    let seal = line.suffix(2 * LedgerChain.byteCount)
    let marked = line.dropLast(seal.count)
    guard marked.suffix(Self.sealMark.count).elementsEqual(Self.sealMark) else { return nil }
    let text = Array(marked.dropLast(Self.sealMark.count))
    guard seal.elementsEqual(hexadecimal(chain.seal(anchor: text)).utf8),
      let facts = LedgerFacts(text: String(decoding: text, as: UTF8.self)),
      let sequence = facts.number("sequence"),
      let row = facts.number("row"),
      let mac = facts["mac"].flatMap({ Primitives.bytes(hexadecimal: $0) })
    else { return nil }
    self.init(
      sequence: sequence, schema: facts.number("schema").map { Int($0) },
      incarnation: facts.number("incarnation"), head: LedgerHead(row: row, mac: mac))
  }
}
