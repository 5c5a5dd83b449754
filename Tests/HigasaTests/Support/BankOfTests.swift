import BankFixtures
import BankService
import Foundation

/// A data folder around a test bank: its history was made at a clock of its own, and its tokens' displays
/// can be read; the commands find an ordinary bank there.
struct BankOfTests {
  let bank: TestBank
  let path: String

  init() throws {
    bank = try TestBank()
    path = String(bank.path.dropLast("/bank.sqlite".count))
    try Sample.masterKeyBytes.write(to: URL(filePath: path + "/master.key"))
    chmod(path + "/master.key", 0o600)
    let demo = try DemoCopy()
    try FileManager.default.copyItem(
      atPath: demo.path + "/institution.json", toPath: path + "/institution.json")
    let settings = try String(contentsOfFile: path + "/institution.json", encoding: .utf8)
    try bank.write { (records) throws(BankFailure) in try records.accept(settings: settings) }
  }

  func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try Higasa.run(arguments + ["--data", path], input: input)
  }

  /// The words of `audit explain` for the newest row.
  func explainNewest(_ language: String = "en") throws -> [String] {
    let row = try bank.ledger().count
    let outcome = try run("audit", "explain", "\(row)", "--lang", language)
    return outcome.lines
  }
}

extension Sample {
  /// Of ``masterKey(_:)``, as they stand in the file.
  fileprivate static var masterKeyBytes: Data { Data(repeating: 7, count: 32) }
}
