import BankFixtures
import BankService
import DataFolder
import Glibc
import Primitives
import SQLiteStore
import SeededRandom
import TokenDomain

func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  // So short a line is written as a whole.
  if write(STDOUT_FILENO, bytes, bytes.count) != bytes.count { exit(74) }
}

/// Adds customers until it is killed, and says the number of each when it is acknowledged.
func addCustomers(at path: String) throws {
  let bank = try TestBank(at: path)
  let first = try bank.store.read { (records) throws(BankError) in try records.customers().count }
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
func present(code: String, at path: String) throws {
  let bank = try TestBank(at: path)
  let proof = try bank.prove(try Sample.customer(1))
  say("ready")
  _ = readLine()
  do throws(BankError) {
    _ = try bank.service.presentCode(Sample.secret(code), after: proof)
    say("accepted")
  } catch {
    switch error {
    case .refused(.wrongCode(let triesLeft)): say("wrong-code \(triesLeft)")
    case .refused(let refusal): say(refusal.rule)
    case .store, .seedNotAuthentic, .outOfMemory: say("\(error)")
    }
  }
}

/// Opens a bank as another user, who is bound by permissions where root is not.
func openAs(user: String, at path: String) throws {
  guard let user = uid_t(user), getuid() != 0 || setuid(user) == 0 else {
    return say("no such user")
  }
  let key = try Sample.masterKey()
  do throws(StoreFailure) {
    _ = try SQLiteStore.open(at: path, masterKey: key)
    say("opened")
  } catch {
    say("\(error)")
  }
}
