/// The two passwords of a customer, by their names in storage and in the ledger.
package enum PasswordKind: String, Hashable, Sendable, CaseIterable {
  /// ログインパスワード
  case login
  /// 確認用パスワード
  case confirmation

  /// The customer's other one.
  package var other: PasswordKind {
    switch self {
    case .login: .confirmation
    case .confirmation: .login
    }
  }
}
