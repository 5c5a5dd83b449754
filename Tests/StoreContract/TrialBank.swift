import BankFixtures
import BankService
import SQLiteStore
import Primitives

/// A bank on a store on trial.
package struct TrialBank: BankFixture {
  private let bank: BankOnStore
  /// Held so that the store lives as long as the bank.
  private let trial: (any StoreOnTrial)?

  /// A new bank.
  package init(_ kind: StoreKind) throws {
    try self.init(on: kind.make())
  }

  /// A bank that is there already, as another process opens it.
  package init(on trial: any StoreOnTrial, patience: Double = 5) throws {
    bank = try BankOnStore(trial.open(masterKey: Sample.masterKey(), patience: patience))
    self.trial = trial
  }

  /// A bank that another process was told of. A path is a file of SQLite's; what another kind of store has
  /// for an address begins with its scheme.
  package init(at address: String) throws {
    bank = try BankOnStore(SQLiteStore.open(at: address, masterKey: Sample.masterKey()))
    trial = nil
  }

  package var clock: SettableClock { bank.clock }
  package var store: any OpenedBank { bank.store }
  package var service: BankService { bank.service }
  package var desk: OperatorDesk { bank.desk }
}
