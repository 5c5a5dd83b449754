import ArgumentParser
import Pages

struct DoctorCommand: Act {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: Phrase(
      ja: "端末、ロケール、データフォルダ、データベース、記録、時計、検査用の値を調べます。",
      en: "Check terminal, locale, data folder, database, ledger, clock and test vectors."),
    discussion: Phrase(
      ja: """
        1行ずつ、ok、warning、failed のどれかと、どうすればよいかを示します。終了ステータスは 0 か、\
        最初の failed のものです。--kiosk は、SSH でこの画面だけを開くアカウントについて、\
        sshd の設定を1行ずつ確かめます (root で実行してください)。
        """,
      en: """
        One line each: ok, warning or failed, and what to do. Exit status: 0, or that of the first \
        failure. --kiosk checks sshd's settings, a line each, for an account that can open the front \
        end over SSH and nothing else (run it as root).
        """))

  @Option(
    help: .words(
      ja: "このアカウントについて sshd の設定を確かめます。", en: "Check sshd's settings for this account.",
      value: "account"))
  var kiosk: AccountName?

  @Option(
    help: .words(
      ja: "sshd の設定ファイル。", en: "sshd's settings file, if it is another one.", value: "file"),
    completion: .file())
  var sshdConfig: String?

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let findings =
      kiosk.map { KioskCheckup.findings($0, sshdConfig) } ?? findings(at: workplace)
    try workplace.console.print(findings.map { line($0, workplace.console) })
    for finding in findings {
      if case .failed(let status) = finding.health { throw status.code }
    }
  }

  private func findings(at workplace: Workplace) -> [Finding] {
    TerminalCheckup.findings(workplace.facts)
      + BankCheckup.findings(at: workplace.folder.path, now: SystemClock.now())
      + [VectorCheckup.finding]
  }

  private func line(_ finding: Finding, _ console: Console) -> String {
    let (subject, health) = (finding.subject.rawValue, finding.health.word)
    let sentence = finding.phrase(console.language)
    if listing.json {
      return JSONObject(members: [
        ("check", .text(subject)), ("outcome", .text(health)),
        ("message", .text(sentence)),
      ])
      .line(isASCII: console.isASCII)
    }
    return aligned([[health, subject, sentence], ["warning", "terminal", ""]])[0]
  }
}
