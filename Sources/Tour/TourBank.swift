import BankService
import CustomerScreens
import DemoBank
import Pages
import Primitives
import TokenDomain

/// A bank that stands as every chapter finds it, with a clock that the tour sets.
package struct TourBank: Sendable {
  let service: BankService
  let clock: SettableClock
  let fobs: DemoFobs
  let operate: @Sendable ([String], Language, _ columns: Int) -> DeskAnswer
  let knowledge: @Sendable () -> BankKnowledge
  let intrude: @Sendable (CustomerNumber) throws -> String

  /// - Parameters:
  ///   - clock: the service's, and by which its fobs are read.
  ///   - fobs: all that the bank knows.
  ///   - operate: carries out a command line of higasa, and tells what it says in lines that fit so many columns.
  ///   - knowledge: what the bank knows now.
  ///   - intrude: lifts the stop of a customer in the database's file, as somebody does who has nothing but that; tells what they did.
  package init(
    service: BankService, clock: SettableClock, fobs: DemoFobs,
    operate: @escaping @Sendable ([String], Language, _ columns: Int) -> DeskAnswer,
    knowledge: @escaping @Sendable () -> BankKnowledge,
    intrude: @escaping @Sendable (CustomerNumber) throws -> String
  ) {
    (self.service, self.clock, self.fobs) = (service, clock, fobs)
    (self.operate, self.knowledge, self.intrude) = (operate, knowledge, intrude)
  }

  /// In milliseconds since 1970.
  var milliseconds: Int64 { clock.now.seconds * 1_000 }
}

/// The world of a tour.
package protocol TourWorld: AnyObject {
  /// Makes a bank as every chapter finds it; the one before is not used any more.
  func makeBank() throws -> TourBank
}

/// What came of an operator's command line.
package struct DeskAnswer: Hashable, Sendable {
  /// What is said in a line.
  package enum Line: Hashable, Sendable {
    /// As it is printed: columns may stand in it.
    case result(String)
    case sentence(String)

    /// The line alone.
    var text: String {
      switch self {
      case .result(let text), .sentence(let text): text
      }
    }
  }

  /// What was said, in the order in which it came.
  package let lines: [Line]
  /// Whether it was done.
  package let isDone: Bool

  /// What was said, and whether it was done.
  package init(lines: [Line], isDone: Bool) {
    (self.lines, self.isDone) = (lines, isDone)
  }
}
