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
        最初の failed のものです。
        """,
      en: """
        One line each: ok, warning or failed, and what to do. Exit status: 0, or that of the first \
        failure.
        """))

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let findings =
      TerminalCheckup.findings(workplace.facts)
      + BankCheckup.findings(at: workplace.folder.path, now: SystemClock.now())
      + [VectorCheckup.finding]
    try workplace.console.print(findings.map { line($0, workplace.console) })
    for finding in findings {
      if case .failed(let status) = finding.health { throw status.code }
    }
  }

  private func line(_ finding: Finding, _ console: Console) -> String {
    let health =
      switch finding.health {
      case .ok: "ok"
      case .warning: "warning"
      case .failed: "failed"
      }
    let subject = finding.subject.rawValue
    let sentence = finding.phrase(console.language)
    if listing.json {
      return JSONObject(members: [
        ("check", .text(subject)), ("outcome", .text(health)), ("message", .text(sentence)),
      ])
      .line(isASCII: console.isASCII)
    }
    return aligned([[health, subject, sentence], ["warning", "terminal", ""]])[0]
  }
}
