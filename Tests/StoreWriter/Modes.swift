import BankFixtures
import BankService
import DataFolder
import Glibc
import Primitives
import SQLiteStore
import SeededRandom
import StoreContract
import TokenDomain
import Vault

func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  // So short a line is written as a whole.
  if write(STDOUT_FILENO, bytes, bytes.count) != bytes.count { exit(74) }
}

/// Adds customers until it is killed, and says the number of each when it is acknowledged.
func addCustomers(at address: String) throws {
  let bank = try TrialBank(at: address)
  let first = try bank.store.read { (records) throws(BankFailure) in
    try allRows(records.customers).count
  }
  for number in (first + 1)... {
    say(try bank.addCustomer(number).digits)
  }
}

/// Makes data folders until it is killed, and says the name of each when it is complete.
func makeFolders(in parent: String) throws {
  for number in 1... {
    let name = "bank-\(getpid())-\(number)"
    var randomness = SeededGenerator(seed: UInt64(number))
    _ = try DataFolder.create(
      at: "\(parent)/\(name)", institution: .higasa, isDemo: false, randomness: &randomness)
    say(name)
  }
}

/// Gives customer 1's password, says so, waits for a line, presents the code and says what came of it.
func present(code: String, at address: String) throws {
  let bank = try TrialBank(at: address)
  let proof = try bank.prove(try Sample.customer(1))
  say("ready")
  _ = readLine()
  do throws(CustomerDenial) {
    _ = try bank.service.presentCode(Sample.secret(code), after: proof)
    say("accepted")
  } catch {
    switch error {
    case .refused(.code(.wrong(let triesLeft))): say("wrong-code \(triesLeft)")
    case .refused(let refusal): say(refusal.rule.rawValue)
    case .failed(let failure): say("\(failure)")
    }
  }
}

/// Goes through the acts that a token's life is made of, and says the name of each when it is acknowledged.
func live(at address: String) throws {
  let bank = try TrialBank(at: address)
  let number = try Sample.customer(1)
  let token = TestToken(try Sample.serial(1))
  try bank.request(number)
  say("request")
  _ = try bank.desk.dispatch(to: number, serial: token.serial)
  say("dispatch")
  _ = try? bank.service.activateToken(
    try bank.logIn(number), serial: token.serial, code: Sample.secret("000000"))
  say("miss")
  try bank.activate(number, token)
  say("activate")
  try bank.logIn(number, code: token.code(at: bank.now))
  say("login")
  try bank.revoke(number, as: .lost, reissue: true)
  say("revoke")
}

/// 切替 of customer 1, with what both tokens show at a moment.
func switchTokens(at address: String, now: Int64) throws {
  let bank = try TrialBank(at: address)
  bank.clock.now = UnixTime(seconds: now)
  let number = try Sample.customer(1)
  let (old, new) = (TestToken(try Sample.serial(1)), TestToken(try Sample.serial(101)))
  let session = try bank.logIn(number, code: old.code(at: bank.now))
  say("login")
  bank.clock.advance(bySeconds: 60)
  _ = try bank.service.switchToken(
    session, old: old.code(at: bank.now), new: new.code(at: bank.now))
  say("switch")
}

private func operators(of folder: DataFolder) -> OperatorDesk {
  OperatorDesk(
    bank: BankService(
      institution: folder.institution, store: folder.bank, masterKey: folder.masterKey,
      clock: { TestBank.start }, randomness: { SeededGenerator(seed: 1) }),
    operatorName: "operator")
}

/// Puts a new master key in the place of the old one.
func rotate(at path: String) throws {
  let folder = try DataFolder.open(at: path)
  let desk = operators(of: folder)
  var randomness = SystemRandomNumberGenerator()
  try folder.rotateKey(using: &randomness) { (key) throws(BankFailure) in
    try desk.rotateKey(to: key)
  }
  say("rotate")
}

/// Copies the bank.
func backUp(to file: String, at path: String) throws {
  _ = try DataFolder.open(at: path).bank.backUp(to: file)
  say("backup")
}

/// Puts a backup in the place of the bank.
func restore(_ file: String, at path: String) throws {
  var randomness = SystemRandomNumberGenerator()
  _ = try DataFolder.restore(
    file, at: path, using: &randomness,
    migrating: { DataFolder.entry(of: $0, by: "operator", at: TestBank.start) },
    verifying: { (copy) throws(BankFailure) in _ = try operators(of: copy).verifyLedger() }
  ) { (copy, incarnation) throws(BankFailure) in
    try operators(of: copy).beginAnew(as: incarnation)
  }
  say("restore")
}

/// Brings a bank of an older program to the present one.
func migrate(at path: String) throws {
  var randomness = SystemRandomNumberGenerator()
  let done = try DataFolder.migrate(
    at: path, by: "operator", at: TestBank.start, randomness: &randomness)
  if done != nil { say("migrate") }
}

/// Accepts whatever settings were changed.
func acceptSettings(at path: String) throws {
  let folder = try DataFolder.open(at: path)
  guard case .changed(let changes) = folder.settingsStanding else { return }
  try operators(of: folder).accept(
    settings: folder.settings, changes, reason: Reason("asked for"))
  say("accept")
}

/// Logs customers in, each with what the token of the same number shows at a moment; all are past their
/// passwords when it says so, and it waits for a line before the first code.
func logIn(_ customers: Range<Int>, at address: String, now: Int64) throws {
  let bank = try TrialBank(at: address)
  bank.clock.now = UnixTime(seconds: now)
  let attempts = try customers.map { number in
    let token = TestToken(try Sample.serial(number))
    return (try bank.prove(try Sample.customer(number)), token.code(at: bank.now))
  }
  say("ready")
  _ = readLine()
  for (proof, code) in attempts { _ = try bank.service.presentCode(code, after: proof) }
  say("done")
}

/// Opens a bank as another user, who is bound by permissions where root is not, and acts on it.
func openAs(user: String, at path: String) throws {
  guard let user = uid_t(user), getuid() != 0 || setuid(user) == 0 else {
    return say("no such user")
  }
  let key = try Sample.masterKey()
  do throws(StoreFailure) {
    let store = try SQLiteStore.open(at: path, masterKey: key)
    say("opened")
    do throws(BankFailure) {
      try store.write { (records) throws(BankFailure) in
        try records.append(
          LedgerEntry(time: TestBank.start, event: .clockAccepted, actor: .operator(name: "higasa"))
        )
      }
      say("acted")
    } catch {
      say("\(error)")
    }
  } catch {
    say("\(error)")
  }
}

/// Opens a data folder as another user, and says what came of it.
func openFolderAs(user: String, at path: String) {
  guard getuid() != 0 || UInt32(user).map({ setuid($0) == 0 }) == true else { exit(64) }
  do throws(DataFolderFailure) {
    _ = try DataFolder.open(at: path)
    say("opened")
  } catch {
    say("\(error)")
  }
}

/// Stands in a line, says when it is its turn, and keeps that until it is told to let it go.
func takeTurn(in line: String) throws(PasswordHasher.Failure) {
  say("asks")
  try PasswordLine(at: line, room: 1).inTurn { () throws(PasswordHasher.Failure) in
    say("in")
    _ = readLine()
  }
  say("out")
}
