import Primitives
import TokenDomain

extension BankService {
  /// Does one procedure of an open session: the session must still be good and the procedure, if it is
  /// one, open in the present state.
  ///
  /// - Parameters:
  ///   - event: under which a refusal goes on record.
  ///   - compared: a password that was given for it. It is counted whatever comes of the procedure, and a wrong
  ///     one is refused.
  ///   - isRefused: what else the present state refuses.
  func decideInSession<Result>(
    _ session: Session, _ procedure: Procedure?, _ event: LedgerEntry.Event,
    counting compared: ComparedPassword? = nil,
    refused isRefused: (Situation) -> CustomerRefusal? = { _ in nil },
    _ body: (Act, Situation) throws(BankFailure) -> CustomerDecision<Result>
  ) throws(CustomerDenial) -> Result {
    try decide(event, by: .customer(session.origin), customer: session.customer) {
      (act) throws(BankFailure) -> CustomerDecision<Result> in
      let (situation, refusal) = try standing(
        of: session, procedure, event, act.records, at: act.now, refused: isRefused)
      var miss: CustomerRefusal?
      if let compared { miss = try act.count(compared) }
      let decision: CustomerDecision<Result> =
        if let refused = refusal ?? miss { .refused(refused) } else { try body(act, situation) }
      switch decision {
      case .done: return decision
      case .refused(let refusal, let evidence):
        return .refused(refusal, evidence.about(situation.history.current?.state.serial))
      }
    }
  }

  /// Does one procedure that asks for a password.
  ///
  /// What the session or the present state refuses is refused before anything is compared, so that neither the
  /// answer nor its time tells of the password (rules §2.8).
  func decideInSession<Result>(
    _ session: Session, _ procedure: Procedure, _ event: LedgerEntry.Event,
    proving password: SecretBytes, _ kind: PasswordKind,
    refused isRefused: (Situation) -> CustomerRefusal? = { _ in nil },
    _ body: (Act, Situation) throws(BankFailure) -> CustomerDecision<Result>
  ) throws(CustomerDenial) -> Result {
    try refuseUncompared(session, procedure, event, refused: isRefused)
    let compared = try compare(password, kind, of: session.customer, from: session.origin)
    let result = try decideInSession(
      session, procedure, event, counting: compared, refused: isRefused, body)
    raiseCost(of: compared, password, from: session.origin)
    return result
  }

  /// Refuses, and puts on record, what needs no password to be refused.
  func refuseUncompared(
    _ session: Session, _ procedure: Procedure?, _ event: LedgerEntry.Event,
    refused isRefused: (Situation) -> CustomerRefusal?
  ) throws(CustomerDenial) {
    let (situation, refusal) = try CustomerDenial.mappingFailure { () throws(BankFailure) in
      try readRecordingTampering(of: session) { (records, now) throws(BankFailure) in
        try standing(of: session, procedure, event, records, at: now, refused: isRefused)
      }
    }
    guard let refusal else { return }
    try decide(event, by: .customer(session.origin), customer: session.customer) {
      (_) throws(BankFailure) -> CustomerDecision<Void> in
      .refused(refusal, Evidence().about(situation.history.current?.state.serial))
    }
  }

  /// How the customer stands, and why the session, or a procedure in it, is refused; nil if it is not.
  private func standing(
    of session: Session, _ procedure: Procedure?, _ event: LedgerEntry.Event,
    _ records: any BankReader, at now: UnixTime, refused isRefused: (Situation) -> CustomerRefusal?
  ) throws(BankFailure) -> (Situation, CustomerRefusal?) {
    let history = IssueHistory(try records.issues(of: session.customer))
    let situation = try situation(
      history, session.access, since: session.openedAt, records, at: now)
    if let refusal = try refusal(of: session, history, records, at: now) {
      return (situation, refusal)
    }
    if let kind = session.mustChange.first, event != .passwordChanged {
      return (situation, .passwordChangeFirst(kind))
    }
    if let procedure, let why = situation.unavailability(of: procedure) {
      return (situation, .unavailable(procedure, why))
    }
    return (situation, isRefused(situation))
  }

  /// Looks something up for an open session; nothing but tampering goes on record.
  func readInSession<Result>(
    _ session: Session,
    _ body: (any BankReader, IssueHistory, UnixTime) throws(BankFailure) -> CustomerDecision<Result>
  ) throws(CustomerDenial) -> Result {
    let decision = try CustomerDenial.mappingFailure { () throws(BankFailure) in
      try readRecordingTampering(of: session) {
        (records, now) throws(BankFailure) -> CustomerDecision<Result> in
        try decide(in: session, records, at: now, body)
      }
    }
    return try decision.result
  }

  /// The same for a look that nobody asked for, which puts nothing at all on record: what is wrong with the
  /// records is, by the next act.
  func glanceInSession<Result>(
    _ session: Session,
    _ body: (any BankReader, IssueHistory, UnixTime) throws(BankFailure) -> CustomerDecision<Result>
  ) throws(CustomerDenial) -> Result {
    let decision = try CustomerDenial.mappingFailure { () throws(BankFailure) in
      try read {
        (records, now) throws(BankFailure) -> CustomerDecision<Result> in
        try decide(in: session, records, at: now, body)
      }
    }
    return try decision.result
  }

  private func decide<Result>(
    in session: Session, _ records: any BankReader, at now: UnixTime,
    _ body: (any BankReader, IssueHistory, UnixTime) throws(BankFailure) -> CustomerDecision<Result>
  ) throws(BankFailure) -> CustomerDecision<Result> {
    let history = IssueHistory(try records.issues(of: session.customer))
    if let refusal = try refusal(of: session, history, records, at: now) {
      return .refused(refusal)
    }
    return try body(records, history, now)
  }

  private func readRecordingTampering<Result>(
    of session: Session, _ body: (any BankReader, UnixTime) throws(BankFailure) -> Result
  ) throws(BankFailure) -> Result {
    try recordingTampering(by: .customer(session.origin), customer: session.customer) {
      () throws(BankFailure) in try read(body)
    }
  }

  /// Why a session is not good any more; nil if it is.
  private func refusal(
    of session: Session, _ history: IssueHistory, _ records: any BankReader, at now: UnixTime
  ) throws(BankFailure) -> CustomerRefusal? {
    if try records.access(of: session.customer)?.generation != session.generation {
      return .sessionEnded(present: history.present)
    }
    return refusal(ofSessionSince: session.openedAt, at: now)
  }

  /// Why a session, or the proof of a password, that began at `start` is not good any more.
  func refusal(ofSessionSince start: UnixTime, at now: UnixTime) -> CustomerRefusal? {
    let minutes = institution.sessionPolicy.absoluteMinutes
    return now.seconds(since: start) >= Int64(minutes) * 60
      ? .sessionExpired(minutes: minutes) : nil
  }
}
