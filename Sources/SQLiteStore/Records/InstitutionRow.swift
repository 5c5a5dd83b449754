import BankService
import TokenDomain
import Vault

/// The only row of the table `institution`, and what else is sealed under a key of its own.
extension SQLiteRecords {
  func insertInstitution(_ founding: BankFounding) throws(BankFailure) {
    try write(
      .institution,
      "INSERT INTO institution (id, settings, signing_key) VALUES (1, ?, ?)",
      [.text(founding.settings), .bytes(founding.signingKey)])
  }

  func acceptedSettings() throws(BankFailure) -> String {
    try institution().text("settings")
  }

  func sealedSigningKey() throws(BankFailure) -> [UInt8] {
    try institution().bytes("signing_key")
  }

  func accept(settings: String) throws(BankFailure) {
    try touch(.institution)
    try update(
      .institution, "UPDATE institution SET settings = ? WHERE id = 1", [.text(settings)])
  }

  func begin(incarnation: Int64) throws(BankFailure) {
    try checkWritable()
    try mappingFailures(at: path) { try state.begin(incarnation: incarnation) }
  }

  private func institution() throws(BankFailure) -> StoredRow {
    guard let row = try proven(.institution, of: .institution).first else {
      throw .store(.tampered(.recordMissing(table: "institution", key: "1")))
    }
    return row
  }

  /// Under another key, of what was found as it was written.
  func resealSigningKey(by other: SigningKeySealer) throws(BankFailure) {
    let sealed = try sealedSigningKey()
    guard let resealed = keys.signing.reseal(sealed, by: other) else {
      throw .store(
        .tampered(.record(table: "institution", key: "1", column: "signing_key")))
    }
    try update(
      .institution, "UPDATE institution SET signing_key = ? WHERE id = 1",
      [.bytes(resealed)])
  }

  /// The same of every password.
  func resealPasswords(by other: PasswordSealer) throws(BankFailure) {
    var last = ("", "")
    while true {
      let page = try rows(
        "credential",
        """
        SELECT customer, kind, \(CredentialColumns.names.joined(separator: ", ")) FROM credential
        WHERE (customer, kind) > (?, ?) ORDER BY customer, kind LIMIT 1000
        """, [.text(last.0), .text(last.1)]
      ) { (row) throws(BankFailure) in
        let number = try row.text("customer") { CustomerNumber($0) }
        let kind = try row.text("kind") { PasswordKind(rawValue: $0) }
        return (
          number, kind, try CredentialColumns.credential(row, kind, of: number, keys.passwords)
        )
      }
      guard let (number, kind, _) = page.last else { return }
      last = (number.digits, kind.rawValue)
      for (number, kind, credential) in page {
        try replace(credential, kind, of: number, by: other)
      }
    }
  }
}
