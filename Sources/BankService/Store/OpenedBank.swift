import TokenDomain

/// A bank that is held open: its records, and what can be asked of the store that has them.
///
/// Which store that is, one file of `DataFolder` chooses; nobody else asks.
package protocol OpenedBank: BankStore {
  /// Which bank this is; fixed when it was made, but for its key.
  var identity: BankIdentity { get }

  /// Reads everything that the store has, and compares it with itself: slow in a large bank.
  func checkUp() throws(StoreFailure) -> StoreCheckup

  /// Copies the bank as it is at one moment, while others go on working, with an anchor that fits the copy.
  ///
  /// Never over anything; what was written is on the disk when this returns, and gone if it throws.
  ///
  /// - Parameter destination: as the operator gave it; what it names is the store's to say, a file of SQLite's.
  /// - Throws: ``StoreFailure/exists(_:)`` and nothing touched, ``StoreFailure/missing(_:)`` (no such folder),
  ///   and what reading and writing can throw.
  func backUp(to destination: String) throws(StoreFailure) -> StoreBackup
}

/// What tells one bank from another; written once, when the bank is made.
package struct BankIdentity: Hashable, Sendable {
  /// The fingerprint of the master key that its seeds are sealed under; 16 bytes.
  package let keyFingerprint: [UInt8]
  /// Whether it was made by `higasa demo`.
  package let isDemo: Bool
  /// Drawn when it was made, and anew when it was restored from a backup: two banks that went on from one
  /// backup have different ones.
  package let incarnation: Int64

  package init(keyFingerprint: [UInt8], isDemo: Bool, incarnation: Int64) {
    self.keyFingerprint = keyFingerprint
    self.isDemo = isDemo
    self.incarnation = incarnation
  }
}

/// What a store found out about itself.
package struct StoreCheckup: Hashable, Sendable {
  /// What is wrong, in the words of the store's own library; empty if all is well.
  package let complaints: [String]
  /// How many migrations the bank has seen.
  package let schema: Int

  package init(complaints: [String], schema: Int) {
    self.complaints = complaints
    self.schema = schema
  }
}

/// What a backup has in it.
package struct StoreBackup: Hashable, Sendable {
  /// The head of the copied ledger.
  package let head: LedgerHead
  /// Where the anchor that fits the copy was put.
  package let anchor: StorePlace

  package init(head: LedgerHead, anchor: StorePlace) {
    self.head = head
    self.anchor = anchor
  }
}

/// What a migration found, and what it made of it.
package struct StoreMigration: Hashable, Sendable {
  /// The schema before it.
  package let from: Int
  /// The schema from now on.
  package let to: Int
  /// The newest row of the ledger before it.
  package let head: LedgerHead

  package init(from: Int, to: Int, head: LedgerHead) {
    (self.from, self.to, self.head) = (from, to, head)
  }
}
