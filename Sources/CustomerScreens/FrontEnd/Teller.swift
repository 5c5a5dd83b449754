import BankService
import QRCode
import TokenDomain

/// Takes the screens' requests to the bank and brings its answers back. The screens have no other way.
package struct Teller: Sendable {
  private let bank: BankService
  private let origin: SessionOrigin
  private let bookmarks: Bookmarks

  /// - Parameters:
  ///   - origin: where the session comes from, for the ledger.
  ///   - bookmarks: where is kept what somebody had before them whose line drops.
  package init(bank: BankService, origin: SessionOrigin, bookmarks: Bookmarks = .none) {
    self.bank = bank
    self.origin = origin
    self.bookmarks = bookmarks
  }

  /// Does what a screen asks of the bank.
  package func ask(_ request: Request) -> Answer {
    do throws(CustomerDenial) {
      switch request {
      case .logIn(let number, let password):
        switch try bank.logIn(number, password: password, from: origin) {
        case .open(let session): return enter(session, answering: Answer.loggedIn)
        case .codeWanted(let proof): return .codeWanted(proof)
        }
      case .presentCode(let code, let proof):
        return enter(try bank.presentCode(code, after: proof), answering: Answer.loggedIn)
      case .resynchroniseAtLogin(let first, let second, let proof):
        return enter(
          try bank.resynchronise(first, second, after: proof),
          answering: Answer.resynchronisedAtLogin)
      case .resynchroniseAtStart(let session, let first, let second):
        try bank.resynchronise(session, first, second)
        return .resynchronisedAtStart
      case .overview(let session):
        return .overview(try bank.overview(session))
      case .news(let session, let mark): return news(session, since: mark)
      case .requestToken(let session, let confirmation, let replaced):
        let done = try bank.requestHardwareToken(
          session, confirmation: confirmation, replacing: replaced)
        return .requested(done.session, isRenewal: done.isRenewal)
      case .issueSoftwareToken(let session, let confirmation, let replaced):
        let done = try bank.issueSoftwareToken(
          session, confirmation: confirmation, replacing: replaced)
        // Without a QR code the key is still there in letters.
        return .softwareTokenIssued(
          done.session, done.key, try? QRSymbol(done.key.uri), isRenewal: done.isRenewal)
      case .activate(let session, let serial, let code):
        let done = try bank.activateToken(session, serial: serial, code: code)
        return .activated(done.session, done.started)
      case .release(let session, let confirmation):
        let done = try bank.releaseToken(session, confirmation: confirmation)
        return .released(done.session, done.released)
      case .cancelRequest(let session, let confirmation):
        return .requestCancelled(
          isRenewal: try bank.cancelRequest(session, confirmation: confirmation))
      case .switchToken(let session, let old, let new):
        let done = try bank.switchToken(session, old: old, new: new)
        return .switched(done.session, old: done.replaced)
      case .reportAtLogin(let loss, let proof):
        return .reportedAtLogin(loss, since: try bank.reportToken(as: loss, after: proof))
      case .report(let session, let loss):
        let done = try bank.reportToken(session, as: loss)
        return .reported(done.session, loss, since: done.since)
      case .changePassword(let session, let kind, let old, let new):
        return .passwordChanged(
          try bank.changePassword(session, kind, from: old, to: new), kind)
      case .history(let session, let row):
        return .history(
          try bank.history(session, before: row, limit: HistoryScreen.rowsPerPage))
      case .keep(let bookmark, let session):
        bookmarks.keep(bookmark, session.customer)
        return .noNews
      case .logOut(let session):
        return .loggedOut(unrecorded: logOut(session))
      }
    } catch {
      return answer(error, to: request)
    }
  }

  private func news(_ session: Session, since mark: OverviewMark?) -> Answer {
    do throws(CustomerDenial) {
      guard let news = try bank.news(session, since: mark) else { return .noNews }
      return .news(news.overview, news.mark)
    } catch .refused(let refusal) {
      return .sessionOver(refusal)
    } catch {
      return .noNews
    }
  }

  /// With the moment from which on a password is compared again, where one was refused.
  private func answer(_ denial: CustomerDenial, to request: Request) -> Answer {
    guard case .refused(let refusal) = denial, refusal.isOfPassword,
      let password = request.password,
      // Without it the sentence tells of a while.
      let retry = try? bank.passwordRetry(password.kind, of: password.of, from: origin)
    else { return .failed(denial) }
    return .passwordRefused(refusal, retryFrom: retry)
  }

  /// What BPT001 shows of a session that was opened. Whom the bank cannot tell that is not let in: the login
  /// stands in the ledger and its code is used up, so nobody must be told that nothing was done.
  private func enter(_ session: Session, answering answer: (SignedIn) -> Answer) -> Answer {
    guard let overview = try? bank.overview(session) else {
      return .notLetIn(unrecorded: logOut(session))
    }
    return answer(
      SignedIn(
        session: session, overview: overview, bookmark: bookmarks.take(session.customer)))
  }

  /// - Returns: why the ledger could not take it; nil if it did.
  private func logOut(_ session: Session) -> BankFailure? {
    do throws(BankFailure) {
      try bank.logOut(session)
      return nil
    } catch {
      return error
    }
  }
}

extension CustomerRefusal {
  /// Whether a password was wrong, or given too soon after a wrong one.
  fileprivate var isOfPassword: Bool {
    switch self {
    case .credentials, .confirmation, .passwordWait: true
    case .passwordRule, .passwordChangeFirst, .code, .successorCode, .codesSwapped, .wrongSerial,
      .wrongPair, .resynchronisedLately, .stopped, .awaitingReissue, .unavailable, .activationOnly,
      .sessionEnded, .sessionExpired:
      false
    }
  }
}
