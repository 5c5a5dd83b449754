import ArgumentParser
import Pages
import Primitives
import Vault

struct AuditVerifyExport: Act {
  static let configuration = CommandConfiguration(
    commandName: "verify-export",
    abstract: Phrase(
      ja: "書き出した記録が、署名されたときのままであることを検証します。",
      en: "Check that an export is as the bank signed it."),
    discussion: Phrase(
      ja: """
        データフォルダもマスターキーも要りません。audit verify が表示したのと同じもの、つまり最後の記録の番号、\
        空白、その MAC を表示します。誤りがあれば最初の行を示し、65 で終わります。
        """,
      en: """
        Needs no data folder and no master key. Prints what audit verify printed of the ledger: the number of \
        its last row, a space, and its MAC. Names the line of the first fault, and ends with 65.
        """))

  @Argument(help: .words(ja: "書き出した記録のファイル", en: "The export."), completion: .file())
  var file: String

  @Option(
    help: .words(
      ja: "audit public-key で表示した公開鍵", en: "What audit public-key printed.", value: "key"))
  var publicKey: PublicKey

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let console = workplace.console
    let export = try ExportFile.verify(file, publicKey: publicKey.bytes)
    try console.print(
      export.head, listing, [("rows", .number(export.rows)), ("whole", .flag(export.isWhole))])
    console.say(
      export.isWhole
        ? Sentences.exportWhole(rows: export.rows)
        : Sentences.exportInPart(rows: export.rows, of: export.head.row))
  }
}

/// 32 bytes, as 64 hexadecimal digits.
struct PublicKey: ExpressibleByArgument {
  let bytes: [UInt8]

  init?(argument: String) {
    guard let bytes = Primitives.bytes(hexadecimal: argument), bytes.count == SigningKey.byteCount
    else {
      return nil
    }
    self.bytes = bytes
  }
}
