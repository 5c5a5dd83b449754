import Screens

// What the commands for evidence and operation say when they are done.

extension Sentences {
  static func ledgerWhole(rows: Int64, issues: Int) -> Phrase {
    Phrase(
      ja: "記録 \(rows) 件とトークン \(issues) 件は、書かれたときのままです。",
      en: "\(rows) rows and \(issues) issues are as they were written.")
  }
}
