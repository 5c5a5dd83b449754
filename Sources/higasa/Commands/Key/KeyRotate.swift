import ArgumentParser
import BankService
import DataFolder
import Pages
import Vault

struct KeyRotate: Act {
  static let configuration = CommandConfiguration(
    commandName: "rotate",
    abstract: Phrase(
      ja: "マスターキーを新しいものに交換し、すべてを封印しなおします。",
      en: "Put a new master key in the place of the old one, and seal everything anew."),
    discussion: Phrase(
      ja: """
        新しいキーのパスを表示します。開いている画面は古いキーのままなので何もできなくなり、お客さまは\
        ログインしなおします。途中で何が起きても、そこにあるキーで開けます。それより前のバックアップには、\
        古いキーが必要です。
        """,
      en: """
        Prints the path of the new key. Open sessions have the old key: they can do nothing more, and \
        their customers log in again. Whatever interrupts it, the bank opens with the key that is there. \
        Backups that were made before still need the old key.
        """))

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
