import BankService
import Pages
import Primitives
import QRCode
import TokenDomain

/// What a screen asks of the bank.
package enum Request: ApplicationRequest {
  /// What comes back.
  package typealias Answer = CustomerScreens.Answer

  case logIn(CustomerNumber, password: SecretBytes)
  case presentCode(SecretBytes, PasswordProof)
  /// 時刻補正 on the login path, and before 利用開始.
  case resynchroniseAtLogin(SecretBytes, SecretBytes, PasswordProof)
  case resynchroniseAtStart(Session, SecretBytes, SecretBytes)
  case overview(Session)
  /// The same, if there is anything new since then; nobody pressed a key for it.
  case news(Session, since: OverviewMark?)
  /// Replacing a software token that was never started, if there is one.
  case requestToken(Session, confirmation: SecretBytes, replacing: SerialNumber?)
  /// The same for a software token, whose key comes at once.
  case issueSoftwareToken(Session, confirmation: SecretBytes, replacing: SerialNumber?)
  /// A software token asks for no serial number.
  case activate(Session, SerialNumber?, code: SecretBytes)
  case release(Session, confirmation: SecretBytes)
  case cancelRequest(Session, confirmation: SecretBytes)
  case switchToken(Session, old: SecretBytes, new: SecretBytes)
  /// トークンの紛失・故障 on the login path, and in an open session.
  case reportAtLogin(TokenLoss, PasswordProof)
  case report(Session, TokenLoss)
  case changePassword(Session, PasswordKind, from: SecretBytes, to: SecretBytes)
  /// Rows of the ledger before one of them; nil: the newest.
  case history(Session, before: Int64?)
  /// The line has dropped: what finds the form again.
  case keep(Bookmark, of: Session)
  case logOut(Session)

  /// Whether it hashes a password, so that 「処理中」 is shown first.
  package var isSlow: Bool {
    switch self {
    case .logIn, .requestToken, .issueSoftwareToken, .release, .cancelRequest, .changePassword: true
    case .presentCode, .resynchroniseAtLogin, .resynchroniseAtStart, .overview, .news, .activate,
      .switchToken, .reportAtLogin, .report, .history, .keep, .logOut:
      false
    }
  }
}

extension Request {
  /// Whether it does something, instead of only looking.
  package var isAct: Bool {
    switch self {
    case .logIn, .presentCode, .resynchroniseAtLogin, .resynchroniseAtStart, .requestToken,
      .issueSoftwareToken, .activate, .release, .cancelRequest, .switchToken, .reportAtLogin,
      .report, .changePassword,
      .logOut:
      true
    case .overview, .news, .history, .keep: false
    }
  }
}

extension Request {
  /// The password that it gives, and whose it is; nil if it gives none.
  var password: (kind: PasswordKind, of: CustomerNumber)? {
    switch self {
    case .logIn(let number, _): (.login, number)
    case .requestToken(let session, _, _), .issueSoftwareToken(let session, _, _),
      .release(let session, _), .cancelRequest(let session, _):
      (.confirmation, session.customer)
    case .changePassword(let session, let kind, _, _): (kind, session.customer)
    case .presentCode, .resynchroniseAtLogin, .resynchroniseAtStart, .overview, .news, .activate,
      .switchToken, .reportAtLogin, .report, .history, .keep, .logOut:
      nil
    }
  }
}

/// What the bank answered. It says what was done, so that no screen has to guess.
package enum Answer: Sendable {
  case loggedIn(SignedIn)
  case codeWanted(PasswordProof)
  /// 時刻補正 succeeded, and logged in.
  case resynchronisedAtLogin(SignedIn)
  /// 時刻補正 succeeded; 利用開始 takes the next code.
  case resynchronisedAtStart
  case overview(Overview)
  case news(Overview, OverviewMark)
  /// Nothing new, or it could not be found out: the next act tells why. Or nothing to be told.
  case noNews
  /// There is no session any more to tell news to.
  case sessionOver(CustomerRefusal)
  /// - isRenewal: whether it will take the place of a token in use.
  case requested(Session, isRenewal: Bool)
  /// With its key, and that as a QR code if there is one.
  case softwareTokenIssued(Session, SoftwareTokenKey, QRSymbol?, isRenewal: Bool)
  case activated(Session, TokenKind)
  case released(Session, TokenKind)
  /// - isRenewal: whether a token is in use all the while.
  case requestCancelled(isRenewal: Bool)
  /// - Of the old token, which has given way.
  case switched(Session, old: TokenKind)
  /// Stopped; there is no session.
  case reportedAtLogin(TokenLoss, since: UnixTime)
  case reported(Session, TokenLoss, since: UnixTime)
  case passwordChanged(Session, PasswordKind)
  case history(HistoryPage)
  /// There is no session any more, whether the ledger could take that or not.
  case loggedOut(unrecorded: BankFailure?)
  /// A session was opened, and the bank could not tell what BPT001 shows: it was logged out again, on
  /// record or not.
  case notLetIn(unrecorded: BankFailure?)
  case failed(CustomerDenial)
  /// A password was refused, and none is compared before this moment.
  case passwordRefused(CustomerRefusal, retryFrom: UnixTime)
}
