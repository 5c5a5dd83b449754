/// What each attack wins, on ours and on the checks of two other servers.
enum AttackTable {
  struct Row: Sendable {
    let attack: Attack
    let ours: Spoils
    let privacyIDEA: Spoils
    let linOTP: Spoils

    init(_ attack: Attack) throws {
      self.attack = attack
      ours = try Spoils(of: attack, on: HigasaCheck.self)
      privacyIDEA = try Spoils(of: attack, on: PrivacyIDEACheck.self)
      linOTP = try Spoils(of: attack, on: LinOTPCheck.self)
    }

    var cells: [String] {
      [attack.name, attack.customer.rawValue] + [ours, privacyIDEA, linOTP].map(\.cell)
    }
  }

  static let header = ["codes tried", "the customer", "Higasa", "privacyIDEA", "LinOTP"]

  /// Reckoned once, for every test that asks.
  static let rows: Task<[Row], any Error> = Task { try Attack.all.map(Row.init) }
}

extension Spoils {
  /// The oldest code that was taken, and of the customer's visits those in which neither code was.
  fileprivate var cell: String {
    guard visits > 0 else { return "\(oldestTaken) s" }
    return "\(oldestTaken) s; \(100 * visitsInVain / visits) % shut out"
  }
}
