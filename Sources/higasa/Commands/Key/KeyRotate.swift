import ArgumentParser
import BankService
import DataFolder
import Vault

struct KeyRotate: Act {
  static let configuration = CommandConfiguration(
    commandName: "rotate",
    abstract: "Put a new master key in the place of the old one, and seal everything anew.",
    discussion: """
      Prints the path of the new key. Open sessions have the old key: they can do nothing more, and \
      their customers log in again. Whatever interrupts it, the bank opens with the key that is there. \
      Backups that were made before still need the old key.
      """)

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let folder = try workplace.open()
    let operators = workplace.operators(of: folder)
    var randomness = SystemRandomNumberGenerator()
    let place = try folder.rotateKey(using: &randomness) { (key) throws(BankFailure) in
      try operators.rotateKey(to: key)
    }
    try workplace.console.print(place)
    workplace.console.say(Sentences.keyRotated)
  }
}
