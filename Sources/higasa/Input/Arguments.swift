import ArgumentParser
import BankService
import Primitives
import TokenDomain

// What is typed on the command line becomes a checked value before any command sees it; what does
// not pass is wrong usage (64).

extension CustomerNumber: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension SerialNumber: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension Batch.ID: ExpressibleByArgument {
  package init?(argument: String) {
    guard let number = Int64(argument), number > 0 else { return nil }
    self.init(rawValue: number)
  }
}

extension TokyoDay: ExpressibleByArgument {
  package init?(argument: String) { self.init(iso8601: argument) }
}

extension PasswordKind: ExpressibleByArgument {}
extension IssueLifecycle.RevocationReason: ExpressibleByArgument {}

/// Texts that go into the records, for the parser, which says what is wrong with one.
enum TextArgument {
  @Sendable static func name(_ typed: String) throws -> RecordText {
    try explained { () throws(RecordText.Fault) in try RecordText(typed, for: .name) }
  }

  @Sendable static func institution(_ typed: String) throws -> RecordText {
    try explained { () throws(RecordText.Fault) in try RecordText(typed, for: .institutionName) }
  }

  @Sendable static func setting(_ typed: String) throws -> RecordText {
    try explained { () throws(RecordText.Fault) in try RecordText(typed, for: .setting) }
  }

  @Sendable static func kana(_ typed: String) throws -> RecordText {
    try explained { () throws(RecordText.Fault) in try RecordText(typed, for: .kana) }
  }

  @Sendable static func address(_ typed: String) throws -> RecordText {
    try explained { () throws(RecordText.Fault) in try RecordText(typed, for: .address) }
  }

  @Sendable static func reason(_ typed: String) throws -> Reason {
    try explained { () throws(RecordText.Fault) in try Reason(typed) }
  }

  private static func explained<Text>(_ text: () throws(RecordText.Fault) -> Text) throws -> Text {
    do throws(RecordText.Fault) {
      return try text()
    } catch {
      throw ValidationError(error.words)
    }
  }
}
