import BankService
import QRCode
import TokenDomain

/// Takes the screens' requests to the bank and brings its answers back. The screens have no other way.
package struct Teller: Sendable {
  private let bank: BankService
  private let origin: SessionOrigin

  package init(bank: BankService, origin: SessionOrigin) {
    self.bank = bank
    self.origin = origin
  }

  package func ask(_ request: Request) -> Answer {
    do throws(CustomerDenial) {
      switch request {
      case .logIn(let number, let password):
        switch try bank.logIn(number, password: password, from: origin) {
        case .open(let session): return .loggedIn(session)
        case .codeWanted(let proof): return .codeWanted(proof)
        }
      case .presentCode(let code, let proof):
        return .loggedIn(try bank.presentCode(code, after: proof))
      case .resynchroniseAtLogin(let first, let second, let proof):
        return .resynchronisedAtLogin(try bank.resynchronise(first, second, after: proof))
      case .resynchroniseAtStart(let session, let first, let second):
        try bank.resynchronise(session, first, second)
        return .resynchronisedAtStart
      case .overview(let session):
        return .overview(try bank.overview(session))
      case .requestToken(let session, let confirmation, let replaced):
        return .requested(
          try bank.requestHardwareToken(session, confirmation: confirmation, replacing: replaced))
      case .issueSoftwareToken(let session, let confirmation, let replaced):
        let issued = try bank.issueSoftwareToken(
          session, confirmation: confirmation, replacing: replaced)
        // Without a QR code the key is still there in letters.
        return .softwareTokenIssued(issued.session, issued.key, try? QRSymbol(issued.key.uri))
      case .activate(let session, let serial, let code):
        return .activated(try bank.activateToken(session, serial: serial, code: code))
      case .release(let session, let confirmation):
        return .released(try bank.releaseToken(session, confirmation: confirmation))
      case .cancelRequest(let session, let confirmation):
        try bank.cancelRequest(session, confirmation: confirmation)
        return .requestCancelled
      case .switchToken(let session, let old, let new):
        return .switched(try bank.switchToken(session, old: old, new: new))
      case .reportAtLogin(let loss, let proof):
        try bank.reportToken(as: loss, after: proof)
        return .reportedAtLogin(loss)
      case .report(let session, let loss):
        return .reported(try bank.reportToken(session, as: loss), loss)
      case .changePassword(let session, let kind, let old, let new):
        return .passwordChanged(
          try bank.changePassword(session, kind, from: old, to: new), kind)
      case .history(let session, let row):
        return .history(
          try bank.history(session, before: row, limit: HistoryScreen.rowsPerPage))
      case .logOut(let session):
        do throws(BankFailure) {
          try bank.logOut(session)
          return .loggedOut
        } catch {
          return .failed(.failed(error))
        }
      }
    } catch {
      return .failed(error)
    }
  }
}
