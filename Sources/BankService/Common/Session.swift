import Primitives
import TokenDomain

/// An open session: proof that its holder logged in. Only the service makes one.
package struct Session: Hashable, Sendable {
  /// How much of the bank it opens.
  package enum Access: Hashable, Sendable {
    /// Everything that the state of the customer's issues admits.
    case full
    /// After a lost or stolen token, until the new one is in use: 利用開始 alone (rules §1).
    case activationOnly
  }

  /// Who logged in.
  package let customer: CustomerNumber
  /// From where; on every row of the ledger that the session leaves.
  package let origin: SessionOrigin
  /// How much of the bank is open to it.
  package let access: Access
  /// From then on it lasts as long as a session may.
  package let openedAt: UnixTime
  /// The login before this one.
  package let previousLogin: LoginRecord?
  /// Misses of the one-time password that this login brought to light.
  package let missNotice: MissNotice?
  /// Wrong passwords since the login before this one (rules §2.4).
  package let passwordMisses: [PasswordKind: MissNotice]
  /// Passwords that an operator gave: until they are changed, the session does nothing else (rules §2.10).
  package let mustChange: [PasswordKind]
  /// The customer's ``CustomerAccess/generation`` that this session is good for.
  let generation: Int

  init(
    customer: CustomerNumber, origin: SessionOrigin, access: Access, openedAt: UnixTime,
    previousLogin: LoginRecord?, missNotice: MissNotice?,
    passwordMisses: [PasswordKind: MissNotice], mustChange: [PasswordKind], generation: Int
  ) {
    self.customer = customer
    self.origin = origin
    self.access = access
    self.openedAt = openedAt
    self.previousLogin = previousLogin
    self.missNotice = missNotice
    self.passwordMisses = passwordMisses
    self.mustChange = mustChange
    self.generation = generation
  }

  /// This session after an act of its own that ended all others.
  ///
  /// - Parameter changed: the password that it changed, if it did.
  func renewed(
    generation: Int, access: Access, changed: PasswordKind? = nil
  ) -> Session {
    Session(
      customer: customer, origin: origin, access: access, openedAt: openedAt,
      previousLogin: previousLogin, missNotice: missNotice, passwordMisses: passwordMisses,
      mustChange: mustChange.filter { $0 != changed }, generation: generation)
  }
}

/// What the next success after misses tells, so that a customer sees an attack (rules §4).
package struct MissNotice: Hashable, Sendable {
  /// Misses of a code in a row, or of a password since the login before.
  package let count: Int
  /// When the last of them was.
  package let last: UnixTime

  /// So many misses, the last of them then.
  package init(count: Int, last: UnixTime) {
    self.count = count
    self.last = last
  }
}

/// Proof that the login password was right, for the second step of the login. Only the service makes one.
package struct PasswordProof: Hashable, Sendable {
  /// Whose password it was.
  package let customer: CustomerNumber
  /// From where it was given.
  package let origin: SessionOrigin
  /// From then on the proof lasts as long as a session may.
  package let givenAt: UnixTime
  /// How far the token's display is believed to be ahead of the server, ms; for the gauge.
  package let displayOffset: Int64
  /// The second code, if the first of two was given just before this login.
  package let nextCode: NextCode?
  /// From when on the token's clock may be set right again; nil if it never was.
  package let resynchronisableFrom: UnixTime?
  let generation: Int

  init(
    customer: CustomerNumber, origin: SessionOrigin, givenAt: UnixTime, displayOffset: Int64,
    nextCode: NextCode?, resynchronisableFrom: UnixTime?, generation: Int
  ) {
    self.resynchronisableFrom = resynchronisableFrom
    self.customer = customer
    self.origin = origin
    self.givenAt = givenAt
    self.displayOffset = displayOffset
    self.nextCode = nextCode
    self.generation = generation
  }
}
