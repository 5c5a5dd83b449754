import BankService
import DataFolder
import Primitives
import TokenDomain

/// The letters with the first passwords, a file each in a new folder. They are written before the customers are: a
/// password that nobody can be told is worth nothing.
struct PasswordLetters {
  private let folder: LetterFolder
  private let names: [String]

  /// - Throws: ``FileFailure``, ``LetterDefect``; then nothing is left behind.
  init(_ customers: [NewCustomer], in path: String, of data: DataFolder) throws {
    let letters = try Letters(
      [.passwords], of: data, on: TokyoDay(containing: SystemClock.now()))
    folder = try LetterFolder(path, isNew: true)
    names = customers.map { "\($0.customer.number.digits).txt" }
    do {
      for (new, name) in zip(customers, names) {
        let letter = letters.letter(
          .passwords, to: new.customer,
          [
            .loginPassword: .secret(new.loginPassword),
            .confirmationPassword: .secret(new.confirmationPassword),
          ])
        try folder.write(letter, to: name)
      }
      try folder.synchronize()
    } catch {
      remove()
      throw error
    }
  }

  func remove() { folder.remove(names) }
}
