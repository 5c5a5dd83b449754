import ArgumentParser
import Canvas
import Glibc
import Pages
import Synchronization
import Tour

/// The operator's command lines on a tour: those of the program itself, on the tour's bank and by its clock.
struct TourDesk: Sendable {
  private let facts: ProcessFacts
  private let path: String
  private let terms: BankTerms

  /// - Parameter path: of the data folder.
  init(_ facts: ProcessFacts, _ path: String, _ terms: BankTerms) {
    (self.facts, self.path, self.terms) = (facts, path, terms)
  }

  /// What is heard, in the order in which it is said.
  private final class Listener: Sendable {
    private let heard = Mutex([DeskAnswer.Line]())

    /// Whole lines, as the console has them.
    func hear(_ text: String, _ descriptor: Int32) {
      heard.withLock { heard in
        for line in text.split(separator: "\n").map(String.init) {
          heard.append(descriptor == STDOUT_FILENO ? .result(line) : .sentence(line))
        }
      }
    }

    var lines: [DeskAnswer.Line] { heard.withLock { $0 } }
  }

  /// - Parameter columns: how wide the desk is.
  @Sendable func carryOut(
    _ words: [String], _ language: Language, columns: Int
  ) -> DeskAnswer {
    let listener = Listener()
    // What is drawn around the lines.
    let room = max(20, columns - 6)
    let console = Console(
      language: language, isASCII: false, columns: { room }, listener: { listener.hear($0, $1) })
    do {
      let command = try Higasa.parseAsRoot(words)
      guard let act = command as? any Act, Self.isOffered(act) else {
        console.say(TourSentences.notOffered)
        return DeskAnswer(lines: listener.lines, isDone: false)
      }
      try act.run(
        at: Workplace(
          facts, DataPath(option: path, facts: facts), console, terms, operatorName: "teller"))
      return DeskAnswer(lines: listener.lines, isDone: true)
    } catch let code as ExitCode {
      return DeskAnswer(lines: listener.lines, isDone: code == .success)
    } catch {
      let answer = ParserAnswer.text(to: error, in: language, columns: room)
      return DeskAnswer(
        lines: answer.split(separator: "\n").map {
          .sentence(TextSanitizer.spelledOut(String($0)))
        },
        isDone: false)
    }
  }

  /// What needs neither files nor a terminal of its own, and leaves the bank where it is: the tour's.
  private static func isOffered(_ act: any Act) -> Bool {
    guard act.common.data == nil, act.common.lang == nil else { return false }
    switch act {
    case let dispatch as ApplicationDispatch: return !dispatch.scan && dispatch.letters == nil
    case is ApplicationList, is ApplicationCancel: return true
    case is IssueList, is IssueShow, is IssueResume, is IssueRevoke, is IssueReissue: return true
    case is CustomerListCommand, is CustomerShow, is CustomerFind, is CustomerUnlock: return true
    case is TokenList, is TokenShow: return true
    case is AuditList, is AuditExplain, is AuditVerify: return true
    default: return false
    }
  }
}
