import Glibc

// A process that tests can kill, race and lock out. What it did is one line on standard output, written
// when it is true.

let arguments = Array(CommandLine.arguments.dropFirst())
switch (arguments.first, arguments.count) {
case ("customers", 2): try addCustomers(at: arguments[1])
case ("folders", 2): try makeFolders(in: arguments[1])
case ("live", 2): try live(at: arguments[1])
case ("rotate", 2): try rotate(at: arguments[1])
case ("backup", 3): try backUp(to: arguments[2], at: arguments[1])
case ("restore", 3): try restore(arguments[2], at: arguments[1])
case ("migrate", 2): try migrate(at: arguments[1])
case ("accept", 2): try acceptSettings(at: arguments[1])
case ("switch", 3): try switchTokens(at: arguments[1], now: Int64(arguments[2]) ?? 0)
case ("log-in", 5):
  let numbers = arguments[2...].compactMap { Int($0) }
  guard numbers.count == 3 else { exit(64) }
  try logIn(numbers[1]..<numbers[2], at: arguments[1], now: Int64(numbers[0]))
case ("present", 3): try present(code: arguments[2], at: arguments[1])
case ("turn", 2): try takeTurn(in: arguments[1])
case ("open", 3): try openAs(user: arguments[2], at: arguments[1])
case ("open-folder", 3): openFolderAs(user: arguments[2], at: arguments[1])
default:
  say(
    "usage: StoreWriter customers|folders|live|turn|rotate|migrate|accept PATH | present PATH CODE "
      + "| backup|restore PATH FILE "
      + "| open PATH UID | open-folder PATH UID | switch PATH SECONDS | log-in PATH SECONDS FIRST END"
  )
  exit(64)
}
