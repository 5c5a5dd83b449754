import Glibc

// A process that tests can kill, race and lock out. What it did is one line on standard output, written
// when it is true.

let arguments = Array(CommandLine.arguments.dropFirst())
switch (arguments.first, arguments.count) {
case ("customers", 2): try addCustomers(at: arguments[1])
case ("folders", 2): try makeFolders(in: arguments[1])
case ("present", 3): try present(code: arguments[2], at: arguments[1])
case ("open", 3): try openAs(user: arguments[2], at: arguments[1])
default:
  say("usage: StoreWriter customers|folders PATH | present PATH CODE | open PATH UID")
  exit(64)
}
