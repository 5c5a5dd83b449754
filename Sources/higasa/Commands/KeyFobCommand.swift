import ArgumentParser
import BankService
import DemoBank
import Pages
import SeedFiles
import TokenDomain

struct KeyFobCommand: Act {
  static let configuration = CommandConfiguration(
    commandName: "keyfob",
    abstract: Phrase(
      ja: "仮想のハードウェアトークンを端末に表示します。",
      en: "Show a virtual key fob in a terminal of its own."),
    discussion: Phrase(
      ja: """
        シードファイル (PSKC、RFC 6030) を読みます。データベースは読みません。スペースキーで裏返し、q で終わります。\
        --once を付けると、番号、空白、残りの秒数を表示します。シリアル番号がなければ、\
        ファイルにあるトークンを一覧にします。
        """,
      en: """
        Reads a seed file (PSKC, RFC 6030), never the bank's database. Space turns the fob over, \
        q ends. With --once it prints the code, a space, and the seconds it has left. Without a serial \
        number it lists what the file has.
        """))

  @Option(
    help: .words(
      ja: "シードファイル。指定しなければ、データフォルダにあるデモのもの",
      en: "The seed file; the demo's, in the data folder, if it is not given.", value: "file"),
    completion: .file())
  var seedFile: String?

  @Option(help: .words(ja: "トークンのシリアル番号", en: "The serial number of the key fob."))
  var serial: SerialNumber?

  @Flag(help: .words(ja: "いまの番号を表示して終わります。", en: "Print the present code and end."))
  var once = false

  @OptionGroup var encryption: SeedFileOptions

  @OptionGroup var listing: ListingOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if once, serial == nil {
      throw ValidationError(Phrase(ja: "--once には --serial が必要です。", en: "--once needs --serial."))
    }
    if listing.json, serial != nil {
      throw ValidationError(
        Phrase(
          ja: "--json は一覧のためのものです。--serial と一緒には使えません。",
          en: "--json is for the list, without --serial."))
    }
  }

  func perform(at workplace: Workplace) throws {
    let path = seedFile ?? "\(workplace.folder.path)/\(DemoBank.keyFobsFile)"
    let options = try encryption.reading()
    guard let serial else { return try list(path, options, on: workplace.console) }
    let record = try SeedFile.record(of: serial, in: path, options)
    guard record.parameters.epoch <= SystemClock.now() else {
      throw FobNotBegun(begin: record.parameters.epoch)
    }
    guard once else {
      let signal = try KeyFobSession.run(
        record, language: workplace.language, facts: workplace.facts)
      if let signal { throw ExitCode(128 + signal) }
      return
    }
    switch record.reading(at: SystemClock.now()) {
    case .code(let digits, let secondsLeft):
      try workplace.console.print("\(digits) \(secondsLeft)")
    case .dark:
      throw FobExpired(day: record.expires)
    }
  }

  private func list(_ path: String, _ options: SeedFormat.Options, on console: Console) throws {
    var stream = RowStream(Listing.seedFile, listing, on: console)
    do {
      try SeedFile.read(path, options) { entry in
        if stream.print(entry) == .enough { throw ReaderGone() }
      }
    } catch is ReaderGone {
      // What the rest of the file has is nobody's concern any more.
    }
    try stream.end()
  }
}

/// Nobody reads on.
private struct ReaderGone: Error {}
