import ArgumentParser
import BankService
import Pages
import TokenDomain

struct IssueRevoke: Act {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: Phrase(
      ja: "お客さまのトークンを失効します。",
      en: "End a customer's token for good."),
    discussion: Phrase(
      ja: """
        紛失・盗難のあとは、再発行を受け付けるまで、お客さまはログインできません。再発行は --reissue で同時に、\
        または後から issue reissue で受け付けます。お客さまが前もって申し込んでいた次のトークンも、再発行に当たります。
        """,
      en: """
        After a lost or stolen token the customer's login is refused until a re-issue is booked, with \
        --reissue or later with "issue reissue"; a next token that the customer ordered before is one.
        """))

  @OptionGroup var about: CustomerAndReason

  @Option(
    name: .customLong("as"),
    help: .words(ja: "トークンがどうなったか (lost: 紛失、stolen: 盗難など)", en: "What has become of the token."))
  var end: IssueLifecycle.RevocationReason

  @Option(
    help: .words(
      ja: "シリアル番号。お客さまがトークンを2つお持ちのときに指定します。",
      en: "The serial number, where the customer has two tokens."))
  var serial: SerialNumber?

  @Flag(
    help: .words(
      ja: "同時に、次のハードウェアトークンの再発行を受け付けます。",
      en: "Request the next token, a key fob, for the customer in the same act."))
  var reissue = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if end == .closed {
      throw ValidationError(
        Phrase(
          ja: "解約には customer close を使ってください。", en: "customer close ends all that a customer has."))
    }
  }

  func perform(at workplace: Workplace) throws {
    try workplace.operators().revoke(
      about.customer, serial: serial, as: end, reason: about.reason, reissue: reissue)
    workplace.console.say(
      Sentences.revoked(about.customer, mayBeInOtherHands: end.mayBeInOtherHands, reissue: reissue))
  }
}
