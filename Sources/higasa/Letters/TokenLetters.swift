import BankService
import DataFolder
import Primitives
import TokenDomain

/// The covering letter and the address label of tokens that are sent, two files each.
struct TokenLetters {
  private let letters: Letters
  private let folder: LetterFolder

  /// - Throws: ``FileFailure``, ``LetterDefect``.
  init(in path: String, of data: DataFolder) throws {
    letters = try Letters(
      [.token, .label], of: data, on: TokyoDay(containing: SystemClock.now()))
    folder = try LetterFolder(path, isNew: false)
  }

  /// - Throws: ``FileFailure``; the token is sent all the same.
  func write(_ sent: SentToken, to customer: Customer) throws(FileFailure) {
    let facts: [LetterTemplate.Field: LetterTemplate.Value] = [
      .serial: .text(sent.serial.text), .expires: .text(sent.expires.iso8601),
    ]
    let name = "\(customer.number.digits)-\(sent.serial.text)"
    try folder.write(letters.letter(.token, to: customer, facts), to: name + "-letter.txt")
    try folder.write(letters.letter(.label, to: customer, facts), to: name + "-label.txt")
    try folder.synchronize()
  }
}
