import BankFixtures
import BankService
import StoreContract
import Synchronization
import Testing
import TokenDomain
import Vault

@Suite("A bank knows itself by its key")
struct IdentityContract {
  @Test("it knows the key that it was made with, and what it is for", arguments: StoreKind.allCases)
  func identity(kind: StoreKind) throws {
    let expected = BankIdentity(
      keyFingerprint: try Sample.masterKey().fingerprint, isDemo: false,
      incarnation: try Sample.founding().incarnation)
    #expect(try TrialBank(kind).store.identity == expected)
  }

  @Test("under another key it is not opened", arguments: StoreKind.lasting)
  func otherKey(kind: StoreKind) throws {
    let trial = try kind.make()
    let other = try Sample.masterKey(8)
    #expect(throws: StoreFailure.keyChanged) { try trial.open(masterKey: other, patience: 5) }
    try TrialBank(on: trial).addCustomer(1)
  }

  @Test("it finds nothing wrong with itself", arguments: StoreKind.allCases)
  func checkup(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    try bank.customer(1, in: .suspended)
    #expect(try bank.store.checkUp().complaints == [])
  }

  /// A bank with two tokens, whose seeds are told by one byte.
  static func sealed(_ bank: TrialBank) throws {
    for number in 1...2 {
      let token = TestToken(try Sample.serial(number)).token
      try bank.write { (records) throws(BankFailure) in
        try records.insert(token, seed: SealedSeed(bytes: [UInt8(number)]))
        try records.append(
          LedgerEntry(time: bank.now, event: .tokenImported, actor: .operator(name: "sato")))
      }
    }
  }

  static func seeds(_ bank: some BankFixture) throws -> [[UInt8]?] {
    try bank.read { (records) throws in
      try (1...2).map { try records.sealedToken(try Sample.serial($0))?.seed.bytes }
    }
  }

  @Test(
    "a new key seals seeds, chain and anchor anew, in one transaction", arguments: StoreKind.lasting
  )
  func rotation(kind: StoreKind) throws {
    let trial = try kind.make()
    let (bank, other) = (try TrialBank(on: trial), try TrialBank(on: trial))
    try Self.sealed(bank)
    let before = try bank.read { try $0.ledgerHead() }
    let key = try Sample.masterKey(8)
    let anybody = try Sample.customer(9)
    try Self.rotate(bank, to: key)

    for old in [bank, other] {
      #expect(throws: BankFailure.store(.keyChanged)) {
        try old.write { (records) throws(BankFailure) in
          try records.update(stranger: PasswordThrottle(), anybody)
        }
      }
    }
    #expect(throws: StoreFailure.keyChanged) {
      try trial.open(masterKey: try Sample.masterKey(), patience: 5)
    }
    let opened = try trial.open(masterKey: key, patience: 5)
    #expect(opened.identity.keyFingerprint == key.fingerprint)
    let rotated = try BankOnStore(opened, masterKey: key)
    let head = try rotated.desk.verifyLedger().head
    #expect(head.row == before.row && head.mac != before.mac)
    #expect(try opened.ledgerAnchor() == head)
    #expect(try Self.seeds(rotated) == [[1, 99], [2, 99]])
  }

  @Test("one that comes to nothing changes nothing", arguments: StoreKind.allCases)
  func abandoned(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    try Self.sealed(bank)
    let otherKey = try Sample.masterKey(8)
    let before = try bank.read { try $0.ledgerHead() }
    #expect(throws: BankFailure.outOfMemory) {
      try bank.write { (records) throws(BankFailure) in
        try records.rotateKey(to: EvidenceKeys(otherKey)) {
          (_, _) in SealedSeed(bytes: [99])
        }
        throw .outOfMemory
      }
    }
    #expect(try bank.read { try $0.ledgerHead() } == before)
    #expect(try Self.seeds(bank) == [[1], [2]])
    #expect(try bank.desk.verifyLedger().head == before)
    try bank.addCustomer(1)
  }

  static func rotate(_ bank: TrialBank, to key: MasterKey) throws {
    let resealed = Mutex<[String: [UInt8]]>([:])
    try bank.write { (records) throws(BankFailure) in
      try records.rotateKey(to: EvidenceKeys(key)) {
        (token, seed) in
        resealed.withLock { $0[token.serial.text] = seed.bytes }
        return SealedSeed(bytes: seed.bytes + [99])
      }
    }
    let expected = [try Sample.serial(1).text: [UInt8(1)], try Sample.serial(2).text: [2]]
    #expect(resealed.withLock { $0 } == expected)
  }
}
