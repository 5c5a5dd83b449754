import ArgumentParser
import BankService
import Pages
import TokenDomain
import Vault

struct AuditExport: Act {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: Phrase(
      ja: "監査人に渡すために、記録をすべての内容とともに書き出します。",
      en: "Write the rows of the ledger with everything in them, for an auditor to keep."),
    discussion: Phrase(
      ja: """
        1行に1つの JSON で、ASCII で出力します。項目は row、time、event、outcome、rule、actor、operator、\
        session、terminal、peer、customer、serial、from、to、reason、issue、imprint、judgement と、\
        その記録とそれより前のすべての記録を結び付ける mac です。1,000件ごとに、署名した行が入ります: \
        {"checkpoint":ROWS,"sha256":...,"signature":...}。最後の行は、全体の最後の記録を示します: \
        {"head":ROW,"mac":MAC,"rows":ROWS,"sha256":...,"signature":...}。公開鍵 (audit public-key) が\
        あればだれでも audit verify-export で検証でき、偽造はできません。

        書き出しながら全体を検証し、誤りがあればそこで、最後の行を書かずに 65 で終わります。\
        データフォルダに書き込める人の手が届かないところに保管してください。次に書き出したものは\
        同じ行で始まるはずで、違っていれば過去の記録が書き換えられています。マスターキーの交換だけは\
        すべての行の mac を変えますが、それ自体も記録に残ります。
        """,
      en: """
        One JSON object a line, in ASCII: row, time, event, outcome, rule, actor, operator, session, \
        terminal, peer, customer, serial, from, to, reason, issue, imprint, judgement and mac, which \
        binds the row and all rows before it. After every 1,000 rows there is a line that the bank has signed: \
        {"checkpoint":ROWS,"sha256":...,"signature":...}. The last line is the head of the whole ledger: \
        {"head":ROW,"mac":MAC,"rows":ROWS,"sha256":...,"signature":...}. Whoever has the public key (audit \
        public-key) verifies them with audit verify-export, and cannot make one.

        The whole ledger is verified on the way; at the first fault the export ends, without its last line, and \
        with 65. Keep it where nobody who can write to the data folder can: an export of later must begin with \
        the same lines, or history was rewritten. Only a rotation of the master key gives every row \
        another mac, and is a row itself.
        """))

  @OptionGroup var filter: AuditFilterOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    var (export, lines) = (SignedExport(), LineStream(on: workplace.console))
    let (head, key) = try workplace.auditors().export(filter.filter) { record, mac, key in
      for line in export.lines(of: record, mac: mac, signedBy: key) { _ = lines.print(line) }
    }
    _ = lines.print(try export.end(head, signedBy: key))
    try lines.end()
  }
}
