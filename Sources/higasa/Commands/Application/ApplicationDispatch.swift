import ArgumentParser
import BankService
import DataFolder
import Glibc
import Pages
import TokenDomain

struct ApplicationDispatch: Act {
  static let configuration = CommandConfiguration(
    commandName: "dispatch",
    abstract: Phrase(
      ja: "トークンを申請したお客さまへ発送します。",
      en: "Send a token to a customer who has asked for one."),
    discussion: Phrase(
      ja: """
        封筒に入れるトークンのシリアル番号を表示します。--scan を付けると、標準入力から1行ずつ、\
        バーコードリーダーが入力するとおりに、契約者番号、空白、シリアル番号、Enter の順に読みます。\
        1行ごとにすぐ、その2つか、その行の誤りを答えます。誤りのある行だけが発送されません。\
        --letters を付けると、1件ごとに送付状と宛名ラベルを書き出します。
        """,
      en: """
        Prints the serial number of the token that goes into the envelope. With --scan it takes one line after the \
        other from standard input, as a bar code reader types them: the customer number, a blank, the serial number, Enter. Each \
        line is answered at once with the same two, or with what is wrong with it, which stops that line alone. With --letters it \
        writes a covering letter and an address label for each.
        """))

  @Argument(help: .words(ja: "契約者番号", en: "The customer number."))
  var customer: CustomerNumber?

  @Option(
    help: .words(
      ja: "発送するトークンのシリアル番号。指定しなければ、有効期限が十分に残る在庫のうち最も古いもの",
      en: "Which token; without it, the oldest of the stock that lives long enough."))
  var serial: SerialNumber?

  @Flag(
    help: .words(
      ja: "契約者番号とシリアル番号を標準入力から1行ずつ読みます。",
      en: "Take customer numbers and serial numbers from standard input, line by line."))
  var scan = false

  @Option(
    help: .words(
      ja: "送付状と宛名ラベルを書き出すフォルダ。なければ作ります。",
      en: "Where letters and labels go; the folder is made if it is not there.", value: "dir"),
    completion: .directory)
  var letters: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (customer == nil) == scan, serial == nil || !scan else {
      throw ValidationError(
        Phrase(
          ja: "契約者番号か --scan の、どちらか一方を指定してください。", en: "Give a customer number, or --scan alone."))
    }
  }

  func perform(at workplace: Workplace) throws {
    let folder = try workplace.open()
    let operators = workplace.operators(of: folder)
    let mail = try letters.map { try TokenLetters(in: $0, of: folder) }
    if let customer {
      let sent = try send(to: customer, serial, mail, by: operators)
      try workplace.console.print(sent.serial.text)
      workplace.console.say(Sentences.dispatched(sent, to: customer))
    } else {
      try scan(mail, by: operators, on: workplace.console)
    }
  }

  private func send(
    to customer: CustomerNumber, _ serial: SerialNumber?, _ mail: TokenLetters?,
    by operators: OperatorDesk
  ) throws -> SentToken {
    let sent = try operators.send(to: customer, serial: serial)
    try mail?.write(sent, to: operators.customer(customer).record.customer)
    return sent
  }

  private func scan(
    _ mail: TokenLetters?, by operators: OperatorDesk, on console: Console
  ) throws {
    var (sent, faults) = (0, 0)
    while true {
      if isatty(STDIN_FILENO) == 1 { console.prompt(ScanSentences.prompt) }
      guard let line = readLine() else { break }
      let parts = line.split { $0.isWhitespace || $0 == "," || $0 == "\u{3000}" }
      guard !parts.isEmpty else { continue }
      do {
        guard parts.count == 2, let customer = CustomerNumber(parts[0]),
          let serial = SerialNumber(parts[1])
        else { throw ScanFault(line: line) }
        let done = try send(to: customer, serial, mail, by: operators)
        try console.print("\(customer.digits) \(done.serial.text)")
        sent += 1
      } catch let fault as any Explained {
        console.say(fault.explanation.phrase)
        faults += 1
        // What does not concern this line alone concerns all that follow.
        guard fault.stopsOneLineAlone else { throw fault.explanation.status.code }
      }
    }
    console.say(ScanSentences.counts(sent, faults: faults))
    if faults > 0 { throw ExitStatus.refused.code }
  }
}

/// A line that is no customer number and serial number.
struct ScanFault: Error {
  let line: String
}

extension Explained {
  fileprivate var stopsOneLineAlone: Bool {
    switch self {
    case is ScanFault: true
    case let denial as OperatorDenial:
      if case .refused = denial { true } else { false }
    default: false
    }
  }
}
