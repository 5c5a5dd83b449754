import TokenDomain

/// What is sealed together, so that neither a row of it can be changed nor one be added or taken away: a
/// customer with everything that is kept of them, a token, a number that nobody has.
enum Subject: Hashable {
  /// With their passwords, sources, issues and misses.
  case customer(CustomerNumber)
  case token(SerialNumber)
  case stranger(CustomerNumber)
  /// What holds for the whole bank.
  case institution

  /// No two subjects have the same.
  var name: String {
    switch self {
    case .customer(let number): "c\(number.digits)"
    case .token(let serial): "t\(serial.text)"
    case .stranger(let number): "n\(number.digits)"
    case .institution: "i"
    }
  }

  /// Nil for what is no name of a subject.
  init?(name: String) {
    let rest = String(name.dropFirst())
    let subject: Subject? =
      switch name.first {
      case "c": CustomerNumber(rest).map { .customer($0) }
      case "t": SerialNumber(rest).map { .token($0) }
      case "n": CustomerNumber(rest).map { .stranger($0) }
      case "i": rest.isEmpty ? .institution : nil
      default: nil
      }
    guard let subject else { return nil }
    self = subject
  }

  /// As people know it.
  var text: String {
    switch self {
    case .customer(let number), .stranger(let number): number.digits
    case .token(let serial): serial.text
    case .institution: "1"
    }
  }
}

/// A table whose rows are sealed.
enum SealedTable: UInt8, CaseIterable {
  case customer = 1, credential, issue, miss, token, stranger, source, institution

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
    }
  }

  /// What the names of its subjects begin with (``Subject/name``).
  var subjectMark: UInt8 {
    switch self {
    case .customer, .credential, .issue, .miss, .source: UInt8(ascii: "c")
    case .token: UInt8(ascii: "t")
    case .stranger: UInt8(ascii: "n")
    case .institution: UInt8(ascii: "i")
    }
  }

  /// What tells its rows apart within one subject; nil where a subject has one row of it.
  var keyColumn: String? {
    switch self {
    case .customer, .token, .stranger, .institution: nil
    case .credential: "kind"
    case .source: "name"
    case .issue, .miss: "id"
    }
  }
}
