import ArgumentParser
import BankService
import Pages
import Primitives

struct TokenBatchGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: Phrase(
      ja: "納品ロット",
      en: "Tokens that came together."),
    subcommands: [TokenBatchList.self, TokenBatchShow.self])
}

struct TokenBatchList: Act {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Phrase(
      ja: "取り込んだシードファイルの納品ロットを一覧にします。",
      en: "List all seed files that were imported."))

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let operators = try workplace.operators()
    try Listing.batches.print(listing, on: workplace.console) { (last) throws(BankFailure) in
      try operators.batches(after: last)
    }
  }
}

struct TokenBatchShow: Act {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: Phrase(
      ja: "納品ロットのトークンと、その所在を一覧にします。",
      en: "List the tokens of a batch, and where they are."))

  @Argument(help: .words(ja: "納品ロットの番号", en: "The number of the batch."))
  var batch: Batch.ID

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let operators = try workplace.operators()
    _ = try operators.batch(batch)
    try Listing.tokens(operators).print(listing, on: workplace.console) {
      (last) throws(BankFailure) in
      try operators.tokens(of: batch, after: last)
    }
  }
}

extension Listing where Row == Batch {
  /// `token batch list`.
  static var batches: Self {
    Listing(columns: [
      Column("batch", Headings.batch) { .number(Int($0.id.rawValue)) },
      Column("imported", Headings.imported) { .moment($0.importedAt) },
      Column("tokens", Headings.tokens) { .number($0.tokens) },
      Column("file", Headings.file, narrow: .shrinks) { .text($0.file.name) },
      Column("sha256", Headings.digest, for: .programs) { .text(hexadecimal($0.file.digest)) },
    ])
  }
}
