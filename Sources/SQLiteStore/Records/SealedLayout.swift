import Primitives

/// The columns that are sealed, of the present schema and of those before it, which are still verified when they are
/// migrated. What is not named here is not sealed.
struct SealedLayout: Sendable {
  private static let present = SealedLayout(schema: Schema.current)
  private static let ofSchema5 = SealedLayout(schema: 5)
  private static let ofSchema4 = SealedLayout(schema: 4)

  /// Of the schema of this number, 4 and on.
  static func of(schema: Int) -> SealedLayout {
    switch schema {
    case ...4: ofSchema4
    case 5: ofSchema5
    default: present
    }
  }

  /// Logins have sources, settings are accepted, the bank has an incarnation.
  let hasInstitution: Bool
  private let hasBatches: Bool
  /// Of the row of the bank: its seal, and ``Standing/names(in:)``.
  let standingRow: String
  /// A token by its row.
  let tokenByID: String
  private let tables: [SealedTable: (columns: ColumnNames, selection: String)]

  /// The same columns, written.
  static let standingUpdate =
    "UPDATE bank SET "
    + (["seal"] + Standing.names(in: Schema.current)).map { "\($0) = ?" }.joined(separator: ", ")

  subscript(table: SealedTable) -> (columns: ColumnNames, selection: String) {
    guard let found = tables[table] else { preconditionFailure("a table of another schema") }
    return found
  }

  /// Whether the schema has it.
  func has(_ table: SealedTable) -> Bool {
    switch table {
    case .source, .institution: hasInstitution
    case .batch: hasBatches
    case .customer, .credential, .issue, .miss, .token, .stranger: true
    }
  }

  /// Every row in the order of the table: its columns, so many of them, and behind them what its subject is called.
  func everyRow(of table: SealedTable) -> (selection: String, columns: Int32) {
    let subject =
      switch table {
      case .customer, .stranger: "number"
      case .credential, .source, .issue: "customer"
      case .miss: "(SELECT customer FROM issue WHERE issue.id = miss.issue)"
      case .token: "serial"
      case .batch: "CAST(id AS TEXT)"
      case .institution: "''"
      }
    let names = self[table].columns.names
    return (
      "SELECT \(names.joined(separator: ", ")), \(subject) FROM \(table.name)", Int32(names.count)
    )
  }

  private init(schema: Int) {
    (hasInstitution, hasBatches) = (schema >= 5, schema >= 6)
    standingRow =
      "SELECT \((["seal"] + Standing.names(in: schema)).joined(separator: ", ")) FROM bank WHERE id = 1"
    let throttle =
      hasInstitution ? ThrottleColumns.names : ["misses", "last_miss_at", "stopped_at"]
    let credential = hasInstitution ? CredentialColumns.names : ["hash"] + throttle
    let customer =
      CustomerColumns.names
      + (hasBatches
        ? CustomerColumns.accessNames + CustomerColumns.searchNames
        : CustomerColumns.accessNamesBefore6)
    let parameters = hasBatches ? TokenColumns.names + ["retired_at"] : TokenColumns.parameterNames
    let token = ["id"] + parameters + ["sealed_seed", "in_stock"]
    func table(_ table: SealedTable, _ names: [String], _ rest: String) -> (ColumnNames, String) {
      (ColumnNames(names), "SELECT \(names.joined(separator: ", ")) FROM \(table.name) \(rest)")
    }
    tokenByID = "SELECT \(token.joined(separator: ", ")) FROM token WHERE id = ?"
    tables = Dictionary(
      uniqueKeysWithValues: SealedTable.allCases.map { sealed in
        let (columns, selection) =
          switch sealed {
          case .customer:
            table(sealed, customer, "WHERE number = ?")
          case .credential:
            table(sealed, ["customer", "kind"] + credential, "WHERE customer = ? ORDER BY kind")
          case .source:
            table(
              sealed, ["customer"] + SourceColumns.names, "WHERE customer = ? ORDER BY name")
          case .issue:
            table(sealed, ["id"] + IssueColumns.names, "WHERE customer = ? ORDER BY id")
          case .miss:
            table(
              sealed, ["id", "issue", "time"],
              "WHERE issue IN (SELECT id FROM issue WHERE customer = ?) ORDER BY issue, time, id")
          case .token:
            table(sealed, token, "WHERE serial = ?")
          case .batch: table(sealed, BatchColumns.names, "WHERE id = ?")
          case .stranger: table(sealed, ["number"] + throttle, "WHERE number = ?")
          case .institution: table(sealed, ["id", "settings", "signing_key"], "WHERE id = ?")
          }
        return (sealed, (columns, selection))
      })
  }
}
