import ArgumentParser
import BankService
import TokenDomain

// What is typed on the command line becomes a checked value before any command sees it; what does
// not pass is wrong usage (64).

extension CustomerNumber: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension SerialNumber: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension PasswordKind: ExpressibleByArgument {}
extension IssueLifecycle.RevocationReason: ExpressibleByArgument {}

/// Texts that go into the records, for the parser, which says what is wrong with one.
enum TextArgument {
  @Sendable static func name(_ typed: String) throws -> RecordText { try text(typed, .name) }
  @Sendable static func kana(_ typed: String) throws -> RecordText { try text(typed, .kana) }
  @Sendable static func address(_ typed: String) throws -> RecordText { try text(typed, .address) }

  @Sendable static func reason(_ typed: String) throws -> Reason {
    do throws(RecordText.Fault) {
      return try Reason(typed)
    } catch {
      throw ValidationError(error.words.en)
    }
  }

  private static func text(_ typed: String, _ use: RecordText.Use) throws -> RecordText {
    do throws(RecordText.Fault) {
      return try RecordText(typed, for: use)
    } catch {
      throw ValidationError(error.words.en)
    }
  }
}
