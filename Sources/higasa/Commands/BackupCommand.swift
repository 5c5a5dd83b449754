import ArgumentParser
import DataFolder
import Glibc
import Primitives

struct BackupCommand: Act {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the database as it is at one moment, while others go on working.",
    discussion: """
      Prints the path. The anchor that fits the copy is made beside it, as FILE.anchor; nothing is \
      overwritten. The master key is not in it: it must be kept apart. How to restore: \
      docs/operations.md.
      """)

  @Argument(help: "Where the copy goes; nothing may be there.", completion: .file())
  var file: String

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let bank = try workplace.open().bank
    // Else the store says that it is missing, and of which of the two nobody could tell.
    let parent = file.parentPath
    guard access(parent.pathBytes, F_OK) == 0 else { throw FileFailure(path: parent, errno: errno) }
    let backup = try bank.backUp(to: file)
    try workplace.console.print(file)
    workplace.console.say(Sentences.backedUp(anchor: backup.anchor, row: backup.head.row))
  }
}
