import BankService
import Pages

// What the commands for evidence and operation say when they are done.

extension Sentences {
  static func ledgerWhole(rows: Int64, issues: Int) -> Phrase {
    Phrase(
      ja: "記録 \(rows) 件とトークン \(issues) 件は、書かれたときのままです。",
      en: "\(rows) rows and \(issues) issues are as they were written.")
  }

  static let keyRotated = Phrase(
    ja: "マスターキーを交換し、すべてを封印しなおしました。新しいキーの控えを別の場所に保管してください。"
      + "これより前のバックアップには、いままでのキーが必要です。",
    en: "The master key is a new one, and everything is sealed anew. Please keep a copy of it in "
      + "another place. Backups that were made before still need the old key.")

  static func backedUp(anchor: StorePlace, row: Int64) -> Phrase {
    Phrase(
      ja: "記録 \(row) までを写しました。\(anchor) と一緒に保管してください。"
        + "マスターキー (master.key) は含まれません。別の場所に保管してください。",
      en: "Everything up to row \(row) is in it. Keep it together with \(anchor). "
        + "The master key (master.key) is not in it: keep that in another place.")
  }

  static func restored(row: Int64) -> Phrase {
    Phrase(
      ja: "記録 \(row) までのバックアップを復元しました。それより後のお手続きは含まれません: 記録の控え (audit export) "
        + "と照らして、停止・失効・利用解除をやり直してください。いままでに表示された番号は、すべて使用済みです。",
      en:
        "The backup up to row \(row) is the bank now. What was done since is not in it: compare with an "
        + "export (audit export), and repeat stops, revocations and releases. Every code that was shown "
        + "until now counts as used.")
  }

  static let nothingToMigrate = Phrase(
    ja: "いまの版のデータです。何も変更していません。",
    en: "The bank is of the present version already. Nothing was changed.")

  static func migrated(_ done: StoreMigration) -> Phrase {
    Phrase(
      ja: "記録 \(done.head.row) までを確かめ、版 \(done.from) から \(done.to) に移行しました。",
      en:
        "Everything up to row \(done.head.row) was verified, and brought from version \(done.from) to "
        + "\(done.to).")
  }

  static let clockAccepted = Phrase(
    ja: "いまの時計を正しいものとして受け入れました。ワンタイムパスワードを受け付けます。",
    en: "The clock is taken for right: one-time passwords are judged again.")
}
