import BankService
import Pages
import TokenDomain

/// The fields of the customers' screens.
extension Field.Spec {
  package static let customerNumber = digits(
    Wording.Labels.customerNumber, length: CustomerNumber.length)
  package static let loginPassword = password(Wording.Labels.loginPassword)
  /// 13 digits on the back of a key fob.
  package static let serial = digits(Wording.Labels.serial, length: 13)
  package static let code = code(Wording.Labels.code)
  /// 時刻補正: two in a row.
  package static let firstCode = code(Wording.Labels.firstCode)
  package static let secondCode = code(Wording.Labels.secondCode)
  /// 切替: of the token in use, and of the next one.
  package static let oldCode = code(Wording.Labels.oldCode)
  package static let newCode = code(Wording.Labels.newCode)
  package static let confirmation = password(Wording.Labels.confirmation)
  package static let presentPassword = password(Wording.Labels.presentPassword)
  package static let newPassword = password(Wording.Labels.newPassword)
  package static let newPasswordAgain = password(Wording.Labels.newPasswordAgain)

  private static func password(_ label: Phrase) -> Field.Spec {
    secret(label, length: PasswordRule.length.upperBound)
  }

  private static func code(_ label: Phrase) -> Field.Spec { code(label, length: 6) }
}
