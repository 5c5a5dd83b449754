import BankService
import OneTimePassword
import Primitives
import SeedFiles
import TokenDomain
import Vault

/// What happened before the demo opens, in days before the present.
struct DemoHistory: Sendable {
  let now: UnixTime
  let fobs: [SeedRecord]
  let bank: @Sendable (UnixTime) -> BankService
  /// Whether the same seeds make the same ledger: then nobody acts while somebody else does.
  let isRepeatable: Bool

  /// Days before the present; nothing of a customer's own hand is later than yesterday.
  private enum Age {
    static let opening: Int64 = 45
    static let oldRequests: Int64 = 42
    static let oldDispatches: Int64 = 37
    static let activations: Int64 = 30
    static let newRequest: Int64 = 6
    static let newDispatch: Int64 = 3
    static let lastLogins: Int64 = 1
  }

  func live() throws(RuleDenial) {
    try openAccounts(at: daysAgo(Age.opening))
    let old = holders { stage in
      switch stage {
      case .inUse(let serial), .stopped(let serial): serial
      case .noToken, .dispatched: nil
      }
    }
    try each(old) { (holder) throws(RuleDenial) in
      try act { () throws(CustomerDenial) in
        try request(holder.customer, at: daysAgo(Age.oldRequests))
      }
    }
    try dispatch(old, at: daysAgo(Age.oldDispatches))
    try each(old) { (holder) throws(RuleDenial) in
      try act { () throws(CustomerDenial) in try activate(holder, at: daysAgo(Age.activations)) }
    }

    let new = holders { stage in
      switch stage {
      case .dispatched(let serial): serial
      case .noToken, .inUse, .stopped: nil
      }
    }
    try each(new) { (holder) throws(RuleDenial) in
      try act { () throws(CustomerDenial) in
        try request(holder.customer, at: daysAgo(Age.newRequest))
      }
    }
    try dispatch(new, at: daysAgo(Age.newDispatch))

    // One after the other: while the one who misses has come to the fifth minute, the clock of the other
    // would be behind what is recorded.
    let yesterday = daysAgo(Age.lastLogins)
    for holder in old where holder.customer.tokenStage == .inUse(holder.fob.serial) {
      try act { () throws(CustomerDenial) in try logIn(holder, at: yesterday) }
    }
    for holder in old where holder.customer.tokenStage == .stopped(holder.fob.serial) {
      try act { () throws(CustomerDenial) in try missUntilStopped(holder, at: yesterday) }
    }
  }

  /// At once where there is a password to hash for each, and nobody minds in which order the rows come.
  private func each<Element: Sendable>(
    _ elements: [Element], _ body: @Sendable (Element) throws(RuleDenial) -> Void
  ) throws(RuleDenial) {
    if isRepeatable {
      for element in elements { try body(element) }
    } else {
      _ = try atOnce(elements, body)
    }
  }

  // MARK: Operators

  private func openAccounts(at time: UnixTime) throws(RuleDenial) {
    try each(DemoCustomer.all) { (demo) throws(RuleDenial) in
      try act { () throws(OperatorDenial) in
        try desk(at: time).add(
          demo.customer, loginPassword: SecretBytes(demo.loginPassword.utf8),
          confirmationPassword: SecretBytes(demo.confirmationPassword.utf8))
      }
    }
    try act { () throws(OperatorDenial) in
      for fob in fobs { try desk(at: time).add(fob.token, seed: fob.seed) }
    }
  }

  private func dispatch(_ holders: [Holder], at time: UnixTime) throws(RuleDenial) {
    try act { () throws(OperatorDenial) in
      for holder in holders {
        _ = try desk(at: time).dispatch(to: holder.customer.number, serial: holder.fob.serial)
      }
    }
  }

  /// Nobody is refused anything here but a wrong code: whatever else is, is told by its rule.
  private func act<Refused>(
    _ body: () throws(Denial<Refused>) -> Void
  ) throws(RuleDenial) {
    do throws(Denial<Refused>) {
      try body()
    } catch {
      throw error.byRule
    }
  }

  private func desk(at time: UnixTime) -> OperatorDesk {
    OperatorDesk(bank: bank(time), operatorName: "demo")
  }

  // MARK: Customers

  private func request(_ demo: DemoCustomer, at time: UnixTime) throws(CustomerDenial) {
    guard case .open(let session) = try enter(demo, at: time) else { return }
    try bank(time).requestHardwareToken(
      session, confirmation: SecretBytes(demo.confirmationPassword.utf8))
  }

  private func activate(_ holder: Holder, at time: UnixTime) throws(CustomerDenial) {
    guard case .open(let session) = try enter(holder.customer, at: time) else { return }
    _ = try bank(time).activateToken(
      session, serial: holder.fob.serial, code: lastCode(of: holder.fob, at: time))
  }

  private func logIn(_ holder: Holder, at time: UnixTime) throws(CustomerDenial) {
    guard case .codeWanted(let proof) = try enter(holder.customer, at: time) else { return }
    _ = try bank(time).presentCode(lastCode(of: holder.fob, at: time), after: proof)
  }

  /// One wrong code a minute, until the bank has had enough.
  private func missUntilStopped(_ holder: Holder, at time: UnixTime) throws(CustomerDenial) {
    guard case .codeWanted(let proof) = try enter(holder.customer, at: time) else { return }
    for miss in 0..<bank(time).institution.stopPolicy.consecutiveMisses {
      let minute = time.advanced(bySeconds: Int64(miss) * period)
      do throws(CustomerDenial) {
        _ = try bank(minute).presentCode(wrongCode(for: holder.fob, at: minute), after: proof)
      } catch {
        switch error {
        case .refused(.code(.wrong)), .refused(.stopped): continue
        case .refused, .failed: throw error
        }
      }
    }
  }

  private func enter(_ demo: DemoCustomer, at time: UnixTime) throws(CustomerDenial) -> LoginStep {
    try bank(time).logIn(
      demo.number, password: SecretBytes(demo.loginPassword.utf8),
      from: SessionOrigin(session: "demo-\(demo.number)", terminal: nil, peer: nil))
  }

  // MARK: Codes

  private var period: Int64 { TOTPParameters.bankToken.period }

  /// The first second of a minute, so many days before the present.
  ///
  /// A code that has just left the display then proves an offset of exactly -60…+60 s (rules §3.3).
  private func daysAgo(_ days: Int64) -> UnixTime {
    let then = now.advanced(byDays: -days)
    return UnixTime(seconds: then.seconds - then.seconds % period)
  }

  private func lastCode(of fob: SeedRecord, at time: UnixTime) -> SecretBytes {
    SecretBytes(fob.code(ofStep: time.seconds / period - 1).digits.utf8)
  }

  /// A code that the fob does not show within half an hour.
  private func wrongCode(for fob: SeedRecord, at time: UnixTime) -> SecretBytes {
    let step = time.seconds / period
    let near = Set(((step - 30)...(step + 30)).map { fob.code(ofStep: $0).digits })
    let wrong = (0...near.count).lazy.map { "\(100_000 + $0)" }.first { !near.contains($0) }
    return SecretBytes((wrong ?? "").utf8)
  }

  // MARK: Who has which

  private struct Holder: Sendable {
    let customer: DemoCustomer
    let fob: SeedRecord
  }

  private func holders(
    _ serial: (DemoCustomer.TokenStage) -> SerialNumber?
  ) -> [Holder] {
    DemoCustomer.all.compactMap { customer in
      fobs.first { $0.serial == serial(customer.tokenStage) }.map {
        Holder(customer: customer, fob: $0)
      }
    }
  }
}
