import BankService
import Pages

extension LedgerFault: Explained {
  /// What was found first, and what to do: one who can change the database could change more than this row.
  var explanation: Explanation {
    let words = words
    return Explanation(
      .refused,
      ja: "記録が改ざんされています: \(words.ja)。サービスを止め、バックアップと照らしてください (docs/operations.md)。",
      en: "The records were tampered with: \(words.en). "
        + "Please stop the service and compare with a backup (docs/operations.md).")
  }

  private var words: Phrase {
    switch self {
    case .changed(let row):
      Phrase(ja: "記録 \(row) が書いたときのままではありません", en: "row \(row) is not as it was written")
    case .missing(let row):
      Phrase(ja: "記録 \(row) がありません", en: "row \(row) is missing")
    case .cutOff(let row, let anchored):
      Phrase(
        ja: "最後の記録は \(row) ですが、\(anchored) まであったはずです (末尾の削除、または古い複製)",
        en:
          "the last row is \(row), and there were \(anchored): rows were removed, or it is an older copy"
      )
    case .otherAnchor(let row, let place):
      Phrase(
        ja: "記録 \(row) が \(place.name) と合いません", en: "row \(row) is not the one of \(place.name)")
    case .otherIncarnation(let place):
      Phrase(
        ja: "\(place) は、復元の前か、別に復元したデータのものです",
        en: "\(place) is of the bank before it was restored, or of another restored one")
    case .anchorMissing(let place):
      Phrase(ja: "\(place) がありません", en: "\(place) is missing")
    case .anchorForged(let place):
      Phrase(ja: "\(place) はこのデータのものではありません", en: "\(place) is not of this bank")
    case .record(let table, let key, let column):
      Phrase(
        ja: "\(table) の \(key)\(column.map { " の \($0)" } ?? "") が書いたときのままではありません",
        en: "in \(table), \(column.map { "\($0) of " } ?? "")\(key) is not as it was written")
    case .recordMissing(let table, let key):
      Phrase(ja: "\(table) の \(key) がありません", en: "in \(table), \(key) is gone")
    case .recordAdded(let table, let key):
      Phrase(
        ja: "\(table) の \(key) はこのプログラムが書いたものではありません",
        en: "in \(table), \(key) was not written by this program")
    case .olderSchema(let found, let anchored):
      Phrase(
        ja: "データの版は \(found) とありますが、\(anchored) だったはずです",
        en: "the bank says it is of version \(found), and it was of \(anchored)")
    case .schema(let object):
      Phrase(
        ja: "データベースの構造 (\(object)) がこのプログラムの作ったものではありません",
        en: "the database's schema (\(object)) is not as this program makes it")
    case .replay(let row, let issue, let from, let event, let to):
      Phrase(
        ja:
          "記録 \(row) (\(event)) は発行 \(issue) を \(from?.rawValue ?? "-") から \(to?.rawValue ?? "-") にしていますが、手続きではそうなりません",
        en:
          "row \(row) (\(event)) takes issue \(issue) from \(from?.rawValue ?? "-") to \(to?.rawValue ?? "-"), and no procedure does"
      )
    case .issue(let id, let customer, let column):
      Phrase(
        ja: "契約者番号 \(customer) のトークン (発行 \(id)) の \(column) が記録と合いません",
        en: "of customer \(customer), issue \(id), \(column) is not what the ledger says")
    case .unknownIssue(let id, let customer):
      Phrase(
        ja: "契約者番号 \(customer) のトークン (発行 \(id)) の記録がありません",
        en: "the ledger knows nothing of issue \(id) of customer \(customer)")
    case .missingIssue(let id):
      Phrase(ja: "発行 \(id) がありません", en: "issue \(id) is gone")
    }
  }
}
