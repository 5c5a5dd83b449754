import BankService
import TokenDomain

/// What is sealed together, so that neither a row of it can be changed nor one be added or taken away: a
/// customer with everything that is kept of them, a token, a number that nobody has.
enum Subject: Hashable {
  /// With their passwords, sources, issues and misses.
  case customer(CustomerNumber)
  case token(SerialNumber)
  case stranger(CustomerNumber)
  case batch(Batch.ID)
  /// What holds for the whole bank.
  case institution

  /// What names begin with.
  enum Mark: String {
    case customer = "c"
    case token = "t"
    case stranger = "n"
    case batch = "b"
    case institution = "i"
  }

  /// No two subjects have the same.
  var name: String {
    switch self {
    case .customer(let number): Mark.customer.rawValue + number.digits
    case .token(let serial): Mark.token.rawValue + serial.text
    case .stranger(let number): Mark.stranger.rawValue + number.digits
    case .batch(let id): Mark.batch.rawValue + "\(id.rawValue)"
    case .institution: Mark.institution.rawValue
    }
  }

  /// Nil for what is no name of a subject.
  init?(name: String) {
    let rest = String(name.dropFirst())
    let subject: Subject? =
      switch Mark(rawValue: String(name.prefix(1))) {
      case .customer: CustomerNumber(rest).map { .customer($0) }
      case .token: SerialNumber(rest).map { .token($0) }
      case .stranger: CustomerNumber(rest).map { .stranger($0) }
      case .batch: Int64(rest).map { .batch(Batch.ID(rawValue: $0)) }
      case .institution: rest.isEmpty ? .institution : nil
      case nil: nil
      }
    guard let subject else { return nil }
    self = subject
  }

  /// Where its rows are, in the order in which they are sealed.
  var tables: [SealedTable] {
    switch self {
    case .customer: [.customer, .credential, .source, .issue, .miss]
    case .token: [.token]
    case .stranger: [.stranger]
    case .batch: [.batch]
    case .institution: [.institution]
    }
  }

  /// As people know it.
  var text: String {
    switch self {
    case .customer(let number), .stranger(let number): number.digits
    case .token(let serial): serial.text
    case .batch(let id): "\(id.rawValue)"
    case .institution: "1"
    }
  }
}

/// A table whose rows are sealed.
enum SealedTable: UInt8, CaseIterable {
  case customer = 1, credential, issue, miss, token, stranger, source, institution, batch

  var name: String {
    switch self {
    case .customer: "customer"
    case .credential: "credential"
    case .issue: "issue"
    case .miss: "miss"
    case .token: "token"
    case .stranger: "stranger"
    case .source: "source"
    case .institution: "institution"
    case .batch: "batch"
    }
  }

  /// Of its subjects.
  var mark: Subject.Mark {
    switch self {
    case .customer, .credential, .issue, .miss, .source: .customer
    case .token: .token
    case .stranger: .stranger
    case .institution: .institution
    case .batch: .batch
    }
  }

  /// The tables that the schema's triggers change when this one is written.
  var changedAlong: [SealedTable] {
    switch self {
    // They take the token of an issue out of the stock.
    case .issue: [.token]
    case .customer, .credential, .miss, .token, .stranger, .source, .institution, .batch: []
    }
  }

  /// What tells its rows apart within one subject; nil where a subject has one row of it.
  var keyColumn: String? {
    switch self {
    case .customer, .token, .stranger, .institution, .batch: nil
    case .credential: "kind"
    case .source: "name"
    case .issue, .miss: "id"
    }
  }
}
