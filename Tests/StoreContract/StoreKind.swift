/// A kind of store that keeps what `BankStore` promises. Whoever writes another one adds a case: the contract's
/// tests run for every kind.
package enum StoreKind: String, CaseIterable, Sendable {
  case sqliteFile, sqliteMemory

  /// Those whose records are there when the process that wrote them is gone: others can come to them.
  package static let lasting = allCases.filter { $0.trial.outlivesProcess }

  private var trial: any StoreOnTrial.Type {
    switch self {
    case .sqliteFile: SQLiteFileOnTrial.self
    case .sqliteMemory: SQLiteMemoryOnTrial.self
    }
  }

  /// A store of this kind with an empty bank, gone when this is gone.
  package func make() throws -> any StoreOnTrial { try trial.init() }
}
