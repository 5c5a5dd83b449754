/// Why something was done, as a row of the ledger tells it. Written and read here alone.
package enum LedgerReason: Hashable, Sendable {
  /// What an operator gave as `--reason`; also whatever this program cannot make out.
  case given(String)
  /// Why a token was stopped: after misses, or as its customer reported.
  case stop(IssueLifecycle.SuspensionReason)
  /// Why a token was revoked; and what an operator gave, which is not for customers.
  case revocation(IssueLifecycle.RevocationReason, given: String?)
  /// Which password was changed or reset; and what an operator gave, which is not for customers.
  case password(PasswordKind, given: String? = nil)
  /// Of which password, and how many were held back.
  case heldBack(PasswordKind, count: Int)

  /// Which tokens came into stock, and of which file.
  case batch(ImportedBatch)
  /// Of which batch how many tokens were taken out of the stock; and what an operator gave.
  case retiredBatch(number: Int64, tokens: Int, given: String)

  /// As it is stored: it never changes.
  package var text: String {
    switch self {
    case .given(let text): text
    case .stop(let reason): reason.rawValue
    case .revocation(let reason, let given):
      given.map { "\(reason.rawValue): \($0)" } ?? reason.rawValue
    case .password(let kind, let given):
      given.map { "\(kind.rawValue): \($0)" } ?? kind.rawValue
    case .heldBack(let kind, let count): "\(kind.rawValue): \(count)"
    case .batch(let batch): batch.text
    case .retiredBatch(let number, let tokens, let given):
      "batch=\(number) tokens=\(tokens): \(given)"
    }
  }

  /// Reads ``text`` of a row that tells of something done.
  package init(text: String, of event: LedgerEntry.Event) {
    let known: LedgerReason? =
      switch event {
      case .passwordReset, .passwordChanged, .passwordRehashed:
        LedgerReason(password: text)
      case .triesHeldBack: LedgerReason(heldBack: text)
      case .tokenSuspended, .tokenReported:
        IssueLifecycle.SuspensionReason(rawValue: text).map(LedgerReason.stop)
      case .tokenRevoked: LedgerReason(revocation: text)
      case .batchImported: ImportedBatch(text: text).map(LedgerReason.batch)
      case .batchRetired: LedgerReason(retiredBatch: text)
      case .tokenRetired, .customerAdded, .customersImported, .customerChanged, .customerClosed,
        .passwordUnlocked, .tokenImported, .passwordAccepted,
        .login, .logout,
        .tokenRequested, .tokenIssued, .tokenDispatched, .tokenActivated, .tokenSwitched,
        .tokenReleased, .tokenResumed, .requestCancelled, .reissueBooked, .tokenResynchronised,
        .clockAccepted, .keyRotated, .settingsAccepted, .bankRestored, .codesSpent, .tamperingFound,
        .bankMigrated,
        .issueSealed:
        nil
      }
    self = known ?? .given(text)
  }

  private init?(revocation text: String) {
    let (word, given) = Self.parts(of: text)
    guard let reason = IssueLifecycle.RevocationReason(rawValue: word) else { return nil }
    self = .revocation(reason, given: given)
  }

  private init?(password text: String) {
    let (word, given) = Self.parts(of: text)
    guard let kind = PasswordKind(rawValue: word) else { return nil }
    self = .password(kind, given: given)
  }

  private init?(heldBack text: String) {
    let (word, given) = Self.parts(of: text)
    guard let kind = PasswordKind(rawValue: word), let count = given.flatMap({ Int($0) }) else {
      return nil
    }
    self = .heldBack(kind, count: count)
  }

  private init?(retiredBatch text: String) {
    let (word, given) = Self.parts(of: text)
    guard let facts = LedgerFacts(text: word), let number = facts.number("batch"),
      let tokens = facts.number("tokens"), let given
    else { return nil }
    self = .retiredBatch(number: number, tokens: Int(tokens), given: given)
  }

  /// The word before a colon, and what was given after it.
  private static func parts(of text: String) -> (word: String, given: String?) {
    let word = text.prefix { $0 != ":" }
    let given = text[word.endIndex...].dropFirst()
    return (
      String(word),
      given.isEmpty ? nil : String(given.first == " " ? given.dropFirst() : given)
    )
  }
}

extension LedgerRecord {
  /// Its ``reason``, made out. What was refused tells what an operator gave, whatever it was given for.
  package var why: LedgerReason? {
    guard let reason else { return nil }
    guard outcome == "done", let event = LedgerEntry.Event(rawValue: event) else {
      return .given(reason)
    }
    return LedgerReason(text: reason, of: event)
  }
}
