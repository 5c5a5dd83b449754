import BankService
import Pages
import TokenDomain

/// The fields of the customers' screens.
extension Field.Spec {
  /// BLI001.
  package static let customerNumber = digits(
    Wording.Labels.customerNumber, length: CustomerNumber.length)
  /// BLI001.
  package static let loginPassword = password(Wording.Labels.loginPassword)
  /// 13 digits on the back of a key fob.
  package static let serial = digits(Wording.Labels.serial, length: 13)
  /// Six digits on a token's display.
  package static let code = code(Wording.Labels.code)
  /// 時刻補正: the first of two in a row.
  package static let firstCode = code(Wording.Labels.firstCode)
  /// The one after it.
  package static let secondCode = code(Wording.Labels.secondCode)
  /// 切替: of the token in use.
  package static let oldCode = code(Wording.Labels.oldCode)
  /// Of the next one.
  package static let newCode = code(Wording.Labels.newCode)
  /// 確認用パスワード.
  package static let confirmation = password(Wording.Labels.confirmation)
  /// BPW001: the one that is changed.
  package static let presentPassword = password(Wording.Labels.presentPassword)
  /// BPW001.
  package static let newPassword = password(Wording.Labels.newPassword)
  /// BPW001: since nobody can see it.
  package static let newPasswordAgain = password(Wording.Labels.newPasswordAgain)

  private static func password(_ label: Phrase) -> Field.Spec {
    secret(label, length: PasswordPolicy.lengths.upperBound)
  }

  private static func code(_ label: Phrase) -> Field.Spec { code(label, length: 6) }
}
