import Primitives
import TokenDomain

extension BankReader {
  /// The wrong passwords since the customer's previous login, wherever they were counted, of each password that
  /// has any (rules §2.4).
  func passwordMisses(
    of number: CustomerNumber, since previous: UnixTime?
  ) throws(BankFailure) -> [PasswordKind: MissNotice] {
    var notices: [PasswordKind: MissNotice] = [:]
    for kind in PasswordKind.allCases {
      var throttles = try passwordStanding(kind, of: number).map { [$0.throttle] } ?? []
      switch kind {
      case .login: throttles += try sources(of: number).map(\.throttle)
      case .confirmation: break
      }
      let times = throttles.flatMap(\.recentMisses)
        .filter { miss in !miss.isOfChange && previous.map { miss.time >= $0 } ?? true }
        .map(\.time)
      if let last = times.max() { notices[kind] = MissNotice(count: times.count, last: last) }
    }
    return notices
  }

  /// The passwords that an operator gave and the customer did not change yet (rules §2.10).
  func passwordsToChange(of number: CustomerNumber) throws(BankFailure) -> [PasswordKind] {
    var kinds: [PasswordKind] = []
    for kind in PasswordKind.allCases
    where try passwordStanding(kind, of: number)?.mustChange == true {
      kinds.append(kind)
    }
    return kinds
  }
}
