import ArgumentParser
import BankService
import Canvas
import TokenDomain

// What is typed on the command line becomes a checked value before any command sees it; what does
// not pass is wrong usage (64).

extension CustomerNumber: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension SerialNumber: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension Reason: ExpressibleByArgument {
  package init?(argument: String) { self.init(TextSanitizer.line(argument)) }
}

extension PasswordKind: ExpressibleByArgument {}
extension IssueLifecycle.RevocationReason: ExpressibleByArgument {}

/// One line of text that may go on a screen and into the records: not empty, nothing invisible in it.
struct OneLine: ExpressibleByArgument {
  let text: String

  init?(argument: String) {
    text = TextSanitizer.line(argument)
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
  }
}
