import BankService
import Glibc
import TokenDomain
import Vault

/// `ledger.anchor`: the ledger's head, written down beside the database (rules §5).
///
/// Three slots of a disk's sector each are written in turn, so that whatever a power cut tears, a slot that
/// was on the disk before is left. A slot is a line of text with its MAC; the newest valid one counts. What
/// reads and then writes holds a lock.
struct AnchorFile: Sendable {
  private static let slotBytes = 512
  private static let slots: Int64 = 3

  let path: String

  fileprivate struct Slot {
    let sequence: Int64
    let anchor: LedgerAnchor
  }

  /// - Throws: ``StoreFailure/tampered(_:)``: it is missing, or none of its slots was written under this key.
  func read(_ chain: LedgerChain) throws(StoreFailure) -> LedgerAnchor {
    let file = try open(O_RDONLY)
    defer { close(file) }
    return try newest(in: file, chain).anchor
  }

  /// Makes the file, or writes all of it anew.
  func establish(_ anchor: LedgerAnchor, _ chain: LedgerChain) throws(StoreFailure) {
    let file = Glibc.open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw StoreFailure(errno: errno, path: path) }
    defer { close(file) }
    for sequence in 0..<Self.slots {
      try write(Slot(sequence: sequence, anchor: anchor), to: file, chain)
    }
    guard fsync(file) == 0 else { throw StoreFailure(errno: errno, path: path) }
  }

  /// Writes down the head that is about to be committed; it is on the disk when this returns.
  ///
  /// - Parameters:
  ///   - known: the chain under which the head before was written down.
  ///   - chain: the same, but for a transaction that changes the key.
  /// - Throws: ``StoreFailure/tampered(_:)`` if the ledger is not the one that was written down.
  func announce(
    _ growth: LedgerTail.Growth, known: LedgerChain, sealedBy chain: LedgerChain
  ) throws(StoreFailure) {
    let head = growth.from
    let file = try open(O_RDWR)
    defer { close(file) }
    guard flock(file, LOCK_EX) == 0 else { throw StoreFailure(errno: errno, path: path) }
    let slot = try newest(in: file, known)
    guard slot.anchor.admits(head) else {
      throw .tampered(
        head.row < slot.anchor.confirmed.row
          ? .cutOff(row: head.row, anchored: slot.anchor.confirmed.row)
          : .otherAnchor(row: head.row))
    }
    try write(
      Slot(
        sequence: slot.sequence + 1,
        anchor: LedgerAnchor(confirmed: growth.base, announced: growth.to)),
      to: file, chain)
    guard fdatasync(file) == 0 else { throw StoreFailure(errno: errno, path: path) }
  }

  /// Writes down that an announced head was committed, unless a later one was announced meanwhile.
  func confirm(_ head: LedgerHead, _ chain: LedgerChain) throws(StoreFailure) {
    let file = try open(O_RDWR)
    defer { close(file) }
    guard flock(file, LOCK_EX) == 0 else { throw StoreFailure(errno: errno, path: path) }
    let slot = try newest(in: file, chain)
    guard slot.anchor.announced == head else { return }
    try write(
      Slot(sequence: slot.sequence + 1, anchor: LedgerAnchor(confirmed: head)), to: file, chain)
  }

  private func open(_ mode: Int32) throws(StoreFailure) -> Int32 {
    let file = Glibc.open(path, mode | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else {
      throw errno == ENOENT
        ? .tampered(.anchorMissing(path: path)) : StoreFailure(errno: errno, path: path)
    }
    return file
  }

  private func newest(in file: Int32, _ chain: LedgerChain) throws(StoreFailure) -> Slot {
    var bytes = [UInt8](repeating: 0, count: Self.slotBytes * Int(Self.slots))
    let count = pread(file, &bytes, bytes.count, 0)
    guard count >= 0 else { throw StoreFailure(errno: errno, path: path) }
    let slots = stride(from: 0, to: count, by: Self.slotBytes).compactMap { start in
      Slot(bytes[start..<min(start + Self.slotBytes, count)], chain)
    }
    guard let newest = slots.max(by: { $0.sequence < $1.sequence }) else {
      throw .tampered(.anchorForged(path: path))
    }
    return newest
  }

  private func write(_ slot: Slot, to file: Int32, _ chain: LedgerChain) throws(StoreFailure) {
    var bytes = Array(slot.line(chain).utf8)
    bytes += [UInt8](repeating: 0x20, count: Self.slotBytes - 1 - bytes.count) + [0x0A]
    let place = Int(slot.sequence % Self.slots) * Self.slotBytes
    guard pwrite(file, bytes, bytes.count, off_t(place)) == bytes.count else {
      throw StoreFailure(errno: errno, path: path)
    }
  }
}

extension AnchorFile.Slot {
  private var facts: LedgerFacts {
    LedgerFacts([
      "higasa-anchor": 1, "sequence": sequence,
      "row": anchor.confirmed.row, "mac": hexadecimal(anchor.confirmed.mac),
      "next-row": anchor.announced?.row, "next-mac": (anchor.announced?.mac).map(hexadecimal),
    ])
  }

  fileprivate func line(_ chain: LedgerChain) -> String {
    let text = facts.text
    return "\(text) seal=\(hexadecimal(chain.seal(anchor: text)))"
  }

  /// Nil unless it was written under this key.
  fileprivate init?(_ bytes: ArraySlice<UInt8>, _ chain: LedgerChain) {
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first ?? ""
    guard let facts = LedgerFacts(text: line), let sequence = facts.number("sequence"),
      sequence >= 0, let row = facts.number("row"),
      let mac = facts["mac"].flatMap({ Vault.bytes(hexadecimal: $0) })
    else { return nil }
    var announced: LedgerHead?
    if let next = facts.number("next-row"),
      let mac = facts["next-mac"].flatMap({ Vault.bytes(hexadecimal: $0) })
    {
      announced = LedgerHead(row: next, mac: mac)
    }
    self.init(
      sequence: sequence,
      anchor: LedgerAnchor(confirmed: LedgerHead(row: row, mac: mac), announced: announced))
    // Read and written again it must be the same text, with the seal that we would give it.
    guard line.trimmingSuffix(while: { $0 == " " }) == self.line(chain)[...] else { return nil }
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isLeftOut: (Character) -> Bool) -> Substring {
    var trimmed = self
    while let last = trimmed.last, isLeftOut(last) { trimmed.removeLast() }
    return trimmed
  }
}
