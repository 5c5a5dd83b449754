import BankFixtures

/// The pages that a login reads and writes in a bank, by SQLite alone: what the size of a bank costs whoever keeps its evidence
/// in these tables. The bank is none any more after it: nothing that is written is sealed.
final class BareLogins {
  private let statements: [Statement: BareStatement]
  /// Who logs in, by ordinal, and the nodes of the tree of seals in which they and their tokens are.
  private var logins: [(ordinal: Int, own: Int64, tokens: Int64)] = []
  private var time: Int64 = 2_000_000_000

  private enum Statement: String, CaseIterable {
    case begin = "BEGIN IMMEDIATE"
    case customer = "SELECT * FROM customer WHERE number = ?1"
    case credentials = "SELECT * FROM credential WHERE customer = ?1"
    case issues = "SELECT * FROM issue WHERE customer = ?1"
    case token = "SELECT * FROM token WHERE serial = ?1"
    case node = "SELECT body FROM seal WHERE id = ?1"
    case setCustomer = "UPDATE customer SET last_login_at = ?2 WHERE number = ?1"
    case setIssue = "UPDATE issue SET last_step = ?2, offset_as_of = ?2 WHERE customer = ?1"
    // As long as ours are.
    case append = """
      INSERT INTO ledger (
          time, event, outcome, actor, session, customer, serial, issue, imprint, judgement, mac)
        VALUES (
          ?2, 'login', 'done', 'customer', 'bare', ?1, '123456789', 1, printf('%.*c', 209, 'x'),
          printf('%.*c', 176, 'x'), randomblob(32))
      """
    // Other bytes: SQLite writes no page that stays as it is.
    case setNode = "UPDATE seal SET body = randomblob(length(body)) WHERE id = ?1"
    case setBank = "UPDATE bank SET root = randomblob(length(root)), seal = randomblob(32)"
    case commit = "COMMIT"
  }

  /// - Parameters:
  ///   - path: of a bank's database.
  ///   - customers: how many it has.
  ///   - active: how many of them log in.
  ///   - randomness: draws them.
  init(
    at path: String, customers: Int, active: Int,
    using randomness: inout some RandomNumberGenerator
  ) throws {
    let database = try BareSQLite(.writing, path)
    try database.execute("PRAGMA synchronous = FULL; PRAGMA cache_size = -1000")
    statements = Dictionary(
      uniqueKeysWithValues: try Statement.allCases.map {
        ($0, try BareStatement($0.rawValue, database))
      })
    var buckets = try BareStatement("SELECT id FROM seal WHERE id > 4160", database).integers()
    guard buckets.count >= 2 * active else { throw Place.Failure(what: "little is sealed") }
    buckets.shuffle(using: &randomness)
    let ordinals = (0..<customers).shuffled(using: &randomness).prefix(active)
    logins = zip(ordinals, zip(buckets, buckets.dropFirst(active))).map { ($0, $1.0, $1.1) }
  }

  /// One after the other.
  func logIn(_ index: Int) throws {
    let (ordinal, own, tokens) = logins[index % logins.count]
    let number = try Sample.customer(ordinal).digits
    time += 1
    try run(.begin)
    for read in [Statement.customer, .credentials, .issues] { try run(read, number) }
    try run(.token, Sample.serial(ordinal).text)
    // What the token is proven by.
    for node in way(to: tokens) { try read(node) }
    for write in [Statement.setCustomer, .setIssue, .append] { try run(write, number, time) }
    for node in way(to: own) {
      try read(node)
      statements[.setNode]?.bind(node, at: 1)
      try run(.setNode)
    }
    try run(.setBank)
    try run(.commit)
  }

  private func run(_ kind: Statement, _ text: String, _ integer: Int64? = nil) throws {
    statements[kind]?.bind(text, at: 1)
    if let integer { statements[kind]?.bind(integer, at: 2) }
    try run(kind)
  }

  private func read(_ node: Int64) throws {
    statements[.node]?.bind(node, at: 1)
    guard try run(.node) == 1 else { throw Place.Failure(what: "node \(node) is not there") }
  }

  @discardableResult
  private func run(_ kind: Statement) throws -> Int { try statements[kind]?.run() ?? 0 }

  /// Of the 64 and 4,096 nodes above the buckets those that lead to this one (SealTree).
  private func way(to bucket: Int64) -> [Int64] {
    [1 + (bucket - 4_161) / 4_096, 65 + (bucket - 4_161) / 64, bucket]
  }
}
