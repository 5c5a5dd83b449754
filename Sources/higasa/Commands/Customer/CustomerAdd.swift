import ArgumentParser
import Pages
import TokenDomain

struct CustomerAdd: Act {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: Phrase(
      ja: "契約者を登録します。",
      en: "Open a customer's access."),
    discussion: Phrase(
      ja: """
        ログインパスワードと確認用パスワードを2回ずつお尋ねします。端末がなければ標準入力から\
        1行に1つずつ読みます。パスワードは、8〜64文字の半角の英数字と記号です。
        """,
      en: """
        Asks for the login password and the confirmation password, each twice; without a terminal it \
        reads them from standard input, a line each. A password is 8 to 64 printable ASCII characters.
        """))

  @Argument(help: .words(ja: "契約者番号 (7桁の数字)", en: "The customer number: seven digits."))
  var customer: CustomerNumber

  @Option(
    help: .words(ja: "氏名 (郵便物の宛名のとおり)", en: "The name, as on letters."),
    transform: TextArgument.name)
  var name: RecordText

  @Option(
    help: .words(ja: "氏名のカナ", en: "The name's reading in katakana."), transform: TextArgument.kana)
  var kana: RecordText

  @Option(
    help: .words(ja: "お届け先の住所", en: "Where a token is mailed to."), transform: TextArgument.address)
  var address: RecordText

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let operators = try workplace.operators()
    let (login, confirmation) = try workplace.console.newPasswords()
    try operators.add(
      Customer(
        number: customer, name: name.text, kana: kana.text, address: Address(address.text)),
      loginPassword: login, confirmationPassword: confirmation)
    workplace.console.say(Sentences.customerAdded(customer))
  }
}
