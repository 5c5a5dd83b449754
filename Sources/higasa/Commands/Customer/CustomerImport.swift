import ArgumentParser
import BankService
import DataFolder
import Pages
import Primitives
import TokenDomain

struct CustomerImport: Act {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: Phrase(
      ja: "一覧にある契約者をまとめて登録します。",
      en: "Open the access of the customers on a list."),
    discussion: Phrase(
      ja: """
        1行目の見出しが number、name、kana、address の CSV を読みます。先に1名ずつどうなるかを示して、確認を求めます。\
        新しい契約者のパスワードを2つずつ作り、新しいフォルダに書面として書き出します。お客さまは最初の\
        ログインで両方を変更します。不可のものが1つでもあれば、一覧のすべてを登録しません。\
        すでに登録されている契約者は飛ばします。
        """,
      en: """
        Reads comma-separated values whose first line names the columns number, name, kana and address. Says first \
        what would become of each, and asks. Draws two passwords for each new customer and writes them as a letter into a \
        new folder; each customer changes both at the first login. A list with anything in it that is refused is \
        refused whole; who is registered already is left out.
        """))

  @Argument(help: .words(ja: "契約者の一覧のファイル", en: "The list of the customers."), completion: .file())
  var file: String

  @Option(
    help: .words(
      ja: "書面を書き出すフォルダ。まだないものを指定します。", en: "Where the letters go: a folder that is not there yet.",
      value: "dir"),
    completion: .directory)
  var letters: String?

  @OptionGroup var asking: ReviewOptions

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if letters == nil, !asking.dryRun {
      throw ValidationError(
        Phrase(ja: "--letters か --dry-run を指定してください。", en: "Give --letters or --dry-run."))
    }
  }

  func perform(at workplace: Workplace) throws {
    let folder = try workplace.open()
    let operators = workplace.operators(of: folder)
    let console = workplace.console
    let list = CustomerList(path: file)
    let (review, digest) = try review(list, by: operators, on: console)
    let tally = review.tally
    if !listing.json { tally.tell(on: console) }
    console.say(CustomerSentences.counts(tally))
    guard tally.faults == 0 else {
      console.say(CustomerSentences.refused)
      throw ExitStatus.refused.code
    }
    guard !review.new.isEmpty else { return console.say(CustomerSentences.nothingNew) }
    guard let letters, !asking.dryRun else { return console.say(CustomerSentences.dryRun) }
    try asking.checkAnswerable()
    guard asking.allows(CustomerSentences.question(review.new.count), on: console) else {
      return console.say(CustomerSentences.declined)
    }
    let new = operators.drawPasswords(for: review.new)
    let written = try PasswordLetters(new, in: letters, of: folder)
    do {
      let progress = HashProgress(of: 2 * new.count, on: console)
      try operators.importCustomers(
        new, of: Batch.File(name: list.name, digest: digest), leftOut: tally.leftOut
      ) { progress.show($0) }
      progress.end()
    } catch let failure {
      // Letters of nobody.
      if !failure.isOutcomeUnknown { written.remove() }
      throw failure
    }
    if !listing.json { try console.print(letters) }
    console.say(CustomerSentences.imported(new.count, letters: letters))
  }

  private func review(
    _ list: CustomerList, by operators: OperatorDesk, on console: Console
  ) throws -> (CustomerReview, digest: [UInt8]) {
    var review = CustomerReview()
    var digest: [UInt8] = []
    var stream = RowStream(Listing.customerReview, listing, on: console)
    try operators.reviewCustomers { judge in
      digest = try list.read { entry in
        let reviewed = try review.take(entry, judge)
        if listing.json { _ = stream.print(reviewed) }
      }
    }
    if listing.json { try stream.end() }
    return (review, digest)
  }
}

extension Error {
  /// Whether it may have been done all the same.
  fileprivate var isOutcomeUnknown: Bool {
    if case .failed(.store(.outcomeUnknown))? = self as? OperatorDenial { true } else { false }
  }
}

extension Listing where Row == ReviewedCustomer {
  /// `customer import --json`.
  static var customerReview: Self {
    Listing(columns: [
      Column("customer", Headings.customer) { $0.number.map(Fact.text) ?? .none },
      Column("verdict", Headings.state) { .state($0.kind, $0.words, $0.tone) },
      Column("line", Headings.line) { .number($0.line) },
      Column("why", Headings.state) { .text($0.words.en) },
    ])
  }
}
