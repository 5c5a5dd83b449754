import ArgumentParser
import BankService
import Pages

struct ClockAccept: Act {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: Phrase(
      ja: "記録より遅れている時計を、正しいものとして受け入れます。",
      en: "Take the clock for right although it is behind what was recorded."),
    discussion: Phrase(
      ja: """
        時計が最後の記録より \(ClockRule.tolerance) 秒を超えて遅れていると、ワンタイムパスワードを受け付けません。\
        時計が誤っているなら合わせてください。これは、時計が進んでいた間に書かれた記録があるときのものです。\
        使用済みの番号は使用済みのままです。
        """,
      en: """
        A clock more than \(ClockRule.tolerance) s behind the newest record refuses one-time passwords. \
        Set the clock if it is wrong; this is for a record that was written while the clock was ahead. \
        Used codes stay used.
        """))

  @Option(
    help: .words(ja: "理由。記録に残ります。", en: "Why; kept in the ledger."), transform: TextArgument.reason)
  var reason: Reason

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    try workplace.operators().acceptClock(reason: reason)
    workplace.console.say(Sentences.clockAccepted)
  }
}
