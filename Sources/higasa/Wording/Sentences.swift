import BankService
import Pages
import TokenDomain

/// What the commands say when they have done what they were asked to.
enum Sentences {
  static let yes = Phrase(ja: "はい", en: "yes")
  static let no = Phrase(ja: "いいえ", en: "no")
  static let columnsLeftOut = Phrase(
    ja: "画面の幅に入らない列は省きました。すべては --json か、広い画面で表示します。",
    en: "Columns that have no room are left out. A wider window or --json shows them all.")
  static func more(_ count: Int) -> Phrase {
    Phrase(ja: "  ほか \(count)件 (--json ですべて表示します)", en: "  and \(count) more (--json lists all)")
  }

  static let nothingToList = Phrase(ja: "該当はありません。", en: "There is nothing to list.")

  static func name(_ kind: PasswordKind) -> Phrase {
    switch kind {
    case .login: Phrase(ja: "ログインパスワード", en: "login password")
    case .confirmation: Phrase(ja: "確認用パスワード", en: "confirmation password")
    }
  }

  static func newPassword(_ kind: PasswordKind) -> Phrase {
    Phrase(ja: "新しい\(name(kind).ja)", en: "New \(name(kind).en)")
  }

  static func newPasswordAgain(_ kind: PasswordKind) -> Phrase {
    Phrase(ja: "\(name(kind).ja)をもう一度", en: "The \(name(kind).en) once more")
  }

  static func customerAdded(_ customer: CustomerNumber) -> Phrase {
    Phrase(ja: "契約者番号 \(customer) を登録しました。", en: "Customer \(customer) is added.")
  }

  static func passwordReset(_ kind: PasswordKind, of customer: CustomerNumber) -> Phrase {
    Phrase(
      ja: "契約者番号 \(customer) の\(name(kind).ja)を再設定しました。ご本人にお知らせください。次回のログインで、ご本人が別のものに変更します。",
      en: "The \(name(kind).en) of customer \(customer) is set. Please tell the customer, "
        + "who changes it at the next login before anything else.")
  }

  static func unlocked(_ kinds: [PasswordKind], of customer: CustomerNumber) -> Phrase {
    guard !kinds.isEmpty else {
      return Phrase(
        ja: "契約者番号 \(customer) のパスワードは停止していませんでした。何も変更していません。",
        en: "No password of customer \(customer) was stopped. Nothing was changed.")
    }
    return Phrase(
      ja: "契約者番号 \(customer) の\(kinds.map { name($0).ja }.joined(separator: "と"))の停止を解除しました。",
      en: "The \(kinds.map { name($0).en }.joined(separator: " and the ")) of customer "
        + "\(customer) can be used again.")
  }

  static func requestCancelled(of customer: CustomerNumber) -> Phrase {
    Phrase(
      ja: "契約者番号 \(customer) の発行申請を取り消しました。",
      en: "The request of customer \(customer) is taken back.")
  }

  static func dispatched(_ sent: SentToken, to customer: CustomerNumber) -> Phrase {
    let mail = Phrase(
      ja: "シリアル番号 \(sent.serial) を契約者番号 \(customer) へ発送してください。",
      en: "Please mail token \(sent.serial) to customer \(customer), ")
    return sent.isSuccessor
      ? Phrase(
        ja: mail.ja + "お手元に届くと、いまのトークンから切り替えられます。",
        en: mail.en + "who can switch over to it on arrival.")
      : Phrase(
        ja: mail.ja + "お手元に届くと利用開始できます。", en: mail.en + "who can start using it on arrival.")
  }

  static func resumed(_ customer: CustomerNumber) -> Phrase {
    Phrase(
      ja: "契約者番号 \(customer) の認証停止を解除しました。",
      en: "The stop of customer \(customer) is lifted.")
  }

  static func revoked(
    _ customer: CustomerNumber, mayBeInOtherHands: Bool, reissue: Bool
  ) -> Phrase {
    let done = Phrase(
      ja: "契約者番号 \(customer) のトークンを失効しました。",
      en: "The token of customer \(customer) is revoked.")
    if reissue {
      return Phrase(
        ja: done.ja + "再発行を受け付けました。次は application dispatch です。",
        en: done.en + " The next one is requested: application dispatch sends it.")
    }
    guard mayBeInOtherHands else { return done }
    return Phrase(
      ja: done.ja + "issue reissue で再発行を受け付けるまで、ログインできません。",
      en: done.en + " The login is refused until a re-issue is booked: issue reissue.")
  }

  static func reissueBooked(for customer: CustomerNumber) -> Phrase {
    Phrase(
      ja: "契約者番号 \(customer) の再発行を受け付けました。次は application dispatch です。",
      en: "The next token of customer \(customer) is requested: application dispatch sends it.")
  }

  static let firstCode = Phrase(ja: "いま表示されている番号", en: "The code on the display")
  static let secondCode = Phrase(ja: "次に表示された番号", en: "The next code")

  static func resynchronised(_ customer: CustomerNumber) -> Phrase {
    Phrase(
      ja: "契約者番号 \(customer) のトークンの時刻を補正しました。次の番号からお使いいただけます。",
      en: "The clock of customer \(customer)'s token is set right. The next code can be used.")
  }

  static func unexpected(_ error: any Error) -> Phrase {
    Phrase(
      ja: "思わぬ不具合です。次の1行を添えて開発元へお知らせください: \(type(of: error))",
      en: "This is a bug. Please report it with this line: \(type(of: error))")
  }
}
